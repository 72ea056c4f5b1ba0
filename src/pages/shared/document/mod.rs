//! A document on a page: reading it, the bar with what can be done with the draft, and the care that nothing is lost.

mod bar;
mod conflicts;
mod describe;
mod guard;
mod summary;
mod unsaved;

use crate::document::Doc;
use crate::server::explain_here;
use crate::ui::loadable::{Loadable, Loaded};
use perihelion_view::prelude::*;

pub use bar::document_bar;
pub use summary::AlsoTold;

/// The page's content once the document is read; before that a skeleton, or why it could not be read. Brings the bar
/// with it, asks before unsaved changes are left behind, and offers those of an earlier visit.
pub fn opened(doc: Doc, view: impl Into<ViewFn>) -> Node {
    let view = view.into();
    let draft = doc.value();
    let problem = doc.problem();
    let read = Signal::derive(move || {
        let error = problem.get();
        let data = draft.with(Option::is_some).then_some(());
        Loadable { refreshing: data.is_none() && error.is_none(), data, error }
    });
    guard::ask_before_leaving(doc);
    view! {
        <Loaded read explain=explain_here on_retry=move || doc.read_again() let:_data>
            {unsaved::offer(doc)}
            {view.run()}
        </Loaded>
        {document_bar(doc)}
    }
}
