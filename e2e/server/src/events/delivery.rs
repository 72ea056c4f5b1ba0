//! Posts events to one receiver, one after the other, and tries again for a while when that fails.

use super::event::Event;
use super::webhooks::is_full;
use comet_api::types::WebhookOption;
use parking_lot::Mutex;
use reqwest::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue};
use reqwest::header::{TRANSFER_ENCODING, UPGRADE};
use reqwest::{Client, Url, redirect};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use uuid::Uuid;

/// How long a receiver may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The waits before it is tried again.
const AGAIN: [Duration; 3] = [Duration::from_millis(500), Duration::from_secs(2), Duration::from_secs(8)];
/// How many failures are remembered until the log takes them.
const MOST_FAILURES: usize = 200;

const TRACING_ID: HeaderName = HeaderName::from_static("x-comet-tracing-id");

/// What went wrong, in words for the log.
#[derive(Clone, Default)]
pub struct Failures(Arc<Mutex<Vec<String>>>);

impl Failures {
    pub fn add(&self, line: String) {
        let mut lines = self.0.lock();
        if lines.len() < MOST_FAILURES {
            lines.push(line);
        }
    }

    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock())
    }
}

pub struct Receiver {
    id: String,
    url: Url,
    headers: HeaderMap,
    is_full: bool,
    client: Client,
}

impl Receiver {
    pub fn new(id: &str, url: Url, option: &WebhookOption) -> Result<Self, String> {
        // No proxy and no redirects: what is called is what was set and allowed.
        let client = Client::builder().no_proxy().redirect(redirect::Policy::none()).timeout(PATIENCE).build();
        let client = client.map_err(|error| error.to_string())?;
        Ok(Self { id: id.to_owned(), url, headers: headers(option), is_full: is_full(option), client })
    }

    /// Delivers until there is nobody to send more.
    pub async fn serve(self, mut waiting: mpsc::Receiver<Arc<Event>>, failures: Failures) {
        while let Some(event) = waiting.recv().await {
            let tracing_id = Uuid::new_v4().to_string();
            if let Err(why) = self.deliver(&event, &tracing_id).await {
                failures.add(format!("Warning: Webhook \"{}\" failed ({tracing_id}): {why}", self.id));
            }
        }
    }

    async fn deliver(&self, event: &Event, tracing_id: &str) -> Result<(), String> {
        let mut outcome = self.post(event, tracing_id).await;
        for wait in AGAIN {
            if outcome.is_ok() {
                break;
            }
            tokio::time::sleep(wait).await;
            outcome = self.post(event, tracing_id).await;
        }
        outcome
    }

    async fn post(&self, event: &Event, tracing_id: &str) -> Result<(), String> {
        let body = if self.is_full { &event.full } else { &event.brief };
        let post = self.client.post(self.url.clone()).headers(self.headers.clone());
        let post = post.header(TRACING_ID, tracing_id).body(body.clone());
        let answer = post.send().await.map_err(|error| error.without_url().to_string())?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            status => Err(format!("the receiver answered {status}")),
        }
    }
}

/// The headers that were set, but for those that are HTTP's or the server's own.
fn headers(option: &WebhookOption) -> HeaderMap {
    const OWN: [HeaderName; 7] =
        [CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HOST, TRANSFER_ENCODING, UPGRADE, TRACING_ID];
    let mut headers = HeaderMap::new();
    for (name, value) in option.custom_headers().iter() {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value))
            && !OWN.contains(&name)
        {
            headers.insert(name, value);
        }
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers
}
