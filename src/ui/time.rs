//! Moments as people read them: "3 hours ago", with the exact time at hand.

use std::time::Duration;

use perihelion_view::prelude::*;

use crate::format::{Moment, iso_time, now, use_formats};

/// How often "3 minutes ago" is looked at again.
const TICK: Duration = Duration::from_secs(20);

/// The time of day, moving on by itself.
#[derive(Clone, Copy)]
struct Clock(Signal<i64>);

/// Starts the clock that relative times below follow; once, near the root. `ahead`: how far the clock that the times
/// come from is ahead of this machine's, in seconds.
pub fn provide_clock(ahead: Signal<i64>) {
    let (time, set_time) = signal(now());
    if let Ok(timer) = set_interval_with_handle(move || set_time.set(now()), TICK) {
        on_cleanup(move || timer.clear());
    }
    // The time of the reading, not of the last tick: what began since would begin in some seconds.
    provide_context(Clock(Signal::derive(move || time.get().max(now()).saturating_add(ahead.get()))));
}

/// How long ago or how soon; the exact time with its zone is in the title.
#[component]
pub fn RelativeTime(
    /// The moment, in seconds since 1970.
    #[prop(into)]
    at: Signal<i64>,
) -> impl IntoView {
    let formats = use_formats();
    let clock = use_context::<Clock>();
    let words = move || {
        let now = clock.map_or_else(now, |clock| clock.0.get());
        formats.relative(at.get(), now)
    };
    time(at, words)
}

/// The moment itself; the exact time with its zone is in the title.
#[component]
pub fn ExactTime(
    /// The moment, in seconds since 1970.
    #[prop(into)]
    at: Signal<i64>,
    /// How much of it is written out.
    #[prop(default = Moment::DateTime)]
    how: Moment,
) -> impl IntoView {
    let formats = use_formats();
    time(at, move || formats.moment(at.get(), how))
}

fn time(at: Signal<i64>, words: impl Fn() -> String + Send + Sync + 'static) -> Node {
    let formats = use_formats();
    view! {
        <time
            class="time"
            datetime=move || iso_time(at.get())
            title=move || formats.moment(at.get(), Moment::Full)
        >
            {words}
        </time>
    }
}
