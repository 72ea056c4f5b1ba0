//! Where the value of a signal comes from, without its type.

use std::{any::Any, sync::Arc};

use crate::call::{ActMut, Make};
use leptos::prelude::{GetValue, Memo, RwSignal, StoredValue, Track, Update, With};

/// A value without its type.
pub type Anything = Arc<dyn Any + Send + Sync>;
/// Makes a value anew at each look.
pub type Derive = Arc<dyn Make<Anything> + Send + Sync>;

/// A value that can be compared with another of its type.
#[derive(Clone)]
pub struct Remembered {
    pub value: Anything,
    pub is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Remembered {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(self.value.as_ref(), other.value.as_ref())
    }
}

/// Where the value of a signal comes from.
#[derive(Clone, Copy)]
pub enum Source {
    /// Never changes.
    Stored(StoredValue<Anything>),
    /// Is set.
    Writable(RwSignal<Anything>),
    /// Is worked out when what it reads has changed, and remembered.
    Memo(Memo<Remembered>),
    /// Is worked out at each look.
    Derived(StoredValue<Derive>),
}

impl Source {
    /// The value now, which the reader around the call follows from here on; `None` when its owner is gone.
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn value(self) -> Option<Anything> {
        match self {
            Self::Stored(value) => value.try_get_value(),
            Self::Writable(signal) => signal.try_with(Anything::clone),
            Self::Memo(memo) => memo.try_with(|remembered| Anything::clone(&remembered.value)),
            Self::Derived(derive) => derive.try_get_value().map(|derive| derive.make()),
        }
    }

    /// Has the reader around the call follow the value without looking at it.
    pub fn track(self) {
        match self {
            Self::Stored(_) => {}
            Self::Writable(signal) => signal.track(),
            // Hear of what they read only once they have been worked out.
            Self::Memo(_) | Self::Derived(_) => drop(self.value()),
        }
    }

    /// Changes the value and wakes who follows it.
    pub fn update(self, change: &mut dyn for<'a> ActMut<&'a mut Anything>) {
        if let Self::Writable(signal) = self {
            let _ = signal.try_update(|value| change.act_mut(value));
        }
    }
}

/// The value as what it is.
#[inline(never)]
pub fn typed<T: 'static>(value: &Anything) -> Option<&T> {
    value.downcast_ref()
}

/// Someone reads a signal whose owner is gone, or changes one in the middle of reading it: a fault of ours, and the
/// end of what is being drawn.
#[cold]
#[cfg_attr(debug_assertions, track_caller)]
pub fn misused() -> ! {
    panic!("a signal was used after its owner was gone, or changed while it was read")
}
