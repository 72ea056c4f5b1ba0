//! A client of the event stream.

use super::TestServer;
use comet_api::types::StreamableEvent;
use comet_api::{Credentials, Lens};
use std::net::TcpStream;
use std::time::Duration;
use tungstenite::{Error, Message, WebSocket};

pub struct Stream(WebSocket<TcpStream>);

/// What comes next on a stream.
#[derive(Debug)]
pub enum Next {
    Event(StreamableEvent),
    /// The server closed it: the code and the reason.
    Closed(u16, String),
    /// The connection broke.
    Broken,
}

const PATIENCE: Duration = Duration::from_secs(10);

impl Stream {
    /// Connects, and says nothing yet.
    pub fn connect(server: &TestServer) -> Self {
        let tcp = TcpStream::connect(server.running.address).unwrap();
        tcp.set_read_timeout(Some(PATIENCE)).unwrap();
        let url = format!("ws://{}/api/v1/events/stream", server.running.address);
        Self(tungstenite::client(url, tcp).unwrap().0)
    }

    /// Signs in, and fails the test when that fails.
    pub fn open(server: &TestServer, credentials: &Credentials) -> Self {
        let mut stream = Self::connect(server);
        assert_eq!(stream.sign_in(credentials), "200 OK");
        assert_eq!(stream.event().type_string(), "SEVT_META_HELLO");
        stream
    }

    /// The answer to the five frames.
    pub fn sign_in(&mut self, credentials: &Credentials) -> String {
        match credentials {
            Credentials::Password { username, password } => {
                self.say([username.as_str(), "Password", password.reveal(), "", ""])
            }
            Credentials::PasswordTotp { username, password, code } => {
                self.say([username.as_str(), "PasswordTOTP", password.reveal(), "", code.reveal()])
            }
            Credentials::SessionKey { username, key } => {
                self.say([username.as_str(), "SessionKey", "", key.reveal(), ""])
            }
            other => panic!("no stream is opened with {other:?}"),
        }
    }

    pub fn say<const N: usize>(&mut self, frames: [&str; N]) -> String {
        frames.into_iter().for_each(|frame| self.0.send(Message::text(frame)).unwrap());
        self.text()
    }

    pub fn send(&mut self, message: Message) {
        self.0.send(message).unwrap();
    }

    pub fn text(&mut self) -> String {
        loop {
            match self.0.read().unwrap() {
                Message::Text(text) => return text.to_string(),
                Message::Ping(_) | Message::Pong(_) => {}
                other => panic!("no text: {other:?}"),
            }
        }
    }

    pub fn next(&mut self) -> Next {
        loop {
            match self.0.read() {
                Ok(Message::Text(text)) => {
                    return Next::Event(StreamableEvent::of(&serde_json::from_str(&text).unwrap()).clone());
                }
                Ok(Message::Close(Some(frame))) => return Next::Closed(frame.code.into(), frame.reason.to_string()),
                Ok(Message::Close(None)) => return Next::Broken,
                Ok(_) => {}
                Err(Error::Io(error)) if is_over_time(&error) => panic!("nothing came within {PATIENCE:?}"),
                Err(_) => return Next::Broken,
            }
        }
    }

    pub fn event(&mut self) -> StreamableEvent {
        match self.next() {
            Next::Event(event) => event,
            end => panic!("no event: {end:?}"),
        }
    }

    /// The events up to and with one of this kind and resource, as `KIND resource`.
    pub fn until(&mut self, last: &str) -> Vec<String> {
        let mut seen = Vec::new();
        while seen.last().is_none_or(|line| line != last) {
            seen.push(line(&self.event()));
        }
        seen
    }

    /// The event of this kind, and how many others came before it.
    pub fn until_kind(&mut self, kind: &str) -> (usize, StreamableEvent) {
        for others in 0.. {
            let event = self.event();
            if event.type_string() == format!("SEVT_{kind}") {
                return (others, event);
            }
        }
        unreachable!("the stream ends before the numbers do")
    }

    /// How the stream ends, whatever comes before.
    pub fn end(mut self) -> Next {
        loop {
            match self.next() {
                Next::Event(_) => {}
                end => return end,
            }
        }
    }
}

/// The event in short.
pub fn line(event: &StreamableEvent) -> String {
    format!("{} {}", event.type_string().trim_start_matches("SEVT_"), event.resource_id()).trim_end().to_owned()
}

fn is_over_time(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}
