//! Nobody has been here for a while: a warning before the session ends, and the end.

use crate::i18n::*;
use crate::server::{Server, use_branding};
use crate::session::Session;
use crate::session::idle::{self, Idle, use_idle};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::form::FormActions;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use std::time::Duration;

/// A person who reads or types without asking the server for this long (seconds) keeps the session alive.
const QUIET: f64 = 300.0;

#[component]
pub fn IdleWarning() -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let idle = use_idle(Session::here(), use_branding().session_seconds());
    keep_alive_while_present(server, idle);
    Effect::new(move |_| {
        if idle.get() == Idle::Over {
            spawn_local(server.expire());
        }
    });
    let left = Signal::derive(move || match idle.get() {
        Idle::EndsIn(seconds) => seconds,
        Idle::Present | Idle::Over => 0,
    });
    let stay = move || {
        idle::stay();
        spawn_local(server.keep_alive());
    };
    view! {
        <Dialog
            open=Signal::derive(move || left.get() > 0)
            title=key!(session.idle_title)
            size=DialogSize::Small
            on_close=stay
        >
            <p class="dialog__lead" role="timer">
                {text!(i18n, session.idle_hint, count = left.get())}
            </p>
            <FormActions>
                <Button tone=ButtonTone::Primary on_press=stay>{key!(session.stay)}</Button>
            </FormActions>
        </Dialog>
    }
}

fn keep_alive_while_present(server: Server, idle: Signal<Idle>) {
    let tick = move || {
        if idle.get_untracked() == Idle::Present && server.quiet_for() > QUIET {
            spawn_local(server.keep_alive());
        }
    };
    if let Ok(timer) = set_interval_with_handle(tick, Duration::from_secs(60)) {
        on_cleanup(move || timer.clear());
    }
}
