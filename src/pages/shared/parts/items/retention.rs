//! Rules of its own that an item has for how long a vault keeps its backups. Without them the vault's rules hold.

use super::facts::name_in;
use super::place::Item;
use super::rights::policy_of;
use crate::account::Account;
use crate::document::path;
use crate::form::Terms;
use crate::i18n::*;
use crate::pages::shared::retention::retention_editor;
use crate::ui::field::{Toggle, toggle};
use crate::ui::panel::Panel;
use comet_api::constants::retentionmode::KEEP_EVERYTHING;
use perihelion_view::prelude::*;
use serde_json::{Value, json};

/// A box for each vault of the account, and the rules below those that are ticked.
pub fn retention(item: Item) -> Node {
    let is_user = item.account() == Account::AsUser;
    let profile = item.doc.value();
    let is_barred = Memo::new(move || {
        is_user && profile.with(|it| it.as_ref().is_some_and(|it| policy_of(it).prevent_protected_item_retention()))
    });
    let vaults = Memo::new(move || {
        let of = |profile: &Value| {
            let vaults = profile.get("Destinations").and_then(Value::as_object).into_iter().flatten();
            vaults.map(|(id, _)| (id.clone(), name_in(profile, "Destinations", id, "Description"))).collect::<Vec<_>>()
        };
        profile.with(|profile| profile.as_deref().map(of).unwrap_or_default())
    });
    view! {
        <Panel title=key!(item.own_retention) description=key!(item.own_retention_help)>
            {move || is_barred.get().then(|| view! { <p class="muted">{key!(item.retention_barred)}</p> })}
            <For each=move || vaults.get() key=Clone::clone let:vault>
                {own_rules(item, is_barred, vault.0, vault.1)}
            </For>
        </Panel>
    }
}

fn own_rules(item: Item, is_barred: Memo<bool>, vault: String, name: String) -> Node {
    let i18n = use_i18n();
    let doc = item.doc;
    let at = path::below(&item.at("OverrideDestinationRetention"), &vault);
    let rules = doc.at(at.clone());
    let has_own = Memo::new(move || rules.with(|rules| !rules.is_null()));
    let place = StoredValue::new(at);
    let turn = move |is_on: bool| {
        let at = place.get_value();
        if is_on {
            // The vault's own rules are what people change from.
            let of_vault = doc.get(&path::join(&["Destinations", &vault, "DefaultRetention"]));
            let rules = if of_vault.is_null() { json!({ "Mode": KEEP_EVERYTHING, "Ranges": [] }) } else { of_vault };
            doc.change(move |profile| path::set(profile, &at, rules));
        } else {
            doc.remove(&at);
        }
    };
    let lock = move || {
        let barred = || is_barred.get().then(|| key!(item.retention_barred).said().to_owned());
        item.lock.get().or_else(barred)
    };
    let terms = Terms::locked_by(move |_| lock());
    let box_ = toggle(Toggle {
        is_switch: false,
        checked: has_own.into(),
        label: (move || t_string!(i18n, item.own_rules, vault = name)).into(),
        hint: None,
        disabled: Signal::derive(move || lock().is_some()),
        on_turned: Callback::new(turn),
    });
    let editor = move || has_own.get().then(|| retention_editor(doc, &place.get_value(), terms));
    view! {
        {box_}
        {editor}
    }
}
