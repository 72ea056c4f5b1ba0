//! What the person may do: asked with the method that would be called, so a control and its guard can't disagree.
//! The server still decides; a refusal is an ordinary error.

use crate::session::Portal;
use comet_api::method::{Auth, Method, MethodInfo, Role};
use comet_api::types::{AdminAccountPropertiesResponse, ServerMetaVersionInfo};

/// Whether a control is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    Yes,
    No(Reason),
}

/// Why a control is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The method is for the other kind of account.
    OtherPortal,
    /// Only administrators of the whole server may.
    TopLevelOnly,
    /// The server does not play this part.
    RoleOff(Role),
}

/// What is known of the person's rights. What is not known yet is not held against them.
#[derive(Clone, Debug, PartialEq)]
pub struct Capabilities {
    portal: Portal,
    is_tenant_admin: bool,
    roles_off: Vec<Role>,
}

impl Capabilities {
    /// From the session's kind, the administrator's own properties and the server's version, as far as known.
    pub fn new(
        portal: Portal,
        admin: Option<&AdminAccountPropertiesResponse>,
        server: Option<&ServerMetaVersionInfo>,
    ) -> Self {
        let roles = |server: &ServerMetaVersionInfo| {
            [
                (Role::Authentication, server.authentication_role()),
                (Role::Storage, server.storage_role()),
                (Role::SoftwareBuild, server.software_build_role()),
                (Role::Constellation, server.constellation_role()),
            ]
        };
        let off = server.into_iter().flat_map(roles).filter(|(_, on)| !on).map(|(role, _)| role);
        Self {
            portal,
            is_tenant_admin: admin.is_some_and(|admin| !admin.organization_id().is_empty()),
            roles_off: off.collect(),
        }
    }

    /// Whether this method would be answered.
    pub fn may<M: Method>(&self) -> Allowed {
        self.may_call(M::INFO)
    }

    pub fn may_call(&self, info: &MethodInfo) -> Allowed {
        let requires = &info.requires;
        let fits = match requires.auth {
            Auth::Admin => self.portal == Portal::Admin,
            Auth::User => self.portal == Portal::User,
            Auth::Either | Auth::Nobody | Auth::AdminUnlessPublicDownloads => true,
        };
        let missing = requires.roles.iter().find(|role| self.roles_off.contains(role));
        match (fits, missing) {
            (false, _) => Allowed::No(Reason::OtherPortal),
            _ if requires.top_level_admin_only && self.is_tenant_admin => Allowed::No(Reason::TopLevelOnly),
            (_, Some(role)) => Allowed::No(Reason::RoleOff(*role)),
            _ => Allowed::Yes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::methods::*;

    #[test]
    fn users_are_offered_nothing_of_the_administrators() {
        let user = Capabilities::new(Portal::User, None, None);
        assert_eq!(user.may::<AdminListUsersFull>(), Allowed::No(Reason::OtherPortal));
        assert_eq!(user.may::<UserWebGetJobs>(), Allowed::Yes);
    }

    #[test]
    fn a_tenants_administrator_is_not_offered_the_whole_server() {
        let mut properties = AdminAccountPropertiesResponse::default();
        properties.set_organization_id("tenant");
        let tenant = Capabilities::new(Portal::Admin, Some(&properties), None);
        assert_eq!(tenant.may::<AdminOrganizationList>(), Allowed::No(Reason::TopLevelOnly));
        assert_eq!(tenant.may::<AdminListUsersFull>(), Allowed::Yes);
    }

    #[test]
    fn a_part_that_the_server_does_not_play_is_not_offered() {
        let mut version = ServerMetaVersionInfo::default();
        version.set_authentication_role(true);
        let admin = Capabilities::new(Portal::Admin, None, Some(&version));
        assert_eq!(admin.may::<AdminStorageListBuckets>(), Allowed::No(Reason::RoleOff(Role::Storage)));
        assert_eq!(admin.may::<AdminListUsersFull>(), Allowed::Yes);
    }
}
