//! Places where data could be kept: whether one says enough to be reached, and whether it answers. Names that end in
//! `.invalid` never do; every other complete place does.

use crate::refusal::{Outcome, Refusal};
use comet_api::constants::destinationtype as kind;
use comet_api::types::DestinationLocation;
use url::Url;

/// The fields that a place needs, with what they hold, and the address that has to answer.
type Needs<'a> = (Vec<(&'static str, &'a str)>, &'a str);

/// Refused with the reason when data could not be kept there.
pub fn check(place: &DestinationLocation) -> Outcome<()> {
    if place.destination_type() == kind::SPANNED {
        let parts = place.span_targets();
        return match parts.is_empty() {
            true => Err(Refusal::bad("The location is not complete: SpanTargets is empty.")),
            false => parts.iter().try_for_each(check),
        };
    }
    let unknown = || Refusal::bad(format!("There is no kind of location {}.", place.destination_type()));
    let (fields, address) = needs(place).ok_or_else(unknown)?;
    check_complete(&fields)?;
    check_answers(address)
}

/// Refused with the first field that is empty.
pub fn check_complete(fields: &[(&str, &str)]) -> Outcome<()> {
    match fields.iter().find(|(_, value)| value.trim().is_empty()) {
        Some((field, _)) => Err(Refusal::bad(format!("The location is not complete: {field} is empty."))),
        None => Ok(()),
    }
}

/// Does anything answer at the address, which may be a URL or a bare name?
pub fn check_answers(address: &str) -> Outcome<()> {
    let url = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
    let host = url.unwrap_or_else(|| address.split([':', '/']).next().unwrap_or_default().to_owned());
    match host.to_ascii_lowercase().ends_with(".invalid") {
        true => Err(Refusal::bad(format!("{host} does not answer: the name is not known."))),
        false => Ok(()),
    }
}

fn needs(place: &DestinationLocation) -> Option<Needs<'_>> {
    Some(match place.destination_type() {
        kind::S3 => {
            let (server, bucket) = (place.s3_server(), place.s3_bucket_name());
            let keys = [("S3AccessKey", place.s3_access_key()), ("S3SecretKey", place.s3_secret_key())];
            ([("S3Server", server), ("S3BucketName", bucket)].into_iter().chain(keys).collect(), server)
        }
        kind::SFTP => {
            let server = place.sftp_server();
            (vec![("SFTPServer", server), ("SFTPUsername", place.sftp_username())], server)
        }
        kind::LOCALCOPY => (vec![("LocalcopyPath", place.localcopy_path())], ""),
        kind::COMET => {
            let server = place.comet_server();
            let bucket = [("CometBucket", place.comet_bucket()), ("CometBucketKey", place.comet_bucket_key())];
            ([("CometServer", server)].into_iter().chain(bucket).collect(), server)
        }
        kind::FTP => {
            let server = place.ftp_server();
            (vec![("FTPServer", server), ("FTPUsername", place.ftp_username())], server)
        }
        kind::AZUREBLOB => {
            let account = [("AZBAccountName", place.azb_account_name()), ("AZBAccountKey", place.azb_account_key())];
            ([("AZBContainer", place.azb_container())].into_iter().chain(account).collect(), place.azb_realm())
        }
        kind::SWIFT => {
            let swift = place.swift();
            (vec![("AuthURL", swift.auth_url()), ("Username", swift.username())], swift.auth_url())
        }
        kind::B2 => {
            let b2 = place.b2();
            (vec![("AccountID", b2.account_id()), ("Key", b2.key()), ("Bucket", b2.bucket())], "")
        }
        kind::STORJ => {
            let storj = place.storj();
            let satellite = storj.satellite_address();
            (vec![("SatelliteAddress", satellite), ("APIKey", storj.api_key())], satellite)
        }
        kind::WEBDAV => (vec![("DavServer", place.web_dav().dav_server())], place.web_dav().dav_server()),
        kind::SMB => {
            let smb = place.smb();
            (vec![("SMBServer", smb.smb_server()), ("SMBShare", smb.smb_share())], smb.smb_server())
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sftp(server: &str, user: &str) -> DestinationLocation {
        let mut place = DestinationLocation::default();
        place.set_destination_type(kind::SFTP);
        place.set_sftp_server(server);
        place.set_sftp_username(user);
        place
    }

    #[test]
    fn a_place_answers_when_it_is_complete_and_known() {
        assert!(check(&sftp("nas.example:22", "anna")).is_ok());
        assert!(check(&sftp("nas.example", "")).is_err());
        assert!(check(&sftp("nas.invalid:22", "anna")).is_err());
        assert!(check(&DestinationLocation::default()).is_err());
        assert!(check_answers("https://backup.invalid/path").is_err());
    }

    #[test]
    fn a_spanned_place_is_as_good_as_its_parts() {
        let mut span = DestinationLocation::default();
        span.set_destination_type(kind::SPANNED);
        assert!(check(&span).is_err());
        span.set_span_targets(comet_api::List(vec![sftp("nas.example", "anna")]));
        assert!(check(&span).is_ok());
        span.set_span_targets(comet_api::List(vec![sftp("nas.example", "anna"), sftp("nas.invalid", "anna")]));
        assert!(check(&span).is_err());
    }
}
