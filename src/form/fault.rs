//! What is wrong with what was typed, and what to do about it.

use crate::i18n::*;

/// Why a text is no value of its kind.
#[derive(Clone, Copy)]
pub enum Fault {
    NotWhole,
    /// Below the first or above the second.
    Range(i64, i64),
    NotSize,
    NotTime,
    NotMoment,
    NoZone,
    /// The line, from 1, that is no pair of a name and a value, or says a name again.
    NoPair(usize),
    /// The line, from 1, that is no e-mail address.
    NoAddress(usize),
    Other(Plain),
}

impl Fault {
    pub fn sentence(self, i18n: Texts) -> String {
        match self {
            Self::NotWhole => t_string!(i18n, form.not_whole).to_owned(),
            Self::Range(min, i64::MAX) => t_string!(i18n, form.at_least, min = min),
            Self::Range(min, max) => t_string!(i18n, form.range, min = min, max = max),
            Self::NotSize => t_string!(i18n, form.not_size).to_owned(),
            Self::NotTime => t_string!(i18n, form.not_time).to_owned(),
            Self::NotMoment => t_string!(i18n, form.not_moment).to_owned(),
            Self::NoZone => t_string!(i18n, form.no_zone).to_owned(),
            Self::NoPair(line) => t_string!(i18n, form.no_pair, line = line),
            Self::NoAddress(line) => t_string!(i18n, form.no_address, line = line),
            Self::Other(what) => what.said().to_owned(),
        }
    }
}
