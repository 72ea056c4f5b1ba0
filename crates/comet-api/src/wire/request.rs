//! A call as a request: what a transport sends, and what a server reads.

use super::field::{FieldProblem, Fields, Part};
use crate::auth::Credentials;
use crate::method::{Method, MethodInfo, Verb};

const HEADER_PREFIX: &str = "X-Comet-Admin-";

/// A request, ready to be sent by any transport. Has no `Debug`: there are credentials in it.
#[derive(Clone, PartialEq)]
pub struct Request {
    pub verb: Verb,
    pub path: &'static str,
    pub headers: Vec<(String, String)>,
    /// `None` for a GET.
    pub content_type: Option<String>,
    pub body: Vec<u8>,
}

/// The call as a request. `server_url` fills parameters that default to the server's own address.
pub fn encode<M: Method>(method: &M, credentials: &Credentials, server_url: &str) -> Request {
    let mut fields = Fields::default();
    method.encode(&mut fields);
    encode_fields(M::INFO, fields, credentials, server_url)
}

/// The part of [`encode`] that is the same for every method, so that it is compiled once.
pub fn encode_fields(info: &MethodInfo, mut fields: Fields, credentials: &Credentials, server_url: &str) -> Request {
    for field in info.fields {
        if field.server_url_by_default && fields.text(field.name).is_none() {
            fields.push(field.name, Part::Text(server_url.to_owned()));
        }
    }
    let request =
        |headers, content_type, body| Request { verb: info.verb, path: info.path, headers, content_type, body };
    match info.verb {
        Verb::Get => request(Vec::new(), None, Vec::new()),
        Verb::Post => {
            for (name, value) in credentials.to_pairs() {
                fields.push(name, Part::Text(value));
            }
            let form = "application/x-www-form-urlencoded".to_owned();
            request(Vec::new(), Some(form), fields.to_form().into_bytes())
        }
        Verb::PostMultipart => {
            let headers = credentials.to_pairs().into_iter();
            let headers = headers.map(|(name, value)| (format!("{HEADER_PREFIX}{name}"), value)).collect();
            let boundary = boundary(&fields);
            let body = multipart(&fields, &boundary);
            request(headers, Some(format!("multipart/form-data; boundary={boundary}")), body)
        }
    }
}

/// Who asks, out of a request's fields or its headers (`header` finds one by name).
pub fn decode_credentials(
    info: &MethodInfo,
    fields: &Fields,
    header: impl Fn(&str) -> Option<String>,
) -> Result<Credentials, FieldProblem> {
    match info.verb {
        Verb::Get => Ok(Credentials::Nobody),
        Verb::Post => Credentials::from_fields(fields),
        Verb::PostMultipart => Credentials::from_lookup(|name| header(&format!("{HEADER_PREFIX}{name}"))),
    }
}

/// A line that stands in none of the parts.
fn boundary(fields: &Fields) -> String {
    let mut boundary = "perihelion".to_owned();
    let contains = |part: &Part, line: &str| match part {
        Part::Text(text) => text.contains(line),
        Part::File(bytes) => bytes.windows(line.len()).any(|window| window == line.as_bytes()),
    };
    while fields.iter().any(|(_, part)| contains(part, &boundary)) {
        boundary.push_str("-0");
    }
    boundary
}

fn multipart(fields: &Fields, boundary: &str) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, part) in fields.iter() {
        body.extend_from_slice(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"").as_bytes());
        let content = match part {
            Part::Text(text) => {
                body.extend_from_slice(b"\r\n\r\n");
                text.as_bytes()
            }
            Part::File(bytes) => {
                let head = format!("; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n");
                body.extend_from_slice(head.as_bytes());
                bytes
            }
        };
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    body
}
