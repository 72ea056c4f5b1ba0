//! The client: adds who asks, notices when the session is over, and asks again once the person is back.

use super::arrival::Arrival;
use super::ask::Ask;
use super::cache::Cache;
use super::transport;
use crate::format::whole;
use crate::session::{Person, Portal, Session, SessionState, SignedIn, visit};
use comet_api::method::{Auth, Method, MethodInfo};
use comet_api::methods::{
    AdminAccountProperties, AdminAccountSessionRevoke, HybridSessionStart, UserWebGetUserProfileAndHash,
    UserWebSessionRevoke,
};
use comet_api::wire::answer::{RawAnswer, check, decode};
use comet_api::wire::field::Fields;
use comet_api::wire::request;
use comet_api::{ApiError, Credentials, UnixSeconds};
use perihelion_view::prelude::*;
use std::ops::Deref;

/// The server of this console. Copy it freely; all copies share one cache.
#[derive(Clone, Copy)]
pub struct Server(&'static Parts);

pub struct Parts {
    session: Session,
    pub(super) cache: leptos::prelude::StoredValue<Cache, LocalStorage>,
    /// How far the server's clock is ahead of this machine's, in seconds.
    clock_ahead: RwSignal<i64>,
    /// When the server last heard of the session (milliseconds since 1970).
    last_call: StoredValue<f64>,
    /// How often in a row no answer came.
    failures: RwSignal<u32>,
}

impl Deref for Server {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl Server {
    pub fn provide(session: Session) -> Self {
        // There is one for as long as the page lives, and nearly all that is drawn carries it along.
        let server = Self(Box::leak(Box::new(Parts {
            session,
            cache: leptos::prelude::StoredValue::new_local(Cache::default()),
            clock_ahead: RwSignal::new(0),
            last_call: StoredValue::new(js_sys::Date::now()),
            failures: RwSignal::new(0),
        })));
        provide_context(server);
        server.forget_with_the_session();
        server
    }

    /// The server of the app around the caller.
    pub fn here() -> Self {
        expect_context()
    }

    pub fn session(self) -> Session {
        self.session
    }

    /// The answer of a method, asked in the name of the person who is signed in.
    pub async fn call<M: Method>(self, method: &M) -> Result<M::Response, ApiError> {
        self.ask(&Ask::new(method)).await
    }

    /// The answer to a question, asked in the name of the person who is signed in.
    /// Waits when the session has expired, and asks again after the person has signed in.
    pub async fn ask<R>(self, ask: &Ask<R>) -> Result<R, ApiError> {
        let arrival = self.ask_signed_in(ask.info, &ask.fields).await?;
        ask.read(arrival).await
    }

    /// The answer of a method asked with other credentials than the session's.
    pub async fn call_as<M: Method>(self, method: &M, credentials: &Credentials) -> Result<M::Response, ApiError> {
        let mut fields = Fields::default();
        method.encode(&mut fields);
        let arrival = self.send(M::INFO, fields, credentials).await?;
        decode(M::INFO, arrival.whole().await?)
    }

    /// Starts a session with a password and what the server asked for on top, and signs the person in.
    pub async fn sign_in(self, credentials: &Credentials) -> Result<(), ApiError> {
        let started = self.call_as(&HybridSessionStart {}, credentials).await?;
        let (Some(username), false) = (credentials.username(), started.session_key().is_empty()) else {
            let found = comet_api::Found::WrongShape { line: 1, column: 0 };
            return Err(ApiError::Unreadable { method: HybridSessionStart::INFO.name, found });
        };
        let portal = Portal::from_session_type(started.session_type());
        self.session.begin(SignedIn { username: username.clone(), key: started.session_key().into(), portal });
        Ok(())
    }

    /// Ends the session here at once, then on the server; a server that can't be reached ends it by itself later.
    /// The tab of a visit goes with it.
    pub async fn sign_out(self) {
        let state = self.session.state().get_untracked();
        self.session.end();
        if let SessionState::In(signed_in) = state {
            self.revoke(&signed_in).await;
        }
        if self.session.visitor().is_some() {
            visit::leave();
        }
    }

    /// Ends a session on the server because nobody has been there for long; its person may go on later.
    pub async fn expire(self) {
        if let SessionState::In(signed_in) = self.session.state().get_untracked() {
            self.session.expire(&signed_in.key);
            self.revoke(&signed_in).await;
        }
    }

    /// Ends a session on the server. Whatever it says to that, the key is forgotten here, and the session ends by itself.
    pub async fn revoke(self, signed_in: &SignedIn) {
        let credentials = signed_in.credentials();
        let _ = match signed_in.portal {
            Portal::Admin => self.call_as(&AdminAccountSessionRevoke {}, &credentials).await,
            Portal::User => self.call_as(&UserWebSessionRevoke {}, &credentials).await,
        };
    }

    /// Where this console was opened from, as the API wants a server's address.
    pub fn address(self) -> String {
        own_address()
    }

    /// What time it is on the server.
    pub fn now(self) -> UnixSeconds {
        self.here_and_now().plus(self.clock_ahead.get())
    }

    /// How far the server's clock is ahead of this machine's, in seconds.
    pub fn clock_ahead(self) -> Signal<i64> {
        self.clock_ahead.into()
    }

    /// How often in a row no answer came, whoever asked.
    pub(super) fn failures(self) -> Signal<u32> {
        self.failures.into()
    }

    /// Seconds since the server last heard of the session.
    pub fn quiet_for(self) -> f64 {
        (js_sys::Date::now() - self.last_call.get_value()) / 1000.0
    }

    /// Tells the server that the session is in use.
    pub async fn keep_alive(self) {
        if let SessionState::In(signed_in) = self.session.state().get_untracked() {
            // A refusal shows in the next real question.
            let _ = self.probe(&signed_in).await;
        }
    }

    pub(super) async fn ask_signed_in(self, info: &'static MethodInfo, fields: &Fields) -> Result<Arrival, ApiError> {
        if info.requires.auth == Auth::Nobody {
            return self.send(info, fields.clone(), &Credentials::Nobody).await;
        }
        loop {
            let signed_in = self.session.signed_in().await.ok_or(ApiError::SignedOut)?;
            let arrival = self.send(info, fields.clone(), &signed_in.credentials()).await?;
            let refused = matches!(check(info, &arrival.begun), Err(ApiError::SignedOut | ApiError::NotAllowed { .. }));
            if !refused || !self.is_over(&signed_in).await {
                return Ok(arrival);
            }
            self.session.expire(&signed_in.key);
        }
    }

    /// Servers refuse an old session and a missing permission with the same status. A question that every session
    /// may ask tells them apart.
    async fn is_over(self, signed_in: &SignedIn) -> bool {
        matches!(self.probe(signed_in).await, Err(ApiError::SignedOut | ApiError::NotAllowed { .. }))
    }

    async fn probe(self, signed_in: &SignedIn) -> Result<(), ApiError> {
        let (info, credentials) = match signed_in.portal {
            Portal::Admin => (AdminAccountProperties::INFO, signed_in.credentials()),
            Portal::User => (UserWebGetUserProfileAndHash::INFO, signed_in.credentials()),
        };
        check(info, &self.send(info, Fields::default(), &credentials).await?.begun)
    }

    async fn send(self, info: &'static MethodInfo, fields: Fields, who: &Credentials) -> Result<Arrival, ApiError> {
        let request = request::encode_fields(info, fields, who, &own_address());
        let arrival = self.note(transport::begin(request).await)?;
        if matches!(who, Credentials::SessionKey { .. }) {
            self.last_call.set_value(js_sys::Date::now());
        }
        self.read_clock(&arrival.begun);
        Ok(arrival)
    }

    /// Keeps whether the server answers at all.
    fn note(self, answer: Result<Arrival, ApiError>) -> Result<Arrival, ApiError> {
        let failures = self.failures.get_untracked();
        let now = if answer.is_err() { failures.saturating_add(1) } else { 0 };
        if now != failures {
            self.failures.set(now);
        }
        answer
    }

    fn read_clock(self, raw: &RawAnswer) {
        let Some(server) = raw.header("date").map(js_sys::Date::parse).filter(|time| time.is_finite()) else { return };
        let ahead = whole((server - js_sys::Date::now()) / 1000.0);
        // The header counts whole seconds and the answer took a while: small differences mean nothing.
        if (ahead - self.clock_ahead.get_untracked()).abs() > 5 {
            self.clock_ahead.set(ahead);
        }
    }

    fn here_and_now(self) -> UnixSeconds {
        UnixSeconds(whole(js_sys::Date::now() / 1000.0))
    }

    /// What one person has read is not shown to the next.
    fn forget_with_the_session(self) {
        let whose = Memo::new(move || whose(self.session.person().as_ref()));
        Effect::new(move |_: Option<()>| {
            let whose = whose.get();
            self.cache.update_value(|cache| cache.forget_others(&whose));
        });
    }

    /// What tells a question of the person who is signed in from the same question of another.
    pub(super) fn key_of(self, question: &str) -> String {
        whose(untrack(|| self.session.person()).as_ref()) + question
    }
}

/// What all keys of a person's answers begin with; no name has a line break in it.
fn whose(person: Option<&Person>) -> String {
    person.map_or_else(|| "\n".to_owned(), |Person { username, portal }| format!("{portal:?} {username}\n"))
}

/// Where this console was opened from, as the API wants a server's address: with a slash at the end.
fn own_address() -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}/")
}
