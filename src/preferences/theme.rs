//! Light, dark, or as the system has it.

use perihelion_view::prelude::*;

const KEY: &str = "perihelion.theme";

/// What a person has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    Light,
    Dark,
    #[default]
    System,
}

impl ThemeChoice {
    const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }

    fn named(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// The theme of the console.
#[derive(Clone, Copy)]
pub struct Theme(RwSignal<ThemeChoice>);

impl Theme {
    pub fn provide() -> Self {
        let theme = Self(RwSignal::new(super::load(KEY).map(|name| ThemeChoice::named(&name)).unwrap_or_default()));
        Effect::new(move |_| show(theme.choice()));
        provide_context(theme);
        theme
    }

    pub fn here() -> Self {
        expect_context()
    }

    pub fn choice(self) -> ThemeChoice {
        self.0.get()
    }

    pub fn choose(self, choice: ThemeChoice) {
        super::save(KEY, choice.name());
        self.0.set(choice);
    }
}

fn show(choice: ThemeChoice) {
    let Some(root) = document().document_element() else { return };
    // The style sheet follows the system unless the attribute says otherwise.
    let _ = match choice {
        ThemeChoice::System => root.remove_attribute("data-theme"),
        chosen => root.set_attribute("data-theme", chosen.name()),
    };
}
