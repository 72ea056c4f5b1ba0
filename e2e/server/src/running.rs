//! A server that listens: started, known by its addresses, stopped.

use crate::http;
use crate::options::Options;
use crate::refusal::Refusal;
use crate::seed::DemoAccount;
use crate::server::Server;
use std::fmt::{Display, Formatter};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

pub struct Running {
    pub address: SocketAddr,
    pub control: Option<SocketAddr>,
    server: Arc<Server>,
    stop: oneshot::Sender<()>,
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
    let listen = options.listen;
    let failed = |refusal| match refusal {
        Refusal::Because { message, .. } => StartProblem(message),
        Refusal::SecondFactor(_) => StartProblem("The store asks for a second factor.".to_owned()),
    };
    let server = tokio::task::spawn_blocking(|| Server::new(options));
    let server = server.await.map_err(|error| StartProblem(error.to_string()))?;
    let server = Arc::new(server.map_err(failed)?);
    let listener = bind(listen).await?;
    let address = listener.local_addr().map_err(|error| StartProblem(error.to_string()))?;
    let (stop, stopped) = oneshot::channel();
    let app = http::app(server.clone());
    tokio::spawn(async move {
        let ended = axum::serve(listener, app).with_graceful_shutdown(async {
            stopped.await.ok();
        });
        if let Err(error) = ended.await {
            eprintln!("The server stopped: {error}");
        }
    });
    Ok(Running { address, control: None, server, stop })
}

async fn bind(address: SocketAddr) -> Result<TcpListener, StartProblem> {
    let failed = |error| StartProblem(format!("Can't listen on {address}: {error}"));
    TcpListener::bind(address).await.map_err(failed)
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

    /// Takes no more calls.
    pub fn stop(self) {
        self.stop.send(()).ok();
    }
}
