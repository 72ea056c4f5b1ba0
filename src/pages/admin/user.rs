//! To come.

use comet_api::Username;
use leptos::prelude::*;

#[component]
pub fn UserPage(name: Username) -> impl IntoView {
    name.to_string()
}
