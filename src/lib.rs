//! Perihelion: an open web console for Comet Server.
//! Arrows point one way: pages, then account, server and ui, then comet-api; see docs/architecture.md.

mod abort;
pub mod account;
mod app;
pub mod document;
pub mod form;
pub mod format;
pub mod i18n;
mod order;
pub mod pages;
pub mod preferences;
mod random;
pub mod retention;
pub mod routes;
mod schedule;
pub mod server;
pub mod session;
mod turns;
pub mod ui;

/// Draws the app into the page; called once.
pub fn start() {
    // A panic is a trap, which crash.js shows. Only development builds still know what it said.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
    leptos::mount::mount_to_body(app::App);
}
