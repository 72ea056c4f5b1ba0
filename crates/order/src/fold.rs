//! Text as people look for it: case and accents do not count.

/// The text in small letters, without the accents of Latin script: `"Müller-Straße"` gives
/// `"muller-strasse"`. What is not Latin only loses its case.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            for small in letter.to_lowercase() {
                match plain(small) {
                    Some(letters) => folded.push_str(letters),
                    None => folded.push(small),
                }
            }
        }
    }
    folded
}

const fn plain(letter: char) -> Option<&'static str> {
    let letters = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ð' | 'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // A combining accent stands after its letter and goes with it.
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    };
    Some(letters)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(fold("Müller-Straße"), "muller-strasse");
        assert_eq!(fold("ÉCOLE"), "ecole");
        assert_eq!(fold("E\u{301}cole"), "ecole");
    }

    #[test]
    fn other_scripts_keep_their_letters() {
        assert_eq!(fold("ДАННЫЕ"), "данные");
        assert_eq!(fold("資料"), "資料");
    }
}
