//! Places outside that settings name: whether enough is said to reach one, and whether it answers. Whether anything
//! answers is decided as for devices.

use crate::devices::says::Trouble;
use crate::devices::{destination, reach};
use crate::refusal::{Outcome, Refusal};
use comet_api::types::DestinationLocation;
use url::Url;

/// Refused with the reason when data could not be kept there.
pub fn check(place: &DestinationLocation) -> Outcome<()> {
    destination::ping(place, None).map(|_| ()).map_err(refused)
}

/// Refused with the first field that is empty.
pub fn check_complete(fields: &[(&str, &str)]) -> Outcome<()> {
    match fields.iter().find(|(_, value)| value.trim().is_empty()) {
        Some((field, _)) => Err(Refusal::bad(format!("That is not complete: {field} is empty."))),
        None => Ok(()),
    }
}

/// Does anything answer at the address, which may be a URL or a bare name? Nobody is asked when there is none.
pub fn check_answers(address: &str) -> Outcome<()> {
    let url = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
    match url.as_deref().unwrap_or(address) {
        "" => Ok(()),
        host => reach::host(host).map_err(refused),
    }
}

fn refused(trouble: Trouble) -> Refusal {
    Refusal::new(u16::try_from(trouble.status).unwrap_or(400), trouble.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_url_or_a_bare_name() {
        assert!(check_answers("").is_ok());
        assert!(check_answers("mail.example").is_ok());
        assert!(check_answers("https://backup.invalid/path").is_err());
        assert!(check_answers("mail.invalid").is_err());
    }
}
