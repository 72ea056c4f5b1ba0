//! The choice of the time that jobs are listed for: a usual one, or from one moment to another.

use super::choice::{JobChoice, span_label};
use super::span::Span;
use crate::format::Zone;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::search::local_moment;
use crate::server::Server;
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;

/// The value of the list for "from one moment to another".
const OWN: &str = "own";
const HOUR: i64 = 3_600;

#[component]
pub fn SpanFilter(choice: JobChoice) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let server = Server::here();
    let choose = move |name: String| match name.as_str() {
        OWN => {
            let now = untrack(|| server.now()).0.div_euclid(HOUR) * HOUR + HOUR;
            let from = untrack(|| choice.span()).from(UnixSeconds(now));
            let from = if from.0 > 0 { from } else { UnixSeconds(now - 24 * HOUR) };
            choice.when.set(Span::Between(from, UnixSeconds(now)).name());
        }
        _ => choice.when.set(name),
    };
    let options = move || {
        let chosen = choice.span();
        let is_own = matches!(chosen, Span::Between(..));
        let usual = Span::LISTS.into_iter().map(move |span| (span.name(), span_label(i18n, formats, span)));
        let own = (OWN.to_owned(), t_string!(i18n, jobs.own_time).to_owned());
        let option = move |(value, label): (String, String)| {
            let selected = if is_own { value == OWN } else { value == chosen.name() };
            view! { <option value=value prop:selected=selected>{label}</option> }
        };
        usual.chain([own]).map(option).collect::<Vec<_>>()
    };
    let own = move || match choice.span() {
        Span::Between(from, to) => view! { <RangeFields choice from to /> },
        _ => Node::NOTHING,
    };
    view! {
        <label class="filter">
            <span class="visually-hidden">{key!(jobs.when)}</span>
            <select class="input" data-shape="select" on:change=move |event| choose(event_target_value(&event))>
                {options}
            </select>
        </label>
        {own}
    }
}

/// Both ends, in the reader's time zone.
#[component]
fn RangeFields(choice: JobChoice, from: UnixSeconds, to: UnixSeconds) -> impl IntoView {
    let zone = Zone::Here;
    let set = move |from: UnixSeconds, to: UnixSeconds| {
        // The other way round is meant the right way round.
        let (from, to) = if from <= to { (from, to) } else { (to, from) };
        let to = if from == to { to.plus(HOUR) } else { to };
        choice.when.set(Span::Between(from, to).name());
    };
    let field = move |label: Plain, at: UnixSeconds, take: Callback<UnixSeconds>| {
        let taken = move |text: String| {
            if let Some(moment) = local_moment(&text, zone) {
                take.run(UnixSeconds(moment));
            }
        };
        view! {
            <label class="filter row" data-wrap="no">
                <span>{label}</span>
                <input
                    class="input"
                    type="datetime-local"
                    prop:value=zone.field(at.0)
                    on:change=move |event| taken(event_target_value(&event))
                />
            </label>
        }
    };
    view! {
        {field(key!(jobs.from), from, Callback::new(move |from| set(from, to)))}
        {field(key!(jobs.to), to, Callback::new(move |to| set(from, to)))}
    }
}
