//! Reading only the wanted columns out of a long answer, or out of a document. The reader of texts is comet-rows.

use crate::document::{Dictionary, List};
use crate::units::{ByteCount, UnixSeconds};
use serde_json::Value;

pub use comet_rows::{Broken, Fill, Find, Stream, What, fill_from_json};

impl Fill for UnixSeconds {
    fn number(&mut self, number: i64) -> bool {
        self.0.number(number)
    }
}

impl Fill for ByteCount {
    fn number(&mut self, number: i64) -> bool {
        self.0.number(number)
    }
}

impl<T: Fill + Default> Fill for Dictionary<T> {
    fn is_object(&self) -> bool {
        true
    }
    fn is_dictionary(&self) -> bool {
        true
    }
    /// Of two members of one name the last one counts, as it does where only its beginning had arrived before.
    fn member(&mut self, name: &str) -> Option<&mut dyn Fill> {
        self.insert(name.to_owned(), T::default()).map(|value| -> &mut dyn Fill { value })
    }
}

/// A list of so many elements is likely to get many more. It gets room for four times as many: room that nothing is
/// written into takes no memory, but what a list leaves behind each time it grows does.
const MANY: usize = 50_000;

impl<T: Fill + Default> Fill for List<T> {
    fn is_list(&self) -> bool {
        true
    }
    fn element(&mut self) -> Option<&mut dyn Fill> {
        if self.0.len() == self.0.capacity() && self.0.len() >= MANY {
            // Without it the list grows all the same, by less.
            let _ = self.0.try_reserve_exact(self.0.len() * 3);
        }
        self.0.push(T::default());
        self.0.last_mut().map(|last| -> &mut dyn Fill { last })
    }
    fn take_back(&mut self) {
        self.0.pop();
    }
}

/// What `value` says, as a row.
pub fn of_document<T: Fill + Default>(value: &Value) -> T {
    let mut row = T::default();
    fill_from_document(&mut row, value);
    row
}

/// Fills a row from a document; what has another shape there leaves the zero value, as lenses do.
pub fn fill_from_document(row: &mut dyn Fill, value: &Value) {
    match value {
        Value::Null => {}
        Value::Bool(flag) => _ = row.flag(*flag),
        Value::Number(number) => _ = row.number(whole(number.as_i64(), number.as_f64())),
        Value::String(text) => _ = row.text(text),
        Value::Array(elements) => {
            for element in elements {
                let Some(place) = row.element() else { return };
                fill_from_document(place, element);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                if let Some(place) = row.member(name) {
                    fill_from_document(place, member);
                }
            }
        }
    }
}

/// A number as a whole one.
#[expect(clippy::as_conversions, reason = "saturates, which is what is wanted")]
fn whole(whole: Option<i64>, number: Option<f64>) -> i64 {
    whole.unwrap_or_else(|| number.unwrap_or_default() as i64)
}

/// What a text of JSON says, as a row.
///
/// # Errors
/// When it is no JSON, or has a shape that the row has no place for.
pub fn of_text<T: Fill + Default>(text: impl AsRef<[u8]>) -> Result<T, Broken> {
    let mut row = T::default();
    fill_from_json(&mut row, text.as_ref())?;
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::row;

    #[derive(Debug, Default, PartialEq)]
    struct Pet {
        name: String,
        born: UnixSeconds,
        legs: u64,
        is_tame: bool,
        friends: Dictionary<Self>,
        weights: List<i64>,
    }
    row!(Pet { name = "Name", born = "Born", legs = "Legs", is_tame = "IsTame", friends = "Friends", weights = "Weights" });

    const TEXT: &str = r#"{"Name":"R\u00e9x","Born":1700000000,"Legs":4,"IsTame":true,"Else":[{"Name":"no"}],
        "Friends":{"a":{"Name":"Tom"},"b":null},"Weights":[1,-2]}"#;

    fn rex() -> Pet {
        let friends =
            [("a", "Tom"), ("b", "")].map(|(id, name)| (id.into(), Pet { name: name.into(), ..Pet::default() }));
        Pet {
            name: "Réx".into(),
            born: UnixSeconds(1_700_000_000),
            legs: 4,
            is_tame: true,
            friends: friends.into_iter().collect(),
            weights: List(vec![1, -2]),
        }
    }

    #[test]
    fn the_wanted_columns_come_and_the_rest_is_passed_over() {
        let mut pet = Pet::default();
        fill_from_json(&mut pet, TEXT.as_bytes()).unwrap();
        assert_eq!(pet, rex());
    }

    #[test]
    fn a_document_says_the_same_as_its_text() {
        assert_eq!(of_document::<Pet>(&serde_json::from_str(TEXT).unwrap()), rex());
    }

    #[test]
    fn null_is_the_zero_value_at_every_place() {
        let mut pets: List<Pet> = List::default();
        fill_from_json(&mut pets, b"null").unwrap();
        assert!(pets.is_empty());
        let mut pet = Pet::default();
        fill_from_json(&mut pet, br#"{"Name":null,"Legs":null,"Friends":null,"Weights":null}"#).unwrap();
        assert_eq!(pet, Pet::default());
    }

    #[test]
    fn other_shapes_are_errors() {
        for text in [
            "[]",
            "7",
            r#""x""#,
            r#"{"Name":7}"#,
            r#"{"Legs":"4"}"#,
            r#"{"Legs":-1}"#,
            r#"{"Friends":[]}"#,
            r#"{"Weights":{}}"#,
        ] {
            let error = fill_from_json(&mut Pet::default(), text.as_bytes()).unwrap_err();
            assert_eq!(error.what, What::Shape, "{text}");
        }
    }

    #[test]
    fn what_is_no_json_or_goes_on_after_its_end_is_an_error() {
        for text in ["", "{", r#"{"Name":"#, "{} x", "<html>"] {
            assert!(fill_from_json(&mut Pet::default(), text.as_bytes()).is_err(), "{text}");
        }
    }
}
