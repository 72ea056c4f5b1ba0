//! What is done to JSON documents: places in them, what differs, three ways merged, steps back. Knows no browser.

pub mod diff;
pub mod history;
mod lists;
pub mod merge;
pub mod path;
pub mod secrets;
