//! Moments that may not have come.

use crate::format::iso_time;
use crate::i18n::*;
use crate::ui::time::RelativeTime;
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;

/// The moment for an export; empty where the API's zero says that it never came.
pub fn written(at: UnixSeconds) -> String {
    at.known().map(|at| iso_time(at.0)).unwrap_or_default()
}

/// How long ago; "Never" where the API's zero says so. The exact time is in the title.
#[component]
pub fn Ago(at: UnixSeconds) -> impl IntoView {
    match at.known() {
        Some(at) => view! { <RelativeTime at=at.0 /> },
        None => view! { <span class="muted">{key!(words.never)}</span> },
    }
}
