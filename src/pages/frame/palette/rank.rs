//! Which entries are offered for what is typed, the best first; without a word, the last choices and the first steps.

use super::entry::{Does, Entry, Kind};
use crate::format::{Formats, Moment};
use crate::i18n::*;
use crate::routes::{AdminPage, Page, encode};
use crate::session::Portal;
use crate::ui::icon::Icon;
use crate::ui::palette::Offer;
use crate::ui::palette::fuzzy::{Needle, best};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// How many are offered.
const MOST: usize = 50;
/// How many of the last choices are offered before anything is typed.
const RECENT: usize = 5;
/// How much better what was chosen before counts.
const CHOSEN_BEFORE: i32 = 80;

/// The last choices, the newest first. In memory only: they tell whom one looked at.
#[derive(Clone, Copy)]
pub struct Recent(RwSignal<Vec<Arc<Entry>>>);

impl Default for Recent {
    fn default() -> Self {
        Self(RwSignal::new(Vec::new()))
    }
}

impl Recent {
    pub fn remember(self, chosen: &Arc<Entry>) {
        if chosen.kind == Kind::Search {
            return;
        }
        self.0.update(|recent| {
            recent.retain(|entry| entry.key != chosen.key);
            recent.insert(0, Arc::clone(chosen));
            recent.truncate(RECENT);
        });
    }

    pub fn with<T>(self, look: impl FnOnce(&Vec<Arc<Entry>>) -> T) -> T {
        self.0.with(look)
    }
}

/// What is offered, each with how it is drawn.
pub fn ranked(
    (i18n, formats): (Texts, Formats),
    portal: Portal,
    entries: &[Arc<Entry>],
    typed: &str,
    recent: &[Arc<Entry>],
) -> Vec<(Arc<Entry>, Offer)> {
    let needle = Needle::new(typed);
    let found = if needle.is_empty() { first(entries, recent) } else { matching(entries, &needle, recent) };
    let typed = typed.trim();
    // A job that nothing here knows of is found by its id all the same.
    let is_new = |id: &&str| found.iter().all(|entry| entry.kind != Kind::Job || !entry.key.ends_with(*id));
    let by_id = Some(typed).filter(|typed| is_id(typed)).filter(is_new).map(|id| Arc::new(job_by_id(i18n, portal, id)));
    let search = (!needle.is_empty()).then(|| Arc::new(search(i18n, portal, typed)));
    let chosen_before = if needle.is_empty() { recent.len() } else { 0 };
    let offer = |(place, entry): (usize, Arc<Entry>)| {
        let offer = Offer {
            key: entry.key.clone(),
            icon: Some(if place < chosen_before { Icon::Clock } else { entry.icon }),
            name: entry.name.clone(),
            marks: if needle.is_empty() { Vec::new() } else { needle.marks(&entry.name) },
            about: about(formats, &entry),
            kind: entry.kind.label(i18n),
        };
        (entry, offer)
    };
    by_id.into_iter().chain(found).chain(search).enumerate().map(offer).collect()
}

fn about(formats: Formats, entry: &Entry) -> String {
    match entry.at {
        Some(at) => format!("{} · {}", entry.about, formats.moment(at.0, Moment::DateTime)),
        None => entry.about.clone(),
    }
}

/// The last choices that still exist, then what can be done here, the pages and the actions.
fn first(entries: &[Arc<Entry>], recent: &[Arc<Entry>]) -> Vec<Arc<Entry>> {
    let is_known = |entry: &&Arc<Entry>| recent.iter().any(|recent| recent.key == entry.key);
    let rest = |kind: Kind| entries.iter().filter(move |entry| entry.kind == kind);
    let rest = [Kind::Here, Kind::Page, Kind::Action].into_iter().flat_map(rest).filter(|entry| !is_known(entry));
    recent.iter().chain(rest).take(MOST).cloned().collect()
}

fn matching(entries: &[Arc<Entry>], needle: &Needle, recent: &[Arc<Entry>]) -> Vec<Arc<Entry>> {
    let score = |entry: &Arc<Entry>| {
        let before = recent.iter().any(|recent| recent.key == entry.key);
        Some(needle.score(&entry.hay)? + entry.kind.bonus() + if before { CHOSEN_BEFORE } else { 0 })
    };
    best(entries.iter().map(score), MOST).into_iter().filter_map(|(place, _)| entries.get(place).cloned()).collect()
}

/// The list that is most asked for, filtered by what is typed.
fn search(i18n: Texts, portal: Portal, typed: &str) -> Entry {
    let (list, name) = match portal {
        Portal::Admin => {
            (Page::Admin(AdminPage::Users), t_string!(i18n, palette.search_users, text = typed.to_owned()))
        }
        Portal::User => (Page::jobs(Portal::User), t_string!(i18n, palette.search_jobs, text = typed.to_owned())),
    };
    let address = format!("{}?filter={}", list.href(), encode(typed));
    Entry::new(Kind::Search, Icon::Search, name, String::new(), Does::Go(address), "")
}

/// Whether a text is an id as servers give them: 36 letters, digits and dashes.
fn is_id(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

fn job_by_id(i18n: Texts, portal: Portal, id: &str) -> Entry {
    let name = t_string!(i18n, palette.job_by_id).to_owned();
    Entry::new(Kind::Job, Icon::Jobs, name, id.to_owned(), Does::Go(Page::job(portal, id).href()), id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(kind: Kind, name: &str) -> Arc<Entry> {
        Arc::new(Entry::new(kind, Icon::Dot, name.into(), String::new(), Does::Go(String::new()), name))
    }

    fn names(entries: &[Arc<Entry>]) -> Vec<&str> {
        entries.iter().map(|entry| entry.name.as_str()).collect()
    }

    #[test]
    fn before_a_word_is_typed_the_last_choices_come_first_and_nothing_twice() {
        let entries = [entry(Kind::Page, "Users"), entry(Kind::User, "anna"), entry(Kind::Here, "Create")];
        let recent = [Arc::clone(&entries[1]), Arc::clone(&entries[0])];
        assert_eq!(names(&first(&entries, &recent)), ["anna", "Users", "Create"]);
    }

    #[test]
    fn of_things_that_match_alike_pages_come_first_and_what_was_chosen_before_comes_before_that() {
        let entries = [entry(Kind::Job, "Jobs"), entry(Kind::Device, "Jobs"), entry(Kind::Page, "Jobs")];
        let found = matching(&entries, &Needle::new("jo"), &[]);
        assert_eq!(found.iter().map(|entry| entry.kind).collect::<Vec<_>>(), [Kind::Page, Kind::Device, Kind::Job]);
        let found = matching(&entries, &Needle::new("jo"), &[Arc::clone(&entries[0])]);
        assert_eq!(found[0].kind, Kind::Job);
    }

    /// A key has a few milliseconds in the browser; here with optimisation off there is more, but not much.
    #[test]
    fn twenty_thousand_names_are_ranked_before_the_next_key() {
        let entries: Vec<_> = (0..20_000)
            .map(|number| entry(Kind::User, &format!("Customer {number} of the Harbour and Dental Practice")))
            .collect();
        let began = std::time::Instant::now();
        for typed in ["h", "har", "cust 19", "hdp", "nothing like it"] {
            matching(&entries, &Needle::new(typed), &[]);
        }
        assert!(began.elapsed() < std::time::Duration::from_secs(3), "{:?}", began.elapsed());
    }
}
