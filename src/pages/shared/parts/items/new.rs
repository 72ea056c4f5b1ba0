//! A new item: on which device, of which kind, and after the pattern of which other. It begins as a draft; its page does
//! the rest.

use super::engines::{Bar, ENGINES, engine_of};
use super::facts::name_in;
use super::place::text;
use super::rights::{Rights, policy_of};
use crate::account::Account;
use crate::document::{Doc, path};
use crate::format::now;
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::items::engine_label;
use crate::pages::shared::parts::part_head;
use crate::random::guid;
use crate::routes::{Page, Part};
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::field::{Choice, Field, Select, TextInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use comet_api::constants::engine_builtin as engine;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

pub fn new_item(account: Account) -> Node {
    let doc = Doc::of_account(&account);
    let head = part_head(&account, &Part::NewItem, key!(parts.new_item).into(), Some(Part::Items), ViewFn::default());
    let content = move || {
        let profile = doc.value().get_untracked().unwrap_or_default();
        match Rights::of(&account, &profile).may_add {
            true => form(&account, doc, &profile),
            false => {
                view! { <EmptyState title=key!(item.may_not_add) icon=Icon::Lock>{key!(item.locked_by_policy)}</EmptyState> }
            }
        }
    };
    view! {
        <div class="page">
            {head}
            {opened(doc, content)}
        </div>
    }
}

/// The devices of a profile, by name.
pub fn device_choices(profile: &Value) -> Vec<Choice> {
    let devices = profile.get("Devices").and_then(Value::as_object).into_iter().flatten();
    devices.map(|(id, _)| Choice::new(id.clone(), name_in(profile, "Devices", id, "FriendlyName"))).collect()
}

/// What a device says it runs on (`OSInfo.os`).
pub fn system_of<'a>(profile: &'a Value, device: &str) -> &'a str {
    let place = path::join(&["Devices", device, "PlatformVersion", "os"]);
    path::get(profile, &place).and_then(Value::as_str).unwrap_or_default()
}

fn form(account: &Account, doc: Doc, profile: &Arc<Value>) -> Node {
    let i18n = use_i18n();
    let navigate = use_navigate();
    let devices = device_choices(profile);
    if devices.is_empty() {
        return view! { <EmptyState title=key!(item.no_device) icon=Icon::Devices>{key!(item.no_device_hint)}</EmptyState> };
    }
    let account = account.clone();
    let profile = Arc::clone(profile);
    let device = RwSignal::new(devices.first().map(|device| device.value.clone()).unwrap_or_default());
    let kind = RwSignal::new(engine::FILE.to_owned());
    let (name, pattern) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let known = Arc::clone(&profile);
    let system = Memo::new(move || device.with(|device| system_of(&known, device).to_owned()));
    let known = Arc::clone(&profile);
    let bar = Callback::new(move |id: String| {
        engine_of(&id).and_then(|engine| system.with(|system| engine.bar(policy_of(&known), system)))
    });
    let engines: Vec<Node> = ENGINES.iter().map(|engine| engine_choice(i18n, engine.id, kind, bar)).collect();
    let known = Arc::clone(&profile);
    // An item of the same kind is the safe pattern where keys are not public.
    let patterns = Signal::derive(move || {
        let items = known.get("Sources").and_then(Value::as_object).into_iter().flatten();
        let alike = items.filter(|(_, item)| kind.with(|kind| text(item, "Engine") == kind));
        let first = Choice::new("", key!(item.from_nothing));
        let named = |(id, _): (&String, &Value)| Choice::new(id.clone(), name_in(&known, "Sources", id, "Description"));
        std::iter::once(first).chain(alike.map(named)).collect::<Vec<_>>()
    });
    let is_barred = Signal::derive(move || bar.run(kind.get()).is_some());
    let create = move || {
        if untrack(|| is_barred.get()) {
            return;
        }
        let id = guid();
        let kind = kind.get_untracked();
        let name = Some(name.get_untracked().trim().to_owned()).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| engine_label(i18n, &kind));
        let like = profile.get("Sources").and_then(|items| items.get(pattern.get_untracked()));
        let item = blank(&kind, &name, &device.get_untracked(), &system.get_untracked(), like);
        let place = path::join(&["Sources", &id]);
        doc.change(move |profile| path::set(profile, &place, item));
        navigate(&Page::part(&account, Part::Item(id)).href(), NavigateOptions::default());
    };
    view! {
        <Panel title=key!(item.what)>
            <Form on_submit=create>
                <Field label=key!(item.device)>
                    <Select value=device choices=devices />
                </Field>
                <fieldset class="choices engines">
                    <legend class="field__label">{key!(item.kind)}</legend>
                    {engines}
                </fieldset>
                <Field label=key!(item.name) hint=key!(item.name_help)>
                    <TextInput value=name />
                </Field>
                <Field label=key!(item.pattern_item) hint=key!(item.pattern_item_help)>
                    <Select value=pattern choices=patterns />
                </Field>
                <FormActions>
                    <Button tone=ButtonTone::Primary kind=ButtonKind::Submit disabled=is_barred>
                        {key!(item.go_on)}
                    </Button>
                </FormActions>
            </Form>
        </Panel>
    }
}

const fn bar_text(bar: Bar) -> Plain {
    match bar {
        Bar::Policy => key!(item.bar_policy),
        Bar::Windows => key!(item.bar_windows),
    }
}

/// A kind of item; one that can't be made is grey, and says why.
fn engine_choice(i18n: Texts, id: &'static str, kind: RwSignal<String>, bar: Callback<String, Option<Bar>>) -> Node {
    let why = Memo::new(move || bar.run(id.to_owned()));
    let own = crate::ui::unique::unique_id("engine");
    view! {
        <div class="choice">
            <input
                class="choice__radio"
                type="radio"
                name="engine"
                id=own.clone()
                value=id
                disabled=move || why.with(Option::is_some)
                prop:checked=move || kind.with(|kind| kind == id)
                on:change=move |_| kind.set(id.to_owned())
            />
            <label class="choice__label" for=own>
                {move || engine_label(i18n, id)}
            </label>
            {move || why.get().map(|why| view! { <p class="choice__hint">{bar_text(why)}</p> })}
        </div>
    }
}

/// A new item (`SourceConfig`), with the settings of another where there is one.
fn blank(kind: &str, name: &str, device: &str, system: &str, like: Option<&Value>) -> Value {
    let now = now();
    let mut item = json!({
        "Engine": kind, "Description": name, "OwnerDevice": device, "CreateTime": now, "ModifyTime": now,
        "PreExec": [], "ThawExec": [], "PostExec": [], "EngineProps": {},
    });
    if kind == engine::FILE && system == "windows" {
        // As the backup app does it.
        path::set(&mut item, "/EngineProps/USE_WIN_VSS", "1".into());
    }
    for member in ["EngineProps", "PreExec", "ThawExec", "PostExec", "OverrideDestinationRetention"] {
        if let Some(value) = like.and_then(|like| like.get(member)) {
            path::set(&mut item, &path::join(&[member]), value.clone());
        }
    }
    item
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_item_takes_every_setting_of_its_pattern() {
        let like = json!({"EngineProps": {"A": "1", "UNKNOWN": "x"}, "PreExec": ["a"], "Statistics": {"n": 1}});
        let item = blank("engine1/mysql", "n", "d", "linux", Some(&like));
        assert_eq!(item["EngineProps"], like["EngineProps"]);
        assert_eq!((&item["PreExec"], item.get("Statistics")), (&json!(["a"]), None));
        assert_eq!(blank(engine::FILE, "n", "d", "windows", None)["EngineProps"], json!({"USE_WIN_VSS": "1"}));
    }
}
