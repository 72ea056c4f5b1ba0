//! A request's parameters and where it comes from. Every way to send them wrong is a refusal in words.

use crate::call::Origin;
use crate::refusal::{Outcome, Refusal};
use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, HeaderName, Method as HttpMethod, header};
use comet_api::MethodInfo;
use comet_api::method::Verb;
use comet_api::wire::field::{Fields, Part};
use futures_util::StreamExt;
use std::fmt::Display;
use std::net::IpAddr;
use url::Url;

/// The largest form. The profiles of the largest users are a few megabytes.
const FORM_LIMIT: usize = 32 << 20;
/// The largest upload: a logo, a certificate, an installer's picture.
const UPLOAD_LIMIT: usize = 64 << 20;
/// How much of a request is read only to be thrown away.
const PATIENCE: usize = 512 << 20;

pub fn check_verb(info: &MethodInfo, verb: &HttpMethod) -> Outcome<()> {
    let wanted = match info.verb {
        Verb::Get => HttpMethod::GET,
        Verb::Post | Verb::PostMultipart => HttpMethod::POST,
    };
    if *verb == wanted {
        return Ok(());
    }
    Err(Refusal::new(405, format!("{} is called with {wanted}, not with {verb}.", info.name)))
}

pub async fn fields(info: &MethodInfo, request: Request) -> Outcome<Fields> {
    match info.verb {
        Verb::Get => Ok(Fields::default()),
        Verb::Post => {
            check_is_form(request.headers())?;
            Ok(Fields::from_form(&body(request.into_body(), FORM_LIMIT).await?))
        }
        Verb::PostMultipart => multipart(request).await,
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

/// Reads on to the end of what is too large, within reason: an answer before that reaches no browser.
async fn body(body: Body, limit: usize) -> Outcome<Vec<u8>> {
    let mut content = Vec::new();
    let mut length: usize = 0;
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| Refusal::bad("The request ended early."))?;
        length = length.saturating_add(chunk.len());
        if length <= limit {
            content.extend_from_slice(&chunk);
        } else if length > PATIENCE {
            break;
        }
    }
    match length <= limit {
        true => Ok(content),
        false => Err(Refusal::new(413, format!("The request is too large: {limit} bytes are allowed."))),
    }
}

async fn multipart(request: Request) -> Outcome<Fields> {
    let (parts, content) = request.into_parts();
    let content = body(content, UPLOAD_LIMIT).await?;
    let wrong = |error: &dyn Display| Refusal::bad(format!("Wrong multipart form: {error}."));
    let request = Request::from_parts(parts, Body::from(content));
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

/// Where the request comes from. The address that the browser shows is as told at the start, else as it says.
pub fn origin(headers: &HeaderMap, peer: Option<IpAddr>, public_url: Option<&Url>) -> Origin {
    let address = public_url.cloned().or_else(|| address(headers));
    Origin { address, peer }
}

fn address(headers: &HeaderMap) -> Option<Url> {
    let host = text(headers, header::HOST);
    let page = text(headers, header::ORIGIN).and_then(|origin| Url::parse(origin).ok());
    let own_page = page.filter(|page| authority(page).as_deref() == host);
    own_page.or_else(|| Url::parse(&format!("http://{}", host?)).ok())
}

/// Did the app's own page make the request? Browsers say so themselves; scripts can't make them.
pub fn is_through_page(headers: &HeaderMap) -> bool {
    let host = text(headers, header::HOST);
    let of_page = |name| text(headers, name).and_then(|value| Url::parse(value).ok()).and_then(|url| authority(&url));
    match text(headers, HeaderName::from_static("sec-fetch-site")) {
        Some(site) => site == "same-origin",
        None => host.is_some_and(|host| {
            [header::ORIGIN, header::REFERER].into_iter().any(|name| of_page(name).as_deref() == Some(host))
        }),
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Host and port as `Host` writes them.
fn authority(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
}
