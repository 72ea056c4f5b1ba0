//! The server on the wire: the API, the app's files beside it, and the control port.

mod api;
pub mod control;
mod event_stream;
mod gate;
mod gen_files;
mod host_headers;
mod read;
mod reply;
mod site;
mod spoil;
mod wire;

pub use gate::{Gate, Peer};

use crate::server::Server;
use axum::Router;
use axum::routing::{any, get};
use std::sync::Arc;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

pub fn app(server: Arc<Server>) -> Router {
    let site = site::Site::new(server.options.site.as_deref());
    let api = Router::new()
        .route("/api/{*path}", any(api::serve))
        .route("/api/v1/events/stream", any(event_stream::serve))
        .route("/gen/{*path}", any(api::serve))
        .route("/gen/logo", get(gen_files::logo))
        .route("/gen/external-sign-in/{source}", get(gen_files::external_sign_in))
        .with_state(server);
    let site = Router::new().fallback(site::serve).with_state(Arc::new(site));
    // Fast rather than small: a list of 100,000 jobs is compressed while someone waits.
    api.fallback_service(site).layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
}
