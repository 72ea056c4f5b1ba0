//! Asking again: by a button, and by itself while somebody can see it.

use crate::i18n::*;
use crate::server::{Link, Live};
use crate::ui::button::IconButton;
use crate::ui::icon::Icon;
use leptos::ev;
use perihelion_view::prelude::*;
use std::time::Duration;

/// How often lists are asked again by themselves.
pub const LISTS: Duration = Duration::from_secs(60);
/// How often the profiles of everyone are asked again by themselves: on a large server they are many megabytes.
pub const PROFILES: Duration = Duration::from_secs(600);
/// How often something that runs is asked again.
pub const RUNNING: Duration = Duration::from_secs(5);

/// Asks again every so often while `wanted` holds and the page is in sight. A page that comes back into sight, and
/// has missed its time, asks at once. Lists are asked for more seldom while the server tells of changes by itself, and
/// all more seldom while it does not answer.
pub fn keep_fresh(every: Duration, wanted: Signal<bool>, again: Callback<()>) {
    let live = Live::here();
    let fresh =
        Freshness { every, wanted, again, live, timer: StoredValue::new(None), missed: StoredValue::new(false) };
    fresh.wait();
    // A server that answers again, or tells no more, is not waited for as long as before.
    let link = Memo::new(move || live.link());
    Effect::new(move |before: Option<Link>| {
        let link = link.get();
        if before.is_some_and(|before| before != link) {
            fresh.wait();
        }
        link
    });
    let listener = window_event_listener(ev::visibilitychange, move |_| fresh.come_back());
    on_cleanup(move || {
        listener.remove();
        fresh.stop();
    });
}

/// Something that is asked for again and again.
#[derive(Clone, Copy)]
struct Freshness {
    every: Duration,
    wanted: Signal<bool>,
    again: Callback<()>,
    live: Live,
    timer: StoredValue<Option<TimeoutHandle>>,
    missed: StoredValue<bool>,
}

impl Freshness {
    /// Waits for the next time, from now on.
    fn wait(self) {
        self.stop();
        let pause = self.live.wait(self.every, self.every >= LISTS);
        let timer = set_timeout_with_handle(move || self.tick(), pause).ok();
        self.timer.set_value(timer);
    }

    fn tick(self) {
        if document().hidden() {
            self.missed.set_value(true);
            return;
        }
        if self.wanted.get_untracked() {
            self.again.run(());
        }
        self.wait();
    }

    fn come_back(self) {
        if !document().hidden() && self.missed.get_value() {
            self.missed.set_value(false);
            self.tick();
        }
    }

    fn stop(self) {
        if let Some(Some(timer)) = self.timer.try_update_value(Option::take) {
            timer.clear();
        }
    }
}

/// A button that asks all of these again; it turns while they are on their way.
#[component]
pub fn RefreshButton(
    /// Asks again.
    #[prop(into)]
    on_press: Callback<()>,
    /// True while an answer is on its way.
    #[prop(into)]
    pending: Signal<bool>,
) -> impl IntoView {
    view! { <IconButton icon=Icon::Refresh label=key!(words.refresh) pending on_press /> }
}
