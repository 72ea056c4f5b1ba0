//! To come.

use crate::session::Portal;
use comet_api::JobId;
use leptos::prelude::*;

#[component]
pub fn JobPage(portal: Portal, id: JobId) -> impl IntoView {
    let _ = portal;
    id.to_string()
}
