//! One vault: its state, its place and how to try it, commands, retention, encryption.

use super::delete::delete_button;
use super::facts::{encryption, facts};
use super::forms::place::{PLACE, number};
use super::forms::{COMMANDS, GENERAL, NAME};
use super::ping::ping_panel;
use super::retention::retention_panel;
use super::rights::{is_hidden, terms};
use crate::account::Account;
use crate::document::{Doc, path};
use crate::form::form_view;
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::routes::{Page, Part};
use crate::ui::button::ButtonLink;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;
use serde_json::Value;

/// A vault of an account, as its page knows it.
#[derive(Clone)]
pub struct Shown {
    pub account: Account,
    pub doc: Doc,
    pub id: String,
    /// Where it is in the document.
    pub at: String,
}

impl Shown {
    /// The vault as the server has it; null while it is not there.
    pub fn saved(&self) -> Memo<Value> {
        let (doc, at) = (self.doc, self.at.clone());
        let look = move |profile: &Value| profile.pointer(&at).cloned().unwrap_or_default();
        Memo::new(move |_| doc.saved().with(|profile| profile.as_deref().map(&look).unwrap_or_default()))
    }
}

pub fn vault(account: Account, id: String) -> Node {
    let doc = Doc::of_account(&account);
    let at = path::join(&["Destinations", &id]);
    let shown = Shown { account: account.clone(), doc, id: id.clone(), at };
    let name = doc.at(format!("{}/Description", shown.at));
    let title = move || match name.with(|name| name.as_str().unwrap_or_default().to_owned()) {
        name if name.is_empty() => key!(parts.vault).said().to_owned(),
        name => name,
    };
    let of_actions = shown.clone();
    let actions = ViewFn::from(move || delete_button(&of_actions));
    let there = doc.at(shown.at.clone());
    let is_there = Memo::new(move |_| there.with(Value::is_object));
    let content = move || {
        let shown = shown.clone();
        (move || if is_there.get() { sheet(&shown) } else { gone(&shown.account) }).into_node()
    };
    view! {
        <div class="page">
            {part_head(&account, &Part::Vault(id), title.into(), Some(Part::Vaults), actions)}
            {opened(doc, content)}
        </div>
    }
}

fn gone(account: &Account) -> Node {
    let list = Page::part(account, Part::Vaults).href();
    view! {
        <EmptyState
            title=key!(vault.gone)
            icon=Icon::Vault
            action=move || view! { <ButtonLink href=list.clone()>{key!(vault.back)}</ButtonLink> }
        >
            {key!(vault.gone_hint)}
        </EmptyState>
    }
}

fn sheet(shown: &Shown) -> Node {
    let Shown { account, doc, at, .. } = shown;
    let terms = terms(account, *doc, at);
    let general = if *account == Account::AsUser { &NAME } else { &GENERAL };
    let saved = shown.saved();
    let is_new = Memo::new(move |_| saved.with(Value::is_null));
    let of_facts = shown.clone();
    view! {
        <div class="stack" data-gap="large">
            {move || match is_new.get() {
                true => view! { <Notice tone=Tone::Info title=key!(vault.is_new) /> },
                false => facts(&of_facts, saved),
            }}
            {form_view(*doc, at, general, terms)}
            {place(shown, saved)}
            {form_view(*doc, at, &COMMANDS, terms)}
            {retention_panel(shown)}
            {encryption(saved)}
        </div>
    }
}

/// Where the vault lies; administrators see it always, users unless the provider keeps it to themselves.
fn place(shown: &Shown, saved: Memo<Value>) -> Node {
    let (shown, of_hidden) = (shown.clone(), shown.clone());
    let is_secret = Memo::new(move |_| {
        let Shown { account, doc, .. } = &of_hidden;
        doc.saved().with(|profile| {
            saved.with(|vault| profile.as_deref().is_some_and(|profile| is_hidden(account, profile, vault)))
        })
    });
    let is_used = Memo::new(move |_| saved.with(|vault| number(vault, "RepoInitTimestamp") != 0));
    (move || {
        if is_secret.get() {
            return view! { <Panel title=key!(vault.place)>{key!(vault.place_hidden)}</Panel> };
        }
        let Shown { account, doc, at, .. } = &shown;
        view! {
            {move || {
                is_used
                    .get()
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warning title=key!(vault.in_use)>
                                {key!(vault.in_use_hint)}
                            </Notice>
                        }
                    })
            }}
            {form_view(*doc, at, &PLACE, terms(account, *doc, at))}
            {ping_panel(&shown)}
        }
    })
    .into_node()
}
