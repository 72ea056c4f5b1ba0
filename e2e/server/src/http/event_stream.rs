//! The event stream: a WebSocket on which an administrator is told what happens.
//! What they are told is decided by `events`; here it is sent, and the stream closed when it is over.

use super::{Peer, read, reply};
use crate::call::Origin;
use crate::events::{End, Listening};
use crate::server::Server;
use crate::state::standing::Standing;
use axum::body::Bytes;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::extract::{ConnectInfo, State};
use axum::http::HeaderMap;
use axum::response::Response;
use comet_api::Credentials;
use comet_api::wire::field::{Fields, Part};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::time::{interval, timeout};

/// What a client sends first, a frame each; an empty frame skips one.
const CREDENTIALS: [&str; 5] = ["Username", "AuthType", "Password", "SessionKey", "TOTP"];
/// How long a client may take to say who it is, and to take an event off the wire.
const PATIENCE: Duration = Duration::from_secs(30);
/// The largest frame that a client may send.
const FRAME_LIMIT: usize = 64 << 10;
/// Proxies cut what is silent for a minute.
const PING: Duration = Duration::from_secs(20);
/// A client that has answered nothing for so long is gone.
const SILENCE: Duration = Duration::from_secs(70);
/// How often is looked whether the session is still on.
const LOOK: Duration = Duration::from_secs(1);

const LET_IN: &str = "200 OK";
const NOT_LET_IN: &str = "403 Unauth";

pub async fn serve(
    State(server): State<Arc<Server>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    if server.is_down() {
        return reply::failure(503, "The server restarts.").into_response();
    }
    let origin = read::origin(&headers, Some(peer.0), server.options.public_url.as_ref());
    match upgrade {
        Ok(upgrade) => upgrade
            .max_message_size(FRAME_LIMIT)
            .max_frame_size(FRAME_LIMIT)
            .on_upgrade(move |socket| stream(server, origin, socket)),
        Err(problem) => {
            let status = problem.status().as_u16();
            reply::failure(status, &format!("Events come on a WebSocket: {problem}")).into_response()
        }
    }
}

async fn stream(server: Arc<Server>, origin: Origin, mut socket: WebSocket) {
    let credentials = timeout(PATIENCE, credentials(&mut socket)).await.ok().flatten();
    let listening = match credentials {
        Some(credentials) => listen(server.clone(), credentials, origin).await,
        None => None,
    };
    let Some((standing, mut listening, hello)) = listening else {
        send(&mut socket, Message::text(NOT_LET_IN)).await;
        return close(socket, close_code::POLICY, NOT_LET_IN).await;
    };
    if !send(&mut socket, Message::text(LET_IN)).await || !send(&mut socket, Message::text(hello)).await {
        return;
    }
    match tell(&server, &standing, &mut listening, &mut socket).await {
        Some(End::Restart) => close(socket, close_code::RESTART, "The server restarts.").await,
        Some(End::NotLetIn) => close(socket, close_code::POLICY, NOT_LET_IN).await,
        Some(End::TooSlow) => close(socket, close_code::AGAIN, "Events were read too slowly.").await,
        Some(End::Cut) | None => {}
    }
}

/// Who the client says it is; `None` when that is not understood.
async fn credentials(socket: &mut WebSocket) -> Option<Credentials> {
    let mut fields = Fields::default();
    for name in CREDENTIALS {
        let text = next_text(socket).await?;
        if !text.is_empty() {
            fields.push(name, Part::Text(text));
        }
    }
    Credentials::from_fields(&fields).ok()
}

async fn next_text(socket: &mut WebSocket) -> Option<String> {
    loop {
        match socket.recv().await?.ok()? {
            Message::Text(text) => return Some(text.to_string()),
            Message::Ping(_) | Message::Pong(_) => {}
            Message::Binary(_) | Message::Close(_) => return None,
        }
    }
}

async fn listen(
    server: Arc<Server>,
    credentials: Credentials,
    origin: Origin,
) -> Option<(Standing, Listening, String)> {
    tokio::task::spawn_blocking(move || server.listen(&credentials, &origin)).await.ok()?.ok()
}

/// Tells what happens until it is over; `None` when the client has gone.
async fn tell(server: &Server, standing: &Standing, listening: &mut Listening, socket: &mut WebSocket) -> Option<End> {
    let (mut pings, mut looks) = (interval(PING), interval(LOOK));
    let mut heard = Instant::now();
    loop {
        let sent = tokio::select! {
            // What came into the queue was the listener's to know then.
            biased;
            event = listening.next() => match event {
                Ok(event) => send(socket, Message::text(event.full.as_str())).await,
                Err(end) => return Some(end),
            },
            frame = socket.recv() => {
                heard = Instant::now();
                matches!(frame, Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Text(_) | Message::Binary(_))))
            }
            _ = pings.tick() => heard.elapsed() < SILENCE && send(socket, Message::Ping(Bytes::new())).await,
            _ = looks.tick() => match standing.is_alive(&server.sessions, server.clock.tick()) {
                true => true,
                false => return Some(End::NotLetIn),
            },
        };
        if !sent {
            return None;
        }
    }
}

/// Whether the client took it.
async fn send(socket: &mut WebSocket, message: Message) -> bool {
    matches!(timeout(PATIENCE, socket.send(message)).await, Ok(Ok(())))
}

async fn close(mut socket: WebSocket, code: u16, reason: &'static str) {
    let frame = CloseFrame { code, reason: reason.into() };
    if send(&mut socket, Message::Close(Some(frame))).await {
        // The close frame is on its way only when the client answers it or goes.
        timeout(LOOK, async { while let Some(Ok(_)) = socket.recv().await {} }).await.ok();
    }
}
