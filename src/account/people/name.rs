//! What names, passwords and addresses of users must be like.

use comet_api::constants::misc;

/// The shortest password that servers take.
const SHORTEST_PASSWORD: usize = 8;

/// Why a server would not take a user name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    Missing,
    TooLong,
    /// A sign that names can't have.
    Sign(char),
}

/// What is wrong with a user name; whether somebody has it already is another question.
pub fn name_problem(name: &str) -> Option<NameProblem> {
    let is_allowed = |sign: char| sign.is_ascii_alphanumeric() || "_.@-".contains(sign);
    if name.is_empty() {
        return Some(NameProblem::Missing);
    }
    if let Some(sign) = name.chars().find(|sign| !is_allowed(*sign)) {
        return Some(NameProblem::Sign(sign));
    }
    let longest = usize::try_from(misc::USERNAME_MAX_LENGTH).unwrap_or(usize::MAX);
    (name.len() > longest).then_some(NameProblem::TooLong)
}

/// Counted as people count, not in bytes; spaces count too and are never trimmed.
pub fn is_long_enough(password: &str) -> bool {
    password.chars().count() >= SHORTEST_PASSWORD
}

/// The addresses in a line of text, with commas, semicolons or blanks between them.
pub fn addresses(typed: &str) -> Vec<String> {
    typed.split([',', ';', ' ', '\n']).filter(|address| !address.is_empty()).map(str::to_owned).collect()
}

/// Whether a text could be an e-mail address; whether it is one, only a letter to it can tell.
pub fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_plain_letters_digits_and_four_signs() {
        for name in ["a", "Anna.Berg_2@example-site", "-"] {
            assert_eq!(name_problem(name), None, "{name}");
        }
        assert_eq!(name_problem(""), Some(NameProblem::Missing));
        assert_eq!(name_problem("anna berg"), Some(NameProblem::Sign(' ')));
        assert_eq!(name_problem("jürgen"), Some(NameProblem::Sign('ü')));
        assert_eq!(name_problem(&"a".repeat(256)), Some(NameProblem::TooLong));
    }

    #[test]
    fn letters_of_a_password_are_counted_and_not_bytes() {
        assert!(is_long_enough("        "));
        assert!(!is_long_enough("🔒🔒🔒🔒"));
    }

    #[test]
    fn addresses_come_with_anything_between_them() {
        assert_eq!(addresses("a@b.c, d@e.f;g@h.i\n"), ["a@b.c", "d@e.f", "g@h.i"]);
        assert!(addresses("  ").is_empty());
    }

    #[test]
    fn an_address_has_something_on_both_sides() {
        assert!(is_address("a@b"));
        for text in ["a", "@b", "a@", "a@b@c", ""] {
            assert!(!is_address(text), "{text}");
        }
    }
}
