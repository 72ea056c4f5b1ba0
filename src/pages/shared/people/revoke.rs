//! Revoking a device: what goes with it, and what stays in the vaults.

use crate::account::UserRow;
use crate::account::people::People;
use crate::i18n::*;
use crate::server::reason;
use crate::ui::attempt::Attempt;
use crate::ui::dialog::Dialog;
use crate::ui::notice::Notice;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use crate::ui::typed_confirm::TypedConfirm;
use comet_api::{DeviceId, Username};
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn RevokeDialog(
    /// Whose device it is.
    #[prop(into)]
    user: Signal<Arc<UserRow>>,
    /// The device; `None` while none is to go.
    device: RwSignal<Option<DeviceId>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let name = move || {
        let id = device.get().unwrap_or_default();
        user.with(|user| {
            user.devices
                .get(id.as_str())
                .map_or_else(|| id.to_string(), |device| device.shown_name(id.as_str()).to_owned())
        })
    };
    view! {
        <Dialog
            open=Signal::derive(move || device.with(Option::is_some))
            title=move || t_string!(i18n, people.revoke_title, whom = name())
            on_close=move || device.set(None)
        >
            {move || device.get().map(|id| form(untrack(|| user.get()), id, untrack(name), device))}
        </Dialog>
    }
}

fn form(user: Arc<UserRow>, id: DeviceId, name: String, device: RwSignal<Option<DeviceId>>) -> Node {
    let i18n = use_i18n();
    let (people, toasts, attempt): (_, Toasts, _) = (People::here(), expect_context(), Attempt::new());
    let items: Vec<String> = user.items_of(id.as_str()).map(|(_, item)| item.description.clone()).collect();
    let count = items.len();
    let (username, shown) = (Username::from(user.username.clone()), name.clone());
    let agree = move || {
        let (username, id, shown) = (username.clone(), id.clone(), shown.clone());
        let sending = async move { people.revoke_device(&username, id).await.map_err(|error| reason(i18n, &error)) };
        attempt.start(Box::pin(sending), move || {
            people.have_changed();
            toasts.success(tu_string!(i18n, people.revoked, whom = shown));
            device.try_set(None);
        });
    };
    view! {
        <TypedConfirm
            expected=name
            action=key!(people.revoke)
            attempt
            on_agree=agree
            on_cancel=move || device.set(None)
        >
            <Notice tone=Tone::Warning title=key!(people.revoke_body) />
            <p>{text!(i18n, people.revoke_items, count = count)}</p>
            <ul class="loss-list">{items.into_iter().map(|item| view! { <li>{item}</li> }).collect::<Vec<_>>()}</ul>
            <p class="muted">{key!(people.revoke_storage)}</p>
        </TypedConfirm>
    }
}
