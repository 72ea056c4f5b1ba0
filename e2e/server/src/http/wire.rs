//! An answer on its way out: still bytes that a fault can spoil, then HTTP.

use crate::faults::Rule;
use crate::rows::Rows;
use crate::server::Server;
use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use futures_util::{StreamExt, stream};
use std::io::{Error, ErrorKind};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;

pub const JSON: &str = "application/json";
pub const HTML: &str = "text/html; charset=utf-8";

pub struct Wire {
    pub status: u16,
    pub content_type: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// What comes after that of a long list.
    pub rest: Option<Rows>,
    /// The connection breaks after so many bytes.
    pub breaks_at: Option<usize>,
}

impl Wire {
    pub fn new(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, content_type, headers: Vec::new(), body: body.into(), rest: None, breaks_at: None }
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

    /// The answer as it is; a long list is read from the store while it is sent.
    pub fn send(mut self, server: &Arc<Server>) -> Response {
        match self.rest.take() {
            Some(rest) => {
                let first = std::mem::take(&mut self.body);
                self.with(in_pieces(first, rest, server.clone()))
            }
            None => self.into_response(),
        }
    }

    pub fn into_response(mut self) -> Response {
        let body = std::mem::take(&mut self.body);
        let content = match self.breaks_at {
            Some(length) => breaking(body, length),
            None => Body::from(body),
        };
        self.with(content)
    }

    fn with(self, content: Body) -> Response {
        let mut response = Response::new(content);
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

/// How many pieces are read ahead of the connection.
const AHEAD: usize = 4;

/// A long list, read while it is sent. When it can't be read to its end, the connection breaks.
fn in_pieces(first: Vec<u8>, mut rest: Rows, server: Arc<Server>) -> Body {
    let (sender, mut receiver) = mpsc::channel(AHEAD);
    tokio::spawn(async move {
        let mut piece = Ok(Bytes::from(first));
        while sender.send(piece).await.is_ok() && !rest.is_over() {
            let server = server.clone();
            let read = move || (server.store.transaction(|db| rest.next(db)), rest);
            let Ok((read, left)) = tokio::task::spawn_blocking(read).await else { return };
            rest = left;
            piece = read.map(Bytes::from).map_err(|_| Error::from(ErrorKind::ConnectionReset));
        }
    });
    // Asked again at its end, as a compressor does, it says so again.
    Body::from_stream(stream::poll_fn(move |context| receiver.poll_recv(context)))
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
