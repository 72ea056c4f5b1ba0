//! The command: reads the options, starts the server, says where it is and who may sign in, waits for Ctrl-C.

use clap::Parser;
use reference_server::{Options, start};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    let quiet = options.quiet;
    match start(options).await {
        Ok(running) => {
            print!("{}", running.welcome(quiet));
            tokio::signal::ctrl_c().await.ok();
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
