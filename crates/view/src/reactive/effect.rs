//! What is done whenever something changes.

use std::any::Any;

use crate::call::ActMut;

/// What is done soon after the page is drawn, and again whenever what it reads has changed, until its owner is gone.
pub struct Effect;

type Run = Box<dyn ActMut<Option<Box<dyn Any>>, Box<dyn Any>>>;

impl Effect {
    /// Does `act`, which is given what it gave before.
    pub fn new<T: 'static>(mut act: impl FnMut(Option<T>) -> T + 'static) -> Self {
        effect(Box::new(move |before: Option<Box<dyn Any>>| {
            let before = before.and_then(|before| before.downcast().ok());
            let made: Box<dyn Any> = Box::new(act(before.map(|before| *before)));
            made
        }));
        Self
    }
}

/// The effect of Leptos behind all of ours.
fn effect(mut run: Run) {
    leptos::prelude::Effect::new(move |before| run.act_mut(before));
}
