//! One rule: its form, what comes of it, and what can be done with it.

use super::deeds::deeds;
use super::fields::{FORMS, ITEMS, VAULTS, WHAT};
use super::new::{as_choices, choices_of};
use super::upcoming::upcoming;
use super::{RULE_OF_POLICY, rule_name};
use crate::account::{Account, use_online};
use crate::document::{Doc, path};
use crate::form::form_view;
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::pages::shared::run_backup::RuleRun;
use crate::pages::shared::terms::terms_within;
use crate::pages::shared::times::times_view;
use crate::routes::{Page, Part};
use crate::schedule::{rule_sentence, zone_of};
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use comet_api::types::{BackupRuleConfig, UserProfileConfig};
use comet_api::{ConnectionId, Lens};
use perihelion_view::prelude::*;
use serde_json::Value;

pub fn schedule(account: Account, id: String) -> Node {
    let doc = Doc::of_account(&account);
    let terms = terms_within(&account, doc, RULE_OF_POLICY)
        .with_list(ITEMS, as_choices(choices_of(doc, "/Sources")))
        .with_list(VAULTS, as_choices(choices_of(doc, "/Destinations")));
    let place = path::join(&["BackupRules", &id]);
    let rule = doc.at(place.clone());
    let is_there = Memo::new(move || rule.with(|rule| !rule.is_null()));
    let is_locked = Memo::new(move || terms.lock(None).is_some());
    let draft = doc.value();
    let name = Memo::new(move || {
        let draft = draft.get().unwrap_or_default();
        rule.with(|rule| match rule {
            Value::Null => String::new(),
            rule => rule_name(UserProfileConfig::of(&draft), BackupRuleConfig::of(rule)),
        })
    });
    let title = move || match name.get() {
        name if name.is_empty() => key!(parts.schedule).said().to_owned(),
        name => name,
    };
    let zone = Memo::new(move || {
        let draft = draft.get().unwrap_or_default();
        rule.with(|rule| zone_of(UserProfileConfig::of(&draft), BackupRuleConfig::of(rule)))
    });
    let says = Memo::new(move || rule.with(|rule| rule_sentence(BackupRuleConfig::of(rule), zone.get())));
    let link = use_link(&account, doc, rule);
    let run = RuleRun::new(account.clone(), id.clone(), name.into(), link);
    let list = StoredValue::new(Page::part(&account, Part::Schedules).href());
    let id = StoredValue::new(id);
    let account = StoredValue::new(account);
    let actions = move || {
        let menu = move || deeds(account.get_value(), doc, id.get_value());
        view! {
            {run.button(ButtonTone::Secondary)}
            {move || (is_there.get() && !is_locked.get()).then(menu)}
        }
    };
    let head = part_head(
        &account.get_value(),
        &Part::Schedule(id.get_value()),
        title.into(),
        Some(Part::Schedules),
        actions.into(),
    );
    let place = StoredValue::new(place);
    let form = move || {
        let (at, times) = (place.get_value(), place.with_value(|at| format!("{at}/Schedules")));
        view! {
            {move || is_locked.get().then(|| view! { <Notice title=key!(schedule.locked) /> })}
            {run.outcome()}
            <div class="rule">
                <div class="rule__form">
                    {form_view(doc, &at, &WHAT, terms)}
                    <Panel title=key!(schedule.times)>
                        <p class="rule__says" role="status">
                            {move || says.get()}
                        </p>
                        {times_view(doc, &times, zone.into(), terms)}
                    </Panel>
                    {FORMS.iter().skip(1).map(|form| form_view(doc, &at, form, terms)).collect::<Node>()}
                </div>
                <div class="rule__ahead">{upcoming(doc, &id.get_value())}</div>
            </div>
        }
    };
    let body = move || match is_there.get() {
        true => form(),
        false => gone(list.get_value()),
    };
    view! {
        <div class="page">{head} {opened(doc, move || body.into_node())}</div>
    }
}

/// The connection of the device that the rule runs on.
fn use_link(account: &Account, doc: Doc, rule: Memo<Value>) -> Signal<Option<ConnectionId>> {
    let (online, _) = use_online(Signal::stored(account.clone()));
    let draft = doc.value();
    Signal::derive(move || {
        let draft = draft.get()?;
        let profile = UserProfileConfig::of(&draft);
        let source = rule.with(|rule| BackupRuleConfig::of(rule).source().to_owned());
        let device = profile.sources().get(&source)?.owner_device();
        online
            .with(|online| online.as_ref()?.get(profile.username(), device)?.links.first().map(|link| link.id.clone()))
    })
}

fn gone(list: String) -> Node {
    let action = move || view! { <ButtonLink href=list.clone()>{key!(schedule.to_list)}</ButtonLink> };
    view! {
        <EmptyState title=key!(schedule.no_such) action>
            {key!(schedule.no_such_hint)}
        </EmptyState>
    }
}
