//! Parts of a time that share one number of the API (`SecondsPast` holds day and time of day), each a control.

use super::change::{part_of_day, set_day, set_frequency, set_hour, set_of_day};
use super::fields::{is_of_calendar, kind_of};
use crate::document::Doc;
use crate::form::Terms;
use crate::format::{Formats, Moment, moment_of_day, use_formats};
use crate::i18n::*;
use crate::schedule::{DAY, HOUR, MINUTE, weekday_name};
use crate::ui::field::{Choice, Field, InputKind, Line, line_input, select_input};
use comet_api::constants::schedule_frequency as frequency;
use comet_api::document::read;
use perihelion_view::prelude::*;
use serde_json::{Value, json};

/// Numbers with their names, in the language of the day.
type Choices = fn(Formats) -> Vec<(i64, String)>;

pub struct Piece {
    label: Plain,
    help: Option<Plain>,
    /// What can be chosen; without it, a time of day.
    choices: Option<Choices>,
    when: fn(u64) -> bool,
    get: fn(&Value) -> i64,
    set: fn(&mut Value, i64),
}

pub static PIECES: [Piece; 6] = [
    Piece {
        label: keys::schedule::frequency,
        help: None,
        choices: Some(frequencies),
        when: |_| true,
        get: |it| read::<i64>(it, "FrequencyType"),
        set: set_frequency,
    },
    Piece {
        label: keys::schedule::weekday,
        help: Some(keys::schedule::weekly_help),
        choices: Some(weekdays),
        when: |kind| kind == frequency::WEEKLY,
        get: |it| read::<i64>(it, "SecondsPast") / DAY % 7,
        set: set_day,
    },
    Piece {
        label: keys::schedule::day,
        help: Some(keys::schedule::day_help),
        choices: Some(|_| (0..31).map(|day| (day, (day + 1).to_string())).collect()),
        when: |kind| kind == frequency::MONTHLY,
        get: |it| read::<i64>(it, "SecondsPast") / DAY,
        set: set_day,
    },
    Piece {
        label: keys::schedule::month,
        help: None,
        choices: Some(months),
        when: |kind| kind == frequency::YEARLY,
        get: |it| read::<i64>(it, "SelectedMonth"),
        set: |it, month| it["SelectedMonth"] = json!(month),
    },
    Piece {
        label: keys::schedule::day_of_month,
        help: None,
        choices: Some(|_| (1..=31).map(|day| (day, day.to_string())).collect()),
        when: |kind| kind == frequency::YEARLY,
        get: |it| read::<i64>(it, "SelectedDay"),
        set: |it, day| it["SelectedDay"] = json!(day),
    },
    Piece {
        label: keys::schedule::at,
        help: None,
        choices: None,
        when: is_of_calendar,
        get: part_of_day,
        set: set_of_day,
    },
];

/// Between which times of day it may run.
pub static HOURS: [Piece; 2] = [
    Piece {
        label: keys::schedule::from,
        help: None,
        choices: None,
        when: |_| true,
        get: |it| hour(it, "FromTime"),
        set: |it, second| set_hour(it, "FromTime", second),
    },
    Piece {
        label: keys::schedule::to,
        help: None,
        choices: None,
        when: |_| true,
        get: |it| hour(it, "ToTime"),
        set: |it, second| set_hour(it, "ToTime", second),
    },
];

fn hour(schedule: &Value, field: &str) -> i64 {
    let time = schedule.get(field).unwrap_or(&Value::Null);
    read::<i64>(time, "Hour") * HOUR + read::<i64>(time, "Minutes") * MINUTE
}

fn frequencies(_: Formats) -> Vec<(i64, String)> {
    let all = [
        (frequency::ONCEONLY, keys::schedule::once),
        (frequency::HOURLY, keys::schedule::hourly),
        (frequency::DAILY, keys::schedule::daily),
        (frequency::WEEKLY, keys::schedule::weekly),
        (frequency::MONTHLY, keys::schedule::monthly),
        (frequency::YEARLY, keys::schedule::yearly),
        (frequency::PERIODIC, keys::schedule::periodic),
    ];
    all.into_iter().map(|(kind, name)| (i64::try_from(kind).unwrap_or_default(), name.said().to_owned())).collect()
}

fn weekdays(formats: Formats) -> Vec<(i64, String)> {
    [1, 2, 3, 4, 5, 6, 0].map(|day| (day, weekday_name(formats, day, Moment::Weekday))).into()
}

fn months(formats: Formats) -> Vec<(i64, String)> {
    let name = |month| formats.wall(moment_of_day(1970, month, 1).unwrap_or_default(), Moment::Month);
    (1..=12).map(|month| (month, name(month))).collect()
}

/// The control of a part of the time at `at`, where its frequency has it.
pub fn piece_view(doc: Doc, at: &str, schedule: Memo<Value>, piece: &'static Piece, terms: Terms) -> Node {
    let at = StoredValue::new(at.to_owned());
    let is_there = Memo::new(move || schedule.with(|it| (piece.when)(kind_of(it))));
    let value = Memo::new(move || schedule.with(piece.get));
    let set = move |number: i64| {
        doc.change(|draft| {
            if let Some(schedule) = at.with_value(|at| draft.pointer_mut(at)).filter(|it| it.is_object()) {
                (piece.set)(schedule, number);
            }
        });
    };
    let disabled = Signal::derive(move || terms.lock(None).is_some());
    let input = move || match piece.choices {
        Some(choices) => select_input(
            Signal::derive(move || value.get().to_string()),
            Signal::derive(move || known_choices(choices(use_formats()), value.get())),
            None,
            disabled,
            Callback::new(move |chosen: String| chosen.parse().into_iter().for_each(set)),
        ),
        None => line_input(Line {
            value: Signal::derive(move || clock_text(value.get())),
            name: None,
            kind: InputKind::Time,
            autocomplete: "off",
            autofocus: false,
            disabled,
            list: None,
            on_typed: Callback::new(move |typed: String| clock_of(&typed).into_iter().for_each(set)),
            on_left: None,
        }),
    };
    // The input learns from the field around it what it is called, so it is made inside.
    let field = move || match piece.help {
        Some(hint) => view! { <Field label=piece.label hint>{input()}</Field> },
        None => view! { <Field label=piece.label>{input()}</Field> },
    };
    (move || if is_there.get() { field() } else { Node::NOTHING }).into_node()
}

/// The choices, and what is set if it is none of them: it stays.
fn known_choices(all: Vec<(i64, String)>, value: i64) -> Vec<Choice> {
    let other = all.iter().all(|(own, _)| *own != value);
    let other = other.then(|| (value, t_string!(use_i18n(), schedule.other_frequency, number = value)));
    other.into_iter().chain(all).map(|(number, name)| Choice::new(number.to_string(), name)).collect()
}

/// The time of day as the browser's field has it.
fn clock_text(second: i64) -> String {
    let minutes = second.rem_euclid(DAY) / MINUTE;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn clock_of(text: &str) -> Option<i64> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    Some(hour * HOUR + minute * MINUTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_read_as_they_are_written() {
        for second in [0, 60, 12 * HOUR, DAY - 60] {
            assert_eq!(clock_of(&clock_text(second)), Some(second));
        }
        assert_eq!((clock_of(""), clock_of("12:3"), clock_of("12:30:15")), (None, None, Some(45_000)));
    }

    #[test]
    fn a_value_that_has_no_name_can_stay_chosen() {
        let all = || vec![(1, "one".to_owned())];
        assert_eq!((known_choices(all(), 1).len(), known_choices(all(), 7).len()), (1, 2));
    }
}
