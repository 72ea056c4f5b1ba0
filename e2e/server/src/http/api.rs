//! Reads a call off the wire and sends its answer, spoiled where a test wants it so.
//! What the answer is, is decided by the registry and the state.

use super::wire::{HTML, Wire};
use super::{Peer, read, reply};
use crate::faults::Rule;
use crate::refusal::{Outcome, Refusal};
use crate::registry::Reply;
use crate::server::Server;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use comet_api::MethodInfo;
use comet_api::wire::request::decode_credentials;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

pub async fn serve(State(server): State<Arc<Server>>, request: Request) -> Response {
    let path = request.uri().path();
    let wire = match server.registry.find(path) {
        Some(info) => {
            server.record.note(info, read::is_through_page(request.headers()));
            let rule = server.faults.strike(info.name).await.unwrap_or_default();
            serve_method(&server, info, request, &rule).await
        }
        None => reply::failure(404, &format!("There is nothing at {path}.")),
    };
    let mut response = wire.send(&server);
    if let Ok(date) = HeaderValue::try_from(date(&server)) {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

async fn serve_method(server: &Arc<Server>, info: &'static MethodInfo, request: Request, rule: &Rule) -> Wire {
    if rule.expire_sessions {
        server.sessions.end_all();
    }
    if rule.restart {
        server.restart();
    }
    if server.is_down() {
        return reply::failure(503, "The server restarts.");
    }
    if rule.status.is_some() || rule.html {
        return instead(rule);
    }
    let mut answer = answer(server.clone(), info, request).await;
    if rule.spoils() {
        answer = whole(server.clone(), answer).await;
    }
    reply::wire(answer, server.challenge_form()).spoiled(rule, info.returns)
}

/// A long list with all that comes of it, for who would change it.
async fn whole(server: Arc<Server>, answer: Outcome<Reply>) -> Outcome<Reply> {
    let mut reply = answer?;
    let read = move || {
        while let Some(rest) = reply.rest.as_mut().filter(|rest| !rest.is_over()) {
            reply.body.extend(server.store.transaction(|db| rest.next(db))?);
        }
        reply.rest = None;
        Ok(reply)
    };
    let done = tokio::task::spawn_blocking(read).await;
    done.unwrap_or_else(|_| Err(Refusal::unavailable("the call ended early")))
}

/// An answer that has nothing to do with the call.
fn instead(rule: &Rule) -> Wire {
    let status = rule.status.unwrap_or(200);
    match rule.html {
        true => Wire::new(status, HTML, "<!doctype html><title>Gateway</title><h1>This page is not the API</h1>\n"),
        false => reply::failure(status, rule.message.as_deref().unwrap_or("A test asked for this refusal.")),
    }
}

async fn answer(server: Arc<Server>, info: &'static MethodInfo, request: Request) -> Outcome<Reply> {
    read::check_verb(info, request.method())?;
    let headers = request.headers().clone();
    let peer = request.extensions().get::<ConnectInfo<Peer>>().map(|peer| peer.0.0);
    let fields = read::fields(info, request).await?;
    let origin = read::origin(&headers, peer, server.options.public_url.as_ref());
    let work = move || {
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let credentials = decode_credentials(info, &fields, header)?;
        server.answer(info, &credentials, &fields, &origin)
    };
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(Refusal::unavailable("the call ended early")))
}

/// The server's wall clock, right or wrong.
fn date(server: &Server) -> String {
    let seconds = u64::try_from(server.clock.now().0).unwrap_or_default();
    httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
}
