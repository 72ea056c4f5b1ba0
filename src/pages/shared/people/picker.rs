//! Picking users: a search, and boxes to tick.

use crate::account::UserRow;
use crate::i18n::*;
use crate::ui::field::Checkbox;
use crate::ui::search::SearchInput;
use perihelion_view::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// How many are drawn at once; a longer list is narrowed by typing.
const DRAWN: usize = 100;

/// Somebody who can be picked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Candidate {
    pub username: String,
    pub account: String,
    /// What else there is to say; may be empty.
    pub note: String,
}

/// The names that are ticked.
#[derive(Clone, Copy)]
pub struct Picked(RwSignal<HashSet<String>>);

impl Picked {
    #[allow(clippy::new_without_default)] // Makes a signal, which belongs to the place that makes it.
    pub fn new() -> Self {
        Self(RwSignal::default())
    }

    pub fn names(self) -> Vec<String> {
        self.0.with(|names| names.iter().cloned().collect())
    }

    pub fn count(self) -> usize {
        self.0.with(HashSet::len)
    }

    fn toggle(self, name: &str, is_picked: bool) {
        self.0.update(|names| {
            if is_picked {
                names.insert(name.to_owned());
            } else {
                names.remove(name);
            }
        });
    }
}

#[component]
pub fn UserPicker(
    /// Who can be picked.
    #[prop(into)]
    candidates: Signal<Arc<[Candidate]>>,
    picked: Picked,
) -> impl IntoView {
    let i18n = use_i18n();
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move || {
        let typed = typed.get().trim().to_lowercase();
        candidates.with(|candidates| {
            candidates.iter().filter(|candidate| candidate.matches(&typed)).cloned().collect::<Vec<_>>()
        })
    });
    let shown = move || found.with(|found| found.iter().take(DRAWN).cloned().collect::<Vec<_>>());
    let hidden = move || found.with(Vec::len).saturating_sub(DRAWN);
    view! {
        <div class="picker">
            <SearchInput value=typed label=key!(people.pick_search) />
            <div class="picker__list" role="group" tabindex="0" aria-label=key!(shell.users)>
                <For each=shown key=Clone::clone let:candidate>
                    {candidate_box(candidate, picked)}
                </For>
                <Show when=move || found.with(Vec::is_empty)>
                    <p class="muted">{key!(words.nothing_matches)}</p>
                </Show>
                <Show when=move || { hidden() > 0 }>
                    <p class="muted">{text!(i18n, people.pick_more, count = hidden())}</p>
                </Show>
            </div>
        </div>
    }
}

fn candidate_box(candidate: Candidate, picked: Picked) -> Node {
    let Candidate { username, account, note } = candidate;
    let checked = RwSignal::new(untrack(|| picked.0.with(|names| names.contains(&username))));
    let label = if account == username { username.clone() } else { format!("{account} ({username})") };
    // The box is the list's own; what it says is kept where the form reads it.
    Effect::new(move |before: Option<bool>| {
        let is_picked = checked.get();
        if before.is_some_and(|before| before != is_picked) {
            picked.toggle(&username, is_picked);
        }
        is_picked
    });
    match note.is_empty() {
        true => view! { <Checkbox checked label /> },
        false => view! { <Checkbox checked label hint=note /> },
    }
}

impl From<&UserRow> for Candidate {
    fn from(user: &UserRow) -> Self {
        Self { username: user.username.clone(), account: user.shown_name().to_owned(), note: String::new() }
    }
}

impl Candidate {
    /// Whether what is typed, in small letters, stands in any of its texts.
    pub fn matches(&self, typed: &str) -> bool {
        [&self.username, &self.account, &self.note].iter().any(|text| text.to_lowercase().contains(typed))
    }
}
