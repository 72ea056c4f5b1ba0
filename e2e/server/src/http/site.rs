//! The app's files: every address that is no file is a place in the app.

use super::host_headers::HostHeaders;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::Path;
use std::sync::Arc;
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};

pub struct Site(Option<Files>);

struct Files {
    directory: ServeDir<ServeFile>,
    /// Files with a hash in their name: one that is missing is no place in the app.
    assets: ServeDir,
    headers: HostHeaders,
}

impl Site {
    pub fn new(directory: Option<&Path>) -> Self {
        Self(directory.map(|directory| {
            let index = ServeFile::new(directory.join("index.html")).precompressed_br().precompressed_gzip();
            let files = ServeDir::new(directory).append_index_html_on_directories(false);
            let files = files.precompressed_br().precompressed_gzip();
            Files { directory: files.clone().fallback(index), assets: files, headers: HostHeaders::of_site(directory) }
        }))
    }
}

const NO_APP: &str = "The API is served here; the app is not. Start the server with --static DIRECTORY to serve it.\n";

pub async fn serve(State(site): State<Arc<Site>>, mut request: Request) -> Response {
    let Some(files) = &site.0 else { return (StatusCode::NOT_FOUND, NO_APP).into_response() };
    let path = request.uri().path().to_owned();
    if is_for_hosts(&path) {
        *request.uri_mut() = axum::http::Uri::from_static("/");
    }
    let Ok(response) = if path.starts_with("/assets/") {
        files.assets.clone().oneshot(request).await
    } else {
        files.directory.clone().oneshot(request).await
    };
    let mut response = response.map(Body::new);
    files.headers.add(&path, response.headers_mut());
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page || !response.status().is_success() {
        // A page may stand where a file used to be; that must not be remembered for a year.
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    response
}

/// Files that tell static hosts what to do, and are none of the app.
fn is_for_hosts(path: &str) -> bool {
    matches!(path, "/_headers" | "/_redirects")
}
