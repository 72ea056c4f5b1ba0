//! What an attribute, a property or a style can be set to.

use leptos::prelude::Oco;

use crate::live::Draw;

/// The value of an attribute, a property or a style.
pub enum Value {
    /// Not there.
    Absent,
    /// There or not, without a text of its own.
    Flag(bool),
    /// A text.
    Text(Oco<'static, str>),
    /// Follows the signals that it reads.
    Live(Draw<Value>),
}

impl Value {
    /// The value now. Signals that are read on the way are followed by the effect around the call.
    pub(crate) fn now(self) -> Self {
        let mut value = self;
        while let Self::Live(mut draw) = value {
            value = draw.make_mut();
        }
        value
    }

    /// Whether there is nothing to do to get from one to the other.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) => true,
            (Self::Flag(one), Self::Flag(other)) => one == other,
            (Self::Text(one), Self::Text(other)) => one == other,
            _ => false,
        }
    }
}

/// What can stand behind the `=` of an attribute in `view!`.
pub trait IntoValue {
    /// The same as a [`Value`].
    fn into_value(self) -> Value;
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        Value::Flag(self)
    }
}
