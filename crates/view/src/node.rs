//! Anything that can stand in a page, as one type.

use std::any::Any;

use leptos::{
    prelude::{AnyView, IntoAny, IntoView, Oco},
    reactive::owner::Owner,
};

use crate::{element::El, keyed::Entry, live::Draw};

/// A part of a page, not yet drawn.
#[derive(Default)]
pub enum Node {
    /// Nothing; a place is kept.
    #[default]
    Nothing,
    /// A text.
    Text(Oco<'static, str>),
    /// An element.
    Element(El),
    /// One after the other.
    Many(Vec<Self>),
    /// Follows the signals that it reads.
    Live(Draw<Self>),
    /// A list whose entries keep their places in the page as long as their keys stay.
    Keyed(Draw<Vec<Entry>>),
    /// Drawn under an owner of its own.
    Owned(Owner, Box<Self>),
    /// A view of Leptos.
    View(Box<AnyView>),
}

/// What a component gives, as a node. Components say that they give some view of Leptos; ours give nodes.
pub fn component<V: IntoView + 'static>(view: V) -> Node {
    let mut view = Some(view);
    let any: &mut dyn Any = &mut view;
    let node = any.downcast_mut::<Option<Node>>().and_then(Option::take);
    match (node, view) {
        (Some(node), _) => node,
        (None, Some(view)) => foreign(IntoAny::into_any(view)),
        (None, None) => Node::Nothing,
    }
}

/// A view of Leptos, between two places that hold nothing: a list asks where its entries begin and end, and views don't
/// tell.
fn foreign(view: AnyView) -> Node {
    Node::Many(vec![Node::Nothing, Node::View(Box::new(view))])
}

/// What can stand between the tags of an element in `view!`.
pub trait IntoNode {
    /// The same as a [`Node`].
    fn into_node(self) -> Node;
}

impl IntoNode for El {
    fn into_node(self) -> Node {
        Node::Element(self)
    }
}

impl IntoNode for AnyView {
    fn into_node(self) -> Node {
        foreign(self)
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Nothing
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn into_node(self) -> Node {
        Node::Many(self.into_iter().map(T::into_node).collect())
    }
}

impl<T: IntoNode> FromIterator<T> for Node {
    fn from_iter<I: IntoIterator<Item = T>>(nodes: I) -> Self {
        Self::Many(nodes.into_iter().map(T::into_node).collect())
    }
}
