//! What webhooks may be set to. Calling them is left to others.

use crate::refusal::{Outcome, Refusal};
use comet_api::Dictionary;
use comet_api::constants::stream_level;
use comet_api::types::WebhookOption;
use url::{Host, Url};

pub fn check(hooks: &Dictionary<WebhookOption>) -> Outcome<()> {
    hooks.iter().try_for_each(|(id, hook)| {
        check_url(hook.url()).map_err(|why| Refusal::bad(format!("Wrong webhook \"{id}\": {why}.")))?;
        match hook.level() {
            "" | stream_level::FULL | stream_level::NONE => Ok(()),
            other => Err(Refusal::bad(format!("Wrong webhook \"{id}\": there is no level \"{other}\"."))),
        }
    })
}

/// An address that can be called.
pub fn check_url(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text).map_err(|_| "its URL can't be read")?;
    match url.scheme() {
        "http" | "https" if url.has_host() => Ok(url),
        _ => Err("its URL is neither http nor https"),
    }
}

/// Does the address name this machine by a number of loopback, or as localhost?
pub fn is_on_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_is_this_machine() {
        let is_here = |text: &str| is_on_this_machine(&Url::parse(text).unwrap());
        assert!(["http://localhost:1/", "http://127.9.9.9/", "http://[::1]:80/x"].into_iter().all(is_here));
        let elsewhere = ["http://localhost.example/", "http://10.0.0.1/", "http://0.0.0.0/", "http://[::ffff:7f00:1]/"];
        assert!(!elsewhere.into_iter().any(is_here));
    }
}
