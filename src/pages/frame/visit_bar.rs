//! Says over every page of a visit whose portal it is, and leads out.

use crate::i18n::*;
use crate::server::Server;
use crate::session::{Session, visit};
use crate::ui::button::Button;
use crate::ui::icon::{Glyph, Icon};
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

/// Nothing where people look at their own portal.
#[component]
pub fn VisitBar() -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let session = Session::here();
    session.visitor().map(|by| {
        visit::when_the_visitor_leaves(session, move || spawn_local(server.sign_out()));
        let user = move || session.person().map(|person| person.username.to_string()).unwrap_or_default();
        view! {
            <section class="visit-bar" aria-label=key!(people.visit)>
                <Glyph icon=Icon::Eye />
                <p class="visit-bar__text">
                    {text!(i18n, people.visit_says, user = user(), admin = by.to_string())}
                </p>
                <Button on_press=move || spawn_local(server.sign_out())>{key!(people.visit_end)}</Button>
            </section>
        }
    })
}
