//! Who is signed in: one signal for all of the app, kept in step with the other tabs.

use super::portal::Portal;
use super::storage::{self, Kept};
use comet_api::{Credentials, Secret, Username};
use futures_channel::oneshot;
use leptos::ev;
use perihelion_view::prelude::*;
use std::ops::Deref;

/// A session that the server knows.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedIn {
    pub username: Username,
    pub key: Secret,
    pub portal: Portal,
}

/// Whose session it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub username: Username,
    pub portal: Portal,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum SessionState {
    /// Nobody is signed in.
    #[default]
    Out,
    In(SignedIn),
    /// The session ended by itself. The page stays, and a sign-in over it lets this person go on.
    Expired(Person),
}

/// The session of this browser. Copy it freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Session(&'static Parts);

pub struct Parts {
    state: RwSignal<SessionState>,
    /// True when the browser keeps nothing, so that a reload signs out.
    storage_blocked: RwSignal<bool>,
    has_left: RwSignal<bool>,
    /// The administrator whose visit this tab is; see `visit`. Does not change while the page lives.
    visitor: StoredValue<Option<Username>>,
    waiting: StoredValue<Vec<oneshot::Sender<()>>>,
}

impl Deref for Session {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Session {
    /// Takes up what an earlier page kept, and follows what other tabs do.
    pub fn provide() -> Self {
        let kept = storage::load();
        let visitor = kept.as_ref().and_then(|kept| kept.by.clone());
        let is_visit = visitor.is_some();
        // There is one for as long as the page lives, and nearly all that is drawn carries it along.
        let session = Self(Box::leak(Box::new(Parts {
            state: RwSignal::new(kept.map(SessionState::from).unwrap_or_default()),
            storage_blocked: RwSignal::new(false),
            has_left: RwSignal::new(false),
            visitor: StoredValue::new(visitor),
            waiting: StoredValue::default(),
        })));
        provide_context(session);
        let follow = window_event_listener(ev::storage, move |event| {
            // A visit is its tab's own affair.
            if !is_visit && storage::is_session(event.key().as_deref()) {
                session.change(storage::load().map(SessionState::from).unwrap_or_default());
            }
        });
        on_cleanup(move || follow.remove());
        session
    }

    /// The session of the app around the caller.
    pub fn here() -> Self {
        expect_context()
    }

    pub fn state(self) -> Signal<SessionState> {
        self.state.into()
    }

    /// True once the person has left on purpose, here or in another tab: the next one starts afresh.
    pub fn has_left(self) -> bool {
        self.has_left.get()
    }

    pub fn storage_blocked(self) -> Signal<bool> {
        self.storage_blocked.into()
    }

    /// The administrator who looks at a user's portal here; `None` where people look at their own.
    pub fn visitor(self) -> Option<Username> {
        self.visitor.get_value()
    }

    /// The person whose session it is or was until it expired.
    pub fn person(self) -> Option<Person> {
        self.state.with(SessionState::person)
    }

    /// A session has begun, here or by a host page.
    pub fn begin(self, signed_in: SignedIn) {
        self.keep(Kept::new(signed_in.username.clone(), signed_in.portal, Some(&signed_in.key)));
        storage::mark_active(js_sys::Date::now());
        self.change(SessionState::In(signed_in));
    }

    /// The session with this key is over; its person may go on after signing in again.
    pub fn expire(self, key: &Secret) {
        let SessionState::In(signed_in) = self.state.get_untracked() else { return };
        if signed_in.key == *key {
            self.keep(Kept::new(signed_in.username.clone(), signed_in.portal, None));
            self.change(SessionState::Expired(Person { username: signed_in.username, portal: signed_in.portal }));
        }
    }

    /// The person has left, in all tabs.
    pub fn end(self) {
        storage::clear(self.visitor().is_some());
        self.change(SessionState::Out);
    }

    /// The session, once there is one: waits while the person signs in again. `None` when they leave instead.
    pub async fn signed_in(self) -> Option<SignedIn> {
        loop {
            match self.state.get_untracked() {
                SessionState::Out => return None,
                SessionState::In(signed_in) => return Some(signed_in),
                SessionState::Expired(_) => {
                    let (changed, wait) = oneshot::channel();
                    self.waiting.update_value(|waiting| waiting.push(changed));
                    wait.await.ok()?;
                }
            }
        }
    }

    fn keep(self, kept: Kept) {
        let kept = kept.visited_by(self.visitor());
        self.storage_blocked.set(storage::save(&kept).is_err());
    }

    fn change(self, state: SessionState) {
        if self.state.with_untracked(|known| *known != state) {
            self.has_left.set(state == SessionState::Out);
            self.state.set(state);
        }
        for waiter in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
            // A waiter that is gone has lost interest.
            let _ = waiter.send(());
        }
    }
}

impl SessionState {
    pub fn person(&self) -> Option<Person> {
        match self {
            Self::Out => None,
            Self::In(SignedIn { username, portal, .. }) => Some(Person { username: username.clone(), portal: *portal }),
            Self::Expired(person) => Some(person.clone()),
        }
    }
}

impl From<Kept> for SessionState {
    fn from(kept: Kept) -> Self {
        let (username, portal) = (kept.username.clone(), kept.portal);
        match kept.key() {
            Some(key) => Self::In(SignedIn { username, key, portal }),
            None => Self::Expired(Person { username, portal }),
        }
    }
}

impl SignedIn {
    pub fn credentials(&self) -> Credentials {
        Credentials::SessionKey { username: self.username.clone(), key: self.key.clone() }
    }
}
