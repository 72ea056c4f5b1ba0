//! What an administrator may learn of the server itself: asked before the questions, so that nothing is asked in vain.

use super::{Allowed, Capabilities};
use crate::server::{Ask, Read, use_read};
use crate::session::Portal;
use comet_api::methods::{AdminAccountProperties, AdminMetaVersion, AdminStorageFreeSpace};
use comet_api::types::{AdminAccountPropertiesResponse, ServerMetaVersionInfo};
use perihelion_view::prelude::*;

/// What may be learnt (`AdminUserPermissions`, the roles of the server, the tenant of the administrator).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ServerRights {
    /// Licence, e-mails, self-backups, and whether there is a newer version.
    pub state: bool,
    /// How many users and devices there were.
    pub history: bool,
    /// How full the server's storage is.
    pub storage: bool,
}

impl ServerRights {
    fn of(admin: &AdminAccountPropertiesResponse, server: &ServerMetaVersionInfo) -> Self {
        let permissions = admin.permissions();
        let may = Capabilities::new(Portal::Admin, Some(admin), Some(server));
        // The licence and the e-mails of all are nothing for the administrator of one tenant.
        let is_of_all = admin.organization_id().is_empty();
        Self {
            state: is_of_all && !permissions.deny_view_server_info(),
            history: !permissions.deny_view_server_history(),
            storage: may.may::<AdminStorageFreeSpace>() == Allowed::Yes && !permissions.prevent_edit_server_settings(),
        }
    }
}

/// Follows what may be learnt; nothing until it is known.
pub fn use_server_rights() -> Memo<ServerRights> {
    let admin: Read<AdminAccountPropertiesResponse> = use_read(|| Some(Ask::new(&AdminAccountProperties {})));
    let server: Read<ServerMetaVersionInfo> = use_read(|| Some(Ask::new(&AdminMetaVersion {})));
    Memo::new(move || {
        let rights = admin.state.with(|admin| {
            server.state.with(|server| Some(ServerRights::of(admin.data.as_deref()?, server.data.as_deref()?)))
        });
        rights.unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn storage_server() -> ServerMetaVersionInfo {
        let mut server = ServerMetaVersionInfo::default();
        server.set_storage_role(true);
        server
    }

    #[test]
    fn the_administrator_of_a_tenant_does_not_see_what_is_of_all() {
        let mut admin = AdminAccountPropertiesResponse::default();
        assert!(ServerRights::of(&admin, &storage_server()).storage);
        admin.set_organization_id("tenant");
        let rights = ServerRights::of(&admin, &storage_server());
        assert_eq!(rights, ServerRights { state: false, history: true, storage: false });
    }

    #[test]
    fn a_permission_that_is_taken_away_is_not_asked_for() {
        let mut admin = AdminAccountPropertiesResponse::default();
        let mut permissions = admin.permissions().clone();
        permissions.set_deny_view_server_info(true);
        permissions.set_deny_view_server_history(true);
        permissions.set_prevent_edit_server_settings(true);
        admin.set_permissions(permissions);
        assert_eq!(ServerRights::of(&admin, &storage_server()), ServerRights::default());
    }
}
