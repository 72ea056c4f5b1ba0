//! What a person prefers, kept in this browser. Nothing secret, nothing about accounts.

mod days;
mod language;
mod shelf;
mod theme;

pub use days::{choose_days, chosen_days};
pub use language::{choose_language, first_language};
pub use shelf::Shelf;
pub use theme::{Theme, ThemeChoice};

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Where storage is blocked, a preference lasts until the page goes.
fn save(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}
