//! Changes to a profile that keep what others write into it at the same time.

use super::People;
use comet_api::methods::{AdminGetUserProfileAndHash, AdminSetUserProfileHash};
use comet_api::types::{GetProfileAndHashResponseMessage, UserProfileConfig};
use comet_api::{ApiError, Username};

/// How often a change is made anew because the profile has changed meanwhile: devices write into it all day.
const TRIES: usize = 5;

impl People {
    /// Changes the profile as it is now and saves it under its hash. When somebody else has saved in between, the change
    /// is made anew to what they have saved.
    pub async fn change(self, user: &Username, change: &dyn Fn(&mut UserProfileConfig)) -> Result<(), ApiError> {
        let mut read = self.profile(user).await?;
        let mut tries = 0;
        loop {
            let mut profile_data = read.profile().clone();
            change(&mut profile_data);
            if profile_data == *read.profile() {
                return Ok(());
            }
            let require_hash = read.profile_hash().to_owned();
            let save = AdminSetUserProfileHash {
                target_user: user.clone(),
                profile_data,
                require_hash: require_hash.clone(),
                admin_options: None,
            };
            let Err(error) = self.server.call(&save).await else { return Ok(()) };
            tries += 1;
            if tries == TRIES || !matches!(error, ApiError::Refused { .. }) {
                return Err(error);
            }
            // How a server says "stale" is its own affair; whether the profile is another one can be seen.
            read = self.profile(user).await?;
            if read.profile_hash() == require_hash {
                return Err(error);
            }
        }
    }

    /// A suspended account keeps what it has, and neither backs up nor signs in.
    pub async fn suspend(self, user: &Username, is_suspended: bool) -> Result<(), ApiError> {
        let now = leptos::prelude::untrack(|| self.server.now());
        self.change(user, &move |profile| {
            if is_suspended && !profile.is_suspended() {
                profile.set_last_suspended(now);
            }
            profile.set_is_suspended(is_suspended);
        })
        .await
    }

    /// Puts the account under a policy; empty for rules of its own.
    pub async fn give_policy(self, user: &Username, policy: &str) -> Result<(), ApiError> {
        self.change(user, &|profile| profile.set_policy_id(policy)).await
    }

    /// Puts the account into a group; empty for none.
    pub async fn give_group(self, user: &Username, group: &str) -> Result<(), ApiError> {
        self.change(user, &|profile| profile.set_group_id(group)).await
    }

    /// Asks the user for a new password at the next sign-in.
    pub async fn demand_new_password(self, user: &Username) -> Result<(), ApiError> {
        self.change(user, &|profile| profile.set_require_password_change(true)).await
    }

    pub(super) async fn profile(self, user: &Username) -> Result<GetProfileAndHashResponseMessage, ApiError> {
        self.server.call(&AdminGetUserProfileAndHash { target_user: user.clone() }).await
    }
}
