//! One rule in the builder: a field, a comparison that fits it, and a value of its type.

use super::builder::{Parts, remove_button, select};
use super::clause::{Rule, Value};
use super::field::{Field, Kind};
use super::line::Suggestion;
use super::state::{BadValue, rule_of};
use super::value::{self, TIME_UNITS, in_units, time_unit};
use super::words::{explain_value, field_label, name_label, operator_label};
use crate::format::Zone;
use crate::i18n::*;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::unique::unique_id;
use perihelion_view::prelude::*;

pub fn rule_row(parts: Parts, path: Vec<usize>, rule: &Rule) -> Node {
    let Parts { search, i18n, .. } = parts;
    let field = rule.field;
    let fields = search.subject.fields.iter();
    let fields = fields.map(|field| (field.name.to_owned(), field_label(i18n, field).to_owned())).collect();
    let of_field = path.clone();
    let choose_field = move |name: String| {
        let new = search.subject.named(&name).and_then(rule_of);
        search.change_rule(&of_field, |rule| {
            if let Some(new) = new {
                // Another field of the same type keeps what was chosen.
                *rule = if new.field.kind == rule.field.kind { Rule { field: new.field, ..rule.clone() } } else { new };
            }
        });
    };
    let is_span = matches!(rule.value, Value::Name(named) if named.is_span());
    let operators = field.kind.operators().iter().filter(|operator| !is_span || operator.is_equality());
    let operators =
        operators.map(|operator| (operator.wire.to_owned(), operator_label(i18n, operator, field.kind))).collect();
    let of_operator = path.clone();
    let choose_operator = move |wire: String| {
        let operator = field.kind.operators().iter().find(|operator| operator.wire == wire);
        search.change_rule(&of_operator, |rule| rule.operator = operator.unwrap_or(rule.operator));
    };
    let label = t_string!(i18n, search.rule, field = field_label(i18n, field));
    view! {
        <div class="clause__rule" role="group" aria-label=label>
            {select(t_string!(i18n, search.field).to_owned(), fields, field.name, choose_field)}
            {select(t_string!(i18n, search.operator).to_owned(), operators, rule.operator.wire, choose_operator)}
            <div class="clause__value">{value_control(parts, &path, rule)}</div>
            {remove_button(parts, path.clone(), t_string!(i18n, search.remove_rule).to_owned())}
            {problem(parts, path, field)}
        </div>
    }
}

/// A rule that is not known here: it stays, and can go.
pub fn raw_row(parts: Parts, path: Vec<usize>, text: &str) -> Node {
    let text = text.to_owned();
    let i18n = parts.i18n;
    view! {
        <div class="clause__rule">
            <p class="clause__raw">{t_string!(i18n, search.raw).to_owned()} " " <code>{text}</code></p>
            {remove_button(parts, path, t_string!(i18n, search.remove_rule).to_owned())}
        </div>
    }
}

/// Why the value that was typed last was not taken.
fn problem(parts: Parts, path: Vec<usize>, field: &'static Field) -> Node {
    let Parts { search, i18n, .. } = parts;
    let bad = move || search.bad.get().filter(|bad| bad.path == path);
    let words = move || {
        bad().map(|bad| {
            view! {
                <Glyph icon=Icon::Error />
                <span>{explain_value(i18n, field, &bad.text, bad.why)}</span>
            }
        })
    };
    view! { <p class="field__error clause__problem" aria-live="polite">{words}</p> }
}

fn value_control(parts: Parts, path: &[usize], rule: &Rule) -> Node {
    match rule.field.kind {
        Kind::Choice(_) => choice(parts, path, rule),
        Kind::Truth => truth(parts, path, rule),
        Kind::Time => time(parts, path, rule),
        Kind::Text | Kind::Count | Kind::Bytes => typed(parts, path, rule),
    }
}

fn set(parts: Parts, path: &[usize], value: Value) {
    parts.search.change_rule(path, |rule| rule.value = value);
}

fn choice(parts: Parts, path: &[usize], rule: &Rule) -> Node {
    let Parts { i18n, .. } = parts;
    let field = rule.field;
    let names = field.kind.names().iter().filter(|named| rule.operator.is_equality() || !named.is_span());
    let mut choices: Vec<(String, String)> =
        names.map(|named| (named.name.to_owned(), name_label(i18n, field, named))).collect();
    let chosen = value::write(&rule.value, field, Zone::Here);
    if choices.iter().all(|(name, _)| *name != chosen) {
        choices.push((chosen.clone(), chosen.clone()));
    }
    let path = path.to_vec();
    let choose = move |name: String| {
        if let Ok(value) = value::read(&name, field.kind, Zone::Here) {
            set(parts, &path, value);
        }
    };
    select(t_string!(i18n, search.value).to_owned(), choices, &chosen, choose)
}

fn truth(parts: Parts, path: &[usize], rule: &Rule) -> Node {
    let Parts { i18n, .. } = parts;
    let choices = vec![
        ("yes".to_owned(), t_string!(i18n, words.yes).to_owned()),
        ("no".to_owned(), t_string!(i18n, words.no).to_owned()),
    ];
    let chosen = value::write(&rule.value, rule.field, Zone::Here);
    let path = path.to_vec();
    let choose = move |name: String| set(parts, &path, Value::Truth(name == "yes"));
    select(t_string!(i18n, search.value).to_owned(), choices, &chosen, choose)
}

/// A text field; what it holds is taken when it is left or Enter is pressed.
fn typed(parts: Parts, path: &[usize], rule: &Rule) -> Node {
    let Parts { search, i18n, suggestions } = parts;
    let field = rule.field;
    let written = value::write(&rule.value, field, Zone::Here);
    let own = path.to_vec();
    let shown = move || {
        let bad = search.bad.with(|bad| bad.as_ref().filter(|bad| bad.path == own).map(|bad| bad.text.clone()));
        bad.unwrap_or_else(|| written.clone())
    };
    let path = path.to_vec();
    let take = move |text: String| match value::read(&text, field.kind, Zone::Here) {
        Ok(value) => set(parts, &path, value),
        Err(why) => search.bad.set(Some(BadValue { path: path.clone(), text, why })),
    };
    // In parts of their own: values that come late must not draw anew what is being typed.
    let known = Memo::new(move || {
        suggestions.with(|all| all.iter().filter(|known| known.field == field.name).cloned().collect::<Vec<_>>())
    });
    let chosen = rule.value.clone();
    let name = move || {
        known.with(|known| {
            let is_chosen = |known: &&Suggestion| matches!(&chosen, Value::Text(id) if *id == known.value);
            let label = known.iter().find(is_chosen)?.label.clone();
            Some(view! { <span class="muted">{label}</span> })
        })
    };
    let options = move || {
        let option = |known: Suggestion| view! { <option value=known.value label=known.label></option> };
        known.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let list = (field.kind == Kind::Text).then(|| unique_id("values"));
    let list_id = list.clone();
    view! {
        <input
            class="input"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            list=list
            placeholder=match field.kind {
                Kind::Bytes => Some("10 GiB"),
                _ => None,
            }
            inputmode=(field.kind == Kind::Count).then_some("numeric")
            aria-label=t_string!(i18n, search.value).to_owned()
            prop:value=shown
            on:change=move |event| take(event_target_value(&event))
        />
        {list_id.map(|id| view! { <datalist id=id>{options}</datalist> })}
        {name}
    }
}

/// A moment of the calendar, or so long ago.
fn time(parts: Parts, path: &[usize], rule: &Rule) -> Node {
    let Parts { i18n, .. } = parts;
    let is_ago = matches!(rule.value, Value::Ago(_));
    let choices = vec![
        ("ago".to_owned(), t_string!(i18n, search.ago).to_owned()),
        ("date".to_owned(), t_string!(i18n, search.date).to_owned()),
    ];
    let own = path.to_vec();
    let turn = move |how: String| match how.as_str() {
        "ago" => set(parts, &own, Value::Ago(86_400)),
        _ => set(parts, &own, Value::Number(crate::format::now() / 3_600 * 3_600)),
    };
    let how = select(t_string!(i18n, search.how).to_owned(), choices, if is_ago { "ago" } else { "date" }, turn);
    let value = match rule.value {
        Value::Ago(seconds) => passed(parts, path, seconds),
        Value::Number(moment) => date(parts, path, moment),
        _ => Node::NOTHING,
    };
    view! { {value} {how} }
}

fn passed(parts: Parts, path: &[usize], seconds: i64) -> Node {
    let Parts { search, i18n, .. } = parts;
    let (count, unit) = in_units(seconds, &TIME_UNITS);
    let units = TIME_UNITS.map(|(unit, _)| (unit.to_owned(), unit_label(i18n, unit).to_owned()));
    let (own, path) = (path.to_vec(), path.to_vec());
    let take = move |text: String| match value::read(&format!("{text}{unit} ago"), Kind::Time, Zone::Here) {
        Ok(value) => set(parts, &own, value),
        Err(_) => {
            search.bad.set(Some(BadValue { path: own.clone(), text, why: value::Unreadable::Count }));
        }
    };
    let choose = move |unit: String| {
        set(parts, &path, Value::Ago(time_unit(&unit).and_then(|factor| count.checked_mul(factor)).unwrap_or(seconds)));
    };
    view! {
        <input
            class="input clause__number"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            aria-label=t_string!(i18n, search.value).to_owned()
            prop:value=count.to_string()
            on:change=move |event| take(event_target_value(&event))
        />
        {select(t_string!(i18n, search.unit).to_owned(), units.to_vec(), unit, choose)}
    }
}

fn date(parts: Parts, path: &[usize], moment: i64) -> Node {
    let Parts { search, i18n, .. } = parts;
    let path = path.to_vec();
    let take = move |text: String| match value::read(&text, Kind::Time, Zone::Here) {
        Ok(value) => set(parts, &path, value),
        Err(why) => search.bad.set(Some(BadValue { path: path.clone(), text, why })),
    };
    view! {
        <input
            class="input"
            type="datetime-local"
            aria-label=t_string!(i18n, search.value).to_owned()
            prop:value=Zone::Here.field(moment)
            on:change=move |event| take(event_target_value(&event))
        />
    }
}

fn unit_label(i18n: Texts, unit: &str) -> &'static str {
    match unit {
        "d" => t_string!(i18n, search.days),
        "h" => t_string!(i18n, search.hours),
        "min" => t_string!(i18n, search.minutes),
        _ => t_string!(i18n, search.seconds),
    }
}
