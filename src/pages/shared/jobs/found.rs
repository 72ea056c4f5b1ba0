//! The search of the jobs page: its line, what is known of it while it is made, and what holds a huge list back.

use super::choice::JobChoice;
use super::listed::{Listed, use_count};
use super::span::Span;
use crate::account::{Account, Profiles, use_profiles};
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::count;
use crate::pages::shared::search::{Clause, JOB, Search, SearchLine, Suggestion};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use perihelion_view::prelude::*;

/// So many users are suggested at most.
const SUGGESTED: usize = 1_000;

#[component]
pub fn JobSearch(account: Signal<Account>, choice: JobChoice, user: Memo<Option<String>>) -> impl IntoView {
    let search = Search::new(&JOB, &choice.search.get_untracked());
    // The way back, or a link, brings another search.
    Effect::new(move |_: Option<()>| {
        let text = choice.search.get();
        if search.text.with_untracked(|known| *known != text) {
            search.read(&text);
        }
    });
    let ask = move || choice.search.set(search.text.get_untracked().trim().to_owned());
    let profiles = use_profiles(account);
    let suggestions = Memo::new(move || profiles.with(suggestions));
    view! {
        <SearchLine search on_search=ask suggestions=suggestions>
            <Fitting account search choice user />
        </SearchLine>
    }
}

/// How many jobs fit what is being made.
#[component]
fn Fitting(account: Signal<Account>, search: Search, choice: JobChoice, user: Memo<Option<String>>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let counted = use_count(account, search, choice, user);
    let is_bound = Memo::new(move || choice.span() != Span::All);
    let words = move || {
        let fits_all = search.clause.with(Clause::is_everything);
        if fits_all || search.problem.with(Option::is_some) {
            return String::new();
        }
        counted.state.with(|state| match (&state.data, state.refreshing) {
            (_, true) => t_string!(i18n, search.counting).to_owned(),
            (Some(answer), false) => {
                let (number, shown) = (answer.count(), count(formats, answer.count()));
                match is_bound.get() {
                    true => t_string!(i18n, search.matching_then, count = number, number = shown),
                    false => t_string!(i18n, search.matching, count = number, number = shown),
                }
            }
            (None, false) => String::new(),
        })
    };
    let widen = move || choice.when.set(Span::All.name());
    view! {
        <p class="clause__count" role="status">{words}</p>
        <Show when=move || is_bound.get() && choice.search.with(|text| !text.is_empty())>
            <div class="row">
                <Button tone=ButtonTone::Quiet on_press=widen>{key!(search.all_times)}</Button>
            </div>
        </Show>
    }
}

fn suggestions(profiles: &Profiles) -> Vec<Suggestion> {
    let suggestion = |field, value: &str, label: &str| Suggestion { field, value: value.into(), label: label.into() };
    match profiles {
        Profiles::Unknown => Vec::new(),
        Profiles::One(user) => {
            let devices = user.devices.iter().map(|(id, device)| suggestion("device", id, device.shown_name(id)));
            let items = user.items.iter().map(|(id, item)| suggestion("item", id, &item.description));
            let vaults = user.vaults.iter().map(|(id, vault)| suggestion("vault", id, &vault.description));
            devices.chain(items).chain(vaults).collect()
        }
        Profiles::All(users) => {
            let users = users.iter().take(SUGGESTED);
            users.map(|(name, user)| suggestion("user", name, user.shown_name())).collect()
        }
    }
}

/// Asks before a list comes that is long to load.
#[component]
pub fn HeldBack(listed: Listed, number: i64) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let load = move || view! { <Button on_press=listed.agree>{key!(jobs.load_all)}</Button> };
    view! {
        <EmptyState
            title=move || t_string!(i18n, jobs.many, number = count(formats, number))
            icon=Icon::Jobs
            action=load
        >
            {key!(jobs.many_hint)}
        </EmptyState>
    }
}

/// Stands in the place of the list while the address has a search that can't be read.
#[component]
pub fn Mistaken(choice: JobChoice) -> impl IntoView {
    let clear = move || choice.search.set(String::new());
    let action = move || view! { <Button on_press=clear>{key!(search.clear)}</Button> };
    view! {
        <EmptyState title=key!(jobs.mistaken) icon=Icon::Search action>
            {key!(jobs.mistaken_hint)}
        </EmptyState>
    }
}
