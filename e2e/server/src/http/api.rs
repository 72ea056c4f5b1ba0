//! Reads a call off the wire and sends its answer. What the answer is, is decided by the registry and the state.

use super::reply;
use crate::call::Origin;
use crate::refusal::{Outcome, Refusal};
use crate::registry::Reply;
use crate::server::Server;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, Method as HttpMethod, header};
use axum::response::Response;
use comet_api::MethodInfo;
use comet_api::method::Verb;
use comet_api::wire::field::{Fields, Part};
use comet_api::wire::request::decode_credentials;
use std::sync::Arc;
use url::Url;

/// The largest form. The profiles of the largest users are a few megabytes.
const FORM_LIMIT: usize = 32 << 20;
/// The largest upload: a logo, a certificate, an installer's picture.
const UPLOAD_LIMIT: usize = 64 << 20;

pub async fn serve(State(server): State<Arc<Server>>, request: Request) -> Response {
    let form = server.challenge_form();
    match answer(server, request).await {
        Ok(answer) => reply::success(answer),
        Err(refusal) => reply::failure(&refusal, form),
    }
}

async fn answer(server: Arc<Server>, request: Request) -> Outcome<Reply> {
    let path = request.uri().path();
    let info = server.registry.find(path).ok_or_else(|| Refusal::new(404, format!("There is nothing at {path}.")))?;
    check_verb(info, request.method())?;
    let headers = request.headers().clone();
    let fields = read_fields(info, request).await?;
    let origin = origin(&headers, server.options.public_url.as_ref());
    let work = move || {
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let credentials = decode_credentials(info, &fields, header)?;
        server.answer(info, &credentials, &fields, &origin)
    };
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(Refusal::unavailable("the call ended early")))
}

fn check_verb(info: &MethodInfo, verb: &HttpMethod) -> Outcome<()> {
    let wanted = match info.verb {
        Verb::Get => HttpMethod::GET,
        Verb::Post | Verb::PostMultipart => HttpMethod::POST,
    };
    if *verb == wanted {
        return Ok(());
    }
    Err(Refusal::new(405, format!("{} is called with {wanted}, not with {verb}.", info.name)))
}

async fn read_fields(info: &MethodInfo, request: Request) -> Outcome<Fields> {
    match info.verb {
        Verb::Get => Ok(Fields::default()),
        Verb::Post => {
            check_is_form(request.headers())?;
            Ok(Fields::from_form(&read_body(request.into_body(), FORM_LIMIT).await?))
        }
        Verb::PostMultipart => read_multipart(request).await,
    }
}

/// A body that says it is something else than a form is not guessed at.
fn check_is_form(headers: &HeaderMap) -> Outcome<()> {
    let Some(kind) = headers.get(header::CONTENT_TYPE) else { return Ok(()) };
    match kind.to_str() {
        Ok(kind) if kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") => Ok(()),
        _ => Err(Refusal::new(415, "The parameters are to be sent as application/x-www-form-urlencoded.")),
    }
}

async fn read_body(body: Body, limit: usize) -> Outcome<Vec<u8>> {
    match to_bytes(body, limit).await {
        Ok(bytes) => Ok(bytes.into()),
        Err(error) if is_too_large(&error) => {
            Err(Refusal::new(413, format!("The request is too large: {limit} bytes are allowed.")))
        }
        Err(_) => Err(Refusal::bad("The request ended early.")),
    }
}

fn is_too_large(error: &axum::Error) -> bool {
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        if error.to_string().contains("length limit exceeded") {
            return true;
        }
        cause = error.source();
    }
    false
}

async fn read_multipart(request: Request) -> Outcome<Fields> {
    let (parts, body) = request.into_parts();
    let body = read_body(body, UPLOAD_LIMIT).await?;
    let wrong = |error: &dyn std::fmt::Display| Refusal::bad(format!("Wrong multipart form: {error}."));
    let request = Request::from_parts(parts, Body::from(body));
    let mut form = Multipart::from_request(request, &()).await.map_err(|error| wrong(&error))?;
    let mut fields = Fields::default();
    while let Some(field) = form.next_field().await.map_err(|error| wrong(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = field.file_name().is_some();
        let bytes = field.bytes().await.map_err(|error| wrong(&error))?.to_vec();
        let part = match is_file {
            true => Part::File(bytes),
            false => Part::Text(String::from_utf8_lossy(&bytes).into_owned()),
        };
        fields.push(&name, part);
    }
    Ok(fields)
}

/// The address that the browser shows: as told at the start, else as the request says.
fn origin(headers: &HeaderMap, public_url: Option<&Url>) -> Origin {
    if let Some(url) = public_url {
        return Origin { address: Some(url.clone()) };
    }
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST);
    let page = text(header::ORIGIN).and_then(|origin| Url::parse(origin).ok());
    let own_page = page.filter(|page| authority(page).as_deref() == host);
    Origin { address: own_page.or_else(|| Url::parse(&format!("http://{}", host?)).ok()) }
}

/// Host and port as `Host` writes them.
fn authority(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
}
