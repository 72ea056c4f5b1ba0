//! Which jobs a report tells of: the builder of searches, kept in step with the document both ways.

use super::Around;
use crate::format::Zone;
use crate::i18n::*;
use crate::pages::shared::search::{Builder, Clause, JOB, Search, of_wire, print, to_wire};
use crate::server::Server;
use comet_api::Lens;
use comet_api::types::SearchClause;
use perihelion_view::prelude::*;
use serde_json::Value;

/// What a filter of the document means.
fn meant(filter: &Value) -> Clause {
    of_wire(SearchClause::of(filter), &JOB).normal()
}

pub fn filter_view(around: Around, at: &str) -> Node {
    let Around { doc, terms, suggestions, .. } = around;
    let server = Server::here();
    let place = StoredValue::new(format!("{at}/Filter"));
    let filter = place.with_value(|place| doc.at(place.as_str()));
    let stored = Memo::new(move || filter.with(meant));
    let said = move || stored.with(|stored| print(stored, Zone::Here));
    let search = Search::new(&JOB, &untrack(said));
    // Undoing, and news of others, show in the builder.
    Effect::new(move |_: Option<()>| {
        let text = said();
        if search.clause.with_untracked(|clause| stored.with_untracked(|stored| clause.clone().normal() != *stored)) {
            search.read(&text);
        }
    });
    // What is built is written; what merely reads otherwise stays as it is.
    Effect::new(move |before: Option<()>| {
        let built = search.clause.get().normal();
        if before.is_some() && terms.lock(None).is_none() && stored.with_untracked(|stored| *stored != built) {
            let clause = if built.is_everything() { SearchClause::default() } else { to_wire(&built, server.now()) };
            place.with_value(|place| doc.set(place, clause.into_value()));
        }
    });
    let summary = move || match said() {
        said if said.is_empty() => key!(reports.all_jobs).said().to_owned(),
        said => said,
    };
    let builder = move || match terms.lock(None) {
        Some(_) => Node::NOTHING,
        None => view! { <Builder search suggestions /> },
    };
    view! {
        <h3 class="related__title">{key!(reports.filter)}</h3>
        <p class="muted">
            <code>{summary}</code>
        </p>
        {builder}
    }
}
