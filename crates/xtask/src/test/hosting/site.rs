//! A host under test, and what it answers.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::time::Duration;

pub struct Site<'a> {
    pub name: &'a str,
    address: &'a str,
    backend: &'a str,
    pub app: &'a Path,
    /// What must be sent with every answer of the app's.
    pub headers: &'a [(String, String)],
    agent: ureq::Agent,
}

pub struct Answer {
    pub status: u16,
    headers: ureq::http::HeaderMap,
    pub body: Vec<u8>,
}

impl<'a> Site<'a> {
    pub fn new(
        name: &'a str,
        address: &'a str,
        backend: &'a str,
        app: &'a Path,
        headers: &'a [(String, String)],
    ) -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).proxy(None);
        let agent = config.timeout_global(Some(Duration::from_secs(20))).build().into();
        Self { name, address, backend, app, headers, agent }
    }

    pub fn get(&self, path: &str) -> Result<Answer> {
        self.get_encoded(path, "identity")
    }

    pub fn get_encoded(&self, path: &str, encodings: &str) -> Result<Answer> {
        let request = self.agent.get(format!("http://{}{path}", self.address)).header("Accept-Encoding", encodings);
        read(request.call().with_context(|| format!("no answer for {path}"))?)
    }

    /// A call of the API, through the host.
    pub fn post(&self, path: &str, form: &str) -> Result<Answer> {
        self.post_to(self.address, path, form)
    }

    /// The same call, to the Comet Server itself.
    pub fn post_to_backend(&self, path: &str, form: &str) -> Result<Answer> {
        self.post_to(self.backend, path, form)
    }

    /// A built file.
    pub fn file(&self, name: &str) -> Result<Vec<u8>> {
        let path: PathBuf = self.app.join(name);
        std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    fn post_to(&self, address: &str, path: &str, form: &str) -> Result<Answer> {
        let request = self.agent.post(format!("http://{address}{path}"));
        let request = request.header("Content-Type", "application/x-www-form-urlencoded");
        read(request.send(form).with_context(|| format!("no answer for {path}"))?)
    }
}

impl Answer {
    /// The header's value; empty when it is not sent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Result<Answer> {
    let body = response.body_mut().with_config().limit(64 << 20).read_to_vec()?;
    Ok(Answer { status: response.status().as_u16(), headers: response.headers().clone(), body })
}
