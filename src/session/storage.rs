//! What survives a reload: the session key, its user's name and portal. Nothing else, and never a password.
//! A browser that blocks storage gets a session of this tab alone; the caller is told.

use super::portal::Portal;
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
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
}

impl Kept {
    pub fn new(username: Username, portal: Portal, key: Option<&Secret>) -> Self {
        Self { username, portal, key: key.map(|key| key.reveal().to_owned()) }
    }
    pub fn key(&self) -> Option<Secret> {
        self.key.clone().map(Secret::from)
    }
}

/// The browser refuses to keep anything.
pub struct Blocked;

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What an earlier page or another tab has kept.
pub fn load() -> Option<Kept> {
    read(&storage()?.get_item(SESSION).ok().flatten()?)
}

/// What a text says of a session; what it does not say is empty.
#[derive(Default)]
struct Written {
    username: String,
    portal: String,
    key: String,
}
row!(Written { username = "username", portal = "portal", key = "key" });

/// A kept session out of its text; text of another shape is none.
pub fn read(text: &str) -> Option<Kept> {
    let written: Written = of_text(text).ok()?;
    let portal = Portal::from_word(&written.portal)?;
    let key = Some(written.key).filter(|key| !key.is_empty());
    (!written.username.is_empty()).then(|| Kept { username: written.username.into(), portal, key })
}

pub fn save(kept: &Kept) -> Result<(), Blocked> {
    let text = serde_json::to_string(kept).map_err(|_| Blocked)?;
    storage().ok_or(Blocked)?.set_item(SESSION, &text).map_err(|_| Blocked)
}

pub fn clear() {
    if let Some(storage) = storage() {
        // A storage that can't be written holds nothing of ours.
        let _ = storage.remove_item(SESSION);
    }
}

/// Whether a storage event of another tab is about the session; `None` key: everything was cleared.
pub fn is_session(changed_key: Option<&str>) -> bool {
    changed_key.is_none_or(|key| key == SESSION)
}

/// Tells all tabs that a person was here at this moment (milliseconds since 1970).
pub fn mark_active(now: f64) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(ACTIVE, &whole(now).to_string());
    }
}

/// When a person was last seen in any tab (milliseconds since 1970).
pub fn last_active() -> Option<f64> {
    // Not by Rust's own parser, whose table of powers is 10 KB.
    let seen = js_sys::parse_float(&storage()?.get_item(ACTIVE).ok().flatten()?);
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
    fn an_expired_session_keeps_no_key() {
        let text = serde_json::to_string(&Kept::new("anna".into(), Portal::User, None)).unwrap();
        assert_eq!(text, r#"{"username":"anna","portal":"user"}"#);
    }

    #[test]
    fn what_others_left_there_is_no_session() {
        assert!(read("[]").is_none() && read("{\"username\":3}").is_none() && read("").is_none());
    }
}
