//! What stands under /gen/ and is no method: the logo, and where an external sign-in would begin.

use super::wire::{HTML, Wire};
use super::{read, reply};
use crate::refusal::{Outcome, Refusal};
use crate::server::Server;
use crate::state::branding;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::sync::Arc;

/// The logo of the server or of the tenant whose host name was asked for.
pub async fn logo(State(server): State<Arc<Server>>, request: Request) -> Response {
    let origin = read::origin(request.headers(), None, server.options.public_url.as_ref());
    let image = move || server.store.transaction(|db| branding::logo(db, origin.host()));
    match tokio::task::spawn_blocking(image).await {
        Ok(Ok(Some(address))) => image_of(&address).unwrap_or_else(refused),
        Ok(Ok(None)) => refused(Refusal::new(404, "This server has no logo.")),
        Ok(Err(refusal)) => refused(refusal),
        Err(_) => refused(Refusal::unavailable("the call ended early")),
    }
}

/// The picture in a `data:` address, which is how the settings hold it.
fn image_of(address: &str) -> Outcome<Response> {
    let odd = || Refusal::new(404, "The logo is kept in a form that this server does not read.");
    let (kind, data) = address.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,")).ok_or_else(odd)?;
    let kind = HeaderValue::try_from(kind).map_err(|_| odd())?;
    let bytes = STANDARD.decode(data).map_err(|_| odd())?;
    // The address has the etag in it, so the picture behind it never changes.
    let caching = HeaderValue::from_static("public, max-age=31536000, immutable");
    // A picture may be a document with scripts; opened by itself, it may do nothing.
    let policy = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    let sniffing = HeaderValue::from_static("nosniff");
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, caching),
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, sniffing),
    ];
    Ok((headers, bytes).into_response())
}

fn refused(refusal: Refusal) -> Response {
    reply::wire(Err(refusal), Default::default()).into_response()
}

/// The real server sends the browser on to somebody else's sign-in page from here.
pub async fn external_sign_in() -> Response {
    let page = "<!doctype html><html lang=\"en\"><title>External sign-in</title><h1>External sign-in</h1>\
        <p>A real server would send you on to its identity provider from here. The reference server has none.</p>\
        <p><a href=\"/\">Back to the console</a></p></html>\n";
    Wire::new(200, HTML, page).into_response()
}
