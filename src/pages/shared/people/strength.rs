//! How hard a password is to guess, judged by its length, its kinds of signs and how often they repeat.
//! A rough word of warning while one types; the server has the last word.

use crate::account::people::is_long_enough;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    Weak,
    Fair,
    Strong,
}

/// From here on a password is fair, and strong; about twice the bits that it would take to guess it.
const FAIR: usize = 90;
const STRONG: usize = 130;

/// `None` for one that is too short to be taken at all.
pub fn strength(password: &str) -> Option<Strength> {
    if !is_long_enough(password) {
        return None;
    }
    let points = length_that_counts(password) * points_of_a_sign(password);
    Some(match points {
        STRONG.. => Strength::Strong,
        FAIR.. => Strength::Fair,
        _ => Strength::Weak,
    })
}

/// A sign counts again only so often: `aaaaaaaa` is hardly longer than `aa`.
fn length_that_counts(password: &str) -> usize {
    let is_first = |(place, sign): &(usize, char)| password.chars().position(|it| it == *sign) == Some(*place);
    let different = password.chars().enumerate().filter(is_first).count();
    password.chars().count().min(different * 2)
}

fn points_of_a_sign(password: &str) -> usize {
    let has = |is: fn(char) -> bool| usize::from(password.chars().any(is));
    let letters = has(|sign| sign.is_lowercase()) + has(|sign| sign.is_uppercase());
    let others = has(|sign| sign.is_ascii_digit()) + has(|sign| !sign.is_alphanumeric());
    match (letters, others) {
        (0, _) => 6,
        (letters, others) => 7 + letters + others,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_and_kinds_count_and_repeating_does_not() {
        for (password, expected) in [
            ("short", None),
            ("aaaaaaaaaaaaaaaaaaaaaaaa", Some(Strength::Weak)),
            ("12345678", Some(Strength::Weak)),
            ("password", Some(Strength::Weak)),
            ("Tr0ub4dor&3", Some(Strength::Fair)),
            ("correct horse battery", Some(Strength::Strong)),
            ("abcde-fghjk-23456-mnpqr", Some(Strength::Strong)),
        ] {
            assert_eq!(strength(password), expected, "{password}");
        }
    }
}
