//! Requests over `fetch`. A request whose future is dropped is aborted.

use super::arrival::Arrival;
use crate::abort::AbortOnDrop;
use comet_api::ApiError;
use comet_api::method::Verb;
use comet_api::wire::answer::RawAnswer;
use comet_api::wire::request::Request;
use gloo_net::http::RequestBuilder;

/// The server's answer to the request, or that there was none.
pub async fn send(request: Request) -> Result<RawAnswer, ApiError> {
    begin(request).await?.whole().await
}

/// The beginning of the server's answer to the request, or that there was none.
pub(super) async fn begin(request: Request) -> Result<Arrival, ApiError> {
    let abort = AbortOnDrop::new();
    let signal = abort.signal();
    let builder = RequestBuilder::new(request.path).abort_signal(signal.as_ref());
    let builder = request.headers.iter().fold(builder, |builder, (name, value)| builder.header(name, value));
    let builder = match &request.content_type {
        Some(content_type) => builder.header("Content-Type", content_type),
        None => builder,
    };
    let sent = match request.verb {
        Verb::Get => builder.method(gloo_net::http::Method::GET).build(),
        Verb::Post | Verb::PostMultipart => {
            builder.method(gloo_net::http::Method::POST).body(js_sys::Uint8Array::from(request.body.as_slice()))
        }
    };
    let response = sent.map_err(unreachable)?.send().await.map_err(unreachable)?;
    Arrival::begin(&response, abort).await
}

/// Every failure of `fetch` itself means that no answer came.
fn unreachable(_: gloo_net::Error) -> ApiError {
    ApiError::Unreachable
}
