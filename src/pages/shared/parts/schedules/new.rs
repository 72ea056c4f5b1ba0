//! A new rule: what goes into which vaults, and times to begin with. One rule a vault; all else is on its page.

use super::{RULE_OF_POLICY, named};
use crate::account::{Account, policy::Decided};
use crate::document::{Doc, path};
use crate::format::now;
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::pages::shared::terms::terms_within;
use crate::pages::shared::times::daily;
use crate::random::guid;
use crate::routes::{Page, Part};
use crate::schedule::HOUR;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::field::{Choice, Field, Select, TextInput, Toggle, toggle};
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::toast::Toasts;
use comet_api::constants::schedule_frequency as frequency;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;
use serde_json::{Value, json};

/// Times to begin with, by what stands for them in the form.
const BEGINNINGS: [(&str, Plain); 5] = [
    ("night", keys::schedule::by_night),
    ("workdays", keys::schedule::workdays),
    ("hour", keys::schedule::each_hour),
    ("week", keys::schedule::each_week),
    ("hand", keys::schedule::by_hand),
];

/// What is chosen.
#[derive(Clone, Copy)]
struct Wanted {
    name: RwSignal<String>,
    item: RwSignal<String>,
    vaults: RwSignal<Vec<String>>,
    begin: RwSignal<String>,
}

pub fn new_schedule(account: Account) -> Node {
    let doc = Doc::of_account(&account);
    let head = part_head(
        &account,
        &Part::NewSchedule,
        key!(parts.new_schedule).into(),
        Some(Part::Schedules),
        ViewFn::default(),
    );
    // A page about an item leads here with its id.
    let item = use_query_map().with_untracked(|query| query.get("item")).unwrap_or_default();
    let wanted = Wanted {
        name: RwSignal::default(),
        item: RwSignal::new(item),
        vaults: RwSignal::default(),
        begin: RwSignal::new("night".to_owned()),
    };
    let terms = terms_within(&account, doc, RULE_OF_POLICY);
    let account = StoredValue::new(account);
    let (items, vaults) = (choices_of(doc, "/Sources"), choices_of(doc, "/Destinations"));
    let state =
        Memo::new(move || (terms.lock(None).is_some(), items.with(Vec::is_empty) || vaults.with(Vec::is_empty)));
    let body = move || match state.get() {
        (true, _) => view! { <Notice title=key!(schedule.locked) /> },
        (false, true) => view! {
            <EmptyState title=key!(schedule.no_items) icon=Icon::Item>
                {key!(schedule.no_items_hint)}
            </EmptyState>
        },
        (false, false) => form(account.get_value(), doc, wanted, items, vaults),
    };
    view! {
        <div class="page">{head} {opened(doc, move || body.into_node())}</div>
    }
}

/// The entries of a dictionary by their names, as choices.
pub(super) fn choices_of(doc: Doc, dictionary: &'static str) -> Memo<Vec<(String, String)>> {
    let entries = doc.at(dictionary);
    Memo::new(move || {
        entries.with(|entries| {
            let entries = entries.as_object().into_iter().flatten();
            let choice = |(id, entry): (&String, &Value)| {
                let name = entry.get("Description").and_then(Value::as_str).unwrap_or_default();
                (id.clone(), named(Some(name), id))
            };
            entries.map(choice).collect()
        })
    })
}

/// The same for the fields that choose one.
pub(super) fn as_choices(entries: Memo<Vec<(String, String)>>) -> Signal<Vec<Choice>> {
    Signal::derive(move || entries.get().into_iter().map(|(id, name)| Choice::new(id, name)).collect())
}

fn form(
    account: Account,
    doc: Doc,
    wanted: Wanted,
    items: Memo<Vec<(String, String)>>,
    vaults: Memo<Vec<(String, String)>>,
) -> Node {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let navigate = SendWrapper::new(use_navigate());
    let is_tried = RwSignal::new(false);
    let error = move |is_wrong: Signal<bool>, text: Plain| {
        Signal::derive(move || (is_tried.get() && is_wrong.get()).then(|| text.said().to_owned()))
    };
    let no_item = Signal::derive(move || wanted.item.with(String::is_empty));
    let no_vault = Signal::derive(move || wanted.vaults.with(Vec::is_empty));
    let no_vault_error = error(no_vault, keys::schedule::needs_vault);
    let make = move || {
        is_tried.set(true);
        if no_item.get_untracked() || no_vault.get_untracked() {
            return;
        }
        let ids = add_rules(doc, wanted);
        toasts.info(tu_string!(i18n, schedule.made, count = ids.len()));
        let part = match ids.as_slice() {
            [only] => Part::Schedule(only.clone()),
            _ => Part::Schedules,
        };
        navigate(&Page::part(&account, part).href(), NavigateOptions::default());
    };
    let items = as_choices(items);
    let with_none = Signal::derive(move || {
        let none = no_item.get().then(|| Choice::new("", "–"));
        none.into_iter().chain(items.get()).collect()
    });
    let beginnings = Signal::derive(|| BEGINNINGS.map(|(id, name)| Choice::new(id, name)).to_vec());
    let boxes = move || vaults.get().into_iter().map(|(id, name)| vault_box(wanted.vaults, id, name)).collect::<Node>();
    view! {
        <Panel title=key!(schedule.what)>
            <div class="form">
                <Field label=key!(schedule.item) error=error(no_item, keys::schedule::needs_item)>
                    <Select value=wanted.item choices=with_none />
                </Field>
                <fieldset class="choices">
                    <legend class="field__label">{key!(schedule.vaults)}</legend>
                    <p class="field__hint">{key!(schedule.vaults_help)}</p>
                    {boxes}
                    {move || no_vault_error.get().map(|error| view! { <p class="field__error" role="alert">{error}</p> })}
                </fieldset>
                <Field label=key!(schedule.name) hint=key!(schedule.name_help)>
                    <TextInput value=wanted.name />
                </Field>
                <Field label=key!(schedule.begin_with) hint=key!(schedule.begin_help)>
                    <Select value=wanted.begin choices=beginnings />
                </Field>
                <div>
                    <Button tone=ButtonTone::Primary on_press=make>
                        {key!(schedule.make)}
                    </Button>
                </div>
            </div>
        </Panel>
    }
}

fn vault_box(vaults: RwSignal<Vec<String>>, id: String, name: String) -> Node {
    let own = id.clone();
    toggle(Toggle {
        is_switch: false,
        checked: Signal::derive(move || vaults.with(|vaults| vaults.contains(&own))),
        label: name.into(),
        hint: None,
        disabled: Signal::stored(false),
        on_turned: Callback::new(move |is_on: bool| {
            vaults.update(|vaults| {
                vaults.retain(|vault| *vault != id);
                if is_on {
                    vaults.push(id.clone());
                }
            });
        }),
    })
}

/// Adds a rule for each vault to the draft; gives their ids.
fn add_rules(doc: Doc, wanted: Wanted) -> Vec<String> {
    let (name, item, begin) = (wanted.name.get_untracked(), wanted.item.get_untracked(), wanted.begin.get_untracked());
    let vaults = wanted.vaults.get_untracked();
    let ids: Vec<String> = vaults.iter().map(|_| guid()).collect();
    doc.change(|draft| {
        for (id, vault) in ids.iter().zip(&vaults) {
            let rule = rule_of(draft, name.trim(), &item, vault, &begin, now());
            path::set(draft, &path::join(&["BackupRules", id]), rule);
        }
    });
    ids
}

/// A rule to begin with. What the account's policy sets for new ones is set.
fn rule_of(profile: &Value, name: &str, item: &str, vault: &str, begin: &str, now: i64) -> Value {
    let mut rule = json!({
        "Description": name,
        "CreateTime": now,
        "ModifyTime": now,
        "Source": item,
        "Destination": vault,
        "Schedules": times_of(begin),
    });
    let is_set = |field: &str| match Decided::of(profile, field) {
        Decided::Starts(is_on) | Decided::Fixed(is_on) => is_on,
        _ => false,
    };
    if is_set("ModeScheduleSkipAlreadyRunning") {
        path::set(&mut rule, "/SkipAlreadyRunning", json!(true));
    }
    if is_set("ModeScheduleLastJobFailDoRetry") {
        let number = |field: &str| profile.pointer(&format!("/Policy/{field}")).cloned().unwrap_or(json!(0));
        let triggers = json!({
            "OnLastJobFailDoRetry": true,
            "LastJobFailDoRetryCount": number("ModeLastJobFailDoRetryCount"),
            "LastJobFailDoRetryTime": number("ModeLastJobFailDoRetryTime"),
        });
        path::set(&mut rule, "/EventTriggers", triggers);
    }
    rule
}

fn times_of(begin: &str) -> Value {
    let time = match begin {
        "night" => daily(3),
        "workdays" => {
            let mut time = daily(19);
            path::set(&mut time, "/RestrictDays", json!(true));
            for day in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] {
                path::set(&mut time, &format!("/DaysSelect/{day}"), json!(true));
            }
            time
        }
        "hour" => json!({ "FrequencyType": frequency::HOURLY, "SecondsPast": 0 }),
        "week" => json!({ "FrequencyType": frequency::WEEKLY, "SecondsPast": 3 * HOUR }),
        _ => return json!([]),
    };
    json!([time])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_rule_begins_as_the_policy_says() {
        let profile = json!({ "Policy": {
            "ModeScheduleSkipAlreadyRunning": 1, "ModeScheduleLastJobFailDoRetry": 3, "ModeLastJobFailDoRetryCount": 2,
        } });
        let rule = rule_of(&profile, "", "item", "vault", "night", 7);
        assert_eq!(
            (&rule["SkipAlreadyRunning"], &rule["EventTriggers"]["LastJobFailDoRetryCount"]),
            (&json!(true), &json!(2))
        );
        assert_eq!(rule["Schedules"], json!([{ "FrequencyType": 8011, "SecondsPast": 10_800 }]));
        let plain = rule_of(&json!({}), "", "item", "vault", "hand", 7);
        assert_eq!((plain.get("SkipAlreadyRunning"), &plain["Schedules"]), (None, &json!([])));
    }

    #[test]
    fn every_beginning_but_by_hand_has_a_time() {
        for (id, _) in BEGINNINGS {
            assert_eq!(times_of(id).as_array().map(Vec::len), Some(usize::from(id != "hand")), "{id}");
        }
        assert_eq!(times_of("workdays")[0]["DaysSelect"]["Friday"], json!(true));
    }
}
