//! Sending waiting devices away: they do not come back by themselves, so it is asked for.

use super::LIST;
use super::line::WaitingLine;
use crate::i18n::*;
use crate::server::{Server, reason};
use crate::ui::batch::{Batch, Batches, Step};
use crate::ui::button::ButtonTone;
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::toast::Toasts;
use comet_api::methods::AdminInstallationDispatchDropConnection;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

/// Sends devices away, once that is meant.
pub fn use_dismiss() -> Callback<Vec<WaitingLine>> {
    let i18n = use_i18n();
    let (server, batches) = (Server::here(), Batches::here());
    let (toasts, confirms) = (expect_context::<Toasts>(), expect_context::<Confirms>());
    Callback::new(move |devices: Vec<WaitingLine>| {
        spawn_local(async move {
            if !confirms.confirm(question(i18n, &devices)).await {
                return;
            }
            let [device] = devices.as_slice() else {
                let step = |device: &WaitingLine| {
                    let id = device.id.clone();
                    Step::new(device.name.clone(), move || dismiss(server, i18n, id.clone()))
                };
                let title = tu_string!(i18n, fleet.dismiss_many, count = devices.len());
                let done = Callback::new(|()| {});
                return batches.run(Batch { title, steps: devices.iter().map(step).collect(), done });
            };
            match dismiss(server, i18n, device.id.clone()).await {
                Ok(()) => toasts.success(tu_string!(i18n, fleet.dismissed, name = device.name.clone())),
                Err(sentence) => toasts.error(sentence),
            }
        });
    })
}

fn question(i18n: Texts, devices: &[WaitingLine]) -> Confirm {
    Confirm {
        title: match devices {
            [device] => tu_string!(i18n, fleet.dismiss_ask, name = device.name.clone()),
            several => tu_string!(i18n, fleet.dismiss_ask_many, count = several.len()),
        },
        body: tu_string!(i18n, fleet.dismiss_body).to_owned(),
        action: tu_string!(i18n, fleet.dismiss).to_owned(),
        tone: ButtonTone::Danger,
        typed: None,
    }
}

async fn dismiss(server: Server, i18n: Texts, device: String) -> Result<(), String> {
    let done = server.call(&AdminInstallationDispatchDropConnection { device_id: device.into() }).await;
    server.spoil(&[LIST]);
    done.map(|_| ()).map_err(|error| reason(i18n, &error))
}
