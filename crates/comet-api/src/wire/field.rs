//! Form fields: how parameters are written on the wire and read back.

use crate::document::{Dictionary, List};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The value of one field.
#[derive(Clone, PartialEq)]
pub enum Part {
    Text(String),
    /// A file of a multipart form.
    File(Vec<u8>),
}

/// The fields of one request, in order. Has no `Debug`: there are credentials in it.
#[derive(Clone, Default, PartialEq)]
pub struct Fields(Vec<(String, Part)>);

/// What is wrong with a field of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    Missing,
    Malformed(String),
    /// A problem, and the name of the field that has it.
    Of(String, Box<FieldProblem>),
}

impl FieldProblem {
    pub fn of(self, name: &str) -> Self {
        Self::Of(name.to_owned(), Box::new(self))
    }
}
impl std::fmt::Display for FieldProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => f.write_str("missing"),
            Self::Malformed(why) => write!(f, "malformed: {why}"),
            Self::Of(name, problem) => write!(f, "parameter {name}: {problem}"),
        }
    }
}
impl std::error::Error for FieldProblem {}

/// A parameter's type: how it is written as a field, and read back.
pub trait Field: Sized {
    /// `None` leaves the field out.
    fn to_part(&self) -> Option<Part>;
    fn from_part(part: Option<&Part>) -> Result<Self, FieldProblem>;
}

impl Fields {
    pub fn add(&mut self, name: &str, value: &impl Field) {
        if let Some(part) = value.to_part() {
            self.push(name, part);
        }
    }
    pub fn push(&mut self, name: &str, part: Part) {
        self.0.push((name.to_owned(), part));
    }
    pub fn get<T: Field>(&self, name: &str) -> Result<T, FieldProblem> {
        T::from_part(self.part(name)).map_err(|problem| problem.of(name))
    }
    /// The text of a field; `None` when it is absent or a file.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.part(name) {
            Some(Part::Text(text)) => Some(text),
            _ => None,
        }
    }
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Part)> {
        self.0.iter().map(|(name, part)| (name.as_str(), part))
    }
    fn part(&self, name: &str) -> Option<&Part> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, part)| part)
    }

    /// Whether a field has this text as its value.
    pub fn has(&self, value: &str) -> bool {
        self.0.iter().any(|(_, part)| matches!(part, Part::Text(text) if text == value))
    }

    /// The fields as `application/x-www-form-urlencoded`; files have no place in it and are left out.
    pub fn to_form(&self) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, part) in &self.0 {
            if let Part::Text(text) = part {
                form.append_pair(name, text);
            }
        }
        form.finish()
    }
    /// The fields out of a form body. Never fails: bytes that are not UTF-8 become replacement characters.
    pub fn from_form(body: &[u8]) -> Self {
        Self(
            form_urlencoded::parse(body)
                .map(|(name, text)| (name.into_owned(), Part::Text(text.into_owned())))
                .collect(),
        )
    }
}

impl Field for String {
    fn to_part(&self) -> Option<Part> {
        Some(Part::Text(self.clone()))
    }
    fn from_part(part: Option<&Part>) -> Result<Self, FieldProblem> {
        match part {
            Some(Part::Text(text)) => Ok(text.clone()),
            Some(Part::File(_)) => Err(FieldProblem::Malformed("a file where text belongs".to_owned())),
            None => Err(FieldProblem::Missing),
        }
    }
}
impl Field for Vec<u8> {
    fn to_part(&self) -> Option<Part> {
        Some(Part::File(self.clone()))
    }
    fn from_part(part: Option<&Part>) -> Result<Self, FieldProblem> {
        match part {
            Some(Part::File(bytes)) => Ok(bytes.clone()),
            Some(Part::Text(text)) => Ok(text.clone().into_bytes()),
            None => Err(FieldProblem::Missing),
        }
    }
}
/// Left out when `None`.
impl<T: Field> Field for Option<T> {
    fn to_part(&self) -> Option<Part> {
        self.as_ref().and_then(T::to_part)
    }
    fn from_part(part: Option<&Part>) -> Result<Self, FieldProblem> {
        part.map(|part| T::from_part(Some(part))).transpose()
    }
}

/// A value as a field of JSON text.
pub fn to_json(value: &impl Serialize) -> Option<Part> {
    serde_json::to_string(value).ok().map(Part::Text)
}
/// A value out of a field of JSON text. The error names the place, never the text around it, which may be a secret.
pub fn from_json<T: DeserializeOwned>(part: Option<&Part>) -> Result<T, FieldProblem> {
    let text = String::from_part(part)?;
    serde_json::from_slice(text.as_bytes()).map_err(|error| {
        FieldProblem::Malformed(format!("not the expected JSON (line {}, column {})", error.line(), error.column()))
    })
}

/// Writes a type's fields as JSON text.
#[macro_export]
macro_rules! json_field {
    ($type:ty $(, $t:ident: $bound:path)?) => {
        impl$(<$t: $bound + serde::Serialize>)? $crate::wire::field::Field for $type {
            fn to_part(&self) -> Option<$crate::wire::field::Part> {
                $crate::wire::field::to_json(self)
            }
            fn from_part(
                part: Option<&$crate::wire::field::Part>,
            ) -> Result<Self, $crate::wire::field::FieldProblem> {
                $crate::wire::field::from_json(part)
            }
        }
    };
}
json_field!(bool);
json_field!(i64);
json_field!(List<T>, T: DeserializeOwned);
json_field!(Dictionary<T>, T: DeserializeOwned);
