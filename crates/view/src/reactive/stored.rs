//! A value that is kept and that nobody follows.

use super::writable::RwSignal;

/// A value that lives as long as its owner, and wakes nobody when it changes.
pub struct StoredValue<T: 'static>(RwSignal<T>);

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for StoredValue<T> {}

impl<T: Send + Sync + 'static> StoredValue<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    /// What `read` makes of the value.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn with_value<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.0.with_untracked(read)
    }

    /// What `read` makes of the value; `None` when its owner is gone.
    pub fn try_with_value<R>(&self, read: impl FnOnce(&T) -> R) -> Option<R> {
        self.0.try_with_untracked(read)
    }

    /// The value.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn get_value(&self) -> T
    where
        T: Clone,
    {
        self.0.get_untracked()
    }

    /// Sets the value.
    pub fn set_value(&self, value: T) {
        self.0.try_set(value);
    }

    /// Changes the value.
    pub fn update_value(&self, change: impl FnOnce(&mut T)) {
        self.0.try_update(change);
    }

    /// Changes the value; `None` when its owner is gone.
    pub fn try_update_value<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        self.0.try_update(change)
    }
}

impl<T: Default + Send + Sync + 'static> Default for StoredValue<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}
