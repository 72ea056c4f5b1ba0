//! Where the value of a signal comes from, without its type: a number, and a table of what the numbers stand for.
//! Closures carry many signals along, and a number is a third of what a handle of Leptos is.

use std::{any::Any, cell::RefCell, num::NonZeroU32, sync::Arc};

use leptos::{
    prelude::{ArcMemo, ArcRwSignal, Set, Track, UpdateUntracked, With, untrack},
    reactive::owner::StoredValue,
};

use rustc_hash::FxHashMap;

use crate::call::Make;

/// A value without its type.
pub type Anything = Arc<dyn Any + Send + Sync>;
/// Makes a value anew at each look.
pub type Derive = Box<dyn Make<Anything> + Send + Sync>;

/// A value without its type. Compiled once for each type, not where one is made.
#[inline(never)]
pub fn anything<T: Send + Sync + 'static>(value: T) -> Anything {
    Arc::new(value)
}

/// What makes a value, without the value's type.
pub fn made_by<T: Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Derive {
    Box::new(move || anything(value()))
}

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
#[derive(Clone)]
pub enum Origin {
    /// Never changes.
    Stored(Anything),
    /// Is set. Empty while it is being changed.
    Writable(ArcRwSignal<Option<Anything>>),
    /// Is worked out when what it reads has changed, and remembered.
    Memo(ArcMemo<Remembered>),
    /// Is worked out at each look.
    Derived(Arc<Derive>),
}

/// The number of an [`Origin`], for as long as the owner lives under which it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source(NonZeroU32);

impl Source {
    #[inline(never)]
    pub fn new(origin: Origin) -> Self {
        let source = ORIGINS.with_borrow_mut(|origins| origins.add(origin));
        // Leptos drops it with the owner around the call.
        StoredValue::new(Kept(source));
        source
    }

    fn origin(self) -> Option<Origin> {
        // Reading an origin may run what makes signals, so the table is free by then.
        ORIGINS.with_borrow(|origins| origins.known.get(&self.0).cloned())
    }

    /// The value now, which the reader around the call follows from here on; `None` when its owner is gone.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    fn value(self) -> Option<Anything> {
        match self.origin()? {
            Origin::Stored(value) => Some(value),
            Origin::Writable(signal) => signal.try_with(Option::clone).flatten(),
            Origin::Memo(memo) => memo.try_with(|remembered| Anything::clone(&remembered.value)),
            Origin::Derived(derive) => Some(derive.make()),
        }
    }

    /// The value now, which nobody follows.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    fn untracked(self) -> Option<Anything> {
        untrack(|| self.value())
    }

    /// The value now, as what it is.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn read<T: Send + Sync + 'static>(self) -> Option<Arc<T>> {
        typed(self.value())
    }

    /// The value now, as what it is, without following it.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn read_untracked<T: Send + Sync + 'static>(self) -> Option<Arc<T>> {
        typed(self.untracked())
    }

    /// The same; a fault of ours when its owner is gone.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn must_read<T: Send + Sync + 'static>(self) -> Arc<T> {
        typed(self.value()).unwrap_or_else(|| misused())
    }

    /// The same, without following it.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn must_read_untracked<T: Send + Sync + 'static>(self) -> Arc<T> {
        typed(self.untracked()).unwrap_or_else(|| misused())
    }

    /// Has the reader around the call follow the value without looking at it.
    pub fn track(self) {
        match self.origin() {
            None | Some(Origin::Stored(_)) => {}
            Some(Origin::Writable(signal)) => signal.track(),
            // Hear of what they read only once they have been worked out.
            Some(Origin::Memo(_) | Origin::Derived(_)) => drop(self.value()),
        }
    }

    /// Takes the value out to change it; `None` when its owner is gone.
    #[inline(never)]
    #[cfg_attr(debug_assertions, track_caller)]
    pub fn take<T: Send + Sync + 'static>(self) -> Option<Arc<T>> {
        Some(typed(self.take_anything()?).unwrap_or_else(|| misused()))
    }

    #[inline(never)]
    fn take_anything(self) -> Option<Option<Anything>> {
        match self.origin()? {
            Origin::Writable(signal) => signal.try_update_untracked(Option::take),
            _ => None,
        }
    }

    /// Sets the value and wakes who follows it; false when its owner is gone.
    #[inline(never)]
    pub fn put(self, value: Anything) -> bool {
        match self.origin() {
            Some(Origin::Writable(signal)) => signal.try_set(Some(value)).is_none(),
            _ => false,
        }
    }
}

thread_local! {
    static ORIGINS: RefCell<Origins> = RefCell::default();
}

/// What the numbers stand for. A number comes again only after four thousand million others.
#[derive(Default)]
struct Origins {
    last: u32,
    known: FxHashMap<NonZeroU32, Origin>,
}

impl Origins {
    fn add(&mut self, origin: Origin) -> Source {
        loop {
            self.last = self.last.wrapping_add(1);
            if let Some(number) = NonZeroU32::new(self.last).filter(|number| !self.known.contains_key(number)) {
                self.known.insert(number, origin);
                return Source(number);
            }
        }
    }
}

/// Takes its number out of the table when it is dropped.
struct Kept(Source);

impl Drop for Kept {
    fn drop(&mut self) {
        // What goes with the value may have signals of its own, so the table is free by then. There is no table any more
        // when a thread ends, and nobody to ask it.
        let gone = ORIGINS.try_with(|origins| origins.borrow_mut().known.remove(&self.0.0));
        drop(gone);
    }
}

/// The value as what it is.
pub fn typed<T: Send + Sync + 'static>(value: Option<Anything>) -> Option<Arc<T>> {
    value?.downcast().ok()
}

/// Someone reads a signal whose owner is gone, or changes one in the middle of reading it: a fault of ours, and the
/// end of what is being drawn.
#[cold]
#[cfg_attr(debug_assertions, track_caller)]
pub fn misused() -> ! {
    panic!("a signal was used after its owner was gone, or changed while it was read")
}
