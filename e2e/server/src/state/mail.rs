//! E-mails as far as this server goes: who they are for, whether they could be sent, how many were. None leaves it.

use super::documents::{self, Kept};
use super::fragments;
use super::locations::{check_answers, check_complete};
use crate::refusal::{Outcome, Refusal};
use comet_api::constants::email_delivery as delivery;
use comet_api::types::EmailOptions;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// What was sent since the server is there.
#[derive(Clone, Copy, Default, Deserialize, Serialize)]
pub struct Counts {
    pub sent: i64,
    pub failed: i64,
}

impl Kept for Counts {
    const KIND: &'static str = "mail";
}

const ID: &str = "counts";

pub fn counts(db: &Connection) -> Outcome<Counts> {
    Ok(documents::get(db, ID)?.unwrap_or_default())
}

fn count(db: &Connection, sent: usize) -> Outcome<()> {
    let mut counts = counts(db)?;
    counts.sent = counts.sent.saturating_add(i64::try_from(sent).unwrap_or(i64::MAX));
    documents::put(db, ID, &counts)
}

/// How the organization's e-mails are sent: as the server's, unless the tenant says otherwise.
pub fn options_of(db: &Connection, organization: &str) -> Outcome<EmailOptions> {
    let own: EmailOptions = fragments::EMAIL.get(db, organization)?;
    match own.mode() == delivery::INHERIT && !organization.is_empty() {
        true => fragments::EMAIL.get(db, ""),
        false => Ok(own),
    }
}

/// Refused when nothing could be sent this way.
pub fn check_options(options: &EmailOptions) -> Outcome<()> {
    match options.mode() {
        delivery::INHERIT | delivery::DISABLED => Ok(()),
        delivery::BUILTIN => check_address("FromEmail", options.from_email()),
        delivery::SMTP | delivery::SMTP_SSL => {
            check_complete(&[("SMTPHost", options.smtp_host())])?;
            if !(0..=65_535).contains(&options.smtp_port()) {
                return Err(Refusal::bad("Wrong parameter EmailOptions: SMTPPort is not a port."));
            }
            check_address("FromEmail", options.from_email())
        }
        other => Err(Refusal::bad(format!("Wrong parameter EmailOptions: there is no Mode \"{other}\"."))),
    }
}

pub fn check_address(field: &str, address: &str) -> Outcome<()> {
    match address.split_once('@') {
        Some((name, host)) if !name.is_empty() && !host.is_empty() && !address.contains(char::is_whitespace) => Ok(()),
        _ => Err(Refusal::bad(format!("{field} is not an e-mail address: \"{address}\"."))),
    }
}

/// Sends one e-mail to each of the addresses.
pub fn send(db: &Connection, options: &EmailOptions, recipients: &[String]) -> Outcome<()> {
    if [delivery::INHERIT, delivery::DISABLED].contains(&options.mode()) {
        return Err(Refusal::bad("No e-mail is sent: sending is turned off in the settings."));
    }
    check_options(options)?;
    if recipients.is_empty() {
        return Err(Refusal::bad("No e-mail is sent: there is no recipient."));
    }
    recipients.iter().try_for_each(|address| check_address("The recipient", address))?;
    check_answers(options.smtp_host())?;
    count(db, recipients.len())
}

/// Options that were read before, with the secrets that stay.
pub fn restored(db: &Connection, organization: &str, sent: &EmailOptions) -> Outcome<EmailOptions> {
    fragments::EMAIL.restored(db, organization, sent)
}
