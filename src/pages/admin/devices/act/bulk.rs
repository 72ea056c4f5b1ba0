//! The same action on many devices, one after the other.

use super::perform::{Order, perform};
use super::{Act, Target};
use crate::i18n::*;
use crate::server::Server;
use leptos::task::spawn_local;

pub fn run(i18n: Texts, server: Server, _act: Act, order: Order, targets: &[Target]) {
    let targets = targets.to_vec();
    spawn_local(async move {
        for target in targets {
            let _ = perform(server, i18n, &order, &target).await;
        }
    });
}
