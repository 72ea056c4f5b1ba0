//! A value that can be read and followed.

use std::{marker::PhantomData, sync::Arc};

use super::{
    memo::Memo,
    source::{Anything, Derive, Origin, Source, anything, made_by},
    writable::RwSignal,
};

/// A value that changes over time. Reading it inside an effect, a memo or a view has them follow it.
pub struct Signal<T: 'static> {
    source: Source,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Signal<T> {}

impl<T: Send + Sync + 'static> Signal<T> {
    /// A value that never changes.
    pub fn stored(value: T) -> Self {
        Self::of(stored(anything(value)))
    }

    /// A value that is worked out at each look.
    pub fn derive(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::of(derived(made_by(value)))
    }
}

impl<T: 'static> Signal<T> {
    pub(super) const fn of(source: Source) -> Self {
        Self { source, kind: PhantomData }
    }

    pub(super) const fn source(self) -> Source {
        self.source
    }

    /// Follows the value without looking at it.
    pub fn track(&self) {
        self.source.track();
    }
}

impl<T: Send + Sync + 'static> Signal<T> {
    /// What `read` makes of the value; `None` when its owner is gone.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn try_with<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.source.read().map(|value: Arc<T>| read_out(value, read))
    }

    /// What `read` makes of the value.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read_out(self.source.must_read(), read)
    }

    /// The same, without following it. What `read` itself reads is followed.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read_out(self.source.must_read_untracked(), read)
    }

    pub(super) fn try_with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.source.read_untracked().map(|value: Arc<T>| read_out(value, read))
    }
}

fn read_out<T, R>(value: Arc<T>, read: impl FnOnce(&T) -> R) -> R {
    let made = read(&value);
    release(value);
    made
}

/// Compiled once for each type, not where it is read.
#[inline(never)]
fn release<T>(value: Arc<T>) {
    drop(value);
}

/// Compiled once for each type, as reading is most of what a page does.
impl<T: Clone + Send + Sync + 'static> Signal<T> {
    /// The value.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value, without following it.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }

    /// The value; `None` when its owner is gone.
    #[inline(never)]
    pub fn try_get(&self) -> Option<T> {
        self.try_with(T::clone)
    }

    /// The value, without following it; `None` when its owner is gone.
    #[inline(never)]
    pub fn try_get_untracked(&self) -> Option<T> {
        self.try_with_untracked(T::clone)
    }
}

#[inline(never)]
fn stored(value: Anything) -> Source {
    Source::new(Origin::Stored(value))
}

#[inline(never)]
fn derived(derive: Derive) -> Source {
    Source::new(Origin::Derived(Arc::new(derive)))
}

impl<T: Default + Send + Sync + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl<T: Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl<T: 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        *memo
    }
}

impl<T: 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        *signal
    }
}

impl From<&str> for Signal<String> {
    fn from(value: &str) -> Self {
        Self::stored(value.to_owned())
    }
}
