//! The page of one item.

use super::delete::delete_dialog;
use super::duplicate::duplicate_dialog;
use super::facts::{facts, last_backups, portal_of};
use super::place::{Item, text};
use super::retention::retention;
use super::rights::{Rights, mandatory};
use super::settings::settings_view;
use crate::account::Account;
use crate::document::Doc;
use crate::form::{Field, Form, Kind, Terms, form_view};
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::pages::shared::run_backup::{RunBackup, Runner};
use crate::routes::{Page, Part};
use crate::server::use_read;
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
    let (whose, at) = (account.clone(), crate::document::path::join(&["Sources", &id]));
    let value = doc.at(at.clone());
    let rights = Memo::new(move |_| {
        doc.value().with(|profile| profile.as_ref().map(|profile| Rights::of(&whose, profile)).unwrap_or_default())
    });
    let lock = Memo::new(move |_| value.with(|value| rights.get().lock(value)).map(|why| why.said().to_owned()));
    let item = Item::new(&account, doc, &id, lock.into());
    let is_saved =
        Memo::new(move |_| doc.saved().with(|saved| saved.as_ref().is_some_and(|saved| saved.pointer(&at).is_some())));
    let title = move || value.with(|value| text(value, "Description").to_owned());
    let title =
        move || Some(title()).filter(|title| !title.is_empty()).unwrap_or_else(|| key!(parts.item).said().to_owned());
    let deeds = move || actions(item, rights, is_saved);
    let head = part_head(&account, &Part::Item(id), title.into(), Some(Part::Items), deeds.into());
    let exists = Memo::new(move |_| value.with(|value| !value.is_null()));
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
    let account = item.account();
    let (doc, id) = (item.doc, item.id());
    let kind = item.value.with_untracked(|value| text(value, "Engine").to_owned());
    let system = Memo::new(move |_| {
        let device = item.value.with(|value| text(value, "OwnerDevice").to_owned());
        doc.at(crate::document::path::join(&["Devices", &device, "PlatformVersion", "os"]))
            .with(|os| os.as_str().unwrap_or_default().to_owned())
    });
    let rules = Memo::new(move |_| {
        doc.value()
            .with(|profile| profile.as_ref().map(|profile| mandatory(profile, &system.get())).unwrap_or_default())
    });
    let asked = account.clone();
    let jobs = use_read(move || is_saved.get().then(|| asked.jobs()));
    let whole = {
        let (account, id) = (account.clone(), id);
        move || {
            doc.value().with(|profile| {
                let profile = profile.as_deref()?;
                let lasts =
                    jobs.state.with(|state| state.data.as_ref().map(|jobs| last_backups(jobs)).unwrap_or_default());
                Some(facts(&account, profile, &lasts, &id))
            })
        }
    };
    let at = item.at("");
    let lock = item.lock;
    let terms = Terms::locked_by(move |_| lock.get());
    view! {
        {move || locked(item)}
        <Panel title=key!(item.state)>{whole}</Panel>
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
    let Some(why) = item.lock.get() else { return Node::Nothing };
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
        let device = item.value.with_untracked(|value| text(value, "OwnerDevice").to_owned());
        let target = item.reach.with_untracked(|reach| reach.link.clone()).unwrap_or_default();
        Runner { account: item.account(), device, target, item: Some(item.id()) }
    };
    let portal = portal_of(&item.account());
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
