//! Documents that people edit: drafts of what a server keeps under a hash, saved so that nobody's change is lost.
//! Knows accounts and policies, and no page; `json` knows JSON alone.

mod doc;
mod drafts;
pub mod json;
mod open;
mod policy;
mod profile;
mod saving;
mod source;
mod stamp;
mod unfinished;

pub use doc::Doc;
pub use drafts::Unsaved;
pub use json::diff::Change;
pub use json::merge::Conflict;
pub use json::path::{self, Path};
pub use json::secrets;
pub use open::Documents;
pub use saving::NotSaved;
pub use source::{Source, Version};
pub use unfinished::{typed, typed_text, unfinished};
