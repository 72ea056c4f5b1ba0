//! What an administrator's permissions take away, method by method.
//! What they take away inside a user's profile is left to `profile_guard`.

use crate::call::Admin;
use crate::refusal::{Outcome, Refusal};
use comet_api::method::{Method, MethodInfo};
use comet_api::methods::*;

struct Rule {
    refuses: fn(&Admin) -> bool,
    why: &'static str,
    methods: &'static [&'static MethodInfo],
}

const RULES: [Rule; 12] = [
    Rule {
        refuses: |admin| admin.permissions.prevent_edit_server_settings(),
        why: "You may not see or change the server's settings.",
        methods: &[
            AdminAdminUserDelete::INFO,
            AdminAdminUserList::INFO,
            AdminAdminUserNew::INFO,
            AdminMetaBuildConfigGet::INFO,
            AdminMetaBuildConfigSet::INFO,
            AdminMetaConstellationConfigSet::INFO,
            AdminMetaServerConfigGet::INFO,
            AdminMetaServerConfigNetworkInterfaces::INFO,
            AdminMetaServerConfigSet::INFO,
            AdminStorageFreeSpace::INFO,
            AdminStoragePingDestination::INFO,
        ],
    },
    Rule {
        // No permission allows it by itself; a tenant's own list is a tenant's own business.
        refuses: |admin| admin.organization.is_empty() && admin.permissions.prevent_edit_server_settings(),
        why: "You may not see or change the connections to other systems.",
        methods: &[
            AdminMetaPsaConfigListGet::INFO,
            AdminMetaPsaConfigListSet::INFO,
            AdminMetaPsaConfigListSyncNow::INFO,
        ],
    },
    Rule {
        refuses: |admin| admin.permissions.prevent_server_shutdown(),
        why: "You may not restart the server or shut it down.",
        methods: &[AdminMetaRestartService::INFO, AdminMetaShutdownService::INFO],
    },
    Rule {
        refuses: |admin| !may_edit(admin, admin.permissions.allow_edit_branding()),
        why: "You may not see or change the branding.",
        methods: &[AdminMetaBrandingConfigGet::INFO, AdminMetaBrandingConfigSet::INFO],
    },
    Rule {
        refuses: |admin| !may_edit(admin, admin.permissions.allow_edit_email_options()),
        why: "You may not see or change how e-mails are sent.",
        methods: &[
            AdminMetaEmailOptionsGet::INFO,
            AdminMetaEmailOptionsSet::INFO,
            AdminMetaSendTestEmail::INFO,
            AdminMetaSendTestReport::INFO,
        ],
    },
    Rule {
        refuses: |admin| !may_edit(admin, admin.permissions.allow_edit_remote_storage()),
        why: "You may not see or change the storage templates.",
        methods: &[
            AdminMetaRemoteStorageVaultGet::INFO,
            AdminMetaRemoteStorageVaultSet::INFO,
            AdminMetaRemoteStorageVaultTest::INFO,
        ],
    },
    Rule {
        refuses: |admin| !may_edit(admin, admin.permissions.allow_edit_webhooks()),
        why: "You may not see or change the webhooks.",
        methods: &[AdminMetaWebhookOptionsGet::INFO, AdminMetaWebhookOptionsSet::INFO],
    },
    Rule {
        refuses: |admin| !may_edit(admin, admin.permissions.allow_edit_external_auth_sources()),
        why: "You may not see or change where administrators sign in from.",
        methods: &[
            AdminExternalAuthSourcesDelete::INFO,
            AdminExternalAuthSourcesGet::INFO,
            AdminExternalAuthSourcesNew::INFO,
            AdminExternalAuthSourcesSet::INFO,
        ],
    },
    Rule {
        refuses: |admin| admin.permissions.prevent_request_storage_vault(),
        why: "You may not request storage vaults.",
        methods: &[AdminRequestStorageVault::INFO, AdminRequestStorageVaultProviders::INFO],
    },
    Rule {
        refuses: |admin| admin.permissions.deny_constellation_role(),
        why: "You may not look into the cluster.",
        methods: &[
            AdminConstellationLastReport::INFO,
            AdminConstellationNewReport::INFO,
            AdminConstellationPruneNow::INFO,
            AdminConstellationStatus::INFO,
            AdminMetaConstellationConfigGet::INFO,
            AdminMetaConstellationConfigSet::INFO,
        ],
    },
    Rule {
        refuses: |admin| admin.permissions.deny_view_server_history(),
        why: "You may not see the server's history.",
        methods: &[AdminMetaStats::INFO],
    },
    Rule {
        // The version itself is left: without it no console knows what the server can do.
        refuses: |admin| admin.permissions.deny_view_server_info(),
        why: "You may not see what there is to know of the server.",
        methods: &[AdminMetaSoftwareUpdateNews::INFO],
    },
];

/// The methods of the software role are many and all its own.
const SOFTWARE_GROUPS: [&str; 2] = ["branding", "update-campaign"];

/// Does none of the administrator's permissions take the method away?
pub fn check(admin: &Admin, info: &MethodInfo) -> Outcome<()> {
    let hits = |rule: &&Rule| rule.methods.iter().any(|method| method.name == info.name) && (rule.refuses)(admin);
    if let Some(rule) = RULES.iter().find(hits) {
        return Err(Refusal::forbidden(rule.why));
    }
    let is_software = SOFTWARE_GROUPS.contains(&info.group)
        || [AdminMetaBuildConfigGet::INFO.name, AdminMetaBuildConfigSet::INFO.name].contains(&info.name);
    match admin.permissions.deny_software_build_role() && is_software {
        true => Err(Refusal::forbidden("You may not download or roll out the client software.")),
        false => Ok(()),
    }
}

/// Who has all the settings has this part too; to anyone else it must be given.
fn may_edit(admin: &Admin, allowed: bool) -> bool {
    allowed || admin.organization.is_empty() && !admin.permissions.prevent_edit_server_settings()
}
