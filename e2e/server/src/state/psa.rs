//! Connections to the systems that managed service providers keep their business in (PSA).

use super::fragments;
use super::locations::check_answers;
use super::webhook_options::check_url;
use crate::refusal::{Outcome, Refusal};
use comet_api::List;
use comet_api::constants::psa_type;
use comet_api::types::PSAConfig;
use rusqlite::Connection;

pub fn check(configs: &List<PSAConfig>) -> Outcome<()> {
    configs.iter().try_for_each(|config| match config.type_field() {
        psa_type::GRADIENT if config.partner_key().is_empty() => {
            Err(Refusal::bad("Wrong PSA connection: Gradient needs a PartnerKey."))
        }
        psa_type::GRADIENT => Ok(()),
        psa_type::GENERIC | psa_type::SYNCRO => {
            check_url(config.url()).map(|_| ()).map_err(|why| Refusal::bad(format!("Wrong PSA connection: {why}.")))
        }
        other => Err(Refusal::bad(format!("Wrong PSA connection: there is no type {other}."))),
    })
}

/// Brings the other systems up to date; the answer is how many there are.
pub fn sync(db: &Connection, organization: &str) -> Outcome<usize> {
    let configs: List<PSAConfig> = fragments::PSA.get(db, organization)?;
    if configs.is_empty() {
        return Err(Refusal::bad("No PSA connection is set up."));
    }
    configs.iter().try_for_each(|config| check_answers(config.url()))?;
    Ok(configs.len())
}
