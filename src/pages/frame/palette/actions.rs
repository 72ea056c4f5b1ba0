//! What can be done from anywhere.

use super::entry::{Does, Entry, Kind};
use crate::i18n::*;
use crate::pages::frame::account_menu::leaving;
use crate::pages::shared::preferences::speaking;
use crate::preferences::{Theme, ThemeChoice};
use crate::server::Server;
use crate::ui::icon::Icon;
use perihelion_view::prelude::*;

pub fn actions(i18n: Texts, server: Server, theme: Theme) -> Vec<Entry> {
    let action = |id: &str, icon: Icon, name: String, about: String, run: Callback<()>| {
        Entry::new(Kind::Action, icon, name, about, Does::Run(run), id)
    };
    let in_theme = |choice: ThemeChoice, icon: Icon, name: &str| {
        let about = t_string!(i18n, shell.theme).to_owned();
        action(&format!("{choice:?}"), icon, name.to_owned(), about, Callback::new(move |()| theme.choose(choice)))
    };
    let speak = speaking();
    let in_language = |locale: Locale, name: &str| {
        let about = t_string!(i18n, shell.language).to_owned();
        let run = Callback::new(move |()| speak.run(locale));
        // Who does not read the language of the day still knows this word for it.
        action(locale.as_str(), Icon::Globe, name.to_owned(), about, run).also_found_by("Language Sprache")
    };
    vec![
        action(
            "refresh",
            Icon::Refresh,
            t_string!(i18n, words.refresh).to_owned(),
            t_string!(i18n, palette.refresh_hint).to_owned(),
            Callback::new(move |()| server.spoil_all()),
        ),
        in_theme(ThemeChoice::Light, Icon::Sun, t_string!(i18n, shell.theme_light)),
        in_theme(ThemeChoice::Dark, Icon::Moon, t_string!(i18n, shell.theme_dark)),
        in_theme(ThemeChoice::System, Icon::Monitor, t_string!(i18n, shell.theme_system)),
        in_language(Locale::en, "English"),
        in_language(Locale::de, "Deutsch"),
        action("sign-out", Icon::SignOut, t_string!(i18n, shell.sign_out).to_owned(), String::new(), leaving()),
    ]
}
