//! Finding names by a few typed letters: what matches, how well, and where. Pure, and quick enough for tens of
//! thousands of names a key.

/// A text as it is searched: without case, accents and punctuation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Haystack {
    units: Box<[u16]>,
    /// Which letters occur, to pass over most texts at a glance.
    letters: u64,
    /// How many of the units are the name; the rest is what is said about it.
    name: usize,
}

/// What was typed, in words; a text matches when it has all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<Vec<u16>>,
    letters: u64,
}

/// Stands for whatever is no letter and no digit.
const GAP: u16 = 0x20;

/// Appends a letter as it is searched.
fn fold(letter: char, units: &mut Vec<u16>) {
    let plain = match letter {
        'ä' | 'á' | 'à' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ß' => "ss",
        'ś' | 'š' | 'ş' => "s",
        'ť' | 'ţ' => "t",
        'ü' | 'ú' | 'ù' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        other if other.is_alphanumeric() => {
            units.push(u16::try_from(u32::from(other)).unwrap_or(u16::MAX));
            return;
        }
        _ => " ",
    };
    units.extend(plain.bytes().map(u16::from));
}

fn folded(text: &str) -> Vec<u16> {
    let mut units = Vec::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            fold(letter.to_ascii_lowercase(), &mut units);
        } else {
            letter.to_lowercase().for_each(|letter| fold(letter, &mut units));
        }
    }
    units
}

fn letters(units: &[u16]) -> u64 {
    units.iter().filter(|unit| **unit != GAP).fold(0, |letters, unit| letters | 1 << (unit % 64))
}

impl Haystack {
    /// A name and what is said about it.
    pub fn new(name: &str, about: &str) -> Self {
        let mut units = folded(name);
        let name = units.len();
        units.push(GAP);
        units.extend(folded(about));
        Self { letters: letters(&units), units: units.into(), name }
    }
}

impl Needle {
    /// What was typed.
    pub fn new(typed: &str) -> Self {
        let units = folded(typed);
        let words = units.split(|unit| *unit == GAP).filter(|word| !word.is_empty()).map(<[u16]>::to_vec).collect();
        Self { letters: letters(&units), words }
    }

    /// Nothing was typed that could be looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well a text matches; `None` when it does not. Better matches have larger numbers.
    pub fn score(&self, hay: &Haystack) -> Option<i32> {
        if self.letters & !hay.letters != 0 {
            return None;
        }
        let mut sum = 0;
        for word in &self.words {
            sum += find(&hay.units, hay.name, word, None)?;
        }
        let length = i32::try_from(hay.name.min(60)).unwrap_or(0);
        let is_whole = matches!(self.words.as_slice(), [word] if hay.units.get(..hay.name) == Some(word));
        let words = i32::try_from(self.words.len()).unwrap_or(1).max(1);
        Some(sum / words - length + if is_whole { 200 } else { 0 })
    }

    /// Which letters of a name match, one for each `char`.
    pub fn marks(&self, name: &str) -> Vec<bool> {
        let mut units = Vec::new();
        // The place of the letter that each unit comes from.
        let mut origins = Vec::new();
        for (place, letter) in name.chars().enumerate() {
            letter.to_lowercase().for_each(|letter| fold(letter, &mut units));
            origins.resize(units.len(), place);
        }
        let mut marks = vec![false; name.chars().count()];
        for word in &self.words {
            let mut found = Vec::new();
            if find(&units, units.len(), word, Some(&mut found)).is_some() {
                for letter in found.into_iter().filter_map(|unit| origins.get(unit)) {
                    if let Some(mark) = marks.get_mut(*letter) {
                        *mark = true;
                    }
                }
            }
        }
        marks
    }
}

/// How well a word is found among `units`, of which the first `name` are the name; the places go into `found`.
fn find(units: &[u16], name: usize, word: &[u16], found: Option<&mut Vec<usize>>) -> Option<i32> {
    let at_start = |at: usize| at == 0 || units.get(at - 1) == Some(&GAP);
    // In one piece.
    let mut best: Option<(i32, usize)> = None;
    for (at, _) in units.windows(word.len()).enumerate().filter(|(_, piece)| *piece == word) {
        let score = match (at, at < name, at_start(at)) {
            (0, true, _) => 900,
            (_, true, true) => 800,
            (_, false, true) => 700,
            (_, true, false) => 600,
            (_, false, false) => 500,
        };
        if best.is_none_or(|(known, _)| known < score) {
            best = Some((score, at));
        }
    }
    if let Some((score, at)) = best {
        if let Some(found) = found {
            found.extend(at..at + word.len());
        }
        return Some(score);
    }
    // In pieces that each begin a word of the name: `hd` and `hardent` for "Harbour Dental".
    let name = units.get(..name).unwrap_or_default();
    let mut places = Vec::with_capacity(word.len());
    let score = if begins(name, word, None, &mut places) {
        450
    } else {
        places.clear();
        scattered(name, word, &mut places)?
    };
    if let Some(found) = found {
        found.extend(places);
    }
    Some(score)
}

/// Whether each letter of the word follows the one before it, or begins one of the next two words of the text.
fn begins(units: &[u16], word: &[u16], last: Option<usize>, places: &mut Vec<usize>) -> bool {
    /// From one piece to the next; further on, anything would match a long name.
    const WORDS_ON: usize = 2;
    let Some((letter, rest)) = word.split_first() else { return true };
    let next = last.map_or(0, |last| last + 1);
    let mut begun = 0;
    for at in next..units.len() {
        let is_next = last.is_some() && at == next;
        let is_start = at == 0 || units.get(at.wrapping_sub(1)) == Some(&GAP);
        begun += usize::from(is_start && last.is_some());
        if begun > WORDS_ON {
            return false;
        }
        if (is_next || is_start) && units.get(at) == Some(letter) {
            places.push(at);
            if begins(units, rest, Some(at), places) {
                return true;
            }
            places.pop();
        }
    }
    false
}

/// The letters in their order with others in between, but not too many: short words would match anything.
fn scattered(units: &[u16], word: &[u16], places: &mut Vec<usize>) -> Option<i32> {
    if word.len() < 3 {
        return None;
    }
    let mut at = 0;
    for letter in word {
        at += units.get(at..)?.iter().position(|unit| unit == letter)?;
        places.push(at);
        at += 1;
    }
    // From the end back, the letters may stand closer.
    let mut at = *places.last()?;
    for (letter, place) in word.iter().zip(places.iter_mut()).rev() {
        at = units.get(..=at)?.iter().rposition(|unit| unit == letter)?;
        *place = at;
        at = at.saturating_sub(1);
    }
    let room = places.last()? - places.first()? + 1;
    let spare = room - word.len();
    (spare <= word.len()).then(|| 250 - i32::try_from(spare).unwrap_or(0) * 10)
}

/// The best of many: their places and scores, the best first, at most `most` of them. What scores the same stays in
/// its order.
pub fn best(scores: impl Iterator<Item = Option<i32>>, most: usize) -> Vec<(usize, i32)> {
    let mut best: Vec<(usize, i32)> = Vec::with_capacity(most + 1);
    for (place, score) in scores.enumerate() {
        let Some(score) = score else { continue };
        if most == 0 || best.len() == most && best.last().is_some_and(|(_, worst)| *worst >= score) {
            continue;
        }
        let at = best.partition_point(|(_, known)| *known >= score);
        best.insert(at, (place, score));
        best.truncate(most);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(typed: &str, name: &str, about: &str) -> Option<i32> {
        Needle::new(typed).score(&Haystack::new(name, about))
    }

    fn ranked(typed: &str, names: &[&str]) -> Vec<String> {
        let needle = Needle::new(typed);
        let scores = names.iter().map(|name| needle.score(&Haystack::new(name, "")));
        best(scores, 50).into_iter().map(|(place, _)| names[place].to_owned()).collect()
    }

    #[test]
    fn the_beginning_beats_a_words_beginning_beats_the_middle_beats_letters_apart() {
        let names = ["Nanny Anderson", "Joanna", "Anna Lindqvist", "Mary Anna"];
        assert_eq!(ranked("anna", &names), ["Anna Lindqvist", "Mary Anna", "Joanna", "Nanny Anderson"]);
        assert_eq!(ranked("hd", &["Shady", "Harbour Dental"]), ["Harbour Dental"]);
    }

    #[test]
    fn a_whole_name_comes_before_longer_ones() {
        assert_eq!(ranked("jobs", &["Jobs of the night", "Jobs"]), ["Jobs", "Jobs of the night"]);
    }

    #[test]
    fn accents_case_and_punctuation_do_not_matter() {
        for typed in ["Süß & Partner", "suss partner", "PARTNER, süß", "kanzlei-suss"] {
            assert!(score(typed, "Kanzlei Süß & Partner mbB", "").is_some(), "{typed}");
        }
        assert!(score("森", "森 海斗 (Kaito Mori)", "").is_some());
    }

    #[test]
    fn all_words_must_be_there_and_may_be_in_what_is_said_about_it() {
        assert!(score("anna desk", "ANNA-DESKTOP", "Anna Lindqvist").is_some());
        assert!(score("lind desk", "ANNA-DESKTOP", "Anna Lindqvist").is_some());
        assert_eq!(score("anna laptop", "ANNA-DESKTOP", "Anna Lindqvist"), None);
    }

    #[test]
    fn letters_may_be_left_out_but_not_too_many() {
        assert!(score("lndqvst", "Anna Lindqvist", "").is_some());
        assert!(score("hardent", "Harbour Dental Practice", "").is_some());
        assert_eq!(score("xyz", "Anna Lindqvist", ""), None);
        assert!(score("ait", "Anna is the worst", "").is_some_and(|score| score > 400));
        assert_eq!(score("anna", "Heating and Drainage Services Northern Area", ""), None);
        assert_eq!(score("nqt", "Anna Lindqvist in the long street", ""), None);
    }

    #[test]
    fn the_letters_that_match_are_marked() {
        let marked = |typed: &str, name: &str| {
            let marks = Needle::new(typed).marks(name);
            name.chars().zip(marks).filter(|(_, mark)| *mark).map(|(letter, _)| letter).collect::<String>()
        };
        assert_eq!(marked("suss", "Kanzlei Süß"), "Süß");
        assert_eq!(marked("hd", "Harbour Dental"), "HD");
        assert_eq!(marked("zz", "Harbour"), "");
    }

    #[test]
    fn only_the_best_are_kept_and_equals_stay_in_order() {
        let scores = [Some(1), None, Some(5), Some(3), Some(5)].into_iter();
        assert_eq!(best(scores, 3), [(2, 5), (4, 5), (3, 3)]);
        assert!(best(std::iter::repeat_n(Some(1), 9), 0).is_empty());
    }

    #[test]
    fn an_empty_needle_finds_all() {
        let needle = Needle::new(" - ");
        assert!(needle.is_empty());
        assert!(needle.score(&Haystack::new("Anna", "")).is_some());
    }
}
