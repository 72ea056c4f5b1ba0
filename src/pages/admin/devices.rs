//! To come.

use leptos::prelude::*;

#[component]
pub fn DevicesPage() -> impl IntoView {}
