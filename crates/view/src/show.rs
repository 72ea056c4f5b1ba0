//! What is there only while something is true.

use leptos::prelude::{ArcMemo, Get, IntoView, component};

use crate::{
    call::Make,
    node::{IntoNode, Node},
    props::{ChildrenFn, ViewFn},
};

/// Draws one thing while something is true, another while it is not. Both are kept as long as the answer stays.
#[component]
pub fn Show<When>(
    /// The question.
    when: When,
    /// What stands there while it is false; nothing unless said.
    #[prop(optional, into)]
    fallback: Option<ViewFn>,
    /// What stands there while it is true.
    children: ChildrenFn,
) -> impl IntoView
where
    When: Fn() -> bool + Send + Sync + 'static,
{
    shown(Box::new(when), fallback, children)
}

fn shown(when: Box<dyn Make<bool> + Send + Sync>, fallback: Option<ViewFn>, children: ChildrenFn) -> Node {
    let is_true = ArcMemo::new(move |_| when.make());
    (move || match (is_true.get(), &fallback) {
        (true, _) => children.run(),
        (false, Some(fallback)) => fallback.run(),
        (false, None) => Node::NOTHING,
    })
    .into_node()
}
