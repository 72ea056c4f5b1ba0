//! A part of a page with an owner of its own: what is provided there is seen there alone.

use leptos::{
    prelude::{IntoView, component, provide_context},
    reactive::owner::Owner,
};

use crate::{
    node::{Kind, Node},
    props::Children,
};

/// Gives a value to everything inside, by its type.
#[component]
pub fn Provider<T: Send + Sync + 'static>(
    /// What is given.
    value: T,
    /// Who can ask for it.
    children: Children,
) -> impl IntoView {
    let owner = Owner::current().map_or_else(Owner::new, |owner| owner.child());
    let inside = owner.with(|| {
        provide_context(value);
        children()
    });
    Node::of(Kind::Owned(owner, inside))
}
