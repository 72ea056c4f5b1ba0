//! The command: reads the options, starts the server, says where it is and who may sign in, waits for Ctrl-C.

use clap::Parser;
use reference_server::{Options, Running, start};
use std::process::ExitCode;
use std::time::Duration;

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    let quiet = options.quiet;
    match start(options).await {
        Ok(running) => {
            print!("{}", running.welcome(quiet));
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                () = shut_down(&running) => {}
            }
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Returns when an administrator has shut the server down, and has had time to read the answer.
async fn shut_down(running: &Running) {
    running.is_shut_down().await;
    tokio::time::sleep(Duration::from_millis(500)).await;
}
