//! How the server is started. What the options mean is decided where they are used.

use crate::seed::SeedKind;
use clap::{Parser, ValueEnum};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use url::Url;

/// A Comet Server to develop and test against: the same API, simulated devices.
#[derive(Clone, Debug, Parser)]
#[command(name = "reference-server", version)]
pub struct Options {
    /// Where the API and the app are served; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8060")]
    pub listen: SocketAddr,
    /// Where tests make the server misbehave: an address on loopback. None without this.
    #[arg(long, value_name = "ADDRESS", value_parser = loopback)]
    pub control: Option<SocketAddr>,
    /// What a fresh server knows: demo, empty or large.
    #[arg(long, value_name = "SEED", default_value = "demo")]
    pub seed: SeedKind,
    /// The app to serve beside the API.
    #[arg(long = "static", value_name = "DIRECTORY")]
    pub site: Option<PathBuf>,
    /// Keeps everything in this file; in memory without it. A file that exists is used as it is.
    #[arg(long, value_name = "FILE")]
    pub data: Option<PathBuf>,
    /// Jobs run so many times faster than they would; 0 lets them stand still.
    #[arg(long, value_name = "TIMES", default_value_t = 1, value_parser = clap::value_parser!(u32).range(..=100_000))]
    pub speed: u32,
    /// How a second factor is asked for.
    #[arg(long, value_enum, default_value_t)]
    pub challenge: ChallengeForm,
    /// The address that browsers use, where it differs from the one they name in `Host`. Security keys are bound to it.
    #[arg(long, value_name = "URL")]
    pub public_url: Option<Url>,
    /// Lets webhooks call receivers on other machines too.
    #[arg(long)]
    pub webhooks_anywhere: bool,
    /// Prints only the addresses.
    #[arg(long)]
    pub quiet: bool,
}

/// The ways a server says that a second factor is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ChallengeForm {
    /// Status 449 with `X-Comet-TOTP-Requested` and `X-Comet-WebAuthn-Challenge`.
    #[default]
    Headers,
    /// Status 200 with a failure whose message has `ERR_TOTP_REQUIRED`; a security key's challenge beside it.
    Message,
    /// Status 449 with a security key's challenge as the body.
    Body,
}

impl Options {
    /// In memory on a free port, for tests.
    pub fn for_tests(seed: SeedKind) -> Self {
        let free = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);
        Self {
            listen: free,
            control: Some(free),
            seed,
            site: None,
            data: None,
            speed: 1,
            challenge: ChallengeForm::default(),
            public_url: None,
            webhooks_anywhere: false,
            quiet: true,
        }
    }
}

fn loopback(text: &str) -> Result<SocketAddr, String> {
    let address: SocketAddr = text.parse().map_err(|_| "not an address such as 127.0.0.1:8061".to_owned())?;
    if address.ip().is_loopback() { Ok(address) } else { Err("the control port is for loopback only".to_owned()) }
}
