//! The command palette of both portals: its button in the top bar, its key, and what is chosen in it.

mod actions;
mod entry;
mod gather;
mod rank;

use crate::format::use_formats;
use crate::i18n::*;
use crate::session::Portal;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::palette::{How, Offer, Palette, PaletteWords};
use entry::{Does, Kind};
use gather::{Gathered, gather};
use leptos::ev::{self, KeyboardEvent};
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use rank::{Recent, ranked};
use std::sync::Arc;

#[component]
pub fn CommandPalette(portal: Portal) -> impl IntoView {
    let open = RwSignal::new(false);
    let recent = Recent::default();
    follow_shortcut(open);
    let is_mac = is_mac();
    view! {
        <search>
            <button
                type="button"
                class="palette-button"
                aria-haspopup="dialog"
                aria-keyshortcuts=if is_mac { "Meta+K" } else { "Control+K" }
                on:click=move |_| open.set(true)
            >
                <Glyph icon=Icon::Search />
                <span class="palette-button__label">{key!(palette.open)}</span>
                <kbd aria-hidden="true">{if is_mac { "⌘ K" } else { "Ctrl K" }}</kbd>
            </button>
        </search>
        <Show when=move || open.get()>
            <OpenPalette portal open recent />
        </Show>
    }
}

/// The palette while it is open: what it offers is asked for only then.
#[component]
fn OpenPalette(portal: Portal, open: RwSignal<bool>, recent: Recent) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let navigate = use_navigate();
    let typed = RwSignal::new(String::new());
    let Gathered { entries, note, is_waiting } = gather(portal);
    // Ranked once a key; the drawing and the choice look the same things up.
    let found = Memo::always_new(move || {
        let entries = entries.get();
        let mut found =
            typed.with(|typed| recent.with(|recent| ranked((i18n, formats), portal, &entries, typed, recent)));
        // Users that arrive take its place in the list, and a press that was meant for it would open one of them.
        if is_waiting.get() {
            found.retain(|(entry, _)| entry.kind != Kind::Search);
        }
        found
    });
    let offers =
        Memo::new(move || found.with(|found| found.iter().map(|(_, offer)| offer.clone()).collect::<Vec<Offer>>()));
    let note = move || match note.get() {
        note if note.is_empty() && found.with(|found| found.iter().all(|(entry, _)| entry.kind == Kind::Search)) => {
            t_string!(i18n, palette.none).to_owned()
        }
        note => note,
    };
    let choose = move |(key, how): (String, How)| {
        let chosen = found.with_untracked(|found| {
            found.iter().find(|(entry, _)| entry.key == key).map(|(entry, _)| Arc::clone(entry))
        });
        let Some(chosen) = chosen else { return };
        recent.remember(&chosen);
        open.set(false);
        match (chosen.does.clone(), how) {
            (Does::Go(address), How::NewTab) => open_tab(&address),
            (Does::Go(address), How::Here) => navigate(&address, Default::default()),
            (Does::Run(run), _) => run.run(()),
        }
    };
    view! { <Palette open typed offers on_choose=Callback::new(choose) words=words() note=Signal::derive(note) /> }
}

fn words() -> PaletteWords {
    PaletteWords {
        title: key!(palette.title).into(),
        hint: key!(palette.hint).into(),
        keys: vec![
            ("↑ ↓", key!(palette.key_choose).into()),
            ("↵", key!(palette.key_open).into()),
            ("Ctrl ↵", key!(palette.key_tab).into()),
            ("Esc", key!(palette.key_close).into()),
        ],
    }
}

/// Ctrl-K opens and closes, Cmd-K on Apple's machines; but not over another dialog, which wants an answer first.
fn follow_shortcut(open: RwSignal<bool>) {
    let press = move |event: KeyboardEvent| {
        let ours = (event.ctrl_key() || event.meta_key()) && !event.shift_key() && !event.alt_key();
        if !ours || !event.key().eq_ignore_ascii_case("k") {
            return;
        }
        event.prevent_default();
        let is_open = open.get_untracked();
        if is_open || document().query_selector("dialog:modal").ok().flatten().is_none() {
            open.set(!is_open);
        }
    };
    let listener = window_event_listener(ev::keydown, press);
    on_cleanup(move || listener.remove());
}

fn is_mac() -> bool {
    window().navigator().platform().is_ok_and(|platform| platform.starts_with("Mac"))
}

fn open_tab(address: &str) {
    // A browser that refuses new tabs says so itself.
    window().open_with_url_and_target(address, "_blank").ok();
}
