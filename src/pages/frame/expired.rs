//! The session has ended by itself: a sign-in over the page, which waits and loses nothing.

use crate::i18n::*;
use crate::pages::shared::sign_in::{SignIn, SignInFlow};
use crate::server::Server;
use crate::session::{Session, SessionState};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::dialog::{Dialog, DialogSize};
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

#[component]
pub fn ExpiredDialog() -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let session = Session::here();
    let is_open = Signal::derive(move || session.state().with(|state| matches!(state, SessionState::Expired(_))));
    let name = move || session.person().map(|person| person.username).unwrap_or_default();
    view! {
        <Dialog open=is_open title=key!(session.expired_title) size=DialogSize::Small>
            {match session.visitor() {
                // A visitor has no password of this user's.
                Some(_) => view! { <p class="dialog__lead">{text!(i18n, people.visit_over, name = name().to_string())}</p> },
                None => view! {
                    <p class="dialog__lead">{text!(i18n, session.expired_hint, name = name().to_string())}</p>
                    <SignInFlow sign_in=SignIn::new(server, Some(name())) />
                },
            }}
            <Button tone=ButtonTone::Quiet on_press=move || spawn_local(server.sign_out())>
                {move || match session.visitor() {
                    Some(_) => t_string!(i18n, people.visit_end),
                    None => t_string!(i18n, session.leave),
                }}
            </Button>
        </Dialog>
    }
}
