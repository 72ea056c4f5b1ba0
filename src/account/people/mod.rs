//! What administrators do to accounts, one account a call. Draws nothing.
//! Whoever has called, once or for many, says at the end that the profiles have changed.

mod change;
mod create;
mod groups;
mod name;
mod names;
mod offers;
mod policies;

use crate::server::Server;
use crate::session::{Portal, SignedIn};
use comet_api::methods::*;
use comet_api::types::{InstallToken, UninstallConfig};
use comet_api::{ApiError, DeviceId, Secret, Username};

pub use create::{NewAccount, NotCreated, Password};
pub use groups::NotRenamed;
pub use name::{NameProblem, addresses, is_address, is_long_enough, name_problem};
pub use names::use_usernames;
pub use offers::use_offers;
pub use policies::OF_POLICIES;

/// The answers that tell of accounts and of who is in which group.
const TELLING: [&str; 8] = [
    "AdminListUsers",
    "AdminListUsersFull",
    "AdminGetUserProfile",
    "AdminGetUserProfileAndHash",
    "AdminDispatcherListActive",
    "AdminUserGroupsGet",
    "AdminUserGroupsList",
    "AdminUserGroupsListFull",
];

/// The accounts that the administrator who is signed in looks after.
#[derive(Clone, Copy)]
pub struct People {
    server: Server,
}

/// What becomes of the backup app on the devices of a user who is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uninstall {
    No,
    /// The app goes; its settings stay on the device.
    App,
    AppAndSettings,
}

impl People {
    pub fn here() -> Self {
        Self { server: Server::here() }
    }

    /// Views of accounts and groups ask again.
    pub fn have_changed(self) {
        self.server.spoil(&TELLING);
    }

    /// Gives a new password. `old`: where the user has forbidden resets.
    pub async fn reset_password(self, user: &Username, new: Secret, old: Option<Secret>) -> Result<(), ApiError> {
        let reset = AdminResetUserPassword { target_user: user.clone(), new_password: new, old_password: old };
        self.server.call(&reset).await.map(drop)
    }

    /// The user signs in with the password alone from now on.
    pub async fn disable_totp(self, user: &Username) -> Result<(), ApiError> {
        self.server.call(&AdminDisableUserTotp { target_user: user.clone() }).await.map(drop)
    }

    /// A token that an installation signs in with in the place of the user's name and password.
    pub async fn install_token(self, user: &Username, password: Secret) -> Result<InstallToken, ApiError> {
        let server = Some(self.server.address());
        let create = AdminCreateInstallToken { target_user: user.clone(), target_password: password, server };
        Ok(self.server.call(&create).await?.install_token().clone())
    }

    /// A session of the user's; the administrator's own goes on beside it.
    pub async fn session_as(self, user: &Username) -> Result<SignedIn, ApiError> {
        let started = self.server.call(&AdminAccountSessionStartAsUser { target_user: user.clone() }).await?;
        Ok(SignedIn { username: user.clone(), key: started.session_key().into(), portal: Portal::User })
    }

    /// Takes a device out of the account, with its items and their schedules.
    pub async fn revoke_device(self, user: &Username, device: DeviceId) -> Result<(), ApiError> {
        let revoke = AdminRevokeDevice { target_user: user.clone(), target_device: device };
        self.server.call(&revoke).await.map(drop)
    }

    pub async fn delete(self, user: &Username, uninstall: Uninstall) -> Result<(), ApiError> {
        let uninstall_config = (uninstall != Uninstall::No).then(|| {
            let mut config = UninstallConfig::default();
            config.set_uninstall_flag(true);
            config.set_remove_config_file(uninstall == Uninstall::AppAndSettings);
            config
        });
        self.server.call(&AdminDeleteUser { target_user: user.clone(), uninstall_config }).await.map(drop)
    }
}
