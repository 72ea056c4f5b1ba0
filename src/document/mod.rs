//! A JSON document that is edited as a draft. Stands in for branch `document` until it is merged.

mod unfinished;

pub use unfinished::{typed, typed_text, unfinished};

use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// A pointer into a document, `/Sources/ID/Description`.
pub type Path = String;

#[derive(Clone, Copy)]
pub struct Doc {
    draft: RwSignal<Option<Arc<Value>>>,
    saved: RwSignal<Option<Arc<Value>>>,
}

impl Doc {
    pub fn value(self) -> Signal<Option<Arc<Value>>> {
        self.draft.into()
    }

    pub fn saved(self) -> Signal<Option<Arc<Value>>> {
        self.saved.into()
    }

    pub fn at(self, path: impl Into<Path>) -> Memo<Value> {
        let path = path.into();
        Memo::new(move |_| {
            self.draft.with(|draft| draft.as_ref().and_then(|draft| draft.pointer(&path)).cloned().unwrap_or_default())
        })
    }

    pub fn set(self, _path: &str, _value: Value) {}

    pub fn remove(self, _path: &str) {}
}
