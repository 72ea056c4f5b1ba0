//! Lying bars: how many of each kind, each leading to its things. A list for those who listen.

use perihelion_view::prelude::*;

use crate::ui::{pixels::from_count, tone::Tone};

/// One kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rank {
    /// Its name; tells it from the others.
    pub name: String,
    /// What there is to say about it: "the newest".
    pub note: String,
    /// How many there are.
    pub count: usize,
    /// The number as people read it.
    pub shown: String,
    /// What it means; colours the bar.
    pub tone: Tone,
    /// Where they are listed.
    pub href: Option<String>,
}

/// The bars, as they come; the longest fills the width.
#[component]
pub fn Ranks(
    /// What is counted.
    #[prop(into)]
    label: TextProp,
    /// The kinds.
    #[prop(into)]
    ranks: Signal<Vec<Rank>>,
) -> impl IntoView {
    let longest = Memo::new(move || ranks.with(|ranks| ranks.iter().map(|rank| rank.count).max().unwrap_or(0)));
    let names = move || ranks.with(|ranks| ranks.iter().map(|rank| rank.name.clone()).collect::<Vec<_>>());
    let bar = move |name: String| {
        let rank = Memo::following(move |before: Option<&Rank>| {
            let found = ranks.with(|ranks| ranks.iter().find(|rank| rank.name == name).cloned());
            found.or_else(|| before.cloned()).unwrap_or_default()
        });
        move || rank_view(&rank.get(), longest.get())
    };
    view! {
        <ul class="ranks" aria-label=label>
            <For each=names key=Clone::clone let:name>
                {bar(name)}
            </For>
        </ul>
    }
}

fn rank_view(rank: &Rank, longest: usize) -> Node {
    let permille = from_count(rank.count) * 1000.0 / from_count(longest.max(1));
    let name = rank.name.clone();
    let name = match rank.href.clone() {
        Some(href) => view! {
            <a class="ranks__name" href=href>
                {name}
            </a>
        },
        None => view! { <span class="ranks__name">{name}</span> },
    };
    view! {
        <li class="ranks__rank" data-tone=rank.tone.name()>
            {name}
            <span class="ranks__note">{rank.note.clone()}</span>
            <span class="ranks__count">{rank.shown.clone()}</span>
            <span class="ranks__room">
                <span
                    class="ranks__bar"
                    style:inline-size=crate::ui::pixels::css_length(permille / 10.0, "%")
                ></span>
            </span>
        </li>
    }
}
