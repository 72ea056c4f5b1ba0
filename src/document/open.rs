//! The documents that are open in the app. Each is there once, so that who goes to another page and comes back finds
//! what they had begun.

use super::source::Source;
use super::{Doc, drafts};
use crate::session::{Person, Session};
use leptos::reactive::owner::Owner;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// All that are open.
#[derive(Clone, Copy)]
pub struct Documents {
    open: StoredValue<Vec<(String, Doc)>>,
    /// What outlives every page.
    owner: StoredValue<Option<Owner>>,
    whose: Memo<Option<Person>>,
}

impl Documents {
    /// Stands once near the root of the app.
    pub fn provide(session: Session) -> Self {
        let whose = Memo::new(move |_| session.person());
        let documents = Self { open: StoredValue::default(), owner: StoredValue::new(Owner::current()), whose };
        provide_context(documents);
        // What one person has begun is not shown to the next. Whoever leaves on purpose takes the drafts along.
        Effect::new(move |before: Option<Option<Person>>| {
            let now = whose.get();
            if let Some(Some(before)) = before.filter(|before| *before != now) {
                for (_, doc) in documents.open.try_update_value(std::mem::take).unwrap_or_default() {
                    doc.forget();
                }
                if session.has_left() {
                    drafts::forget_all_of(&before);
                }
            }
            now
        });
        documents
    }

    /// The documents of the app around the caller.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether any of them has unsaved changes.
    pub fn any_changed(self) -> bool {
        self.open.with_value(|open| open.iter().any(|(_, doc)| doc.is_changed().get_untracked()))
    }

    /// The document of this source, and whether it has just been opened.
    fn doc(self, source: Arc<dyn Source>) -> Doc {
        let key = source.key();
        let known = self.open.with_value(|open| open.iter().find(|(open, _)| *open == key).map(|(_, doc)| *doc));
        known.unwrap_or_else(|| {
            let whose = untrack(|| self.whose.get());
            let make = move || Doc::new(source, whose.as_ref());
            let doc = match self.owner.get_value() {
                Some(owner) => owner.with(make),
                None => make(),
            };
            self.open.update_value(|open| open.push((key, doc)));
            doc
        })
    }
}

/// Opens a document for the page around the caller, and keeps it fresh for as long as the page is there.
pub fn open(source: Arc<dyn Source>) -> Doc {
    let newest = source.follow();
    let doc = Documents::here().doc(source);
    Effect::new(move |_| newest.with(|newest| doc.arrived(newest)));
    doc
}
