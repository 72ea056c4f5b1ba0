//! The storage templates of the demo's provider and its tenants.

use super::dice::Dice;
use super::shape::blank;
use comet_api::constants::{object_lock, remoteserver};
use comet_api::types::{B2VirtualStorageRoleSettings, RemoteStorageOption, WasabiVirtualStorageRoleSettings};
use comet_api::{ByteCount, List};

/// Those of the top level: the server's own storage and two clouds.
pub fn of_provider() -> List<RemoteStorageOption> {
    let mut wasabi: WasabiVirtualStorageRoleSettings = blank();
    wasabi.set_master_bucket("aphelion-vaults");
    wasabi.set_access_key("APHELIONDEMOACCESSKEY");
    wasabi.set_secret_key("demo-secret-of-wasabi");
    wasabi.set_object_lock_mode(object_lock::OFF);
    let mut in_cloud = template("Wasabi Frankfurt", remoteserver::WASABI);
    in_cloud.set_wasabi(wasabi);
    in_cloud.set_rebrand_storage(true);

    let mut b2: B2VirtualStorageRoleSettings = blank();
    b2.set_master_bucket("aphelion-archive");
    b2.set_key_id("003demo");
    b2.set_app_key("demo-secret-of-b2");
    let mut archive = template("Backblaze B2", remoteserver::B2);
    archive.set_b2(b2);
    archive.set_storage_limit_enabled(true);
    archive.set_storage_limit_bytes(ByteCount(2 << 40));

    List(vec![template("Backup server", remoteserver::COMET), in_cloud, archive])
}

/// A tenant's: the server's storage under the tenant's name.
pub fn of_tenant(name: &str) -> List<RemoteStorageOption> {
    List(vec![template(&format!("{name} Backup server"), remoteserver::COMET)])
}

/// Without an address, the storage is this server's own.
fn template(description: &str, kind: &str) -> RemoteStorageOption {
    let mut template: RemoteStorageOption = blank();
    template.set_type_field(kind);
    template.set_description(description);
    template.set_id(Dice::of(&["storage template", description]).guid());
    template
}
