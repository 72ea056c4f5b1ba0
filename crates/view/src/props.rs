//! What components are given: texts, parts of a page, and what to do when something happens. They are what Leptos'
//! types of the same names are, without a type or a table for each closure.

use std::sync::Arc;

use leptos::children::TypedChildren;
use leptos::prelude::Oco;

use crate::{
    call::{Act, Make},
    node::{IntoNode, Node},
    reactive::StoredValue,
};

/// A text, or a closure that gives one and follows signals. A clone costs nothing.
#[derive(Clone)]
pub struct TextProp(Arc<Said>);

enum Said {
    Fixed(Oco<'static, str>),
    Live(Box<dyn Make<Oco<'static, str>> + Send + Sync>),
}

impl TextProp {
    /// The text now; who reads it follows it.
    pub fn get(&self) -> Oco<'static, str> {
        match &*self.0 {
            Said::Fixed(text) => text.clone(),
            Said::Live(text) => text.make(),
        }
    }

    #[inline(never)]
    fn fixed(mut text: Oco<'static, str>) -> Self {
        // Shared from here on, as it may be asked for many times.
        text.upgrade_inplace();
        Self(Arc::new(Said::Fixed(text)))
    }

    #[inline(never)]
    fn live(text: Box<dyn Make<Oco<'static, str>> + Send + Sync>) -> Self {
        Self(Arc::new(Said::Live(text)))
    }
}

impl std::fmt::Debug for TextProp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TextProp")
    }
}

impl Default for TextProp {
    fn default() -> Self {
        Self::fixed(Oco::Borrowed(""))
    }
}

impl From<&'static str> for TextProp {
    fn from(text: &'static str) -> Self {
        Self::fixed(text.into())
    }
}

impl From<String> for TextProp {
    fn from(text: String) -> Self {
        Self::fixed(text.into())
    }
}

impl From<Arc<str>> for TextProp {
    fn from(text: Arc<str>) -> Self {
        Self::fixed(text.into())
    }
}

impl From<Oco<'static, str>> for TextProp {
    fn from(text: Oco<'static, str>) -> Self {
        Self::fixed(text)
    }
}

impl<F, T> From<F> for TextProp
where
    F: Fn() -> T + Send + Sync + 'static,
    T: Into<Oco<'static, str>>,
{
    fn from(text: F) -> Self {
        Self::live(Box::new(move || text().into()))
    }
}

/// Draws a part of a page, as often as it is asked to.
#[derive(Clone)]
pub struct ViewFn(Arc<Box<dyn Make<Node> + Send + Sync>>);

/// What stands between a component's tags, where it may be drawn more than once.
pub type ChildrenFn = ViewFn;

/// What stands between a component's tags.
pub type Children = Box<dyn FnOnce() -> Node + Send>;

impl ViewFn {
    #[inline(never)]
    fn of(draw: Box<dyn Make<Node> + Send + Sync>) -> Self {
        Self(Arc::new(draw))
    }

    /// The part, drawn anew.
    pub fn run(&self) -> Node {
        self.0.make()
    }
}

impl Default for ViewFn {
    fn default() -> Self {
        Self::of(Box::new(|| Node::NOTHING))
    }
}

impl<F, V> From<F> for ViewFn
where
    F: Fn() -> V + Send + Sync + 'static,
    V: IntoNode,
{
    fn from(draw: F) -> Self {
        Self::of(Box::new(move || draw().into_node()))
    }
}

/// What `view!` writes for the children of a component.
pub trait ToChildren<F> {
    fn to_children(draw: F) -> Self;
}

impl<F: FnOnce() -> Node + Send + 'static> ToChildren<F> for Children {
    fn to_children(draw: F) -> Self {
        Box::new(draw)
    }
}

impl<F: Fn() -> Node + Send + Sync + 'static> ToChildren<F> for ViewFn {
    fn to_children(draw: F) -> Self {
        Self::of(Box::new(draw))
    }
}

/// For components of Leptos.
impl<F: FnOnce() -> Node + Send + 'static> ToChildren<F> for TypedChildren<Node> {
    fn to_children(draw: F) -> Self {
        <Self as leptos::children::ToChildren<F>>::to_children(draw)
    }
}

/// What to do when something happens. Copy it freely; it lives as long as its owner.
pub struct Callback<A: 'static, R: 'static = ()>(Stored<A, R>);

type Stored<A, R> = StoredValue<Box<dyn Act<A, R> + Send + Sync>>;

impl<A, R> Clone for Callback<A, R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<A, R> Copy for Callback<A, R> {}

impl<A: 'static, R: 'static> Callback<A, R> {
    pub fn new(act: impl Fn(A) -> R + Send + Sync + 'static) -> Self {
        Self::of(Box::new(act))
    }

    #[inline(never)]
    fn of(act: Box<dyn Act<A, R> + Send + Sync>) -> Self {
        Self(StoredValue::new(act))
    }

    /// Does it.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn run(&self, with: A) -> R {
        self.0.with_value(|act| act.act(with))
    }

    /// Does it, unless its owner is gone.
    #[inline(never)]
    pub fn try_run(&self, with: A) -> Option<R> {
        self.0.try_with_value(|act| act.act(with))
    }
}

impl<F, R: 'static> From<F> for Callback<(), R>
where
    F: Fn() -> R + Send + Sync + 'static,
{
    fn from(act: F) -> Self {
        Self::new(move |()| act())
    }
}

impl<F, A: 'static, R: 'static> From<F> for Callback<(A,), R>
where
    F: Fn(A) -> R + Send + Sync + 'static,
{
    fn from(act: F) -> Self {
        Self::new(move |(with,)| act(with))
    }
}
