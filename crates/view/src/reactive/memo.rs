//! A value that is worked out from others, and remembered until one of them changes.

use std::{any::Any, ops::Deref, sync::Arc};

use leptos::prelude::ArcMemo;

use crate::call::Act;

use super::{
    signal::Signal,
    source::{Anything, Origin, Remembered, Source},
};

/// A value that is worked out from others. Who follows it hears of a change only when it comes out different.
pub struct Memo<T: 'static>(Signal<T>);

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Memo<T> {}

impl<T: Send + Sync + 'static> Memo<T> {
    /// A value worked out by `value`, which is given what came out before.
    pub fn new(value: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::remember(value, same::<T>)
    }

    /// The same, for values that can't be compared: whatever comes out counts as a change.
    pub fn always_new(value: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        Self::remember(value, |_, _| false)
    }

    fn remember(
        value: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
        is_same: fn(&dyn Any, &dyn Any) -> bool,
    ) -> Self {
        let work_out = Box::new(move |before: Option<&Anything>| -> Anything {
            Arc::new(value(before.and_then(|before| before.downcast_ref())))
        });
        Self(Signal::of(memo(work_out, is_same)))
    }
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    match (one.downcast_ref::<T>(), other.downcast_ref()) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

type WorkOut = Box<dyn for<'a> Act<Option<&'a Anything>, Anything> + Send + Sync>;

/// The memo of Leptos behind all of ours.
fn memo(work_out: WorkOut, is_same: fn(&dyn Any, &dyn Any) -> bool) -> Source {
    Source::new(Origin::Memo(ArcMemo::new(move |before: Option<&Remembered>| {
        let value = work_out.act(before.map(|before| &before.value));
        Remembered { value, is_same }
    })))
}

impl<T: 'static> Deref for Memo<T> {
    type Target = Signal<T>;

    fn deref(&self) -> &Signal<T> {
        &self.0
    }
}
