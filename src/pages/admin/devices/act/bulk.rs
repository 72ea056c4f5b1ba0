//! The same action on many devices: each with its own outcome, and those that failed can be tried again.

use super::perform::{Order, perform};
use super::{Act, Target};
use crate::i18n::*;
use crate::server::Server;
use crate::ui::batch::{Batch, Batches, Step};
use perihelion_view::prelude::*;

pub fn run(i18n: Texts, server: Server, batches: Batches, act: Act, order: &Order, targets: &[Target]) {
    let step = |target: &Target| {
        let (order, target) = (order.clone(), target.clone());
        let label = target.in_words();
        Step::new(label, move || {
            let (order, target) = (order.clone(), target.clone());
            async move { perform(server, i18n, &order, &target).await }
        })
    };
    let action = untrack(|| act.label(i18n)).to_owned();
    let title = tu_string!(i18n, fleet.batch_title, action = action, count = targets.len());
    batches.run(Batch { title, steps: targets.iter().map(step).collect(), done: Callback::new(|()| {}) });
}
