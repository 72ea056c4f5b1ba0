//! Whether a vault's place can be reached, as seen from a device or from the server.

use super::files::{Files, path};
use super::reach;
use super::says::{Told, Trouble, brief, ok};
use comet_api::constants::{destination_sftp_authmode as sftp, destinationtype as kind};
use comet_api::types::{CometAPIResponseMessage, DestinationLocation};

/// Children of a spanned place may not be spanned deeper than this.
const DEEPEST: usize = 3;

/// Tries the place; `files` are those of the device, `None` for the server's own disk.
pub fn ping(place: &DestinationLocation, files: Option<Files<'_>>) -> Told<CometAPIResponseMessage> {
    check(place, files, DEEPEST)?;
    Ok(ok())
}

fn check(place: &DestinationLocation, files: Option<Files<'_>>, depth: usize) -> Told<()> {
    match place.destination_type() {
        kind::COMET => {
            check_url("CometServer", place.comet_server())?;
            needed("CometBucket", place.comet_bucket())?;
            bucket_key(place.comet_bucket_key())
        }
        kind::S3 => {
            reach::host(place.s3_server())?;
            needed("S3BucketName", place.s3_bucket_name())?;
            signed_in(place.s3_access_key(), place.s3_secret_key())
        }
        kind::SFTP => {
            reach::host(place.sftp_server())?;
            match place.sftp_auth_mode() {
                sftp::NATIVE => Ok(()),
                sftp::PASSWORD => signed_in(place.sftp_username(), place.sftp_password()),
                sftp::PRIVATEKEY => {
                    needed("SFTPPrivateKey", place.sftp_private_key())?;
                    signed_in(place.sftp_username(), place.sftp_private_key())
                }
                other => Err(Trouble::wrong(format!("There is no SFTPAuthMode {other}."))),
            }
        }
        kind::FTP => {
            reach::host(place.ftp_server())?;
            signed_in(place.ftp_username(), place.ftp_password())
        }
        kind::AZUREBLOB => {
            needed("AZBContainer", place.azb_container())?;
            reach::host(place.azb_realm())?;
            signed_in(place.azb_account_name(), place.azb_account_key())
        }
        kind::LOCALCOPY => local(place, files),
        kind::SPANNED => spanned(place, files, depth),
        kind::SWIFT => {
            let swift = place.swift();
            check_url("AuthURL", swift.auth_url())?;
            needed("Container", swift.container())?;
            signed_in(swift.username(), swift.api_key())
        }
        kind::B2 => {
            needed("Bucket", place.b2().bucket())?;
            signed_in(place.b2().account_id(), place.b2().key())
        }
        kind::STORJ => {
            let storj = place.storj();
            reach::host(storj.satellite_address())?;
            needed("StorjBucket", storj.storj_bucket())?;
            signed_in(storj.api_key(), storj.passphrase())
        }
        kind::WEBDAV => {
            check_url("DavServer", place.web_dav().dav_server())?;
            signed_in(place.web_dav().user_name(), place.web_dav().access_key())
        }
        kind::SMB => {
            let smb = place.smb();
            reach::host(smb.smb_server())?;
            needed("SMBShare", smb.smb_share())?;
            signed_in(smb.smb_username(), smb.smb_password())
        }
        other => Err(Trouble::wrong(format!("There is no DestinationType {other}."))),
    }
}

fn local(place: &DestinationLocation, files: Option<Files<'_>>) -> Told<()> {
    let written = place.localcopy_path();
    needed("LocalcopyPath", written)?;
    if let Some(share) = written.strip_prefix(r"\\") {
        reach::host(share.split('\\').next().unwrap_or_default())?;
        return match place.localcopy_win_smb_username() {
            "" => Ok(()),
            user => signed_in(user, place.localcopy_win_smb_password()),
        };
    }
    match files {
        // The server has a disk of its own, of which nothing more is known.
        None => Ok(()),
        Some(files) => {
            let names = path::names(files.system, written)?;
            // Folders are made where they lack; a drive is not.
            files.children(names.get(..1).unwrap_or_default()).map(|_| ())
        }
    }
}

fn spanned(place: &DestinationLocation, files: Option<Files<'_>>, depth: usize) -> Told<()> {
    let depth = depth.checked_sub(1).ok_or_else(|| Trouble::wrong("Spanned places are nested too deeply."))?;
    if place.span_targets().is_empty() {
        return Err(Trouble::wrong("There are no places to span over (SpanTargets is empty)."));
    }
    place.span_targets().iter().try_for_each(|target| check(target, files, depth))
}

fn needed(name: &str, value: &str) -> Told<()> {
    if value.trim().is_empty() { Err(Trouble::wrong(format!("{name} is empty."))) } else { Ok(()) }
}

fn check_url(name: &str, address: &str) -> Told<()> {
    needed(name, address)?;
    let url = url::Url::parse(address)
        .map_err(|_| Trouble::wrong(format!("{name} is no address: \"{}\".", brief(address))))?;
    reach::host(url.host_str().unwrap_or_default())
}

fn bucket_key(key: &str) -> Told<()> {
    match key {
        "" | reach::WRONG => Err(Trouble::wrong("The storage server refused the bucket's key.")),
        _ => Ok(()),
    }
}

fn signed_in(user: &str, secret: &str) -> Told<()> {
    needed("The user name or access key", user)?;
    needed("The password or secret key", secret)?;
    reach::account(user, secret)
}
