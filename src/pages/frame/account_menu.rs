//! The account menu: who is signed in, the theme, the language, and the way out.

use crate::i18n::*;
use crate::preferences::{Theme, ThemeChoice, choose_language};
use crate::routes::Page;
use crate::server::Server;
use crate::session::{Portal, Session};
use crate::ui::icon::Icon;
use crate::ui::menu::{Menu, MenuAction, MenuFace, MenuHeading, MenuLink, MenuRadio, MenuSeparator};
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn AccountMenu(portal: Portal) -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let name = Signal::derive(|| {
        Session::here().person().map(|person| person.username.to_string()).unwrap_or_default()
    });
    view! {
        <ThemeMenu />
        <LanguageMenu />
        <Menu label=move || t_string!(i18n, shell.account_menu) face=MenuFace::IconAndLabel(Icon::User)>
            <MenuHeading>{t!(i18n, shell.signed_in_as, name = move || name.get())}</MenuHeading>
            <MenuLink href=Page::security(portal).href() icon=Icon::Shield>{t!(i18n, shell.security)}</MenuLink>
            <MenuSeparator />
            <MenuAction icon=Icon::SignOut on_choose=move || spawn_local(server.sign_out())>
                {t!(i18n, shell.sign_out)}
            </MenuAction>
        </Menu>
    }
}

/// Light, dark, or like the system.
#[component]
pub fn ThemeMenu() -> impl IntoView {
    let i18n = use_i18n();
    let theme = Theme::here();
    let item = move |choice: ThemeChoice, icon: Icon, label: fn(Texts) -> String| {
        view! {
            <MenuRadio
                icon
                chosen=Signal::derive(move || theme.choice() == choice)
                on_choose=move || theme.choose(choice)
            >
                {move || label(i18n)}
            </MenuRadio>
        }
    };
    view! {
        <Menu label=move || t_string!(i18n, shell.theme) face=MenuFace::Icon(Icon::Sun)>
            {item(ThemeChoice::Light, Icon::Sun, |i18n| t_string!(i18n, shell.theme_light).to_string())}
            {item(ThemeChoice::Dark, Icon::Moon, |i18n| t_string!(i18n, shell.theme_dark).to_string())}
            {item(ThemeChoice::System, Icon::Monitor, |i18n| t_string!(i18n, shell.theme_system).to_string())}
        </Menu>
    }
}

/// The languages, each in its own words.
#[component]
pub fn LanguageMenu() -> impl IntoView {
    let i18n = use_i18n();
    let item = move |locale: Locale, code: &'static str, name: &'static str| {
        view! {
            <MenuRadio
                lang=code
                chosen=Signal::derive(move || i18n.get_locale() == locale)
                on_choose=move || choose_language(i18n, locale)
            >
                {name}
            </MenuRadio>
        }
    };
    view! {
        <Menu label=move || t_string!(i18n, shell.language) face=MenuFace::Icon(Icon::Globe)>
            {item(Locale::en, "en", "English")}
            {item(Locale::de, "de", "Deutsch")}
        </Menu>
    }
}
