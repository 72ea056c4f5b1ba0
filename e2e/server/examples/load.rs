//! How fast long lists go over the wire: the large seed, asked for all jobs and all profiles.
//! Run with --release; docs/reference-server.md has the numbers.

use comet_api::methods::{AdminGetJobsAll, AdminListUsersFull, HybridSessionStart};
use comet_api::wire::answer::{RawAnswer, decode};
use comet_api::wire::request::encode;
use comet_api::{Credentials, Method};
use reference_server::seed::SeedKind;
use reference_server::{Options, start};
use std::io::Read;
use std::time::{Duration, Instant};
use ureq::Agent;

type Problem = Box<dyn std::error::Error + Send + Sync>;

/// Each list is asked for so often; the middle of the times is printed.
const TIMES: usize = 5;

#[tokio::main]
async fn main() -> Result<(), Problem> {
    let begun = Instant::now();
    let options = Options { control: None, ..Options::for_tests(SeedKind::Large) };
    let running = start(options).await?;
    println!("seed laid in {:.1} s; {}", begun.elapsed().as_secs_f64(), memory());
    let url = format!("http://{}", running.address);
    tokio::task::spawn_blocking(move || measure(&url)).await??;
    println!("at the end: {}", memory());
    Ok(())
}

fn measure(url: &str) -> Result<(), Problem> {
    let agent = Agent::config_builder().http_status_as_error(false).build().new_agent();
    let password = Credentials::Password { username: "admin".into(), password: "demo-admin".into() };
    let session = send(&agent, url, &HybridSessionStart {}, &password, "identity")?;
    let answer = RawAnswer { status: 200, headers: Vec::new(), body: session.content };
    let session = decode(HybridSessionStart::INFO, answer).map_err(|error| format!("{error:?}"))?;
    let key = comet_api::types::SessionKeyRegeneratedResponse::session_key(&session).into();
    let session = Credentials::SessionKey { username: "admin".into(), key };
    for coding in ["identity", "gzip", "br"] {
        list(&agent, url, &AdminGetJobsAll {}, &session, coding)?;
        list(&agent, url, &AdminListUsersFull {}, &session, coding)?;
    }
    Ok(())
}

fn list<M: Method>(agent: &Agent, url: &str, ask: &M, session: &Credentials, coding: &str) -> Result<(), Problem> {
    let mut all = Vec::new();
    for _ in 0..TIMES {
        all.push(send(agent, url, ask, session, coding)?);
    }
    all.sort_by_key(|got| got.whole);
    let got = all.get(TIMES / 2).ok_or("nothing was measured")?;
    println!(
        "{:<20} {coding:<8} {:>6} ms to the first byte, {:>6} ms to the last, {:>4} MB on the wire",
        M::INFO.name,
        got.first.as_millis(),
        got.whole.as_millis(),
        got.length / 1_000_000,
    );
    Ok(())
}

struct Got {
    first: Duration,
    whole: Duration,
    length: usize,
    /// The beginning of it.
    content: Vec<u8>,
}

/// Reads the answer as it comes, and keeps no more than its beginning.
fn send<M: Method>(agent: &Agent, url: &str, ask: &M, credentials: &Credentials, coding: &str) -> Result<Got, Problem> {
    let request = encode(ask, credentials, url);
    let begun = Instant::now();
    let post = agent.post(format!("{url}{}", request.path)).header("Accept-Encoding", coding);
    let answer = post.header("Content-Type", request.content_type.unwrap_or_default()).send(&request.body[..])?;
    if answer.status() != 200 {
        return Err(format!("{} was answered {}", M::INFO.name, answer.status()).into());
    }
    let mut reader = answer.into_body().into_reader();
    let mut buffer = vec![0; 1 << 16];
    let mut got = Got { first: Duration::ZERO, whole: Duration::ZERO, length: 0, content: Vec::new() };
    loop {
        let count = reader.read(&mut buffer)?;
        if got.length == 0 {
            got.first = begun.elapsed();
            got.content = buffer.iter().take(count).copied().collect();
        }
        got.length += count;
        if count == 0 {
            got.whole = begun.elapsed();
            return Ok(got);
        }
    }
}

/// What the system says of this process's memory.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = |name: &str| status.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    let words = [line("VmRSS"), line("VmHWM")].map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    words.join(", ")
}
