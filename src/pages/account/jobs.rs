//! To come.

use leptos::prelude::*;

#[component]
pub fn JobsPage() -> impl IntoView {}
