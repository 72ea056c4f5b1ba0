//! The line that a search is typed into, with the builder and the help below it.

use super::builder::Builder;
use super::help::Help;
use super::state::Search;
use super::words::explain_problem;
use crate::i18n::*;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::unique::unique_id;
use leptos::ev::SubmitEvent;
use leptos::html;
use perihelion_view::prelude::*;

/// A value that may be meant, with what it is called: ids of devices and the like.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The name of the field.
    pub field: &'static str,
    pub value: String,
    pub label: String,
}

#[component]
pub fn SearchLine(
    search: Search,
    /// The search is made, and to be asked.
    #[prop(into)]
    on_search: Callback<()>,
    /// Values that may be meant.
    #[prop(into)]
    suggestions: Signal<Vec<Suggestion>>,
    /// What is known of the search: how much fits.
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    let input = NodeRef::<html::Input>::new();
    let is_open = RwSignal::new(false);
    let problem_id = unique_id("problem");
    let ask = move |event: SubmitEvent| {
        event.prevent_default();
        match search.problem.get_untracked() {
            Some(problem) => show_place(input, &problem.at),
            None => on_search.run(()),
        }
    };
    let clear = move || {
        search.read("");
        on_search.run(());
    };
    let has_text = move || search.text.with(|text| !text.is_empty());
    let problem = move || search.problem.with(|problem| problem.as_ref().map(|it| explain_problem(i18n, it)));
    let invalid = move || search.problem.with(Option::is_some).then_some("true");
    view! {
        <div class="clause">
            <form class="clause__line" role="search" aria-label=key!(search.title) on:submit=ask>
                <input
                    class="input clause__text"
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-label=key!(search.text)
                    placeholder=key!(search.example)
                    aria-invalid=invalid
                    aria-describedby=problem_id.clone()
                    node_ref=input
                    prop:value=search.text
                    on:input=move |event| search.read(&event_target_value(&event))
                />
                <Button kind=ButtonKind::Submit>
                    <Glyph icon=Icon::Search />
                    {key!(search.ask)}
                </Button>
                <button
                    type="button"
                    class="button"
                    data-tone="quiet"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=move |_| is_open.update(|open| *open = !*open)
                >
                    <Glyph icon=Icon::ChevronDown />
                    {key!(search.builder)}
                </button>
                <Show when=has_text>
                    <Button tone=ButtonTone::Quiet on_press=clear>{key!(search.clear)}</Button>
                </Show>
            </form>
            <p class="field__error" id=problem_id.clone() aria-live="polite">
                {move || {
                    problem()
                        .map(|problem| {
                            view! {
                                <Glyph icon=Icon::Error />
                                <span>{problem}</span>
                            }
                        })
                }}
            </p>
            {children()}
            <Show when=move || is_open.get()>
                <Builder search suggestions />
                <Help subject=search.subject />
            </Show>
        </div>
    }
}

/// Chooses the place of a mistake, so that what is typed replaces it.
fn show_place(input: NodeRef<html::Input>, at: &std::ops::Range<usize>) {
    let Some(input) = input.get_untracked() else { return };
    // Browsers count in units of UTF-16, which a text may have more of than characters.
    let text = input.value();
    let units = |count: usize| {
        let units: usize = text.chars().take(count).map(char::len_utf16).sum();
        u32::try_from(units).ok()
    };
    input.focus().ok();
    if let (Some(start), Some(end)) = (units(at.start), units(at.end)) {
        input.set_selection_range(start, end).ok();
    }
}
