//! Which versions of the client run, against the server's own.

use super::brief::{brief_room, panel_of};
use super::devices::{Age, versions};
use super::fleet::Fleet;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::length;
use crate::ui::chart::{Rank, Ranks};
use crate::ui::empty::EmptyState;
use crate::ui::figure::{Figure, Figures};
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

/// How many versions have a bar of their own.
const SHOWN: usize = 5;

#[component]
pub fn VersionsPanel(fleet: Fleet) -> impl IntoView {
    let i18n = use_i18n();
    let server = Memo::new(move || {
        fleet.server.state.with(|state| state.data.as_ref().map(|server| server.version().to_owned()))
    });
    let hint = move || match server.get() {
        Some(version) => t_string!(i18n, overview.versions_hint, version = version),
        None => String::new(),
    };
    view! {
        <Panel title=key!(overview.versions) description=hint>
            {panel_of(fleet.users, move || view! { <Versions fleet server /> })}
        </Panel>
    }
}

#[component]
fn Versions(fleet: Fleet, server: Memo<Option<String>>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let all = Memo::new(move || {
        let users = fleet.users.state.with(|state| state.data.clone());
        users.map(|users| versions(users.values(), &server.get().unwrap_or_default())).unwrap_or_default()
    });
    let count = move |wanted: &'static [Age]| {
        all.with(|all| all.iter().filter(|(_, _, age)| wanted.contains(age)).map(|(_, count, _)| *count).sum::<usize>())
    };
    let old = Signal::derive(move || if count(OLD) == 0 { Tone::Neutral } else { Tone::Warning });
    let ranks = Signal::derive(move || {
        let mut ranks: Vec<Rank> = Vec::new();
        let mut rest = 0;
        all.with(|all| {
            for (place, (version, count, age)) in all.iter().enumerate() {
                if place < SHOWN || all.len() == SHOWN + 1 {
                    ranks.push(rank(i18n, version, *count, *age, length(formats, *count)));
                } else {
                    rest += count;
                }
            }
        });
        if rest > 0 {
            let name = t_string!(i18n, overview.other_versions).to_owned();
            ranks.push(Rank {
                name,
                count: rest,
                shown: length(formats, rest),
                tone: Tone::Warning,
                ..Rank::default()
            });
        }
        ranks
    });
    let is_empty = Memo::new(move || all.with(Vec::is_empty));
    let none = move || {
        view! {
            <EmptyState title=key!(overview.no_versions) icon=Icon::Devices>
                {key!(overview.no_versions_hint)}
            </EmptyState>
        }
    };
    view! {
        <Figures>
            <Figure
                value=move || length(formats, count(OLD))
                label=key!(overview.much_older)
                tone=old
            />
            <Figure value=move || length(formats, count(&[Age::Older])) label=key!(overview.older) />
            <Figure value=move || length(formats, count(CURRENT)) label=key!(overview.current) />
        </Figures>
        {brief_room(view! {
            <Show when=move || !is_empty.get() fallback=none>
                <Ranks label=key!(overview.versions) ranks />
            </Show>
        })}
    }
}

const OLD: &[Age] = &[Age::MuchOlder];
const CURRENT: &[Age] = &[Age::Same, Age::Newer];

fn rank(i18n: Texts, version: &str, count: usize, age: Age, shown: String) -> Rank {
    let (tone, note) = match age {
        Age::Same => (Tone::Success, t_string!(i18n, overview.same_version)),
        Age::Newer => (Tone::Info, t_string!(i18n, overview.newer_version)),
        Age::Older => (Tone::Neutral, t_string!(i18n, overview.older_version)),
        Age::MuchOlder => (Tone::Warning, t_string!(i18n, overview.much_older_version)),
        Age::Unknown => (Tone::Neutral, ""),
    };
    let is_known = !version.is_empty();
    Rank {
        name: if is_known { version.to_owned() } else { t_string!(i18n, words.unknown).to_owned() },
        note: note.to_owned(),
        count,
        shown,
        tone,
        href: is_known.then(|| super::devices_of_version(version)),
    }
}
