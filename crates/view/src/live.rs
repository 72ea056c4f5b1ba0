//! What follows signals. Every closure becomes one boxed type here, so that the effect around it is compiled once
//! for attributes and once for nodes.

use leptos::{reactive::effect::RenderEffect, tachys::view::Render};
use web_sys::Element;

use crate::{element::Slot, node::Node, state::NodeState, value::Value};

/// Makes something anew whenever a signal that it reads changes.
pub type Draw<T> = Box<dyn FnMut() -> T + Send>;

/// Keeps an attribute up to date for as long as the effect lives.
pub(crate) fn follow_value(element: Element, slot: Slot, mut draw: Draw<Value>) -> RenderEffect<Value> {
    RenderEffect::new(move |before: Option<Value>| {
        let value = draw().now();
        if !before.is_some_and(|before| before.is_same(&value)) {
            slot.set(&element, &value);
        }
        value
    })
}

/// Keeps a part of the page up to date for as long as the effect lives.
pub(crate) fn follow_node(mut draw: Draw<Node>, start: Option<NodeState>) -> RenderEffect<NodeState> {
    RenderEffect::new_with_value(
        move |before: Option<NodeState>| {
            let node = draw();
            match before {
                Some(mut state) => {
                    node.rebuild(&mut state);
                    state
                }
                None => node.build(),
            }
        },
        start,
    )
}
