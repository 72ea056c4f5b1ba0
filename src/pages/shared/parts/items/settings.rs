//! What each engine's page shows of its settings. Data for the engines whose keys are public; the list of all settings
//! for every one of them.

use super::browse::sights::{AUTH, DRIVERS};
use super::browse::{Goal, browse_button};
use super::engines::engine_of;
use super::entries::{Entries, entries_view};
use super::files::selection::{EXCLUDE, INCLUDE, Mandatory, PINCLUDE, REXCLUDE, RINCLUDE, include_pattern, is_sound};
use super::files::{Files, paths};
use super::modes::modes;
use super::place::Item;
use crate::form::{Field, Kind, Terms, fields_view};
use crate::i18n::*;
use crate::ui::field::{Toggle, toggle};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::panel::Panel;
use comet_api::constants::engine_builtin as engine;
use perihelion_view::prelude::*;

/// A setting that says something by being there.
pub type Flag = (&'static str, Plain, Plain);

fn path_fault(text: &str) -> Option<Plain> {
    (!paths::is_full(text)).then_some(key!(item.no_full_path))
}
fn glob_fault(text: &str) -> Option<Plain> {
    (!is_sound(text, false)).then_some(key!(item.no_glob))
}
fn expression_fault(text: &str) -> Option<Plain> {
    (!is_sound(text, true)).then_some(key!(item.no_expression))
}
fn pattern_fault(json: &str, fault: fn(&str) -> Option<Plain>) -> Option<Plain> {
    let (top, text) = include_pattern(json);
    path_fault(&top).or_else(|| fault(&text))
}
fn glob_pattern_fault(json: &str) -> Option<Plain> {
    pattern_fault(json, glob_fault)
}
fn expression_pattern_fault(json: &str) -> Option<Plain> {
    pattern_fault(json, expression_fault)
}

const PATTERN_PARTS: &[(&str, Plain)] = &[("TopDirectory", key!(item.folder)), ("Value", key!(item.pattern))];

const fn list(prefix: &'static str, title: Plain, parts: &'static [(&'static str, Plain)]) -> Entries {
    Entries { prefix, title, hint: None, parts, is_array: false, check: None }
}

static INCLUDES: Entries = Entries {
    hint: Some(key!(item.paths_help)),
    check: Some(path_fault),
    ..list(INCLUDE, key!(item.paths), &[("", key!(item.path))])
};
static GLOBS: Entries = Entries {
    hint: Some(key!(item.globs_help)),
    check: Some(glob_fault),
    ..list(EXCLUDE, key!(item.globs), &[("", key!(item.pattern))])
};
static EXPRESSIONS: Entries = Entries {
    hint: Some(key!(item.expressions_help)),
    check: Some(expression_fault),
    ..list(REXCLUDE, key!(item.expressions), &[("", key!(item.expression))])
};
static GLOB_INCLUDES: Entries =
    Entries { check: Some(glob_pattern_fault), ..list(PINCLUDE, key!(item.glob_includes), PATTERN_PARTS) };
static EXPRESSION_INCLUDES: Entries =
    Entries { check: Some(expression_pattern_fault), ..list(RINCLUDE, key!(item.expression_includes), PATTERN_PARTS) };
static SHARES: Entries = list(
    "SMBAUTH",
    key!(item.shares),
    &[("SharePath", key!(item.share)), ("Username", key!(item.user)), ("Password", key!(item.password))],
);
static DATABASES: Entries = list("DATABASE-", key!(item.databases), &[("", key!(item.database))]);
static EXCEPT: Entries = list("EXCEPT-DATABASE-", key!(item.except), &[("", key!(item.database))]);
static COMMANDS: Entries = Entries {
    is_array: true,
    ..list(
        "EXTRACOMMAND-",
        key!(item.more_commands),
        &[("0", key!(item.command)), ("1", key!(item.work_folder)), ("2", key!(item.save_as))],
    )
};
static ALL: Entries = Entries {
    hint: Some(key!(item.all_settings_help)),
    ..list("", key!(item.all_settings), &[("", key!(item.value))])
};

static FILE_FLAGS: [Flag; 4] = [
    ("USE_WIN_VSS", key!(item.vss), key!(item.vss_help)),
    ("RESCAN_UNCHANGED", key!(item.rescan), key!(item.rescan_help)),
    ("EXTRA_ATTRIBUTES", key!(item.attributes), key!(item.attributes_help)),
    ("CONFIRM_EFS", key!(item.efs), key!(item.efs_help)),
];
pub const ALL_DATABASES: &str = "ALL_DATABASES";
static DATABASE_FLAGS: [Flag; 1] = [(ALL_DATABASES, key!(item.all_databases), key!(item.all_databases_help))];

static SERVER: [Field; 5] = [
    Field::new("/INSTANCE", key!(item.instance), Kind::Text).help(key!(item.instance_help)),
    Field::new("/AUTHMODE", key!(item.auth), Kind::Word(AUTH)),
    Field::new("/USERNAME", key!(item.user), Kind::Text),
    Field::new("/PASSWORD", key!(item.password), Kind::Secret),
    Field::new("/METHOD", key!(item.driver), Kind::Word(DRIVERS)),
];
static PROGRAM: [Field; 3] = [
    Field::new("/COMMAND", key!(item.command), Kind::Text).help(key!(item.command_help)),
    Field::new("/WORKDIR", key!(item.work_folder), Kind::Text),
    Field::new("/SAVEAS", key!(item.save_as), Kind::Text).help(key!(item.save_as_help)),
];

/// What the item backs up, as panels.
pub fn settings_view(item: Item, kind: &str, mandatory: Signal<Vec<Mandatory>>) -> Node {
    let props = item.at("EngineProps");
    let own = match kind {
        engine::FILE => files_view(item, mandatory),
        engine::MSSQL => mssql_view(item),
        engine::STDOUT => view! {
            <Panel title=key!(items.program_output)>
                {fields_view(item.doc, &props, &PROGRAM, Terms::open())}
                {entries_view(item, &COMMANDS, None)}
            </Panel>
        },
        kind => {
            let browser = engine_of(kind).and_then(|engine| engine.browser);
            return view! {
                <Panel title=key!(item.settings) description=key!(item.not_public)>
                    {browser.map(|browser| browse_button(item, browser, Goal::AnyKey))}
                    {entries_view(item, &ALL, None)}
                </Panel>
            };
        }
    };
    view! {
        {own}
        <Panel title=key!(item.advanced)>
            <details class="more">
                <summary class="more__title">{key!(item.all_settings)}</summary>
                <div class="more__body">{entries_view(item, &ALL, None)}</div>
            </details>
        </Panel>
    }
}

fn files_view(item: Item, mandatory: Signal<Vec<Mandatory>>) -> Node {
    let files = Files::new(item, mandatory);
    let effects = files.effects();
    view! {
        <Panel title=key!(item.choose)>
            {files.view()}
            {entries_view(item, &INCLUDES, None)}
        </Panel>
        <Panel title=key!(item.rules)>
            {entries_view(item, &GLOBS, Some(effects))}
            {entries_view(item, &EXPRESSIONS, Some(effects))}
            {move || rules_of_policy(mandatory.get())}
            <details class="more">
                <summary class="more__title">{key!(item.more_rules)}</summary>
                <div class="more__body">
                    {entries_view(item, &GLOB_INCLUDES, None)}
                    {entries_view(item, &EXPRESSION_INCLUDES, None)}
                    {entries_view(item, &SHARES, None)}
                </div>
            </details>
        </Panel>
        <Panel title=key!(item.options)>{flags(item, &FILE_FLAGS)}</Panel>
    }
}

/// What the policy leaves out; nothing here can be changed.
fn rules_of_policy(rules: Vec<Mandatory>) -> Node {
    if rules.is_empty() {
        return Node::NOTHING;
    }
    let rule = |(text, _): Mandatory| {
        view! {
            <li class="entries__entry">
                <Glyph icon=Icon::Lock />
                <code>{text}</code>
            </li>
        }
    };
    let rules: Node = rules.into_iter().map(rule).collect();
    view! {
        <div class="entries">
            <p class="field__label">{key!(item.of_policy)}</p>
            <ul class="entries__list" aria-label=key!(item.of_policy)>{rules}</ul>
        </div>
    }
}

fn mssql_view(item: Item) -> Node {
    let all = item.prop(ALL_DATABASES);
    let is_all = Memo::new(move || all.with(Option::is_some));
    let prefix = Signal::derive(move || if is_all.get() { EXCEPT.prefix } else { DATABASES.prefix });
    let databases = move || entries_view(item, if is_all.get() { &EXCEPT } else { &DATABASES }, None);
    view! {
        <Panel title=key!(item.server)>{fields_view(item.doc, &item.at("EngineProps"), &SERVER, Terms::open())}</Panel>
        <Panel title=key!(item.databases)>
            {flags(item, &DATABASE_FLAGS)}
            {databases}
            {browse_button(item, &super::browse::sights::MSSQL, Goal::List(prefix))}
        </Panel>
        <Panel title=key!(item.mode)>{modes(item)}</Panel>
    }
}

/// Settings that are ticked by being there.
fn flags(item: Item, flags: &'static [Flag]) -> Node {
    let flag = |(key, label, hint): &'static Flag| {
        let now = item.prop(key);
        toggle(Toggle {
            is_switch: false,
            checked: Signal::derive(move || now.with(Option::is_some)),
            label: (*label).into(),
            hint: Some((*hint).into()),
            disabled: Signal::derive(move || item.lock.with(Option::is_some)),
            on_turned: Callback::new(move |is_on: bool| item.put(key, is_on.then(|| "1".to_owned()))),
        })
    };
    let flags: Node = flags.iter().map(flag).collect();
    view! { <div class="form">{flags}</div> }
}
