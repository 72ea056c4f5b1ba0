//! The list: each vault with its type, size, quota, who uses it, and what went wrong with its retention.

use super::rights::{forbids, rows};
use super::sizes::growth;
use super::uses::Uses;
use crate::account::Account;
use crate::account::vaults::VaultJobRow;
use crate::document::Doc;
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::pages::shared::vaults::{VaultList, VaultMore};
use crate::routes::{Page, Part};
use crate::server::{Read, use_read};
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::panel::Sheet;
use comet_api::List;
use perihelion_view::prelude::*;
use serde_json::Value;

pub fn vaults(account: Account) -> Node {
    let doc = Doc::of_account(&account);
    let add = {
        let account = account.clone();
        move || {
            let account = account.clone();
            (move || may_add(&account, doc).then(|| add_link(&account))).into_node()
        }
    };
    let list = {
        let account = account.clone();
        move || list(&account, doc)
    };
    view! {
        <div class="page">
            {part_head(&account, &Part::Vaults, key!(vaults.title).into(), None, ViewFn::from(add))}
            {opened(doc, list)}
        </div>
    }
}

/// Whether there is any way to a new vault.
fn may_add(account: &Account, doc: Doc) -> bool {
    ["PreventRequestStorageVault", "PreventAddCustomStorageVault"].iter().any(|field| !forbids(account, doc, field))
}

fn add_link(account: &Account) -> Node {
    view! {
        <ButtonLink href=Page::part(account, Part::NewVault).href() tone=ButtonTone::Primary>
            {key!(vault.add)}
        </ButtonLink>
    }
}

fn list(account: &Account, doc: Doc) -> Node {
    let asked = account.clone();
    let jobs: Read<List<VaultJobRow>> = use_read(move || Some(asked.vault_jobs()));
    let whose = account.clone();
    let vaults = Memo::new(move || {
        doc.value().with(|profile| profile.as_deref().map(|profile| rows(&whose, profile)).unwrap_or_default())
    });
    let below = Callback::new(move |id: String| below(doc, jobs, id));
    let more = VaultMore { below: Some(below), ..VaultMore::links(account) };
    let portal = account.portal();
    view! {
        <Sheet>
            <div class="vaults">
                <VaultList portal vaults more=Some(more) />
            </div>
        </Sheet>
    }
}

/// Who uses the vault, and how it has grown.
fn below(doc: Doc, jobs: Read<List<VaultJobRow>>, id: String) -> Node {
    let i18n = use_i18n();
    let vault = id.clone();
    let used = move || {
        let uses = doc.value().with(|profile| Uses::of(profile.as_deref().unwrap_or(&Value::Null), &vault));
        match uses.items.is_empty() {
            true => t_string!(i18n, vault.used_by_none).to_owned(),
            false => t_string!(i18n, vault.used_by, items = uses.items.join(", ")),
        }
    };
    view! {
        <p>{used}</p>
        {growth(jobs, id)}
    }
}
