use leptos::prelude::*;
use perihelion::session::{Portal, Session, SessionState, SignedIn};
use wasm_bindgen_test::wasm_bindgen_test;

fn storage() -> web_sys::Storage {
    window().local_storage().unwrap().unwrap()
}

fn anna() -> SignedIn {
    SignedIn { username: "anna".into(), key: "the-key".into(), portal: Portal::User }
}

/// A session in an empty browser.
fn fresh() -> (Owner, Session) {
    storage().clear().unwrap();
    let owner = Owner::new();
    let session = owner.with(Session::provide);
    (owner, session)
}

#[wasm_bindgen_test]
fn a_reload_finds_the_session_that_was_begun() {
    let (_owner, session) = fresh();
    session.begin(anna());
    let reloaded = Owner::new();
    let again = reloaded.with(Session::provide);
    assert_eq!(again.state().get_untracked(), SessionState::In(anna()));
}

#[wasm_bindgen_test]
fn after_the_end_nothing_of_it_is_kept() {
    let (_owner, session) = fresh();
    session.begin(anna());
    session.end();
    assert_eq!(session.state().get_untracked(), SessionState::Out);
    assert_eq!(storage().get_item("perihelion.session").unwrap(), None);
}

#[wasm_bindgen_test]
fn an_expired_session_keeps_its_person_and_drops_its_key() {
    let (_owner, session) = fresh();
    session.begin(anna());
    session.expire(&"another-key".into());
    assert_eq!(session.state().get_untracked(), SessionState::In(anna()), "a late refusal of an older key");
    session.expire(&"the-key".into());
    assert!(
        matches!(session.state().get_untracked(), SessionState::Expired(person) if person.username == "anna".into())
    );
    assert!(!storage().get_item("perihelion.session").unwrap().unwrap().contains("the-key"));
}

#[wasm_bindgen_test]
fn leaving_in_one_tab_is_leaving_in_all() {
    let (_owner, session) = fresh();
    session.begin(anna());
    // What another tab's change looks like from here.
    storage().clear().unwrap();
    window().dispatch_event(&web_sys::StorageEvent::new("storage").unwrap()).unwrap();
    assert_eq!(session.state().get_untracked(), SessionState::Out);
    assert!(session.has_left());
}

#[wasm_bindgen_test]
async fn who_waits_for_a_sign_in_goes_on_after_it() {
    let (_owner, session) = fresh();
    session.begin(anna());
    session.expire(&"the-key".into());
    wasm_bindgen_futures::spawn_local(async move {
        session.begin(SignedIn { key: "a-new-key".into(), ..anna() });
    });
    assert_eq!(session.signed_in().await.unwrap().key, "a-new-key".into());
}
