//! To come.

use leptos::prelude::*;

#[component]
pub fn OverviewPage() -> impl IntoView {}
