//! A box over the page in which one types a few letters, chooses among what matches, and goes there or does it.

pub mod fuzzy;

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
};
use perihelion_view::prelude::*;
use web_sys::ScrollIntoViewOptions;

use super::{
    dialog::{Dialog, DialogSize},
    focus::focus_when_mounted,
    icon::{Glyph, Icon},
    unique::unique_id,
};

/// Something that can be chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// Tells it from the others.
    pub key: String,
    /// A picture of it.
    pub icon: Option<Icon>,
    /// What it is called.
    pub name: String,
    /// The letters of the name that were typed, one for each `char`.
    pub marks: Vec<bool>,
    /// More about it.
    pub about: String,
    /// What kind of thing it is.
    pub kind: String,
}

/// How an offer was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As usual.
    Here,
    /// In a new tab of the browser.
    NewTab,
}

/// The words of the box.
#[derive(Clone)]
pub struct PaletteWords {
    /// Names the box.
    pub title: TextProp,
    /// What can be typed.
    pub hint: TextProp,
    /// The keys and what they do, as pairs.
    pub keys: Vec<(&'static str, TextProp)>,
}

/// The box. What is typed is the caller's to match; the offers come back, the best first.
#[component]
pub fn Palette(
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// What is typed.
    typed: RwSignal<String>,
    /// What matches, the best first.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// One was chosen, by its key.
    #[prop(into)]
    on_choose: Callback<(String, How)>,
    /// Its words.
    words: PaletteWords,
    /// What is still on its way or could not be had; that nothing matches.
    #[prop(into)]
    note: Signal<String>,
) -> impl IntoView {
    let title = words.title.clone();
    view! {
        <Dialog open title size=DialogSize::Search on_close=move || open.set(false)>
            {search(Search { typed, offers, on_choose }, words.clone(), note)}
        </Dialog>
    }
}

#[derive(Clone, Copy)]
struct Search {
    typed: RwSignal<String>,
    offers: Signal<Vec<Offer>>,
    on_choose: Callback<(String, How)>,
}

fn search(search: Search, words: PaletteWords, note: Signal<String>) -> Node {
    let Search { typed, offers, on_choose } = search;
    let input = NodeRef::<html::Input>::new();
    let base = unique_id("palette");
    let list_id = format!("{base}-list");
    // By key, so that offers that come later do not change what Enter means.
    let pointed = RwSignal::new(None::<String>);
    let active = Memo::new(move || {
        offers.with(|offers| {
            let place = pointed.with(|key| offers.iter().position(|offer| Some(&offer.key) == key.as_ref()));
            place.unwrap_or(0)
        })
    });
    let count = move || offers.with(Vec::len);
    let option_id = {
        let base = base.clone();
        move |place: usize| format!("{base}-{place}")
    };
    let choose = move |how: How| {
        let chosen = offers.with_untracked(|offers| offers.get(active.get_untracked()).map(|offer| offer.key.clone()));
        if let Some(key) = chosen {
            on_choose.run((key, how));
        }
    };
    let point = move |place: usize| {
        pointed.set(offers.with_untracked(|offers| offers.get(place).map(|offer| offer.key.clone())));
    };
    let press_key = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let count = untrack(count);
        match (event.key().as_str(), count) {
            ("Enter", _) => {
                choose(if event.ctrl_key() || event.meta_key() { How::NewTab } else { How::Here });
            }
            (_, 0) => return,
            (key, count) => match next(key, active.get_untracked(), count) {
                Some(place) => point(place),
                None => return,
            },
        }
        event.prevent_default();
    };
    focus_when_mounted(input, true);
    show_active(active, option_id.clone());
    let (controls, descendant) = (list_id.clone(), option_id.clone());
    let is_listed = move || count() > 0;
    let option = move |(place, offer): (usize, Offer)| {
        let id = option_id(place);
        option_view(offer, id, Choosing { place, active, point: Callback::new(point), choose: Callback::new(choose) })
    };
    let label = words.title.clone();
    let list = move || {
        let (label, id) = (label.clone(), list_id.clone());
        is_listed().then(|| {
            view! {
                <ul class="palette__list" id=id role="listbox" aria-label=label>
                    {offers.get().into_iter().enumerate().map(option.clone()).collect::<Vec<_>>()}
                </ul>
            }
        })
    };
    let keys = words.keys.into_iter().map(|(key, does)| {
        view! {
            <span class="palette__key">
                <kbd>{key}</kbd>
                {does}
            </span>
        }
    });
    view! {
        <div class="palette">
            <div class="palette__box">
                <Glyph icon=Icon::Search />
                <input
                    node_ref=input
                    class="palette__input"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-label=words.title.clone()
                    aria-expanded=move || if is_listed() { "true" } else { "false" }
                    aria-controls=move || is_listed().then(|| controls.clone())
                    aria-activedescendant=move || is_listed().then(|| descendant(active.get()))
                    placeholder=words.hint.clone()
                    prop:value=typed
                    on:input=move |event| {
                        pointed.set(None);
                        typed.set(event_target_value(&event));
                    }
                    on:keydown=press_key
                />
            </div>
            {list}
            <div class="palette__note" role="status">{move || note.get()}</div>
            <div class="palette__keys">{keys.collect::<Vec<_>>()}</div>
        </div>
    }
}

#[derive(Clone, Copy)]
struct Choosing {
    place: usize,
    active: Memo<usize>,
    point: Callback<usize>,
    choose: Callback<How>,
}

fn option_view(offer: Offer, id: String, choosing: Choosing) -> Node {
    let Choosing { place, active, point, choose } = choosing;
    let Offer { icon, name, marks, about, kind, .. } = offer;
    let press = move |event: MouseEvent| {
        event.prevent_default();
        point.run(place);
        let aside = event.ctrl_key() || event.meta_key() || event.button() == 1;
        choose.run(if aside { How::NewTab } else { How::Here });
    };
    let press_middle = move |event: MouseEvent| {
        if event.button() == 1 {
            press(event);
        }
    };
    view! {
        <li
            class="palette__offer"
            id=id
            role="option"
            aria-selected=move || if active.get() == place { "true" } else { "false" }
            // The box keeps the focus.
            on:pointerdown=move |event| event.prevent_default()
            on:pointermove=move |_| point.run(place)
            on:click=press
            on:auxclick=press_middle
        >
            <Glyph icon=icon.unwrap_or(Icon::ArrowRight) />
            <span class="palette__name">{marked(&name, &marks)}</span>
            <span class="palette__about">{about}</span>
            <span class="palette__kind">{kind}</span>
        </li>
    }
}

/// The name with the letters that were typed marked.
fn marked(name: &str, marks: &[bool]) -> Vec<Node> {
    let letters: Vec<(char, bool)> =
        name.chars().enumerate().map(|(place, letter)| (letter, marks.get(place) == Some(&true))).collect();
    let piece = |piece: &[(char, bool)]| {
        let text: String = piece.iter().map(|(letter, _)| *letter).collect();
        match piece.first() {
            Some((_, true)) => view! { <mark class="palette__mark">{text}</mark> },
            _ => text.into_node(),
        }
    };
    letters.chunk_by(|(_, a), (_, b)| a == b).map(piece).collect()
}

/// Keeps the offer that Enter would choose in sight.
fn show_active(active: Memo<usize>, id_of: impl Fn(usize) -> String + 'static) {
    Effect::new(move |_: Option<()>| {
        let id = id_of(active.get());
        request_animation_frame(move || {
            if let Some(option) = document().get_element_by_id(&id) {
                let how = ScrollIntoViewOptions::new();
                how.set_block(web_sys::ScrollLogicalPosition::Nearest);
                option.scroll_into_view_with_scroll_into_view_options(&how);
            }
        });
    });
}

/// The place that a key leads to among `count`; past an end it comes round. `None` for keys that are not ours.
fn next(key: &str, here: usize, count: usize) -> Option<usize> {
    const PAGE: usize = 8;
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some(if here >= last { 0 } else { here + 1 }),
        "ArrowUp" => Some(here.checked_sub(1).unwrap_or(last)),
        "PageDown" => Some(last.min(here + PAGE)),
        "PageUp" => Some(here.saturating_sub(PAGE)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn arrows_come_round_and_pages_stop_at_the_ends() {
        assert_eq!(next("ArrowDown", 2, 3), Some(0));
        assert_eq!(next("ArrowUp", 0, 3), Some(2));
        assert_eq!(next("PageDown", 1, 3), Some(2));
        assert_eq!(next("PageUp", 1, 3), Some(0));
        assert_eq!(next("a", 1, 3), None);
        assert_eq!(next("ArrowDown", 0, 0), None);
    }
}
