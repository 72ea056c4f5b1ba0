//! Where in a message the words of a search stand. Pure.

use crate::ui::table::fold;
use std::ops::Range;

/// The places of the folded words, in bytes of the message, in order and without overlap.
pub fn marks(message: &str, words: &[String]) -> Vec<Range<usize>> {
    if words.iter().all(String::is_empty) {
        return Vec::new();
    }
    // Which letter of the message each byte of its folded form came from.
    let (mut folded, mut origins) = (String::new(), Vec::new());
    for (place, letter) in message.char_indices() {
        let plain = fold(letter.encode_utf8(&mut [0; 4]));
        origins.extend(std::iter::repeat_n(place..place + letter.len_utf8(), plain.len()));
        folded.push_str(&plain);
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut place = 0;
    while let Some(rest) = folded.get(place..) {
        let next = words.iter().filter(|word| !word.is_empty());
        let next = next.filter_map(|word| rest.find(word.as_str()).map(|at| (at, word.len())));
        let Some((at, length)) = next.min_by_key(|(at, length)| (*at, usize::MAX - length)) else { break };
        let (from, to) = (place + at, place + at + length);
        if let (Some(first), Some(last)) = (origins.get(from), origins.get(to.saturating_sub(1))) {
            found.push(first.start..last.end);
        }
        place = to;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(message: &str, words: &[&str]) -> Vec<String> {
        let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
        marks(message, &words).into_iter().map(|place| message[place].to_owned()).collect()
    }

    #[test]
    fn words_are_marked_as_they_stand_there() {
        assert_eq!(marked("Große Straße, GROSSE strasse", &["STRASSE"]), ["Straße", "strasse"]);
        assert_eq!(marked("Ärger mit Ärger", &["arg", "mit"]), ["Ärg", "mit", "Ärg"]);
        assert_eq!(marked("aaa", &["a", "aa"]), ["aa", "a"]);
        assert_eq!(marked("日本 C:\\x", &["本 c"]), ["本 C"]);
        assert!(marked("anything", &["", "nothing"]).is_empty());
    }
}
