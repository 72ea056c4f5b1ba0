//! One thing that the palette can offer.

use crate::i18n::*;
use crate::ui::icon::Icon;
use crate::ui::palette::fuzzy::Haystack;
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;

/// What kind of thing it is; the order is that of things that match equally well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Page,
    /// What can be done on this page.
    Here,
    Action,
    User,
    Device,
    Job,
    /// The list of all that match.
    Search,
}

impl Kind {
    pub fn label(self, i18n: Texts) -> String {
        match self {
            Self::Page => t_string!(i18n, palette.kind_page),
            Self::Here | Self::Action => t_string!(i18n, palette.kind_action),
            Self::User => t_string!(i18n, palette.kind_user),
            Self::Device => t_string!(i18n, palette.kind_device),
            Self::Job => t_string!(i18n, palette.kind_job),
            Self::Search => t_string!(i18n, palette.kind_search),
        }
        .to_owned()
    }

    /// How much better it counts than it matches: there are few pages and actions, and many jobs.
    pub const fn bonus(self) -> i32 {
        match self {
            Self::Page | Self::Here => 60,
            Self::Action => 50,
            Self::User => 40,
            Self::Device => 20,
            Self::Job | Self::Search => 0,
        }
    }
}

/// What choosing it does.
#[derive(Clone)]
pub enum Does {
    /// Goes to this address of ours.
    Go(String),
    Run(Callback<()>),
}

/// The thing.
#[derive(Clone)]
pub struct Entry {
    /// Tells it from all others.
    pub key: String,
    pub kind: Kind,
    pub icon: Icon,
    pub name: String,
    pub about: String,
    /// When it began, where things of one name are told apart by that.
    pub at: Option<UnixSeconds>,
    pub does: Does,
    pub hay: Haystack,
}

impl Entry {
    pub fn new(kind: Kind, icon: Icon, name: String, about: String, does: Does, id: &str) -> Self {
        let hay = Haystack::new(&name, &about);
        Self { key: format!("{kind:?} {id}"), kind, icon, name, about, at: None, does, hay }
    }

    /// The same, found by more words than are shown.
    pub fn also_found_by(self, words: &str) -> Self {
        let hay = Haystack::new(&self.name, &format!("{} {words}", self.about));
        Self { hay, ..self }
    }
}
