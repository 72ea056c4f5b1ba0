//! The items and schedules that a policy gives to its users: entries under ids of their own.

use crate::document::{Doc, path};
use crate::form::{Form, Terms, fields_view};
use crate::format::Zone;
use crate::i18n::keys::policies as texts;
use crate::i18n::*;
use crate::pages::shared::parts::RULE_FORMS;
use crate::pages::shared::policy;
use crate::pages::shared::times::{daily, times_view};
use crate::random::guid;
use crate::ui::button::{Button, IconButton};
use crate::ui::field::Choice;
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use comet_api::constants::{engine_builtin, os};
use perihelion_view::prelude::*;
use serde_json::{Value, json};

/// A dictionary of the policy.
struct Entries {
    at: &'static str,
    form: &'static Form,
    /// Where the name of an entry is.
    name: &'static str,
    add: Plain,
    fresh: fn() -> Value,
    /// Schedules have times.
    has_times: bool,
}

const ITEMS: [Entries; 2] = [
    Entries {
        at: "/Policy/DefaultSources",
        form: &policy::GIVEN,
        name: "/Description",
        add: texts::given_add,
        fresh: item,
        has_times: false,
    },
    Entries {
        at: "/Policy/DefaultSourcesWithOSRestriction",
        form: &policy::GIVEN_TO_SOME,
        name: "/SourceConfig/Description",
        add: texts::given_add_system,
        fresh: || json!({"SourceConfig": item(), "RestrictOS": os::ONLY_WINDOWS}),
        has_times: false,
    },
];

const RULES: [Entries; 2] = [
    Entries {
        at: "/Policy/DefaultSourcesBackupRules",
        form: &policy::RULE_OF_GIVEN,
        name: "/Description",
        add: texts::rule_add,
        fresh: rule,
        has_times: true,
    },
    Entries {
        at: "/Policy/DefaultBackupRules",
        form: &policy::RULE,
        name: "/Description",
        add: texts::rule_add_any,
        fresh: rule,
        has_times: true,
    },
];

fn item() -> Value {
    json!({"Engine": engine_builtin::FILE, "Description": "", "EngineProps": {}})
}

fn rule() -> Value {
    json!({"Description": "", "Schedules": [daily(3)]})
}

/// The panels of both.
pub fn given(doc: Doc, terms: Terms) -> Node {
    let draft = doc.value();
    // A memo: what else is typed into the policy does not make the lists of choices anew.
    let names = Memo::new(move || {
        let draft = draft.get();
        let names = ITEMS.iter().flat_map(|entries| {
            let all = draft.as_deref().and_then(|draft| draft.pointer(entries.at)).and_then(Value::as_object);
            all.into_iter().flatten().map(|(id, entry)| (id.clone(), name_of(entry, entries.name)))
        });
        names.collect::<Vec<_>>()
    });
    let given =
        Signal::derive(move || names.get().into_iter().map(|(id, name)| Choice::new(id, name)).collect::<Vec<_>>());
    let terms = terms.with_list("given", given);
    let items: Node = ITEMS.into_iter().map(|entries| list(doc, entries, terms)).collect();
    let rules: Node = RULES.into_iter().map(|entries| list(doc, entries, terms)).collect();
    view! {
        <Panel title=texts::given_items>{items}</Panel>
        <Panel title=texts::given_rules>{rules}</Panel>
    }
}

fn name_of(entry: &Value, at: &str) -> String {
    entry.pointer(at).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn list(doc: Doc, entries: Entries, terms: Terms) -> Node {
    let Entries { at, form, name, add, fresh, has_times } = entries;
    let here = doc.at(at);
    let ids = Memo::new(move || {
        here.with(|here| here.as_object().map(|all| all.keys().cloned().collect::<Vec<_>>()).unwrap_or_default())
    });
    let each = move || {
        let one = |id: String| {
            let path = path::below(at, &id);
            let times = has_times.then(|| schedule(doc, &path, terms));
            let fields = view! { {fields_view(doc, &path, form.fields, terms)} {times} };
            entry(doc, path, id, fields, name)
        };
        ids.get().into_iter().map(one).collect::<Node>()
    };
    view! {
        <div class="stack">
            {each}
            <div>
                <Button on_press=move || doc.set(&path::below(at, &guid()), fresh())>{add}</Button>
            </div>
        </div>
    }
}

/// When a schedule runs, and how. Which item and vault it is of, the forms of schedules ask first; here it is given.
fn schedule(doc: Doc, at: &str, terms: Terms) -> Node {
    let options: Node = RULE_FORMS.iter().skip(1).map(|form| fields_view(doc, at, form.fields, terms)).collect();
    view! {
        {times_view(doc, &format!("{at}/Schedules"), Signal::stored(Zone::Here), terms)}
        <details>
            <summary>{key!(policies.rule_options)}</summary>
            <div class="stack">{options}</div>
        </details>
    }
}

/// Takes an entry away, and with an item its schedules.
fn remove(doc: Doc, at: &str, id: &str) {
    doc.change(|policy| {
        path::remove(policy, at);
        let rules = policy.pointer_mut("/Policy/DefaultSourcesBackupRules").and_then(Value::as_object_mut);
        if let Some(rules) = rules {
            rules.retain(|_, rule| rule.get("Source").and_then(Value::as_str) != Some(id));
        }
    });
}

fn entry(doc: Doc, at: String, id: String, fields: Node, name: &'static str) -> Node {
    let i18n = use_i18n();
    let own = doc.at(format!("{at}{name}"));
    let called = move || match own.get().as_str().unwrap_or_default() {
        "" => t_string!(i18n, policies.unnamed).to_owned(),
        name => name.to_owned(),
    };
    view! {
        <div class="form-entry" role="group" aria-label=called>
            <div class="form-entry__head">
                <span class="field__label">{called}</span>
                <IconButton
                    icon=Icon::Delete
                    label=move || t_string!(i18n, policies.given_remove, name = called())
                    on_press=move || remove(doc, &at, &id)
                />
            </div>
            {fields}
        </div>
    }
}
