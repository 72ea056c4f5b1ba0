//! The menus of the theme and the language; they stand in the frame and before the door.

use crate::i18n::*;
use crate::preferences::{Theme, ThemeChoice, choose_language};
use crate::server::texts_of;
use crate::ui::icon::Icon;
use crate::ui::menu::{Menu, MenuFace, MenuRadio};
use crate::ui::toast::Toasts;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

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
        <Menu label=key!(shell.theme) face=MenuFace::Icon(Icon::Sun)>
            {item(ThemeChoice::Light, Icon::Sun, |i18n| t_string!(i18n, shell.theme_light).to_string())}
            {item(ThemeChoice::Dark, Icon::Moon, |i18n| t_string!(i18n, shell.theme_dark).to_string())}
            {item(ThemeChoice::System, Icon::Monitor, |i18n| t_string!(i18n, shell.theme_system).to_string())}
        </Menu>
    }
}

/// What speaks a language as soon as its texts are here, and the one before it until then. Says so when they can't be had.
pub fn speaking() -> Callback<Locale> {
    let (i18n, toasts) = (use_i18n(), expect_context::<Toasts>());
    Callback::new(move |locale| {
        spawn_local(async move {
            if !is_there(locale) {
                match texts_of(locale).await {
                    Some(texts) => take_in(locale, texts),
                    None => return toasts.error(tu_string!(i18n, errors.unreachable)),
                }
            }
            choose_language(i18n, locale);
        });
    })
}

/// The languages, each in its own words.
#[component]
pub fn LanguageMenu() -> impl IntoView {
    let i18n = use_i18n();
    let speak = speaking();
    let item = move |locale: Locale, code: &'static str, name: &'static str| {
        view! {
            <MenuRadio
                lang=code
                chosen=Signal::derive(move || i18n.get_locale() == locale)
                on_choose=move || speak.run(locale)
            >
                {name}
            </MenuRadio>
        }
    };
    view! {
        <Menu label=key!(shell.language) face=MenuFace::Icon(Icon::Globe)>
            {item(Locale::en, "en", "English")}
            {item(Locale::de, "de", "Deutsch")}
        </Menu>
    }
}
