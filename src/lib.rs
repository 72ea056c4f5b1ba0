//! Perihelion: an open web console for Comet Server.
//! Arrows point one way: pages, then account, server and ui, then comet-api; see docs/architecture.md.

mod abort;
pub mod account;
mod app;
#[doc(hidden)] // for the browser's tests
pub mod crash;
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
    crash::show_a_page_on_panic();
    leptos::mount::mount_to_body(app::App);
}
