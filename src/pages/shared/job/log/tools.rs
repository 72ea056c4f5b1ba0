//! What stands over the lines: search with its matches, severity, counts, copying.

use super::LogChoice;
use super::shown::{Least, Shown};
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::length;
use crate::pages::shared::filter::Filter;
use crate::ui::button::IconButton;
use crate::ui::copy::CopyButton;
use crate::ui::field::Choice;
use crate::ui::icon::Icon;
use crate::ui::search::SearchInput;
use perihelion_view::prelude::*;

#[component]
pub fn LogTools(shown: Memo<Shown>, choice: LogChoice) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let count = move || {
        let (lines, all) = shown.with(|shown| (shown.len(), shown.all()));
        match lines == all {
            true => t_string!(i18n, job.lines, count = all, number = length(formats, all)),
            false => t_string!(i18n, job.lines_of, shown = length(formats, lines), all = length(formats, all)),
        }
    };
    let is_search = Memo::new(move || shown.with(Shown::is_search));
    view! {
        <div class="job-log__tools">
            <SearchInput
                value=choice.words
                label=key!(job.log_search)
                on_search=move || choice.go(shown, false)
            />
            <Show when=move || is_search.get()>
                <Matches shown choice />
            </Show>
            <Filter
                label=key!(job.severity)
                value=choice.least
                choices=Signal::derive(move || severity_choices(i18n))
            />
            <p class="job-log__count" role="status">{count}</p>
            <CopyButton
                value=move || shown.with(|shown| shown.text(i18n))
                label=key!(job.copy_log)
            />
        </div>
    }
}

/// The way from match to match, and what is shown around them.
#[component]
fn Matches(shown: Memo<Shown>, choice: LogChoice) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let rank = move || {
        shown.with(|shown| {
            let rank = choice.current().and_then(|number| shown.rank_of(number)).unwrap_or(0);
            let (rank, all) = (length(formats, rank), length(formats, shown.matches()));
            t_string!(i18n, job.match_of, number = rank, all = all)
        })
    };
    let around = move |event| choice.around.set(if event_target_checked(&event) { "1" } else { "" }.to_owned());
    view! {
        <span class="row" data-wrap="no">
            <IconButton
                icon=Icon::ArrowUp
                label=key!(job.match_before)
                on_press=move || choice.go(shown, true)
            />
            <IconButton
                icon=Icon::ArrowDown
                label=key!(job.match_next)
                on_press=move || choice.go(shown, false)
            />
            <span class="job-log__rank" role="status">{rank}</span>
        </span>
        <label class="job-log__around">
            <input
                class="choice__box"
                type="checkbox"
                prop:checked=move || choice.shows_around()
                on:change=around
            />
            {key!(job.log_around)}
        </label>
    }
}

fn severity_choices(i18n: Texts) -> Vec<Choice> {
    vec![
        Choice::new(Least::All.name(), t_string!(i18n, job.severity_all)),
        Choice::new(Least::Info.name(), t_string!(i18n, job.severity_info)),
        Choice::new(Least::Warning.name(), t_string!(i18n, job.severity_warning)),
        Choice::new(Least::Error.name(), t_string!(i18n, job.severity_error)),
    ]
}
