//! The editor of times (`List<ScheduleConfig>`), for schedules, reports and policies: each with how often, when, and
//! what restricts it, and the sentence that says so while one edits.

mod change;
mod fields;
mod piece;

use crate::document::Doc;
use crate::form::{Terms, fields_view};
use crate::format::{Moment, Zone, use_formats};
use crate::i18n::*;
use crate::schedule::{schedule_sentence, weekday_name};
use crate::ui::button::{Button, IconButton};
use crate::ui::field::{Toggle, toggle};
use crate::ui::icon::Icon;
use comet_api::Lens;
use comet_api::types::ScheduleConfig;
use perihelion_view::prelude::*;
use piece::{PIECES, piece_view};
use serde_json::Value;

pub use change::daily;
pub use fields::TIME_FORMS;

/// The times at a place in a document. `zone`: what they are meant in.
pub fn times_view(doc: Doc, at: &str, zone: Signal<Zone>, terms: Terms) -> Node {
    let list = doc.at(at);
    let length = Memo::new(move || list.with(|list| list.as_array().map_or(0, Vec::len)));
    let at = StoredValue::new(at.to_owned());
    let entries = move || {
        at.with_value(|at| {
            (0..length.get()).map(|place| entry(doc, &format!("{at}/{place}"), zone, terms)).collect::<Node>()
        })
    };
    let add = move || {
        let place = length.get_untracked();
        at.with_value(|at| doc.set(&format!("{at}/{place}"), daily(3)));
    };
    let is_locked = move || terms.lock(None).is_some();
    view! {
        <div class="times">
            {entries}
            {move || {
                (!is_locked())
                    .then(|| view! { <div><Button on_press=add>{key!(schedule.add_time)}</Button></div> })
            }}
        </div>
    }
}

fn entry(doc: Doc, at: &str, zone: Signal<Zone>, terms: Terms) -> Node {
    let schedule = doc.at(at);
    let says = Memo::new(move || schedule.with(|schedule| schedule_sentence(ScheduleConfig::of(schedule), zone.get())));
    let place = StoredValue::new(at.to_owned());
    let remove = move || place.with_value(|at| doc.remove(at));
    let i18n = use_i18n();
    let button = move || {
        let label = move || t_string!(i18n, schedule.remove_time, what = says.get());
        terms.lock(None).is_none().then(|| view! { <IconButton icon=Icon::Delete label on_press=remove /> })
    };
    let pieces: Node = PIECES.iter().map(|piece| piece_view(doc, at, schedule, piece, terms)).collect();
    let restricts = |field: &'static str| {
        Memo::new(move || {
            schedule.with(|schedule| schedule.get(field) == Some(&Value::Bool(true)) && fields::repeats(schedule))
        })
    };
    let (by_day, by_hour) = (restricts("RestrictDays"), restricts("RestrictRuntime"));
    let days = move || by_day.get().then(|| place.with_value(|at| days_view(doc, at, terms)));
    let hours = move || {
        by_hour.get().then(|| {
            place.with_value(|at| {
                piece::HOURS.iter().map(|piece| piece_view(doc, at, schedule, piece, terms)).collect::<Node>()
            })
        })
    };
    view! {
        <div class="times__time" role="group" aria-label=move || says.get()>
            <div class="times__head">
                <p class="times__says" role="status">{move || says.get()}</p>
                {button}
            </div>
            <div class="times__row">{pieces}</div>
            {fields_view(doc, at, fields::WHEN, terms)}
            {fields_view(doc, at, fields::DAYS, terms)}
            {days}
            {fields_view(doc, at, fields::HOURS, terms)}
            <div class="times__row">{hours}</div>
            {fields_view(doc, at, fields::DELAY, terms)}
        </div>
    }
}

/// A box a day of the week, from Monday on.
fn days_view(doc: Doc, at: &str, terms: Terms) -> Node {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let days = DAYS.iter().zip([1, 2, 3, 4, 5, 6, 0]).map(|(field, number)| {
        let path = format!("{at}/DaysSelect/{field}");
        let value = doc.at(path.clone());
        toggle(Toggle {
            is_switch: false,
            checked: Signal::derive(move || value.with(|value| *value == Value::Bool(true))),
            label: (move || weekday_name(use_formats(), number, Moment::Weekday)).into(),
            hint: None,
            disabled: Signal::derive(move || terms.lock(None).is_some()),
            on_turned: Callback::new(move |is_on: bool| doc.set(&path, Value::Bool(is_on))),
        })
    });
    let days: Node = days.collect();
    view! {
        <fieldset class="choices times__days">
            <legend class="field__label">{key!(schedule.days)}</legend>
            {days}
        </fieldset>
    }
}
