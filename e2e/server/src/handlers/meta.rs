//! The server itself: its version, its roles, when it started.

use crate::call::Call;
use crate::refusal::Outcome;
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::{settings, users};
use comet_api::constants::{application, misc};
use comet_api::methods::{AdminMetaSoftwareUpdateNews, AdminMetaVersion, AdminStorageFreeSpace};
use comet_api::types::{ServerMetaVersionInfo, SoftwareUpdateNewsResponse, StorageFreeSpaceInfo};

pub fn register(methods: &mut Registry) {
    methods.add(version);
    methods.add(update_news);
    methods.add(free_space);
}

fn version(call: &Call<'_>, _: AdminMetaVersion) -> Outcome<ServerMetaVersionInfo> {
    let settings = settings::get(call.db)?;
    let life = call.server.life();
    let mut answer: ServerMetaVersionInfo = blank();
    answer.set_version(application::VERSION);
    answer.set_version_codename(misc::RELEASE_CODENAME);
    answer.set_authentication_role(settings.authentication_role().role_enabled());
    answer.set_storage_role(settings.storage_role().role_enabled());
    answer.set_software_build_role(settings.software_build_role().role_enabled());
    answer.set_constellation_role(settings.constellation_role().role_enabled());
    answer.set_overseer_role(settings.constellation_role().role_enabled());
    answer.set_server_start_time(life.started);
    answer.set_server_start_hash(life.hash);
    answer.set_current_time(call.now());
    answer.set_server_license_hash("reference-server");
    answer.set_server_license_features_all(true);
    answer.set_configured_devices(users::count_devices(call.db)?);
    answer.set_license_valid_until(call.now().plus(365 * 86400));
    Ok(answer)
}

fn update_news(_: &Call<'_>, _: AdminMetaSoftwareUpdateNews) -> Outcome<SoftwareUpdateNewsResponse> {
    let mut answer: SoftwareUpdateNewsResponse = blank();
    answer.set_latest_stable(application::VERSION);
    answer.set_latest_prerelease(application::VERSION);
    answer.set_downloads_url("https://downloads.harbour.example/");
    Ok(answer)
}

/// A disk of 8 TiB, five eighths full.
fn free_space(_: &Call<'_>, _: AdminStorageFreeSpace) -> Outcome<StorageFreeSpaceInfo> {
    let mut answer: StorageFreeSpaceInfo = blank();
    answer.set_used_percent(62.5);
    answer.set_available_bytes(3_298_534_883_328_u64);
    Ok(answer)
}
