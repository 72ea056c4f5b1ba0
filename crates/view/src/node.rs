//! Anything that can stand in a page, as one type.

use std::any::Any;

use leptos::{
    prelude::{AnyView, IntoAny, IntoView, Oco},
    reactive::owner::Owner,
};

use send_wrapper::SendWrapper;

use crate::{
    element::{El, Parts},
    keyed::Entry,
    live::Draw,
};

/// A part of a page, not yet drawn. It is one pointer, as nearly every function of a page gives one or takes some.
#[derive(Default)]
pub struct Node(Option<Box<Kind>>);

/// What a node is.
pub(crate) enum Kind {
    /// A text.
    Text(Oco<'static, str>),
    /// An element.
    Element(Box<SendWrapper<Parts>>),
    /// One after the other.
    Many(Vec<Node>),
    /// Follows the signals that it reads.
    Live(Draw<Node>),
    /// A list whose entries keep their places in the page as long as their keys stay.
    Keyed(Draw<Vec<Entry>>),
    /// Drawn under an owner of its own.
    Owned(Owner, Node),
    /// A view of Leptos.
    View(AnyView),
}

impl Node {
    /// Nothing; a place is kept.
    pub const NOTHING: Self = Self(None);

    /// One after the other.
    #[inline(never)]
    pub fn many(nodes: Vec<Self>) -> Self {
        Self::of(Kind::Many(nodes))
    }

    /// What is drawn anew whenever a signal that it reads changes.
    #[inline(never)]
    pub(crate) fn live(draw: Draw<Self>) -> Self {
        Self::of(Kind::Live(draw))
    }

    #[inline(never)]
    pub(crate) fn text(text: Oco<'static, str>) -> Self {
        Self::of(Kind::Text(text))
    }

    pub(crate) fn of(kind: Kind) -> Self {
        Self(Some(Box::new(kind)))
    }

    /// What it is when it is an element.
    pub(crate) fn parts(&mut self) -> Option<&mut Parts> {
        match self.0.as_deref_mut() {
            Some(Kind::Element(parts)) => Some(parts),
            _ => None,
        }
    }

    /// What it is; `None` for nothing.
    pub(crate) fn kind(self) -> Option<Kind> {
        self.0.map(|kind| *kind)
    }

    /// Whether it is nothing, and not only looks like it.
    pub const fn is_nothing(&self) -> bool {
        self.0.is_none()
    }

    /// Its text, when it is nothing else.
    pub fn into_text(self) -> Result<Oco<'static, str>, Self> {
        match self.0.map(|kind| *kind) {
            Some(Kind::Text(text)) => Ok(text),
            kind => Err(Self(kind.map(Box::new))),
        }
    }
}

/// What a component gives, as a node. Components say that they give some view of Leptos; ours give nodes.
pub fn component<V: IntoView + 'static>(view: V) -> Node {
    let mut view = Some(view);
    let any: &mut dyn Any = &mut view;
    let node = any.downcast_mut::<Option<Node>>().and_then(Option::take);
    match (node, view) {
        (Some(node), _) => node,
        (None, Some(view)) => foreign(IntoAny::into_any(view)),
        (None, None) => Node::NOTHING,
    }
}

/// A view of Leptos, between two places that hold nothing: a list asks where its entries begin and end, and views don't
/// tell.
fn foreign(view: AnyView) -> Node {
    Node::many(vec![Node::NOTHING, Node::of(Kind::View(view))])
}

/// What can stand between the tags of an element in `view!`.
pub trait IntoNode {
    /// The same as a [`Node`].
    fn into_node(self) -> Node;
}

impl IntoNode for El {
    fn into_node(self) -> Node {
        self.0
    }
}

impl IntoNode for AnyView {
    fn into_node(self) -> Node {
        foreign(self)
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::NOTHING
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        Node::many(self.into_iter().map(T::into_node).collect())
    }
}

impl<T: IntoNode> FromIterator<T> for Node {
    fn from_iter<I: IntoIterator<Item = T>>(nodes: I) -> Self {
        Self::many(nodes.into_iter().map(T::into_node).collect())
    }
}
