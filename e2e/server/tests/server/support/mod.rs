//! A server of its own for each test, and a client that speaks the API through the same types as the app.

pub mod authenticator;
pub mod devices;
pub mod receiver;
pub mod shape;
pub mod stream;
pub mod work;

use comet_api::method::Verb;
use comet_api::methods::HybridSessionStart;
use comet_api::wire::answer::{RawAnswer, decode};
use comet_api::wire::request::encode;
use comet_api::{ApiError, Credentials, Method, Secret, Username};
use reference_server::seed::SeedKind;
use reference_server::{Options, Running, start};
use serde_json::{Value, json};
use std::sync::LazyLock;
use tokio::runtime::Runtime;
use ureq::Agent;

pub struct TestServer {
    pub running: Running,
    agent: Agent,
    /// Keeps the server going.
    runtime: Runtime,
}

pub const PASSWORD: &str = "demo-admin";

impl TestServer {
    pub fn demo() -> Self {
        Self::with(Options::for_tests(SeedKind::Demo))
    }

    /// One server for all tests that only read. Its devices stand still, so that what is read twice is the same.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<TestServer> =
            LazyLock::new(|| TestServer::with(Options { speed: 0, ..Options::for_tests(SeedKind::Demo) }));
        &SHARED
    }

    pub fn empty() -> Self {
        Self::with(Options::for_tests(SeedKind::Empty))
    }

    pub fn with(options: Options) -> Self {
        let runtime = Runtime::new().unwrap();
        let running = runtime.block_on(start(options)).unwrap();
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_idle_connections(0)
            .build()
            .new_agent();
        Self { running, agent, runtime }
    }

    /// Stops the server; what it still has to say it says while the runtime is kept.
    pub fn stop(self) -> Runtime {
        self.running.stop();
        self.runtime
    }

    /// What a browser shows: a name, so that security keys work.
    pub fn url(&self) -> String {
        format!("http://localhost:{}", self.running.address.port())
    }

    pub fn call<M: Method>(&self, ask: M, credentials: &Credentials) -> Result<M::Response, ApiError> {
        decode(M::INFO, self.send(&ask, credentials))
    }

    /// The answer as it came.
    pub fn send<M: Method>(&self, ask: &M, credentials: &Credentials) -> RawAnswer {
        let request = encode(ask, credentials, &self.url());
        let url = format!("{}{}", self.url(), request.path);
        if request.verb == Verb::Get {
            return raw(self.agent.get(&url).call());
        }
        let mut post = self.agent.post(&url).header("Content-Type", request.content_type.unwrap());
        for (name, value) in request.headers {
            post = post.header(name, value);
        }
        raw(post.send(&request.body[..]))
    }

    /// A form as it is, to a path, e.g. a wrong one.
    pub fn post(&self, path: &str, content_type: &str, body: &[u8]) -> RawAnswer {
        raw(self.agent.post(format!("{}{path}", self.url())).header("Content-Type", content_type).send(body))
    }

    /// A form with more headers.
    pub fn post_with(&self, path: &str, form: &[u8], headers: &[(&str, &str)]) -> RawAnswer {
        let mut post = self.agent.post(format!("{}{path}", self.url()));
        post = post.header("Content-Type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            post = post.header(*name, *value);
        }
        raw(post.send(form))
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> RawAnswer {
        let mut get = self.agent.get(format!("{}{path}", self.url()));
        for (name, value) in headers {
            get = get.header(*name, *value);
        }
        raw(get.call())
    }

    pub fn control(&self, path: &str, body: Value) -> Value {
        let url = format!("http://{}/control/{path}", self.running.control.unwrap());
        let answer = raw(self.agent.post(url).send(body.to_string()));
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
        serde_json::from_slice(&answer.body).unwrap()
    }

    pub fn control_get(&self, path: &str) -> Value {
        let url = format!("http://{}/control/{path}", self.running.control.unwrap());
        serde_json::from_slice(&raw(self.agent.get(url).call()).body).unwrap()
    }

    pub fn control_delete(&self, path: &str) {
        let url = format!("http://{}/control/{path}", self.running.control.unwrap());
        assert_eq!(raw(self.agent.delete(url).call()).status, 200);
    }

    pub fn skip(&self, seconds: i64) {
        self.control("time", json!({ "skipSeconds": seconds }));
    }

    /// Waits for the end of a restart.
    pub fn wait_until_up(&self) {
        while self.control_get("up") != json!({ "up": true }) {
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }

    pub fn code(&self, kind: &str, name: &str) -> Secret {
        let answer = self.control("now-code", json!({ "kind": kind, "name": name }));
        answer["code"].as_str().unwrap().into()
    }

    /// Signs in, and fails the test when that fails.
    pub fn session(&self, credentials: &Credentials) -> Credentials {
        let answer = self.call(HybridSessionStart {}, credentials).unwrap();
        session_key(credentials.username().unwrap().as_str(), answer.session_key())
    }

    pub fn admin(&self) -> Credentials {
        self.session(&password("admin", PASSWORD))
    }

    pub fn tenant_admin(&self) -> Credentials {
        self.session(&password("tenant-admin", "demo-tenant"))
    }

    pub fn anna(&self) -> Credentials {
        self.session(&password("anna", "demo-anna"))
    }
}

fn raw(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> RawAnswer {
    let mut answer = answer.unwrap();
    let headers = answer.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    RawAnswer {
        status: answer.status().as_u16(),
        headers: headers.collect(),
        body: answer.body_mut().with_config().limit(1 << 30).read_to_vec().unwrap_or_default(),
    }
}

pub fn password(name: &str, password: &str) -> Credentials {
    Credentials::Password { username: name.into(), password: password.into() }
}

pub fn password_and_code(name: &str, password: &str, code: Secret) -> Credentials {
    Credentials::PasswordTotp { username: name.into(), password: password.into(), code }
}

pub fn session_key(name: &str, key: &str) -> Credentials {
    Credentials::SessionKey { username: Username::from(name), key: key.into() }
}

/// The status and the words of a refusal.
pub fn refusal<T>(answer: Result<T, ApiError>) -> (u16, String) {
    match answer {
        Ok(_) => panic!("not refused"),
        Err(ApiError::NotAllowed { message }) => (403, message),
        Err(ApiError::Refused { status, message }) => (status, message),
        Err(other) => panic!("not a refusal: {other:?}"),
    }
}
