//! The documents that are open in the app. Each is there once, so that who goes to another page and comes back finds
//! what they had begun.

use super::source::Source;
use super::{Doc, drafts};
use crate::session::{Person, Session};
use leptos::reactive::owner::Owner;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A document, and how many pages have it open.
struct Open {
    key: String,
    doc: Doc,
    pages: usize,
}

/// All that are open.
#[derive(Clone, Copy)]
pub struct Documents {
    open: StoredValue<Vec<Open>>,
    /// What outlives every page.
    owner: StoredValue<Option<Owner>>,
    whose: Memo<Option<Person>>,
}

impl Documents {
    /// Stands once near the root of the app.
    pub fn provide(session: Session) -> Self {
        let whose = Memo::new(move || session.person());
        let documents = Self { open: StoredValue::default(), owner: StoredValue::new(Owner::current()), whose };
        provide_context(documents);
        // What one person has begun is not shown to the next. Whoever leaves on purpose takes the drafts along.
        Effect::new(move |before: Option<Option<Person>>| {
            let now = whose.get();
            if let Some(Some(before)) = before.filter(|before| *before != now) {
                for Open { doc, .. } in documents.open.try_update_value(std::mem::take).unwrap_or_default() {
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
        self.open.with_value(|open| open.iter().any(|entry| entry.doc.is_changed().get_untracked()))
    }

    /// The document of this source, for one page more.
    fn take(self, source: Arc<dyn Source>) -> Doc {
        let key = source.key();
        let known = self.open.try_update_value(|open| {
            let entry = open.iter_mut().find(|entry| entry.key == key)?;
            entry.pages += 1;
            Some(entry.doc)
        });
        known.flatten().unwrap_or_else(|| {
            let whose = untrack(|| self.whose.get());
            let make = move || Doc::new(source, whose.as_ref());
            let doc = match self.owner.get_value() {
                Some(owner) => owner.with(make),
                None => make(),
            };
            self.open.update_value(|open| open.push(Open { key, doc, pages: 1 }));
            doc
        })
    }

    /// One page less has it open. What nobody looks at and nobody has changed is read again when it is opened again;
    /// a day of visits to a thousand users would be a thousand profiles.
    fn give_back(self, doc: Doc) {
        let is_last = self.open.try_update_value(|open| {
            let entry = open.iter_mut().find(|entry| entry.doc == doc)?;
            entry.pages = entry.pages.saturating_sub(1);
            Some(entry.pages == 0)
        });
        if is_last.flatten() == Some(true) && !doc.is_changed().get_untracked() && !doc.is_saving().get_untracked() {
            doc.forget();
        }
    }
}

/// Opens a document for the page around the caller, and keeps it fresh for as long as the page is there.
pub fn open(source: Arc<dyn Source>) -> Doc {
    let newest = source.follow();
    let documents = Documents::here();
    let doc = documents.take(source);
    Effect::new(move |_| newest.with(|newest| doc.arrived(newest)));
    // Not at once: the next page may open it in the same breath.
    on_cleanup(move || spawn_local(async move { documents.give_back(doc) }));
    doc
}
