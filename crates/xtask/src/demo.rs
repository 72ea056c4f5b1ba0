//! `cargo xtask demo`: the app and a server full of demo data on one address, until Ctrl-C.

use crate::program::Background;
use crate::{dist, server};
use anyhow::{Context, Result, bail};
use std::sync::mpsc;
use std::time::Duration;

const ADDRESS: &str = "127.0.0.1:8060";

pub fn run(options: &[&str]) -> Result<()> {
    let (listen, build) = read_options(options)?;
    server::ensure_free(listen)?;
    let app = dist::build(build)?;
    let program = server::build()?;

    let (stop, stopped) = mpsc::channel();
    ctrlc::set_handler(move || {
        // The receiver is gone only when we are leaving already.
        let _ = stop.send(());
    })
    .context("cannot wait for Ctrl-C")?;
    let mut server = Background::start(&mut server::command(&program, listen, &app))?;
    server::wait_until_it_answers(&mut server, listen)?;
    println!("\nPerihelion is at http://{listen}; the accounts to sign in with are listed above. Ctrl-C stops it.");
    while stopped.recv_timeout(Duration::from_millis(200)).is_err() {
        server.still_runs()?;
    }
    println!("\nStopped.");
    Ok(())
}

fn read_options<'a>(options: &[&'a str]) -> Result<(&'a str, dist::Build)> {
    let (mut listen, mut build) = (ADDRESS, dist::Build::Release);
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match *option {
            "--listen" => listen = rest.next().context("--listen needs an address, such as 127.0.0.1:8060")?,
            "--dev" => build = dist::Build::Dev,
            other => bail!("demo has no option {other}; it has --listen ADDRESS and --dev"),
        }
    }
    Ok((listen, build))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order_and_unknown_ones_refused() {
        assert_eq!(read_options(&[]).unwrap().0, ADDRESS);
        let (listen, build) = read_options(&["--dev", "--listen", "127.0.0.1:1"]).unwrap();
        assert_eq!(listen, "127.0.0.1:1");
        assert!(build == dist::Build::Dev);
        assert!(read_options(&["--listen"]).is_err());
        assert!(read_options(&["--port"]).is_err());
    }
}
