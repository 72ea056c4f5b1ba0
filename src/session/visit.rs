//! A visit: an administrator looks at a user's portal in a tab of its own, and stays signed in everywhere else.
//! The visit's session is kept in `sessionStorage`, which belongs to that tab alone; the opener writes it there itself,
//! so that it is in no address and no message.

use super::state::{Session, SignedIn};
use super::storage::{self, Kept};
use comet_api::Username;
use leptos::ev;
use perihelion_view::prelude::*;

/// Why no visit came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoVisit {
    /// The browser opened no tab, as blockers of pop-ups do.
    Blocked,
    /// The tab is there but keeps nothing, or has been closed.
    Refused,
}

/// An empty tab that waits for its session. Closed when it is dropped without one.
pub struct Tab(Option<web_sys::Window>);

impl Tab {
    /// Opens a tab. Browsers allow it only while a press is being handled, so it comes before the question to the server.
    pub fn open() -> Result<Self, NoVisit> {
        let opened = web_sys::window().and_then(|window| window.open_with_url_and_target("", "_blank").ok().flatten());
        opened.map(|tab| Self(Some(tab))).ok_or(NoVisit::Blocked)
    }

    /// Hands the session over and leads the tab to a page of ours.
    pub fn begin(mut self, session: &SignedIn, by: &Username, address: &str) -> Result<(), NoVisit> {
        let tab = self.0.take().ok_or(NoVisit::Refused)?;
        let kept = Kept::of_visit(session, by);
        let done = storage::save_in(&tab, &kept).is_ok() && tab.location().replace(address).is_ok();
        if done {
            return Ok(());
        }
        // A tab that is closed already stays closed.
        tab.close().ok();
        Err(NoVisit::Refused)
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        if let Some(tab) = self.0.take() {
            tab.close().ok();
        }
    }
}

/// Leaves the tab of a visit that is over. Where the browser does not let a page close its tab, the console starts anew
/// in it, with the administrator's own session.
pub fn leave() {
    if let Some(window) = web_sys::window() {
        window.close().ok();
        window.location().replace("/").ok();
    }
}

/// Calls `left` when the administrator signs out in another tab: a visit does not outlive that.
pub fn when_the_visitor_leaves(session: Session, left: impl Fn() + 'static) {
    let follow = window_event_listener(ev::storage, move |event| {
        let by = untrack(|| session.visitor());
        let is_about_us = storage::is_session(event.key().as_deref());
        if is_about_us && by.is_some() && storage::load_shared().map(|kept| kept.username) != by {
            left();
        }
    });
    on_cleanup(move || follow.remove());
}
