//! A host page may hand over a session by the vendor's message protocol: we say `app_loaded`, it answers with
//! `session_login` or `user_session_login`. Only origins that config.json lists are heard.

use super::portal::Portal;
use super::state::{Session, SignedIn};
use comet_api::row;
use comet_api::rows::of_text;
use leptos::ev;
use perihelion_view::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

#[derive(Default)]
struct Message {
    msg: String,
    username: String,
    sessionkey: String,
}
row!(Message { msg = "msg", msg = "type", msg = "action", username = "username", sessionkey = "sessionkey" });

/// The session that a host's message carries; anything else is none.
pub fn handed_over(json: &str) -> Option<SignedIn> {
    let message: Message = of_text(json).ok()?;
    let portal = match message.msg.as_str() {
        "session_login" => Portal::Admin,
        "user_session_login" => Portal::User,
        _ => return None,
    };
    let usable = !message.username.is_empty() && !message.sessionkey.is_empty();
    usable.then(|| SignedIn { username: message.username.into(), key: message.sessionkey.into(), portal })
}

/// Tells the host that we are here and takes its session. Does nothing without listed origins.
pub fn listen(session: Session, origins: Vec<String>) {
    let Some(host) = host().filter(|_| !origins.is_empty()) else { return };
    for origin in &origins {
        // Each listed origin is addressed by name, so that no other page learns that we are here.
        let _ = host.post_message(&JsValue::from_str("app_loaded"), origin);
    }
    let heard = window_event_listener(ev::message, move |event| {
        if !origins.contains(&event.origin()) {
            return;
        }
        let json = js_sys::JSON::stringify(&event.data()).ok().and_then(|text| text.as_string());
        // A message may be an object or the JSON text of one.
        let json = json.map(|json| serde_json::from_slice::<String>(json.as_bytes()).unwrap_or(json));
        if let Some(signed_in) = json.as_deref().and_then(handed_over) {
            session.begin(signed_in);
        }
    });
    on_cleanup(move || heard.remove());
}

/// The page that opened or embeds this one.
fn host() -> Option<web_sys::Window> {
    let window = web_sys::window()?;
    let opener = window.opener().ok().filter(|opener| !opener.is_null() && !opener.is_undefined());
    let parent = window.parent().ok().flatten().filter(|parent| *parent != window);
    // A window of another origin does not say that it is one, so there is nothing to check.
    opener.map(JsCast::unchecked_into).or(parent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_messages_hand_over_a_session() {
        let admin = handed_over(r#"{"msg":"session_login","username":"a","sessionkey":"k"}"#).unwrap();
        assert_eq!(admin, SignedIn { username: "a".into(), key: "k".into(), portal: Portal::Admin });
        let user = handed_over(r#"{"type":"user_session_login","username":"a","sessionkey":"k"}"#).unwrap();
        assert_eq!(user.portal, Portal::User);
    }

    #[test]
    fn other_messages_are_no_session() {
        for text in [
            "3",
            "{}",
            r#"{"msg":"session_login","username":"","sessionkey":"k"}"#,
            r#"{"msg":"x","username":"a","sessionkey":"k"}"#,
        ] {
            assert!(handed_over(text).is_none(), "{text}");
        }
    }
}
