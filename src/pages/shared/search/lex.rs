//! The words and signs of a text, with their places. Pure.

use super::problem::{Mistake, Problem};
use std::ops::Range;

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// Letters and digits without quotes.
    Word(String),
    /// Between quotes.
    Quoted(String),
    Sign(&'static str),
}

/// A token and its place, in characters.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub token: Token,
    pub at: Range<usize>,
}

/// The longest first.
const SIGNS: [&str; 11] = ["!=", "!~", "<=", ">=", "(", ")", "=", "~", "<", ">", ","];

impl Token {
    /// As it was written, but for the quotes.
    pub fn text(&self) -> &str {
        match self {
            Self::Word(text) | Self::Quoted(text) => text,
            Self::Sign(sign) => sign,
        }
    }

    /// Whether it is this word, without quotes.
    pub fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own.eq_ignore_ascii_case(word))
    }
}

/// Whether a text can stand without quotes.
pub fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_of_word)
}

fn is_of_word(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !"()=~<>,\"".contains(letter)
}

/// The text in quotes; quotes and backslashes in it are escaped.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

pub fn tokens(text: &str) -> Result<Vec<Placed>, Problem> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut place = 0;
    while let Some(letter) = letters.get(place) {
        let rest = letters.get(place..).unwrap_or_default();
        let (token, length) = match letter {
            blank if blank.is_whitespace() => {
                place += 1;
                continue;
            }
            '"' => quote(rest).ok_or(Problem { at: place..letters.len(), what: Mistake::OpenQuote })?,
            _ => sign(rest).unwrap_or_else(|| word(rest)),
        };
        tokens.push(Placed { token, at: place..place + length });
        place += length;
    }
    Ok(tokens)
}

fn sign(rest: &[char]) -> Option<(Token, usize)> {
    let fits = |sign: &&&str| sign.chars().zip(rest).filter(|(own, there)| own == *there).count() == sign.len();
    SIGNS.iter().find(fits).map(|sign| (Token::Sign(sign), sign.len()))
}

fn word(rest: &[char]) -> (Token, usize) {
    // An exclamation mark begins a word, as in `!starts`, and ends none: `a!=b` is a comparison.
    let end = rest.iter().enumerate().skip(1).find(|(place, letter)| {
        let negates = **letter == '!' && rest.get(place + 1).is_some_and(|next| matches!(next, '=' | '~'));
        negates || !is_of_word(**letter)
    });
    let length = end.map_or(rest.len(), |(place, _)| place);
    (Token::Word(rest.iter().take(length).collect()), length)
}

fn quote(rest: &[char]) -> Option<(Token, usize)> {
    let mut text = String::new();
    let mut letters = rest.iter().enumerate().skip(1);
    while let Some((place, letter)) = letters.next() {
        match letter {
            '"' => return Some((Token::Quoted(text), place + 1)),
            '\\' => text.push(*letters.next()?.1),
            letter => text.push(*letter),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        tokens(text).unwrap().into_iter().map(|placed| placed.token.text().to_owned()).collect()
    }

    #[test]
    fn signs_need_no_blanks_around_them() {
        assert_eq!(texts("a!=b and(c<=3)"), ["a", "!=", "b", "and", "(", "c", "<=", "3", ")"]);
        assert_eq!(texts("x !starts C:\\Ärger!"), ["x", "!starts", "C:\\Ärger!"]);
    }

    #[test]
    fn quotes_hold_anything() {
        let text = "say \"yes\" (or) \\ ü";
        assert_eq!(tokens(&quoted(text)).unwrap(), [Placed { token: Token::Quoted(text.into()), at: 0..23 }]);
        assert_eq!(tokens("ü \"open").unwrap_err(), Problem { at: 2..7, what: Mistake::OpenQuote });
    }
}
