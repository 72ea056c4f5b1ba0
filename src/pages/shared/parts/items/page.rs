//! The page of one item.

use super::delete::delete_dialog;
use super::duplicate::duplicate_dialog;
use super::facts::{facts, use_last_backups};
use super::new::system_of;
use super::place::{Item, text};
use super::retention::retention;
use super::rights::{Rights, mandatory};
use super::settings::settings_view;
use crate::account::Account;
use crate::document::{Doc, path};
use crate::form::{Field, Form, Kind, Terms, form_view};
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::pages::shared::run_backup::{RunBackup, Runner};
use crate::routes::{Page, Part};
use crate::ui::button::{Button, ButtonLink, ButtonTone};
use crate::ui::dialog::Dialog;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;
use serde_json::Value;

static GENERAL: Form =
    Form { title: key!(item.general), fields: &[Field::new("/Description", key!(item.name), Kind::Text)] };

static COMMANDS: Form = Form {
    title: key!(item.commands),
    fields: &[
        Field::new("/PreExec", key!(item.before), Kind::Lines).help(key!(item.before_help)),
        Field::new("/ThawExec", key!(item.thaw), Kind::Lines).help(key!(item.thaw_help)),
        Field::new("/PostExec", key!(item.after), Kind::Lines),
    ],
};

/// The fields that all items have.
pub const FORMS: &[&Form] = &[&GENERAL, &COMMANDS];

pub fn item(account: Account, id: String) -> Node {
    let doc = Doc::of_account(&account);
    let (whose, at) = (account.clone(), path::join(&["Sources", &id]));
    let value = doc.at(at.clone());
    let rights = Memo::new(move || {
        doc.value().with(|profile| profile.as_ref().map(|profile| Rights::of(&whose, profile)).unwrap_or_default())
    });
    let lock = Memo::new(move || value.with(|value| rights.get().lock(value)).map(|why| why.said().to_owned()));
    let item = Item::new(&account, doc, &id, lock.into());
    let is_saved =
        Memo::new(move || doc.saved().with(|saved| saved.as_ref().is_some_and(|saved| saved.pointer(&at).is_some())));
    let title = move || {
        let name = value.with(|value| text(value, "Description").to_owned());
        if name.is_empty() { key!(parts.item).said().to_owned() } else { name }
    };
    let deeds = move || actions(item, rights, is_saved);
    let head = part_head(&account, &Part::Item(id), title.into(), Some(Part::Items), deeds.into());
    let exists = Memo::new(move || value.with(|value| !value.is_null()));
    let list = Page::part(&account, Part::Items).href();
    let content = move || {
        let list = list.clone();
        (move || if exists.get() { panels(item, is_saved) } else { gone(list.clone()) }).into_node()
    };
    view! {
        <div class="page">
            {head}
            {opened(doc, content)}
        </div>
    }
}

fn gone(list: String) -> Node {
    let action = move || view! { <ButtonLink href=list.clone()>{key!(items.title)}</ButtonLink> };
    view! { <EmptyState title=key!(item.gone) icon=Icon::Shield action=action>{key!(item.gone_hint)}</EmptyState> }
}

fn panels(item: Item, is_saved: Memo<bool>) -> Node {
    let doc = item.doc;
    let (account, id, kind) = (item.account(), item.id(), item.text_now("Engine"));
    let rules = Memo::new(move || {
        let device = item.value.with(|value| text(value, "OwnerDevice").to_owned());
        let of = |profile: &Value| mandatory(profile, system_of(profile, &device));
        doc.value().with(|profile| profile.as_deref().map(of).unwrap_or_default())
    });
    let lasts = use_last_backups(&account, is_saved.into());
    let state = move || {
        doc.value().with(|profile| {
            let profile = profile.as_deref()?;
            Some(lasts.with(|lasts| facts(&account, profile, lasts, &id)))
        })
    };
    let at = item.at("");
    let lock = item.lock;
    let terms = Terms::locked_by(move |_| lock.get());
    view! {
        {move || locked(item)}
        <Panel title=key!(item.state)>{state}</Panel>
        <fieldset class="bare" disabled=move || lock.with(Option::is_some)>
            {form_view(doc, &at, &GENERAL, terms)}
            {settings_view(item, &kind, rules.into())}
            {form_view(doc, &at, &COMMANDS, terms)}
            {retention(item)}
        </fieldset>
    }
}

/// Why nothing can be changed, and where it can.
fn locked(item: Item) -> Node {
    let Some(why) = item.lock.get() else { return Node::NOTHING };
    let policy = item.doc.at("/PolicyID");
    let is_admin = item.account() != Account::AsUser;
    let link = move || {
        let id = policy.with(|id| id.as_str().unwrap_or_default().to_owned());
        (is_admin && !id.is_empty()).then(|| {
            view! { <ButtonLink href=Page::policy(id).href()>{key!(parts.policy)}</ButtonLink> }
        })
    };
    view! { <Notice tone=Tone::Warning title=key!(item.locked) action=move || link().into_node()>{why}</Notice> }
}

fn actions(item: Item, rights: Memo<Rights>, is_saved: Memo<bool>) -> Node {
    let (runs, copies, deletes) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let is_there = move || item.value.with(Value::is_object);
    let run = move || {
        let is_possible = is_saved.get() && item.reach.with(|reach| reach.link.is_some());
        is_possible.then(|| view! { <Button on_press=move || runs.set(true)>{key!(fleet.run)}</Button> })
    };
    let copy = move || {
        let is_possible = is_saved.get() && is_there() && rights.get().may_add;
        is_possible.then(|| view! { <Button on_press=move || copies.set(true)>{key!(item.duplicate)}</Button> })
    };
    let delete = move || {
        (is_there() && rights.get().may_delete).then(|| {
            view! { <Button tone=ButtonTone::Danger on_press=move || deletes.set(true)>{key!(item.delete)}</Button> }
        })
    };
    let runner = move || {
        let device = item.text_now("OwnerDevice");
        let target = item.reach.with_untracked(|reach| reach.link.clone()).unwrap_or_default();
        Runner { account: item.account(), device, target, item: Some(item.id()) }
    };
    let portal = item.account().portal();
    view! {
        {run}
        {copy}
        {delete}
        <Dialog open=runs title=key!(fleet.run) on_close=move || runs.set(false)>
            <RunBackup portal runner=runner() on_close=Callback::new(move |()| runs.set(false)) />
        </Dialog>
        {duplicate_dialog(item, copies)}
        {delete_dialog(item, is_saved, deletes)}
    }
}
