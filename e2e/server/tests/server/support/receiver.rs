//! A receiver of webhooks on loopback, as simple as HTTP allows.

use comet_api::Lens;
use comet_api::types::{StreamableEvent, WebhookOption};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc;
use std::time::Duration;

pub struct Receiver {
    pub address: SocketAddr,
    posts: mpsc::Receiver<Post>,
}

#[derive(Debug)]
pub struct Post {
    pub path: String,
    pub headers: HashMap<String, String>,
    pub event: StreamableEvent,
}

impl Receiver {
    /// Answers each post with what the function says: a status for the post of this number.
    pub fn answering(status: impl Fn(usize) -> u16 + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, posts) = mpsc::channel();
        std::thread::spawn(move || {
            for number in 0.. {
                let Ok((stream, _)) = listener.accept() else { return };
                let Some(post) = answer(stream, status(number)) else { continue };
                if sender.send(post).is_err() {
                    return;
                }
            }
        });
        Self { address, posts }
    }

    pub fn new() -> Self {
        Self::answering(|_| 200)
    }

    pub fn option(&self, more: Value) -> WebhookOption {
        let mut option = json!({ "URL": format!("http://{}/hook", self.address), "Level": "full",
            "WhiteListedEventTypes": [], "CustomHeaders": {} });
        option.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        WebhookOption::of(&option).clone()
    }

    pub fn post(&self) -> Post {
        self.posts.recv_timeout(Duration::from_secs(20)).expect("no post came")
    }

    /// What has come and was not looked at.
    pub fn rest(&self) -> Vec<Post> {
        self.posts.try_iter().collect()
    }
}

/// One request on its connection, which ends with it.
fn answer(stream: TcpStream, status: u16) -> Option<Post> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let mut headers = HashMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        match line.trim_end().split_once(": ") {
            Some((name, value)) => headers.insert(name.to_lowercase(), value.to_owned()),
            None => break,
        };
    }
    let mut body = vec![0; headers.get("content-length")?.parse().ok()?];
    reader.read_exact(&mut body).ok()?;
    let answer = format!("HTTP/1.1 {status} Answer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    (&stream).write_all(answer.as_bytes()).ok()?;
    let path = first.split(' ').nth(1)?.to_owned();
    Some(Post { path, headers, event: StreamableEvent::of(&serde_json::from_slice(&body).ok()?).clone() })
}
