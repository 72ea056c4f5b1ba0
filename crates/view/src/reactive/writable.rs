//! A value that is set.

use std::{ops::Deref, sync::Arc};

use leptos::prelude::ArcRwSignal;

use super::{
    signal::Signal,
    source::{Anything, Origin, Source, anything, misused},
};

/// A value that can be read, followed and set.
pub struct RwSignal<T: 'static>(Signal<T>);

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self(Signal::of(writable(anything(value))))
    }

    /// Changes the value, and wakes who follows it; `None` when its owner is gone.
    pub fn try_update<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let mut value = self.source().take()?;
        let made = change(unique(&mut value));
        self.source().put(value);
        Some(made)
    }

    /// Changes the value, and wakes who follows it. Nothing happens when its owner is gone: an answer may come, and a
    /// field may lose the focus, after what asked for it has left the page.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Sets the value, and wakes who follows it; false when its owner is gone.
    #[inline(never)]
    pub fn try_set(&self, value: T) -> bool {
        self.source().put(Arc::new(value))
    }

    /// Sets the value, and wakes who follows it. Nothing happens when its owner is gone, as with [`RwSignal::update`].
    pub fn set(&self, value: T) {
        self.try_set(value);
    }
}

/// Held elsewhere only while someone reads it, and reading ends before anything is changed.
#[inline(never)]
#[cfg_attr(debug_assertions, track_caller)]
fn unique<T>(value: &mut Arc<T>) -> &mut T {
    Arc::get_mut(value).unwrap_or_else(|| misused())
}

#[inline(never)]
fn writable(value: Anything) -> Source {
    Source::new(Origin::Writable(ArcRwSignal::new(Some(value))))
}

impl<T: 'static> Deref for RwSignal<T> {
    type Target = Signal<T>;

    fn deref(&self) -> &Signal<T> {
        &self.0
    }
}

impl<T: Default + Send + Sync + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}
