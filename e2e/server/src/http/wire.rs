//! An answer on its way out: still bytes that a fault can spoil, then HTTP.

use crate::faults::Rule;
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use futures_util::{StreamExt, stream};
use std::io::{Error, ErrorKind};
use std::time::Duration;

pub const JSON: &str = "application/json";
pub const HTML: &str = "text/html; charset=utf-8";

pub struct Wire {
    pub status: u16,
    pub content_type: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// The connection breaks after so many bytes.
    pub breaks_at: Option<usize>,
}

impl Wire {
    pub fn new(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, content_type, headers: Vec::new(), body: body.into(), breaks_at: None }
    }

    /// The answer as the fault leaves it.
    pub fn spoiled(mut self, rule: &Rule, answer_type: &str) -> Self {
        if rule.unknown_field {
            super::spoil::add_unknown_fields(&mut self, answer_type);
        }
        if rule.markup {
            super::spoil::fill_with_markup(&mut self);
        }
        if let Some(length) = rule.cut_body {
            self.body.truncate(length);
        }
        self.breaks_at = rule.drop_at;
        self
    }

    pub fn into_response(self) -> Response {
        let mut response = Response::new(match self.breaks_at {
            Some(length) => breaking(self.body, length),
            None => Body::from(self.body),
        });
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        for (name, value) in self.headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                headers.insert(name, value);
            }
        }
        response
    }
}

/// The first bytes, and then the end of the connection.
fn breaking(mut body: Vec<u8>, length: usize) -> Body {
    body.truncate(length);
    let end = async {
        // Only bytes that are on the wire already arrive: the error overtakes what is buffered.
        tokio::time::sleep(Duration::from_millis(50)).await;
        Err(Error::from(ErrorKind::ConnectionReset))
    };
    Body::from_stream(stream::once(async { Ok(Bytes::from(body)) }).chain(stream::once(end)))
}
