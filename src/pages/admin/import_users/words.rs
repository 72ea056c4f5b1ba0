//! What is wrong with a line, in words.

use super::plan::Wrong;
use crate::i18n::*;
use crate::pages::shared::people::name_sentence;

pub fn wrong_sentence(i18n: Texts, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Name(problem) => name_sentence(i18n, *problem),
        Wrong::Taken => t_string!(i18n, people.name_taken).to_owned(),
        Wrong::Twice { line } => t_string!(i18n, people.wrong_twice, line = line.to_string()),
        Wrong::ShortPassword => t_string!(i18n, people.wrong_password).to_owned(),
        Wrong::Address(address) => t_string!(i18n, people.no_address, address = address.clone()),
        Wrong::Tenant(name) => t_string!(i18n, people.wrong_tenant, name = name.clone()),
        Wrong::Policy(name) => t_string!(i18n, people.wrong_policy, name = name.clone()),
        Wrong::Group(name) => t_string!(i18n, people.wrong_group, name = name.clone()),
        Wrong::Flag(text) => t_string!(i18n, people.wrong_flag, text = text.clone()),
        Wrong::TooManyCells => t_string!(i18n, people.wrong_cells).to_owned(),
    }
}

/// All that is wrong with a line.
pub fn all_wrong(i18n: Texts, wrong: &[Wrong]) -> String {
    wrong.iter().map(|wrong| wrong_sentence(i18n, wrong)).collect::<Vec<_>>().join(" ")
}
