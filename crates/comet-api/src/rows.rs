//! Reading only the wanted columns out of a long answer. A derived reader is compiled anew for each type of row;
//! here one reader walks through the JSON and asks the row where each value goes.

mod reader;

use crate::document::{Dictionary, List};
use crate::units::{ByteCount, UnixSeconds};
use serde_json::Value;

pub use self::reader::{fill_from_document, fill_from_json};

/// What can take values out of JSON. A shape that it has no place for is an error; members that it does not name are
/// passed over, and `null` leaves the zero value.
pub trait Fill {
    /// A text. False when there is no place for one.
    fn text(&mut self, _: &str) -> bool {
        false
    }
    /// A whole number; larger ones than fit come as the largest.
    fn number(&mut self, _: i64) -> bool {
        false
    }
    fn flag(&mut self, _: bool) -> bool {
        false
    }
    /// True when it is an object, whose members are asked for by [`Fill::member`].
    fn is_object(&self) -> bool {
        false
    }
    /// The place for a member of an object.
    fn member(&mut self, _: &str) -> Option<&mut dyn Fill> {
        None
    }
    /// A place for the next element; `None` when it is no list.
    fn element(&mut self) -> Option<&mut dyn Fill> {
        None
    }
    /// True when it is a list, whose elements are asked for by [`Fill::element`].
    fn is_list(&self) -> bool {
        false
    }
}

/// Declares a row: its fields, and what each is called on the wire.
#[macro_export]
macro_rules! row {
    ($name:ident { $($field:ident = $wire:literal),* $(,)? }) => {
        impl $crate::rows::Fill for $name {
            fn is_object(&self) -> bool {
                true
            }
            fn member(&mut self, name: &str) -> Option<&mut dyn $crate::rows::Fill> {
                match name {
                    $($wire => Some(&mut self.$field),)*
                    _ => None,
                }
            }
        }
    };
}

impl Fill for String {
    fn text(&mut self, text: &str) -> bool {
        text.clone_into(self);
        true
    }
}

impl Fill for bool {
    fn flag(&mut self, flag: bool) -> bool {
        *self = flag;
        true
    }
}

impl Fill for i64 {
    fn number(&mut self, number: i64) -> bool {
        *self = number;
        true
    }
}

/// A negative number is none of ours.
impl Fill for u64 {
    fn number(&mut self, number: i64) -> bool {
        Self::try_from(number).map(|number| *self = number).is_ok()
    }
}

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
    fn member(&mut self, name: &str) -> Option<&mut dyn Fill> {
        Some(self.0.entry(name.to_owned()).or_default())
    }
}

impl<T: Fill + Default> Fill for List<T> {
    fn is_list(&self) -> bool {
        true
    }
    fn element(&mut self) -> Option<&mut dyn Fill> {
        self.0.push(T::default());
        self.0.last_mut().map(|last| -> &mut dyn Fill { last })
    }
}

/// What `value` says, as a row.
pub fn of_document<T: Fill + Default>(value: &Value) -> T {
    let mut row = T::default();
    fill_from_document(&mut row, value);
    row
}

/// What a text of JSON says, as a row.
///
/// # Errors
/// When it is no JSON, or has a shape that the row has no place for.
pub fn of_text<T: Fill + Default>(text: impl AsRef<[u8]>) -> serde_json::Result<T> {
    let mut row = T::default();
    fill_from_json(&mut row, text.as_ref())?;
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;

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
            friends: Dictionary(friends.into_iter().collect()),
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
            assert_eq!(error.classify(), serde_json::error::Category::Data, "{text}");
        }
    }

    #[test]
    fn what_is_no_json_or_goes_on_after_its_end_is_an_error() {
        for text in ["", "{", r#"{"Name":"#, "{} x", "<html>"] {
            assert!(fill_from_json(&mut Pet::default(), text.as_bytes()).is_err(), "{text}");
        }
    }
}
