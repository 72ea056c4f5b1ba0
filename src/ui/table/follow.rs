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

/// Of longer lists nothing is worked out in the task in which they came: drawing the table around them is enough for one.
const LONG: usize = 10_000;

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
    /// How often something else was wanted.
    times: usize,
}

/// Follows rows and state.
pub fn follow(rows: Memo<Arc<dyn Rows>>, state: RwSignal<TableState>) -> Following {
    let first = rows.get_untracked();
    let shown = RwSignal::new(Shown { rows: Arc::clone(&first), index: Arc::from([]) });
    let is_busy = RwSignal::new(false);
    let work = Rc::new(RefCell::new(Work::on(first, state.get_untracked(), 0)));
    let worker = Worker { work, owner: Owner::current(), shown, is_busy };
    // Short lists are there with the first drawing.
    worker.begin();
    let worker = SendWrapper::new(worker);
    let last = worker.clone();
    on_cleanup(move || last.work.borrow_mut().stop());
    Effect::new(move |_: Option<()>| {
        if worker.takes_over(rows.get(), state.get()) {
            worker.begin();
        }
    });
    Following {
        rows: Memo::always_new(move || shown.with(|shown| Arc::clone(&shown.rows))),
        index: Memo::new(move || shown.with(|shown| Arc::clone(&shown.index))),
        is_busy: is_busy.into(),
    }
}

impl Work {
    fn on(rows: Arc<dyn Rows>, state: TableState, times: usize) -> Self {
        let working = Some(Working::on(question(rows.as_ref(), &state)));
        Self { rows, state, facets: Facets::default(), working, times }
    }

    fn stop(&mut self) {
        self.working = None;
        self.times += 1;
    }

    /// The rows, once it is known which are shown.
    fn go_on(&mut self, turn: &Turn) -> Option<Shown> {
        let working = self.working.as_mut()?;
        let cells = CellsOf(self.rows.as_ref());
        if working.go_on(&mut self.facets, &cells, &mut || turn.is_over()) == Step::More {
            return None;
        }
        let index = self.working.take().map(Working::rows).unwrap_or_default();
        Some(Shown { rows: Arc::clone(&self.rows), index: Arc::from(index) })
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
        let times = work.times + 1;
        if !Arc::ptr_eq(&work.rows, &rows) {
            *work = Work::on(rows, state, times);
        } else if work.state != state {
            work.working = Some(Working::on(question(rows.as_ref(), &state)));
            (work.state, work.times) = (state, times);
        } else {
            return false;
        }
        true
    }

    /// Works for a turn at once, and for as many more as it takes.
    fn begin(&self) {
        let mut turn = Turn::default();
        turn.begin();
        let is_long = self.work.borrow().rows.len() > LONG;
        if let Some(shown) = if is_long { None } else { self.work_for(&turn) } {
            self.show(shown);
        } else if !self.is_busy.get_untracked() {
            // Otherwise whoever works already goes on with what is wanted now.
            self.is_busy.set(true);
            spawn_local(self.clone().work_on(turn));
        }
    }

    async fn work_on(self, mut turn: Turn) {
        while self.work.borrow().working.is_some() {
            turn.next().await;
            let Some(shown) = self.work_for(&turn) else { continue };
            // Drawing is work of its own.
            let times = self.work.borrow().times;
            turn.next().await;
            if self.work.borrow().times == times {
                self.show(shown);
            }
        }
    }

    fn work_for(&self, turn: &Turn) -> Option<Shown> {
        let work = || self.work.borrow_mut().go_on(turn);
        untrack(|| match &self.owner {
            Some(owner) => owner.with(work),
            None => work(),
        })
    }

    fn show(&self, shown: Shown) {
        self.shown.set(shown);
        self.is_busy.set(false);
    }
}
