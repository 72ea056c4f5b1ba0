//! The rows that a table shows, worked out in turns that leave the browser time for other things. Until other rows or
//! another order are ready, those from before stay.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use leptos::task::spawn_local;
use perihelion_order::{Facets, Step, Working};
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;

use super::{
    index::{CellsOf, question},
    rows::Rows,
    state::TableState,
};
use crate::turns::Turn;

/// What a table shows.
#[derive(Clone, Copy)]
pub struct Following {
    /// The rows.
    pub rows: Memo<Arc<dyn Rows>>,
    /// Those that are shown, in order, by number.
    pub index: Memo<Arc<[u32]>>,
    /// Something newer is being worked out.
    pub is_busy: Signal<bool>,
}

#[derive(Clone)]
struct Shown {
    rows: Arc<dyn Rows>,
    index: Arc<[u32]>,
}

/// The newest rows and state, and the work on them.
struct Work {
    rows: Arc<dyn Rows>,
    state: TableState,
    /// What is known of the columns of the rows.
    facets: Facets,
    working: Option<Working>,
}

/// Follows rows and state.
pub fn follow(rows: Memo<Arc<dyn Rows>>, state: RwSignal<TableState>) -> Following {
    let first = rows.get_untracked();
    let shown = RwSignal::new(Shown { rows: Arc::clone(&first), index: Arc::from([]) });
    let is_busy = RwSignal::new(false);
    let worker = Worker {
        work: Rc::new(RefCell::new(Work::on(first, state.get_untracked()))),
        owner: Owner::current(),
        shown,
        is_busy,
    };
    // Short lists are there with the first drawing.
    worker.begin();
    let worker = SendWrapper::new(worker);
    let last = worker.clone();
    on_cleanup(move || _ = last.work.borrow_mut().working.take());
    Effect::new(move |_: Option<()>| {
        if worker.takes_over(rows.get(), state.get()) {
            worker.begin();
        }
    });
    Following {
        rows: Memo::always_new(move |_| shown.with(|shown| Arc::clone(&shown.rows))),
        index: Memo::new(move |_| shown.with(|shown| Arc::clone(&shown.index))),
        is_busy: is_busy.into(),
    }
}

impl Work {
    fn on(rows: Arc<dyn Rows>, state: TableState) -> Self {
        let working = Some(Working::on(question(rows.as_ref(), &state)));
        Self { rows, state, facets: Facets::default(), working }
    }
}

#[derive(Clone)]
struct Worker {
    work: Rc<RefCell<Work>>,
    /// Cells may ask for what is provided around the table.
    owner: Option<Owner>,
    shown: RwSignal<Shown>,
    is_busy: RwSignal<bool>,
}

impl Worker {
    /// Takes newer rows or another state; false when they are the same.
    fn takes_over(&self, rows: Arc<dyn Rows>, state: TableState) -> bool {
        let mut work = self.work.borrow_mut();
        if !Arc::ptr_eq(&work.rows, &rows) {
            *work = Work::on(rows, state);
        } else if work.state != state {
            work.working = Some(Working::on(question(rows.as_ref(), &state)));
            work.state = state;
        } else {
            return false;
        }
        true
    }

    /// Works for a turn at once, and for as many more as it takes.
    fn begin(&self) {
        let mut turn = Turn::default();
        turn.begin();
        if self.work_for(&turn) == Step::Done || self.is_busy.get_untracked() {
            // Whoever works already goes on with what is wanted now.
            return;
        }
        self.is_busy.set(true);
        let worker = self.clone();
        spawn_local(async move {
            loop {
                turn.next().await;
                if worker.work_for(&turn) == Step::Done {
                    return;
                }
            }
        });
    }

    fn work_for(&self, turn: &Turn) -> Step {
        let work = || {
            let mut work = self.work.borrow_mut();
            let Work { rows, facets, working, .. } = &mut *work;
            let step = working.as_mut().map(|it| it.go_on(facets, &CellsOf(rows.as_ref()), &mut || turn.is_over()));
            (step == Some(Step::Done)).then(|| (Arc::clone(rows), working.take()))
        };
        let done = untrack(|| match &self.owner {
            Some(owner) => owner.with(work),
            None => work(),
        });
        match done {
            Some((rows, working)) => {
                let index = working.map(Working::rows).unwrap_or_default();
                self.shown.set(Shown { rows, index: Arc::from(index) });
                self.is_busy.set(false);
                Step::Done
            }
            None if self.work.borrow().working.is_none() => Step::Done,
            None => Step::More,
        }
    }
}
