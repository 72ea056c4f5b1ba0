//! The one reader of rows, from a text and from a document.

use super::Fill;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};
use serde_json::Value;
use std::fmt;

/// Fills a row from a JSON text.
///
/// # Errors
///
/// When it is no JSON, or has a shape that the row has no place for.
pub fn fill_from_json(row: &mut dyn Fill, text: &[u8]) -> serde_json::Result<()> {
    let mut json = serde_json::Deserializer::from_slice(text);
    Place(row).deserialize(&mut json)?;
    json.end()
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

/// The place that the next value goes to.
struct Place<'a>(&'a mut dyn Fill);

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("another shape")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        fits(self.0.flag(flag), Unexpected::Bool(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        fits(self.0.number(number), Unexpected::Signed(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        fits(self.0.number(i64::try_from(number).unwrap_or(i64::MAX)), Unexpected::Unsigned(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        fits(self.0.number(whole(None, Some(number))), Unexpected::Float(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        // Not the text itself: it may be a secret.
        fits(self.0.text(text), Unexpected::Other("a text"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        fits(self.0.is_list(), Unexpected::Seq)?;
        while elements.next_element_seed(Element(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        fits(self.0.is_object(), Unexpected::Map)?;
        while let Some(place) = members.next_key_seed(Member(self.0))? {
            match place {
                Some(place) => members.next_value_seed(Place(place))?,
                None => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

fn fits<E: Error>(fits: bool, found: Unexpected<'_>) -> Result<(), E> {
    if fits { Ok(()) } else { Err(E::invalid_type(found, &"another shape")) }
}

/// The list that the next element goes to.
struct Element<'a>(&'a mut dyn Fill);

impl<'de> DeserializeSeed<'de> for Element<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0.element() {
            Some(place) => Place(place).deserialize(deserializer),
            None => fits(false, Unexpected::Seq),
        }
    }
}

/// The object that is asked where a member goes.
struct Member<'a>(&'a mut dyn Fill);

impl<'de, 'a> DeserializeSeed<'de> for Member<'a> {
    type Value = Option<&'a mut dyn Fill>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'a> Visitor<'_> for Member<'a> {
    type Value = Option<&'a mut dyn Fill>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.member(name))
    }
}
