//! One vault: its state, its place and how to try it, commands, retention, encryption.

use super::delete::delete_button;
use super::facts::{encryption, facts};
use super::forms::place::PLACE;
use super::forms::{COMMANDS, GENERAL, NAME};
use super::ping::{Reachable, ping_panel, use_reachable};
use super::retention::retention_panel;
use super::rights::{is_hidden, terms};
use crate::account::Account;
use crate::account::vaults::VaultJobRow;
use crate::document::{Doc, path};
use crate::form::form_view;
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::routes::{Page, Part};
use crate::server::{Read, use_read};
use crate::ui::button::ButtonLink;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::types::DestinationConfig;
use comet_api::{Lens, List};
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
    /// The vault as the server has it; null while it is not there.
    pub saved: Memo<Value>,
    /// Whether the draft has it.
    pub is_there: Memo<bool>,
}

impl Shown {
    fn new(account: &Account, id: &str) -> Self {
        let doc = Doc::of_account(account);
        let at = path::join(&["Destinations", id]);
        let (of_saved, of_draft) = (at.clone(), at.clone());
        let saved = Memo::new(move || {
            doc.saved()
                .with(|profile| profile.as_deref().and_then(|it| it.pointer(&of_saved)).cloned().unwrap_or_default())
        });
        let is_there = Memo::new(move || {
            doc.value()
                .with(|profile| profile.as_deref().and_then(|it| it.pointer(&of_draft)).is_some_and(Value::is_object))
        });
        Self { account: account.clone(), doc, id: id.to_owned(), at, saved, is_there }
    }
}

pub fn vault(account: Account, id: String) -> Node {
    let shown = Shown::new(&account, &id);
    let (doc, is_there) = (shown.doc, shown.is_there);
    let name = doc.at(path::below(&shown.at, "Description"));
    let title = move || match name.with(|name| name.as_str().unwrap_or_default().to_owned()) {
        name if name.is_empty() => key!(parts.vault).said().to_owned(),
        name => name,
    };
    let of_actions = shown.clone();
    let actions = ViewFn::from(move || delete_button(&of_actions));
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
    let (saved, asked) = (shown.saved, account.clone());
    let jobs: Read<List<VaultJobRow>> = use_read(move || Some(asked.vault_jobs()));
    let reachable = use_reachable(account);
    let is_new = Memo::new(move || saved.with(Value::is_null));
    let of_facts = shown.clone();
    view! {
        <div class="stack" data-gap="large">
            {move || match is_new.get() {
                true => view! { <Notice tone=Tone::Info title=key!(vault.is_new) /> },
                false => facts(&of_facts, jobs),
            }}
            {form_view(*doc, at, general, terms)}
            {place(shown, reachable)}
            {form_view(*doc, at, &COMMANDS, terms)}
            {retention_panel(shown, jobs, reachable)}
            {encryption(saved)}
        </div>
    }
}

/// Where the vault lies; administrators see it always, users unless the provider keeps it to themselves.
fn place(shown: &Shown, reachable: Memo<Vec<Reachable>>) -> Node {
    let (saved, shown, of_hidden) = (shown.saved, shown.clone(), shown.clone());
    let is_secret = Memo::new(move || {
        let Shown { account, doc, .. } = &of_hidden;
        doc.saved().with(|profile| {
            saved.with(|vault| profile.as_deref().is_some_and(|profile| is_hidden(account, profile, vault)))
        })
    });
    let is_used =
        Memo::new(move || saved.with(|vault| DestinationConfig::of(vault).repo_init_timestamp().known().is_some()));
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
            {ping_panel(&shown, reachable)}
        }
    })
    .into_node()
}
