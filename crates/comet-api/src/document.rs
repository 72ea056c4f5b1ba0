//! JSON documents read through typed views: fields nobody here knows survive a read, an edit and a write.
//! Reading never fails: what is absent or has the wrong shape reads as the zero value, as the API means it.

use crate::units::{ByteCount, UnixSeconds};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

mod dictionary;

pub use dictionary::Dictionary;

/// A typed view of a JSON object. The types are generated; see [`crate::types`].
pub trait Lens: Clone + Default + PartialEq + Serialize + DeserializeOwned + 'static {
    /// The document seen through this lens. Any value can be looked at.
    fn of(value: &Value) -> &Self;
    fn value(&self) -> &Value;
    fn value_mut(&mut self) -> &mut Value;
    fn into_value(self) -> Value;

    /// The raw value of a field, also of one that this version has no name for.
    fn raw(&self, field: &str) -> Option<&Value> {
        self.value().get(field)
    }
}

/// A value that a lens reads out of a document.
pub trait Read {
    type Out<'a>;
    fn read(value: &Value) -> Self::Out<'_>;
}

/// A value that a lens writes into a document.
pub trait Write {
    fn write(self) -> Value;
}

static NULL: Value = Value::Null;

/// The field read as `T`; the zero value of `T` when it is absent or of another shape.
pub fn read<'a, T: Read>(document: &'a Value, field: &str) -> T::Out<'a> {
    T::read(document.get(field).unwrap_or(&NULL))
}

/// Sets one field and leaves all others, and their order, as they are.
pub fn write<T: Write>(document: &mut Value, field: &str, value: T) {
    if !document.is_object() {
        *document = Value::Object(Map::new());
    }
    if let Value::Object(map) = document {
        map.insert(field.to_owned(), value.write());
    }
}

macro_rules! scalar {
    ($type:ty, $value:ident => $read:expr, $self:ident => $write:expr) => {
        impl Read for $type {
            type Out<'a> = $type;
            fn read($value: &Value) -> $type {
                $read
            }
        }
        impl Write for $type {
            fn write($self) -> Value {
                $write
            }
        }
    };
}
scalar!(bool, v => v.as_bool().unwrap_or_default(), self => self.into());
scalar!(i64, v => v.as_i64().unwrap_or_default(), self => self.into());
scalar!(u64, v => v.as_u64().unwrap_or_default(), self => self.into());
scalar!(f64, v => v.as_f64().unwrap_or_default(), self => self.into());
scalar!(UnixSeconds, v => Self(i64::read(v)), self => self.0.into());
scalar!(ByteCount, v => Self(i64::read(v)), self => self.0.into());

impl Read for String {
    type Out<'a> = &'a str;
    fn read(value: &Value) -> &str {
        value.as_str().unwrap_or_default()
    }
}
impl Read for Value {
    type Out<'a> = &'a Value;
    fn read(value: &Value) -> &Value {
        value
    }
}
impl Write for String {
    fn write(self) -> Value {
        self.into()
    }
}
impl Write for &str {
    fn write(self) -> Value {
        self.into()
    }
}
impl Write for Value {
    fn write(self) -> Value {
        self
    }
}
impl<T: Write> Write for Vec<T> {
    fn write(self) -> Value {
        self.into_iter().map(T::write).collect()
    }
}
impl<T: Write> Write for List<T> {
    fn write(self) -> Value {
        self.0.write()
    }
}
impl<T: Write> Write for Dictionary<T> {
    fn write(self) -> Value {
        Value::Object(self.into_iter().map(|(key, value)| (key, value.write())).collect())
    }
}

/// A list in a document, read in place.
pub struct Items<'a, T>(&'a [Value], PhantomData<T>);

impl<'a, T: Read> Items<'a, T> {
    pub fn len(&self) -> usize {
        self.0.len()
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = T::Out<'a>> + ExactSizeIterator + use<'a, T> {
        self.0.iter().map(T::read)
    }
}
impl<T: Read> Read for List<T> {
    type Out<'a> = Items<'a, T>;
    fn read(value: &Value) -> Items<'_, T> {
        Items(value.as_array().map(Vec::as_slice).unwrap_or_default(), PhantomData)
    }
}

/// A dictionary in a document, read in place, in the order the server sent.
pub struct Entries<'a, T>(Option<&'a Map<String, Value>>, PhantomData<T>);

impl<'a, T: Read> Entries<'a, T> {
    pub fn len(&self) -> usize {
        self.0.map_or(0, Map::len)
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    pub fn get(&self, key: &str) -> Option<T::Out<'a>> {
        self.0?.get(key).map(T::read)
    }
    pub fn keys(&self) -> impl Iterator<Item = &'a str> + use<'a, T> {
        self.0.into_iter().flat_map(Map::keys).map(String::as_str)
    }
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, T::Out<'a>)> + use<'a, T> {
        self.0.into_iter().flatten().map(|(key, value)| (key.as_str(), T::read(value)))
    }
}
impl<T: Read> Read for Dictionary<T> {
    type Out<'a> = Entries<'a, T>;
    fn read(value: &Value) -> Entries<'_, T> {
        Entries(value.as_object(), PhantomData)
    }
}

/// An answer that is a JSON array. A server written in Go says `null` for an empty one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct List<T>(pub Vec<T>);

macro_rules! null_is_empty {
    ($name:ident<$t:ident> over $inner:ty) => {
        impl<$t> Default for $name<$t> {
            fn default() -> Self {
                Self(Default::default())
            }
        }
        impl<'de, $t: Deserialize<'de>> Deserialize<'de> for $name<$t> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Option::<$inner>::deserialize(deserializer).map(|inner| Self(inner.unwrap_or_default()))
            }
        }
        impl<$t> Deref for $name<$t> {
            type Target = $inner;
            fn deref(&self) -> &$inner {
                &self.0
            }
        }
        impl<$t> DerefMut for $name<$t> {
            fn deref_mut(&mut self) -> &mut $inner {
                &mut self.0
            }
        }
    };
}
null_is_empty!(List<T> over Vec<T>);

/// Declares a lens: an owned document, a borrowed view and its place in lists, dictionaries and form fields.
#[macro_export]
macro_rules! lens {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$field_doc:meta])* $get:ident $set:ident: $type:ty = $wire:literal),* $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, ref_cast::RefCast)]
        #[repr(transparent)]
        pub struct $name(serde_json::Value);

        impl $name {
            $(
                $(#[$field_doc])*
                pub fn $get(&self) -> <$type as $crate::document::Read>::Out<'_> {
                    $crate::document::read::<$type>(&self.0, $wire)
                }
                pub fn $set(&mut self, value: impl Into<$type>) {
                    $crate::document::write::<$type>(&mut self.0, $wire, value.into());
                }
            )*
        }
        impl $crate::document::Lens for $name {
            fn of(value: &serde_json::Value) -> &Self {
                ref_cast::RefCast::ref_cast(value)
            }
            fn value(&self) -> &serde_json::Value {
                &self.0
            }
            fn value_mut(&mut self) -> &mut serde_json::Value {
                &mut self.0
            }
            fn into_value(self) -> serde_json::Value {
                self.0
            }
        }
        impl Default for $name {
            fn default() -> Self {
                Self(serde_json::Value::Object(Default::default()))
            }
        }
        impl $crate::document::Read for $name {
            type Out<'a> = &'a Self;
            fn read(value: &serde_json::Value) -> &Self {
                $crate::document::Lens::of(value)
            }
        }
        impl $crate::document::Write for $name {
            fn write(self) -> serde_json::Value {
                self.0
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::document::object(deserializer).map(Self)
            }
        }
        /// Names the fields only: any value may be a secret.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::document::debug_fields(stringify!($name), &self.0, f)
            }
        }
        $crate::json_field!($name);
    };
}

/// A JSON object, or an error; a lens over anything else would only show zeros.
pub fn object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
    Map::deserialize(deserializer).map(Value::Object)
}

/// The type's name and the names of its fields, never their values.
pub fn debug_fields(name: &str, value: &Value, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    let names: Vec<&str> = value.as_object().into_iter().flat_map(Map::keys).map(String::as_str).collect();
    write!(f, "{name} {{ {} }}", names.join(", "))
}
