//! The browser's way back and forth, before anybody follows it.

use leptos::ev;
use perihelion_view::prelude::*;

/// Where a page may hold up a step in the browser's history.
#[derive(Clone, Copy)]
pub struct StepsBack(StoredValue<Option<Callback<(), bool>>>);

impl StepsBack {
    /// Stands in the app before its router: at the window, listeners are called in the order in which they came.
    pub fn provide() {
        let steps = Self(StoredValue::default());
        provide_context(steps);
        let listener = window_event_listener(ev::popstate, move |event| {
            // The page that wanted to know may be gone.
            let is_held = steps.0.get_value().and_then(|hold| hold.try_run(()));
            if is_held == Some(true) {
                event.stop_immediate_propagation();
            }
        });
        on_cleanup(move || listener.remove());
    }

    /// Has `hold` say, for as long as the page around the caller is there, whether a step is held up. The address has
    /// changed by then, and nothing else.
    pub fn hold(hold: impl Fn() -> bool + Send + Sync + 'static) {
        if let Some(Self(held)) = use_context() {
            held.set_value(Some(Callback::new(move |()| hold())));
        }
    }
}
