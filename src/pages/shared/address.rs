//! What a list shows, kept in the address, so that a reload, a link and the way back find it again.

use super::query::Query;
use crate::ui::table::TableState;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use perihelion_view::prelude::*;
use std::time::Duration;

/// A state that changes with every key pressed is written down once the keys rest.
const REST: Duration = Duration::from_millis(250);

/// A choice in the address: the parameter's name and the signal that holds its value.
pub type Param = (&'static str, RwSignal<String>);

/// The query of the address, as it is now.
pub fn use_query() -> Memo<Query> {
    let search = use_location().search;
    Memo::new(move || search.with(|search| Query::parse(search)))
}

/// The parts of a list's state, and what they are when the address says nothing.
struct Parts {
    table: RwSignal<TableState>,
    usual_table: TableState,
    params: Vec<(Param, String)>,
}

impl Parts {
    /// Takes over what the address says.
    fn read(&self, query: &Query) {
        let table = self.usual_table.clone().from_query(query.iter());
        set_if_new(self.table, table);
        for ((name, signal), usual) in &self.params {
            set_if_new(*signal, query.get(name).unwrap_or(usual).to_owned());
        }
    }

    /// The query for the state as it is. What is as usual is left out; what is not ours stays.
    fn written(&self, query: Query) -> Query {
        let table = self.table.get();
        let mut query = query.without_those(TableState::owns);
        for (name, value) in table.to_query() {
            query = query.with(&name, &value);
        }
        if table.sort == self.usual_table.sort {
            query = query.without(TableState::SORT);
        } else if table.sort.is_empty() {
            // No order at all is a choice too, where there usually is one.
            query = query.with(TableState::SORT, "");
        }
        self.params.iter().fold(query, |query, ((name, signal), usual)| {
            let value = signal.get();
            if value == *usual { query.without(name) } else { query.with(name, &value) }
        })
    }
}

/// Keeps a table's order and filter, and these choices, in the address. Their values at the call are the usual ones,
/// which the address need not repeat.
pub fn keep_in_address(table: RwSignal<TableState>, params: &[Param]) {
    let query = use_query();
    let params = params.iter().map(|(name, signal)| ((*name, *signal), signal.get_untracked())).collect();
    let parts = StoredValue::new(Parts { table, usual_table: table.get_untracked(), params });
    parts.with_value(|parts| query.with_untracked(|query| parts.read(query)));
    // What was written last: when it comes back through the router, it must not undo what was typed since.
    let last = StoredValue::new(None::<Query>);
    Effect::new(move |before: Option<()>| {
        let query = query.get();
        let ours = last.try_update_value(Option::take).flatten();
        if before.is_some() && ours.as_ref() != Some(&query) {
            parts.with_value(|parts| parts.read(&query));
        }
    });
    write_down(query, last, move || parts.with_value(|parts| parts.written(query.get_untracked())));
}

/// Writes the query that is wanted into the address, once it rests.
fn write_down(
    query: Memo<Query>,
    last: StoredValue<Option<Query>>,
    wanted: impl Fn() -> Query + Send + Sync + 'static,
) {
    let navigate = use_navigate();
    let path = use_location().pathname.get_untracked();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    Effect::new(move |before: Option<()>| {
        let wanted = wanted();
        stop();
        if before.is_none() || query.with_untracked(|query| *query == wanted) {
            return;
        }
        let (navigate, address) = (navigate.clone(), wanted.after(&path));
        let write = move || {
            last.set_value(Some(wanted.clone()));
            navigate(&address, NavigateOptions { replace: true, scroll: false, ..Default::default() });
        };
        timer.set_value(set_timeout_with_handle(write, REST).ok());
    });
    on_cleanup(stop);
}

fn set_if_new<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|known| *known != value) {
        signal.set(value);
    }
}
