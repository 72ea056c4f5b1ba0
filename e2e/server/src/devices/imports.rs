//! Other backup programs on a device whose settings can be taken over, and shares that it can sign in to.

use super::connected::Device;
use super::reach;
use super::says::{Told, Trouble, brief, ok};
use crate::seed::Dice;
use comet_api::Dictionary;
use comet_api::types::{CometAPIResponseMessage, DispatcherAdminSourcesResponse, WinSMBAuth};

const PROGRAMS: [&str; 3] =
    ["Oyster Backup 7 (3 jobs)", "Harbour Safe – \"Tägliche Sicherung\"", "Another installation of this client"];

pub fn sources(device: &Device) -> DispatcherAdminSourcesResponse {
    let mut answer: DispatcherAdminSourcesResponse = ok();
    answer.set_import_sources(of_device(device.id().as_str()).collect::<Dictionary<_>>());
    answer
}

/// What is installed on the device, by an id that is its own.
pub fn of_device(device: &str) -> impl Iterator<Item = (String, String)> + use<'_> {
    let installed = |program: &&&str| Dice::of(&["import", device, program]).chance(400);
    PROGRAMS
        .iter()
        .filter(installed)
        .map(|program| (Dice::of(&["import id", device, program]).guid(), (*program).to_owned()))
}

pub fn test_share(device: &Device, share: &WinSMBAuth) -> Told<CometAPIResponseMessage> {
    if !device.system().is_windows() {
        return Err(Trouble::wrong("Windows shares can be tested on Windows only."));
    }
    let wrong = || {
        Trouble::wrong(format!("\"{}\" is no path of a share, such as \\\\server\\share.", brief(share.share_path())))
    };
    let rest = share.share_path().strip_prefix(r"\\").ok_or_else(wrong)?;
    let (server, folder) = rest.split_once('\\').ok_or_else(wrong)?;
    if folder.is_empty() {
        return Err(wrong());
    }
    reach::host(server)?;
    reach::account(share.username(), share.password())?;
    Ok(ok())
}
