//! A value that is worked out from others, and remembered until one of them changes.

use std::{any::Any, ops::Deref};

use leptos::prelude::ArcMemo;

use crate::call::Act;

use super::{
    signal::Signal,
    source::{Anything, Derive, Origin, Remembered, Source, anything, made_by},
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
    /// A value worked out by `value`.
    pub fn new(value: impl Fn() -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self(Signal::of(memo(made_by(value), same::<T>)))
    }

    /// The same, for values that can't be compared: whatever comes out counts as a change.
    pub fn always_new(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self(Signal::of(memo(made_by(value), |_, _| false)))
    }

    /// A value worked out by `value` from what came out before.
    pub fn following(value: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let work_out =
            Box::new(move |before: Option<&Anything>| anything(value(before.and_then(|before| before.downcast_ref()))));
        Self(Signal::of(memo_following(work_out, same::<T>)))
    }
}

type IsSame = fn(&dyn Any, &dyn Any) -> bool;

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    match (one.downcast_ref::<T>(), other.downcast_ref()) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// The memo of Leptos behind all of ours.
#[inline(never)]
fn memo(work_out: Derive, is_same: IsSame) -> Source {
    Source::new(Origin::Memo(ArcMemo::new(move |_| Remembered { value: work_out.make(), is_same })))
}

type WorkOut = Box<dyn for<'a> Act<Option<&'a Anything>, Anything> + Send + Sync>;

#[inline(never)]
fn memo_following(work_out: WorkOut, is_same: IsSame) -> Source {
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
