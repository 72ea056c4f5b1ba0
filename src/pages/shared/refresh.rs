//! Asking again: by a button, and by itself while somebody can see it.

use crate::i18n::*;
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
/// has missed its time, asks at once.
pub fn keep_fresh(every: Duration, wanted: Signal<bool>, again: Callback<()>) {
    let missed = StoredValue::new(false);
    let tick = move || {
        if document().hidden() {
            missed.set_value(true);
        } else if wanted.get_untracked() {
            again.run(());
        }
    };
    let come_back = move |_| {
        if !document().hidden() && missed.get_value() {
            missed.set_value(false);
            tick();
        }
    };
    let listener = window_event_listener(ev::visibilitychange, come_back);
    let timer = set_interval_with_handle(tick, every);
    on_cleanup(move || {
        listener.remove();
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
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
    let i18n = use_i18n();
    view! { <IconButton icon=Icon::Refresh label=move || t_string!(i18n, words.refresh) pending on_press /> }
}
