//! What an attribute, a property or a style can be set to.

use std::sync::Arc;

use leptos::prelude::{Oco, TextProp};

use crate::{
    live::Draw,
    reactive::{Memo, RwSignal, Signal},
};

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
            value = draw();
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

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        Value::Flag(self)
    }
}

impl IntoValue for TextProp {
    fn into_value(self) -> Value {
        (move || self.get()).into_value()
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, T::into_value)
    }
}

impl<F, T> IntoValue for F
where
    F: FnMut() -> T + Send + 'static,
    T: IntoValue,
{
    fn into_value(mut self) -> Value {
        Value::Live(Box::new(move || self().into_value()))
    }
}

impl<T: IntoValue> IntoValue for Arc<dyn Fn() -> T + Send + Sync>
where
    T: 'static,
{
    fn into_value(self) -> Value {
        (move || self()).into_value()
    }
}

macro_rules! texts {
    ($($text:ty),*) => { $(
        impl IntoValue for $text {
            fn into_value(self) -> Value {
                Value::Text(self.into())
            }
        }
    )* };
}
texts!(&'static str, String, Arc<str>, Oco<'static, str>);

macro_rules! numbers {
    ($($number:ty),*) => { $(
        impl IntoValue for $number {
            fn into_value(self) -> Value {
                Value::Text(self.to_string().into())
            }
        }
    )* };
}
numbers!(i32, i64, u16, u32, u64, usize, f64);

macro_rules! signals {
    ($($signal:ident),*) => { $(
        impl<T: IntoValue + Clone + Send + Sync + 'static> IntoValue for $signal<T> {
            fn into_value(self) -> Value {
                (move || self.get()).into_value()
            }
        }
    )* };
}
signals!(Signal, RwSignal, Memo);
