//! A server that listens: started, known by its addresses, stopped.

use crate::engine;
use crate::events::End;
use crate::http::{self, Gate, Peer};
use crate::options::Options;
use crate::refusal::Refusal;
use crate::seed::DemoAccount;
use crate::server::Server;
use std::fmt::{Display, Formatter};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::{Interval, MissedTickBehavior};

pub struct Running {
    pub address: SocketAddr,
    pub control: Option<SocketAddr>,
    server: Arc<Server>,
    /// Everything stops when this goes.
    stop: watch::Sender<()>,
}

/// Why the server did not start, in a sentence.
#[derive(Debug)]
pub struct StartProblem(String);

impl Display for StartProblem {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::error::Error for StartProblem {}

/// Opens the store, lays the seed and listens. Returns as soon as calls are answered.
pub async fn start(options: Options) -> Result<Running, StartProblem> {
    let listener = bind(options.listen).await?;
    let controller = match options.control {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    let server = tokio::task::spawn_blocking(|| Server::new(options)).await;
    let server = server.map_err(|error| StartProblem(error.to_string()))?;
    let server = Arc::new(server.map_err(|refusal| StartProblem(words(refusal)))?);
    let begun = server.clone();
    let begun = tokio::task::spawn_blocking(move || begun.begin()).await;
    begun.map_err(|error| StartProblem(error.to_string()))?.map_err(|refusal| StartProblem(words(refusal)))?;
    let address = local(&listener)?;
    let control = controller.as_ref().map(local).transpose()?;
    let (stop, stopped) = watch::channel(());
    let gate = Gate { listener, server: server.clone() };
    let app = http::app(server.clone()).into_make_service_with_connect_info::<Peer>();
    tokio::spawn(axum::serve(gate, app).with_graceful_shutdown(end(stopped.clone())).into_future());
    tokio::spawn(keep_time(server.clone(), stopped.clone()));
    if let Some(controller) = controller {
        let app = http::control::app(server.clone());
        tokio::spawn(axum::serve(controller, app).with_graceful_shutdown(end(stopped)).into_future());
    }
    Ok(Running { address, control, server, stop })
}

/// Sees to what time brings about, until the server stops; then whoever listens is let go.
async fn keep_time(server: Arc<Server>, stopped: watch::Receiver<()>) {
    let mut seconds = every(Duration::from_secs(1));
    let mut ticks = every(engine::TICK);
    let mut stop = pin!(end(stopped));
    loop {
        tokio::select! {
            () = &mut stop => break,
            _ = seconds.tick() => {
                let server = server.clone();
                // What fails now is tried again in a second.
                tokio::task::spawn_blocking(move || server.tick()).await.ok();
            }
            _ = ticks.tick() => {
                let server = server.clone();
                let done = tokio::task::spawn_blocking(move || engine::advance(&server)).await;
                if let Ok(Err(refusal)) = done {
                    eprintln!("{}", words(refusal));
                }
            }
        }
    }
    server.events.end_streams(End::Restart);
}

fn every(pause: Duration) -> Interval {
    let mut interval = tokio::time::interval(pause);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    interval
}

async fn end(mut stopped: watch::Receiver<()>) {
    // An error says that the sender is gone, which is the end too.
    stopped.changed().await.ok();
}

async fn bind(address: SocketAddr) -> Result<TcpListener, StartProblem> {
    let failed = |error| StartProblem(format!("Can't listen on {address}: {error}"));
    TcpListener::bind(address).await.map_err(failed)
}

fn local(listener: &TcpListener) -> Result<SocketAddr, StartProblem> {
    listener.local_addr().map_err(|error| StartProblem(error.to_string()))
}

fn words(refusal: Refusal) -> String {
    match refusal {
        Refusal::Because { message, .. } => message,
        Refusal::SecondFactor(_) => "The store asks for a second factor.".to_owned(),
    }
}

impl Running {
    /// Whom the seed invites to sign in; nobody when a file from before was opened.
    pub fn accounts(&self) -> &[DemoAccount] {
        &self.server.accounts
    }

    /// The names of the methods that are answered.
    pub fn answered(&self) -> Vec<&'static str> {
        self.server.registry.answered()
    }

    /// Returns when an administrator has shut the server down.
    pub async fn is_shut_down(&self) {
        self.server.is_shut_down().await;
    }

    /// Takes no more calls.
    pub fn stop(self) {
        self.stop.send(()).ok();
    }
}
