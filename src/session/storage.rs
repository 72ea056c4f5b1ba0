//! What survives a reload: the session key, its user's name and portal, and unsaved changes. Never a password.
//! A browser that blocks storage gets a session of this tab alone; the caller is told. The session of a visit (see
//! `visit`) is kept for its tab alone, and goes before the one that all tabs share.

use super::portal::Portal;
use super::state::SignedIn;
use crate::format::whole;
use comet_api::row;
use comet_api::rows::of_text;
use comet_api::{Secret, Username};
use serde::Serialize;

const SESSION: &str = "perihelion.session";
const ACTIVE: &str = "perihelion.active";

/// What is kept of a session; without a key it has expired and its person may go on with a password.
#[derive(Clone, PartialEq, Serialize)]
pub struct Kept {
    pub username: Username,
    pub portal: Portal,
    /// The administrator whose visit it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Username>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
}

impl Kept {
    pub fn new(username: Username, portal: Portal, key: Option<&Secret>) -> Self {
        Self { username, portal, by: None, key: key.map(|key| key.reveal().to_owned()) }
    }

    /// A user's session that an administrator looks in with.
    pub fn of_visit(session: &SignedIn, by: &Username) -> Self {
        Self { by: Some(by.clone()), ..Self::new(session.username.clone(), session.portal, Some(&session.key)) }
    }

    /// The same, of a visit or not.
    pub fn visited_by(self, by: Option<Username>) -> Self {
        Self { by, ..self }
    }

    pub fn key(&self) -> Option<Secret> {
        self.key.clone().map(Secret::from)
    }
}

/// The browser refuses to keep anything.
pub struct Blocked;

/// What all tabs share.
fn shared() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What is this tab's alone.
fn own() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// What an earlier page of this tab, or another tab, has kept.
pub fn load() -> Option<Kept> {
    load_from(own()).or_else(load_shared)
}

/// What all tabs share of a session.
pub fn load_shared() -> Option<Kept> {
    load_from(shared())
}

fn load_from(storage: Option<web_sys::Storage>) -> Option<Kept> {
    read(&storage?.get_item(SESSION).ok().flatten()?)
}

/// What a text says of a session; what it does not say is empty.
#[derive(Default)]
struct Written {
    username: String,
    portal: String,
    by: String,
    key: String,
}
row!(Written { username = "username", portal = "portal", by = "by", key = "key" });

/// A kept session out of its text; text of another shape is none.
pub fn read(text: &str) -> Option<Kept> {
    let written: Written = of_text(text).ok()?;
    let portal = Portal::from_word(&written.portal)?;
    let key = Some(written.key).filter(|key| !key.is_empty());
    let by = Some(written.by).filter(|by| !by.is_empty()).map(Username::from);
    (!written.username.is_empty()).then(|| Kept { username: written.username.into(), portal, by, key })
}

/// Keeps a session where its kind is kept.
pub fn save(kept: &Kept) -> Result<(), Blocked> {
    save_to(if kept.by.is_some() { own() } else { shared() }, kept)
}

/// Keeps the session of a visit for a tab that this page has opened.
pub fn save_in(tab: &web_sys::Window, kept: &Kept) -> Result<(), Blocked> {
    save_to(tab.session_storage().ok().flatten(), kept)
}

fn save_to(storage: Option<web_sys::Storage>, kept: &Kept) -> Result<(), Blocked> {
    let text = serde_json::to_string(kept).map_err(|_| Blocked)?;
    storage.ok_or(Blocked)?.set_item(SESSION, &text).map_err(|_| Blocked)
}

/// Forgets the session: the visit's in this tab, else the one that all tabs share.
pub fn clear(is_visit: bool) {
    if let Some(storage) = if is_visit { own() } else { shared() } {
        // A storage that can't be written holds nothing of ours.
        let _ = storage.remove_item(SESSION);
    }
}

/// Whether a storage event of another tab is about the session; `None` key: everything was cleared.
pub fn is_session(changed_key: Option<&str>) -> bool {
    changed_key.is_none_or(|key| key == SESSION)
}

/// What all tabs share under another key.
pub(super) fn load_text(key: &str) -> Option<String> {
    shared()?.get_item(key).ok().flatten()
}

/// Shares this with all tabs; `None` takes it away. Where storage is blocked or full, it lasts as long as the page.
pub(super) fn save_text(key: &str, text: Option<String>) {
    if let Some(storage) = shared() {
        let _ = match text {
            Some(text) => storage.set_item(key, &text),
            None => storage.remove_item(key),
        };
    }
}

/// Tells all tabs that a person was here at this moment (milliseconds since 1970).
pub fn mark_active(now: f64) {
    if let Some(storage) = shared() {
        let _ = storage.set_item(ACTIVE, &whole(now).to_string());
    }
}

/// When a person was last seen in any tab (milliseconds since 1970).
pub fn last_active() -> Option<f64> {
    // Not by Rust's own parser, whose table of powers is 10 KB.
    let seen = js_sys::parse_float(&shared()?.get_item(ACTIVE).ok().flatten()?);
    seen.is_finite().then_some(seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_session_reads_back() {
        let kept = Kept::new("anna".into(), Portal::User, Some(&"k".into()));
        let text = serde_json::to_string(&kept).unwrap();
        assert!(read(&text) == Some(kept));
    }

    #[test]
    fn a_visit_says_whose_it_is() {
        let session = SignedIn { username: "anna".into(), key: "k".into(), portal: Portal::User };
        let text = serde_json::to_string(&Kept::of_visit(&session, &"admin".into())).unwrap();
        assert_eq!(text, r#"{"username":"anna","portal":"user","by":"admin","key":"k"}"#);
        assert_eq!(read(&text).unwrap().by, Some("admin".into()));
    }

    #[test]
    fn an_expired_session_keeps_no_key() {
        let text = serde_json::to_string(&Kept::new("anna".into(), Portal::User, None)).unwrap();
        assert_eq!(text, r#"{"username":"anna","portal":"user"}"#);
    }

    #[test]
    fn what_others_left_there_is_no_session() {
        assert!(read("[]").is_none() && read("{\"username\":3}").is_none() && read("").is_none());
    }
}
