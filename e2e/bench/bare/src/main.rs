//! A counter with Leptos and its router, and nothing else: what the console's size and start are measured beside.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

fn main() {
    leptos::mount::mount_to_body(Bare);
}

#[component]
fn Bare() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=|| "Not found">
                <Route path=path!("/*any") view=Counter />
            </Routes>
        </Router>
    }
}

#[component]
fn Counter() -> impl IntoView {
    let (count, set_count) = signal(0);
    view! { <button on:click=move |_| set_count.update(|count| *count += 1)>"Pressed " {count} " times"</button> }
}
