//! The account menu: who is signed in, how, and the way out.

use crate::document::Documents;
use crate::i18n::*;
use crate::pages::shared::preferences::{LanguageMenu, ThemeMenu};
use crate::routes::Page;
use crate::server::Server;
use crate::session::{Portal, Session};
use crate::ui::button::ButtonTone;
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::icon::Icon;
use crate::ui::menu::{Menu, MenuAction, MenuFace, MenuHeading, MenuLink, MenuSeparator};
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

#[component]
pub fn AccountMenu(portal: Portal) -> impl IntoView {
    let i18n = use_i18n();
    let leave = leaving();
    let name =
        Signal::derive(|| Session::here().person().map(|person| person.username.to_string()).unwrap_or_default());
    view! {
        <ThemeMenu />
        <LanguageMenu />
        <Menu label=key!(shell.account_menu) face=MenuFace::IconAndLabel(Icon::User)>
            <MenuHeading>{text!(i18n, shell.signed_in_as, name = name.get())}</MenuHeading>
            <MenuLink href=Page::security(portal).href() icon=Icon::Shield>{key!(shell.security)}</MenuLink>
            <MenuSeparator />
            <MenuAction icon=Icon::SignOut on_choose=leave>
                {move || match Session::here().visitor() {
                    Some(_) => t_string!(i18n, people.visit_end),
                    None => t_string!(i18n, shell.sign_out),
                }}
            </MenuAction>
        </Menu>
    }
}

/// The way out. What is not saved goes with the person, so that is asked first.
pub fn leaving() -> Callback<()> {
    let (i18n, server) = (use_i18n(), Server::here());
    let (documents, confirms) = (Documents::here(), expect_context::<Confirms>());
    let leave = move || spawn_local(server.sign_out());
    Callback::new(move |()| {
        if !documents.any_changed() {
            return leave();
        }
        let confirm = Confirm {
            title: tu_string!(i18n, document.sign_out_title).to_owned(),
            body: tu_string!(i18n, document.sign_out_body).to_owned(),
            action: tu_string!(i18n, shell.sign_out).to_owned(),
            tone: ButtonTone::Danger,
            ..Confirm::default()
        };
        confirms.then(confirm, leave);
    })
}
