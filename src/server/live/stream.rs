//! The event stream itself: a WebSocket that begins with who listens (five frames) and then tells what happens.

use super::backoff::Ended;
use super::event::Event;
use crate::session::SignedIn;
use futures_util::future::poll_fn;
use futures_util::{SinkExt, StreamExt};
use gloo_net::websocket::futures::WebSocket;
use gloo_net::websocket::{Message, State};

/// Where the stream is, below the server's address.
const PATH: &str = "/api/v1/events/stream";
/// The server's answer to those it lets in.
const LET_IN: &str = "200";

/// What the stream tells.
pub enum Told {
    /// The server has let us in.
    Open,
    Event(Event),
}

/// Listens until the stream ends, and says why it did. Dropping the future closes the stream.
pub async fn follow(signed_in: &SignedIn, tell: impl Fn(Told)) -> Ended {
    let Some(mut socket) = address().and_then(|address| WebSocket::open(&address).ok()) else { return Ended::Broken };
    // In the order of the API: name, way of signing in, password, session key, code.
    let frames = [signed_in.username.as_str(), "SessionKey", "", signed_in.key.reveal(), ""];
    // Not sent to a socket that could not be opened: browsers complain of that.
    let settled = poll_fn(|context| socket.poll_ready_unpin(context)).await;
    if settled.is_err() || !matches!(socket.state(), State::Open) {
        return Ended::Broken;
    }
    for frame in frames {
        if socket.send(Message::Text(frame.to_owned())).await.is_err() {
            return Ended::Broken;
        }
    }
    match socket.next().await {
        Some(Ok(Message::Text(answer))) if answer.starts_with(LET_IN) => tell(Told::Open),
        Some(Ok(_)) => return Ended::Refused,
        _ => return Ended::Broken,
    }
    while let Some(Ok(message)) = socket.next().await {
        // What can't be read is none of ours: servers can be newer than this console.
        if let Message::Text(text) = message
            && let Some(event) = Event::read(&text)
        {
            tell(Told::Event(event));
        }
    }
    Ended::Broken
}

/// The stream's address: the page's own host, over a WebSocket that is as safe as the page.
fn address() -> Option<String> {
    let origin = web_sys::window()?.location().origin().ok()?;
    Some(format!("ws{}{PATH}", origin.strip_prefix("http")?))
}
