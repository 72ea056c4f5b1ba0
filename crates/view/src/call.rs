//! Closures behind pointers. The table of a `dyn Fn` has an entry for each way to call it, and the compiler writes
//! `call_once` and `call_mut` for each closure that is called by `call` alone. These tables have one entry.

/// Makes something each time it is asked to.
pub trait Make<R> {
    fn make(&self) -> R;
}

/// The same, for what changes on the way.
pub trait MakeMut<R> {
    fn make_mut(&mut self) -> R;
}

/// Does something with what it is given.
pub trait Act<A, R = ()> {
    fn act(&self, with: A) -> R;
}

/// The same, for what changes on the way.
pub trait ActMut<A, R = ()> {
    fn act_mut(&mut self, with: A) -> R;
}

impl<R, F: Fn() -> R> Make<R> for F {
    fn make(&self) -> R {
        self()
    }
}

impl<R, F: FnMut() -> R> MakeMut<R> for F {
    fn make_mut(&mut self) -> R {
        self()
    }
}

impl<A, R, F: Fn(A) -> R> Act<A, R> for F {
    fn act(&self, with: A) -> R {
        self(with)
    }
}

impl<A, R, F: FnMut(A) -> R> ActMut<A, R> for F {
    fn act_mut(&mut self, with: A) -> R {
        self(with)
    }
}
