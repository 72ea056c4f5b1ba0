//! What `TreeID` stands for: the names on the way to a folder of a snapshot. Opaque to clients.

use crate::devices::says::{Told, Trouble};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// No name has it in it.
const BETWEEN: char = '\0';

pub fn encode(names: &[String]) -> String {
    let text: String = names.iter().flat_map(|name| [name.as_str(), "\0"]).collect();
    URL_SAFE_NO_PAD.encode(text)
}

/// The names; none for the top, which has no id.
pub fn decode(id: &str) -> Told<Vec<String>> {
    if id.is_empty() {
        return Ok(Vec::new());
    }
    let text = URL_SAFE_NO_PAD.decode(id).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let names = text.as_deref().and_then(|text| text.strip_suffix(BETWEEN));
    names
        .map(|names| names.split(BETWEEN).map(str::to_owned).collect())
        .ok_or_else(|| Trouble::missing("There is no folder with this TreeID in the snapshot."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back_out_of_an_id() {
        for names in [vec!["C__".to_owned()], vec!["a b/c".to_owned(), String::new(), "🎉\n".to_owned()]] {
            assert_eq!(decode(&encode(&names)).unwrap(), names);
        }
        assert!(decode("").unwrap().is_empty());
    }

    #[test]
    fn what_no_listing_gave_is_no_id() {
        for id in ["x", "../..", "YWJj", "////"] {
            assert_eq!(decode(id).unwrap_err().status, 404, "{id}");
        }
    }
}
