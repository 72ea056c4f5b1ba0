//! Whether a person is there. A console that asks the server by itself would never time out, so the session ends
//! when nobody has moved, typed or touched anything in any tab for as long as the server's sessions last.

use super::state::{Session, SessionState};
use super::storage;
use crate::format::whole;
use perihelion_view::prelude::*;
use std::time::Duration;

/// How often the clock is read.
const TICK: Duration = Duration::from_secs(5);
/// How long before the end a person is warned, in seconds.
const WARNING: f64 = 120.0;
/// A moving hand writes the shared clock at most this often, in milliseconds.
const MARK_EVERY: f64 = 10_000.0;

/// What the clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// Somebody is there, or was recently.
    Present,
    /// Nobody has been there for long; this many seconds are left.
    EndsIn(u32),
    Over,
}

/// How long the session goes on without a person: `limit` and `away` in seconds.
pub fn judge(limit: f64, away: f64) -> Idle {
    let left = limit - away;
    let warning = WARNING.min(limit / 2.0);
    if left <= 0.0 {
        Idle::Over
    } else if left <= warning {
        Idle::EndsIn(u32::try_from(whole(left.ceil())).unwrap_or(0))
    } else {
        Idle::Present
    }
}

/// Watches for a person. `limit`: how long sessions last on this server, in seconds.
pub fn use_idle(session: Session, limit: Signal<f64>) -> Signal<Idle> {
    let idle = RwSignal::new(Idle::Present);
    let seen = StoredValue::new(js_sys::Date::now());
    let mark = move || {
        let now = js_sys::Date::now();
        // Once the warning is up, only its own button counts: a hand that brushes the mouse has not read it.
        if now - seen.get_value() > MARK_EVERY && idle.get_untracked() == Idle::Present {
            seen.set_value(now);
            storage::mark_active(now);
        }
    };
    let listeners = ["pointerdown", "pointermove", "keydown", "wheel"]
        .map(|event| window_event_listener_untyped(event, move |_| mark()));
    let read_clock = move || {
        let is_in = session.state().with_untracked(|state| matches!(state, SessionState::In(_)));
        let last = storage::last_active().unwrap_or_default().max(seen.get_value());
        let away = (js_sys::Date::now() - last) / 1000.0;
        let now = if is_in { judge(limit.get_untracked(), away) } else { Idle::Present };
        if idle.get_untracked() != now {
            idle.set(now);
        }
    };
    let timer = set_interval_with_handle(read_clock, TICK);
    on_cleanup(move || {
        listeners.into_iter().for_each(|listener| listener.remove());
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    idle.into()
}

/// The person has said that they are there.
pub fn stay() {
    storage::mark_active(js_sys::Date::now());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_warning_comes_two_minutes_before_the_end() {
        assert_eq!(judge(1800.0, 1679.0), Idle::Present);
        assert_eq!(judge(1800.0, 1680.0), Idle::EndsIn(120));
        assert_eq!(judge(1800.0, 1799.5), Idle::EndsIn(1));
        assert_eq!(judge(1800.0, 1800.0), Idle::Over);
    }

    #[test]
    fn a_short_session_is_not_all_warning() {
        assert_eq!(judge(60.0, 10.0), Idle::Present);
        assert_eq!(judge(60.0, 31.0), Idle::EndsIn(29));
    }
}
