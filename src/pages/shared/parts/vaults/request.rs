//! A vault from a template: the server makes the place. The address that devices will find the server at is shown, as
//! it is kept in the vault.

use super::address::{Doubt, doubts};
use super::facts::device_name;
use crate::account::Account;
use crate::document::{Doc, Source, path};
use crate::i18n::*;
use crate::routes::{Page, Part};
use crate::server::{Read, Server, explain_here, reason, use_read};
use crate::ui::attempt::{Attempt, Sending};
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::{Choice, Field, InputKind, Select, TextInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::loadable::Loaded;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use comet_api::Dictionary;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

pub fn request_panel(account: &Account, doc: Doc) -> Node {
    let asked = account.clone();
    let organization = doc.at("/OrganizationID");
    let read: Read<Dictionary<String>> =
        use_read(move || Some(organization.with(|id| asked.vault_templates(id.as_str().unwrap_or_default()))));
    let account = StoredValue::new(account.clone());
    view! {
        <Panel title=key!(vault.request) description=key!(vault.request_about)>
            <Loaded read=read.state explain=explain_here on_retry=read.again let:templates>
                {request_form(account.get_value(), doc, templates)}
            </Loaded>
        </Panel>
    }
}

fn request_form(account: Account, doc: Doc, templates: Signal<Arc<Dictionary<String>>>) -> Node {
    let i18n = use_i18n();
    let first = templates.with_untracked(|templates| templates.iter().next().map(|(id, _)| id.clone()));
    let Some(first) = first else { return view! { <p class="muted">{key!(vault.request_none)}</p> } };
    let (server, toasts, attempt): (_, Toasts, _) = (Server::here(), expect_context(), Attempt::new());
    let template = RwSignal::new(first);
    let device = RwSignal::new(String::new());
    let address = RwSignal::new(server.address());
    let made = RwSignal::<Option<String>>::new(None);
    go_when_there(&account, doc, made);
    let send = move || {
        if address.with_untracked(|address| doubts(address).contains(&Doubt::NoAddress)) {
            return attempt.failed.set(Some(tu_string!(i18n, vault.doubt_none).to_owned()));
        }
        let account = account.clone();
        let (template, address, device) =
            (template.get_untracked(), address.get_untracked().trim().to_owned(), device.get_untracked());
        let sending: Sending = Box::pin(async move {
            let asked = account.request_vault(server, template, address, device).await;
            made.try_set(Some(asked.map_err(|error| reason(i18n, &error))?));
            Source::spoil(&account, server);
            Ok(())
        });
        attempt.start(sending, move || toasts.success(tu_string!(i18n, vault.requested)));
    };
    let choices = Signal::derive(move || {
        templates.with(|all| all.iter().map(|(id, name)| Choice::new(id.clone(), name.clone())).collect::<Vec<_>>())
    });
    view! {
        <Form on_submit=send pending=attempt.pending error=attempt.failed>
            <Field label=key!(vault.request_template)>
                <Select value=template choices />
            </Field>
            {device_choice(doc, device)}
            <Field label=key!(vault.request_address) hint=key!(vault.request_address_help)>
                <TextInput value=address kind=InputKind::Url />
            </Field>
            <div class="stack" role="status">{move || address.with(|address| warnings(address))}</div>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {key!(vault.request_send)}
                </Button>
            </FormActions>
        </Form>
    }
}

/// Goes to the new vault's page as soon as the profile has it.
fn go_when_there(account: &Account, doc: Doc, made: RwSignal<Option<String>>) {
    let (account, navigate) = (account.clone(), use_navigate());
    Effect::new(move |_| {
        let Some(id) = made.get() else { return };
        let place = path::join(&["Destinations", &id]);
        if doc.value().with(|profile| profile.as_deref().is_some_and(|profile| profile.pointer(&place).is_some())) {
            navigate(&Page::part(&account, Part::Vault(id)).href(), NavigateOptions::default());
        }
    });
}

/// Some templates are for one device alone.
fn device_choice(doc: Doc, device: RwSignal<String>) -> Node {
    let choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", key!(vault.request_any))];
        let profile = doc.saved().get().unwrap_or_default();
        let devices = profile.get("Devices").and_then(Value::as_object).into_iter().flatten();
        choices.extend(devices.map(|(id, _)| Choice::new(id.clone(), device_name(&profile, id))));
        choices
    });
    view! {
        <Field label=key!(vault.request_device)>
            <Select value=device choices />
        </Field>
    }
}

fn warnings(address: &str) -> Node {
    let said = |doubt: Doubt| match doubt {
        Doubt::NoAddress => key!(vault.doubt_none),
        Doubt::Loopback => key!(vault.doubt_loopback),
        Doubt::Number => key!(vault.doubt_number),
        Doubt::Plain => key!(vault.doubt_plain),
    };
    doubts(address).into_iter().map(|doubt| view! { <Notice tone=Tone::Warning title=said(doubt) /> }).collect()
}
