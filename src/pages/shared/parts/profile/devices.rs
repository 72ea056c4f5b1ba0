//! The devices of the account: what they are called, and the way out for those that are gone.

use super::forms::DEVICE;
use crate::account::{DeviceRow, UserRow};
use crate::document::{Doc, path};
use crate::form::{Terms, fields_view};
use crate::i18n::*;
use crate::pages::shared::people::RevokeDialog;
use crate::routes::Page;
use crate::ui::button::IconButton;
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use comet_api::rows::of_document;
use comet_api::{DeviceId, Username};
use perihelion_view::prelude::*;
use std::sync::Arc;

pub fn devices(doc: Doc, user: Username, terms: Terms) -> Node {
    let row = Memo::new(move || {
        let profile = doc.value().get().unwrap_or_default();
        Arc::new(of_document::<UserRow>(&profile))
    });
    let ids = Memo::new(move || row.with(|row| row.devices.keys().cloned().collect::<Vec<String>>()));
    let going = RwSignal::new(None::<DeviceId>);
    let list = move || {
        let ids = ids.get();
        if ids.is_empty() {
            return view! { <p class="muted">{key!(devices.none)}</p> };
        }
        ids.into_iter().map(|id| device(doc, &user, id, row, terms, going)).collect::<Node>()
    };
    view! {
        <Panel title=key!(shell.devices)>
            <div class="form">{list}</div>
        </Panel>
        <RevokeDialog user=*row device=going />
    }
}

fn device(
    doc: Doc,
    user: &Username,
    id: String,
    row: Memo<Arc<UserRow>>,
    terms: Terms,
    going: RwSignal<Option<DeviceId>>,
) -> Node {
    let i18n = use_i18n();
    let known = Memo::new({
        let id = id.clone();
        move || row.with(|row| row.devices.get(&id).cloned()).unwrap_or_default()
    });
    let name = Signal::derive({
        let id = id.clone();
        move || known.with(|device: &DeviceRow| device.shown_name(&id).to_owned())
    });
    let fields = fields_view(doc, &path::join(&["Devices", &id]), DEVICE.fields, terms);
    let href = Page::device(user.clone(), id.clone()).href();
    view! {
        <div class="form-entry" role="group" aria-label=name>
            <div class="form-entry__head">
                <a href=href class="field__label">
                    {name}
                </a>
                <span class="muted">{move || known.with(|device| device.platform_version.words())}</span>
                <IconButton
                    icon=Icon::Delete
                    label=move || t_string!(i18n, people.revoke_one, whom = name.get())
                    on_press=move || going.set(Some(id.clone().into()))
                />
            </div>
            {fields}
        </div>
    }
}
