//! What webhooks may be set to. Calling them is left to others.

use crate::refusal::{Outcome, Refusal};
use comet_api::Dictionary;
use comet_api::constants::stream_level;
use comet_api::types::WebhookOption;
use url::Url;

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
