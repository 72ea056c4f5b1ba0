//! The reference server: built, started, waited for. What it serves is its own matter.

use crate::program::{self, Background};
use anyhow::{Context, Result, bail};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(60);

/// The server's program. With the features of the whole workspace, so that tests and demo share one build.
pub fn build() -> Result<PathBuf> {
    program::run(program::cargo().args(["build", "--workspace", "--bin", "reference-server"]))?;
    let ours = std::env::current_exe().context("cannot tell where Cargo puts programs")?;
    Ok(ours.with_file_name("reference-server"))
}

/// The server with demo data and the app, on an address such as `127.0.0.1:8060`.
pub fn command(program: &Path, listen: &str, app: &Path) -> Command {
    let mut command = program::command(program);
    command.args(["--listen", listen, "--seed", "demo", "--static"]).arg(app);
    command
}

/// Returns when something answers at the address; an error when the program ends or a minute passes first.
pub fn wait_until_it_answers(server: &mut Background, address: &str) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect(address).is_err() {
        server.still_runs()?;
        if start.elapsed() > PATIENCE {
            bail!("nothing answers at {address} after {} seconds", PATIENCE.as_secs());
        }
        sleep(Duration::from_millis(50));
    }
    server.still_runs()
}

/// An error that says what to do when the address is taken.
pub fn ensure_free(address: &str) -> Result<()> {
    TcpListener::bind(address).map(drop).with_context(|| {
        format!("cannot listen on {address}: stop what uses it, or choose another with --listen ADDRESS")
    })
}

/// An address on loopback that nothing listens on.
pub fn free_address() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no port is free on loopback")?;
    Ok(listener.local_addr()?.to_string())
}
