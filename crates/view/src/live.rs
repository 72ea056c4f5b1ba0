//! What follows signals. Every closure becomes one boxed type here, so that the effect around it is compiled once
//! for attributes and once for nodes.

use leptos::{reactive::effect::RenderEffect, tachys::view::Render};
use web_sys::Element;

use crate::{call::MakeMut, element::Slot, node::Node, state::NodeState, value::Value};

/// Makes something anew whenever a signal that it reads changes.
pub type Draw<T> = Box<dyn MakeMut<T> + Send>;

/// What an effect has drawn and keeps up to date. Dropping it drops what is drawn at once: the effect's task would keep
/// that until its next turn, and effects inside could still run, and read signals whose owner is gone.
pub struct Followed<T: 'static>(RenderEffect<T>);

impl<T> Followed<T> {
    /// Does something with what is drawn; `None` while the effect is drawing.
    pub(crate) fn with_value_mut<R>(&self, act: impl FnOnce(&mut T) -> R) -> Option<R> {
        self.0.with_value_mut(act)
    }

    /// Takes what is drawn, for another effect to go on with.
    pub(crate) fn take_value(&self) -> Option<T> {
        self.0.take_value()
    }
}

impl<T> From<RenderEffect<T>> for Followed<T> {
    fn from(effect: RenderEffect<T>) -> Self {
        Self(effect)
    }
}

impl<T> Drop for Followed<T> {
    fn drop(&mut self) {
        drop(self.0.take_value());
    }
}

/// Keeps an attribute up to date for as long as the effect lives.
pub(crate) fn follow_value(element: Element, slot: &'static Slot, mut draw: Draw<Value>) -> RenderEffect<Value> {
    RenderEffect::new(move |before: Option<Value>| {
        let value = draw.make_mut().now();
        if !before.is_some_and(|before| before.still() == value.still()) {
            slot.set(&element, &value);
        }
        value
    })
}

/// Keeps a part of the page up to date for as long as the effect lives.
pub(crate) fn follow_node(mut draw: Draw<Node>, start: Option<NodeState>) -> Followed<NodeState> {
    let effect = RenderEffect::new_with_value(
        move |before: Option<NodeState>| {
            let node = draw.make_mut();
            match before {
                Some(mut state) => {
                    node.rebuild(&mut state);
                    state
                }
                None => node.build(),
            }
        },
        start,
    );
    effect.into()
}
