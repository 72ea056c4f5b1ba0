//! What an attribute, a property or a style can be set to.

use leptos::prelude::Oco;

use crate::live::Draw;

/// The value of an attribute, a property or a style. It is one pointer, as nodes are.
pub struct Value(Option<Box<Kind>>);

enum Kind {
    /// There or not, without a text of its own.
    Flag(bool),
    /// A text.
    Text(Oco<'static, str>),
    /// Follows the signals that it reads.
    Live(Draw<Value>),
}

/// What a value is, for as long as it stays.
#[derive(PartialEq)]
pub(crate) enum Still<'a> {
    /// Not there.
    Absent,
    Flag(bool),
    Text(&'a str),
}

impl Value {
    /// Not there.
    pub const NOTHING: Self = Self(None);

    #[inline(never)]
    pub(crate) fn flag(flag: bool) -> Self {
        Self::of(Kind::Flag(flag))
    }

    #[inline(never)]
    pub(crate) fn text(text: Oco<'static, str>) -> Self {
        Self::of(Kind::Text(text))
    }

    /// What is worked out anew whenever a signal that it reads changes.
    #[inline(never)]
    pub(crate) fn live(draw: Draw<Self>) -> Self {
        Self::of(Kind::Live(draw))
    }

    fn of(kind: Kind) -> Self {
        Self(Some(Box::new(kind)))
    }

    /// What makes it, when it follows signals; else itself.
    pub(crate) fn into_live(self) -> Result<Draw<Self>, Self> {
        // Looked at where it is first: most are still, and stay in their box.
        if !matches!(self.0.as_deref(), Some(Kind::Live(_))) {
            return Err(self);
        }
        match self.0.map(|kind| *kind) {
            Some(Kind::Live(draw)) => Ok(draw),
            kind => Err(Self(kind.map(Box::new))),
        }
    }

    /// The value now. Signals that are read on the way are followed by the effect around the call.
    pub(crate) fn now(self) -> Self {
        let mut value = self;
        loop {
            match value.into_live() {
                Ok(mut draw) => value = draw.make_mut(),
                Err(still) => return still,
            }
        }
    }

    /// What it is. One that follows signals is not there until it has been asked what it is now.
    pub(crate) fn still(&self) -> Still<'_> {
        match self.0.as_deref() {
            None | Some(Kind::Live(_)) => Still::Absent,
            Some(Kind::Flag(flag)) => Still::Flag(*flag),
            Some(Kind::Text(text)) => Still::Text(text),
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
        Value::flag(self)
    }
}
