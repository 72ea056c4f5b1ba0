//! Users and their profiles, for administrators and for the users themselves.

use super::account::{change_users_password, check_old_password};
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use comet_api::Username;
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{
    AdminOptions, CometAPIResponseMessage, GetProfileAndHashResponseMessage, GetProfileHashResponseMessage,
    UserProfileConfig,
};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminListUsers| call.users()?.names());
    methods.add(|call: &Call<'_>, _: AdminListUsersFull| call.users()?.all());
    methods.add(|call: &Call<'_>, ask: AdminGetUserProfile| call.users()?.profile(&ask.target_user));
    methods.add(hash);
    methods.add(|call: &Call<'_>, ask: AdminGetUserProfileAndHash| call.users()?.profile_and_hash(&ask.target_user));
    methods.add(|call: &Call<'_>, ask: AdminSetUserProfile| {
        write(call, &ask.target_user, ask.profile_data, None, None)?;
        Ok(done())
    });
    methods.add(|call: &Call<'_>, ask: AdminSetUserProfileHash| {
        write(call, &ask.target_user, ask.profile_data, Some(&ask.require_hash), ask.admin_options.as_ref())
    });
    methods.add(reset_password);

    methods.add(|call: &Call<'_>, _: UserWebGetUserProfileAndHash| call.users()?.profile_and_hash(call.user()?));
    methods.add(|call: &Call<'_>, ask: UserWebSetProfileHash| {
        write(call, call.user()?, ask.profile_data, Some(&ask.profile_hash), None)
    });
}

fn hash(call: &Call<'_>, ask: AdminGetUserProfileHash) -> Outcome<GetProfileHashResponseMessage> {
    let mut answer = GetProfileHashResponseMessage::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_profile_hash(call.users()?.hash(&ask.target_user)?);
    Ok(answer)
}

/// Writes the profile and says so.
pub fn write(
    call: &Call<'_>,
    name: &Username,
    profile: UserProfileConfig,
    expected: Option<&str>,
    options: Option<&AdminOptions>,
) -> Outcome<GetProfileAndHashResponseMessage> {
    let taken = options.into_iter().flat_map(|options| options.policy().delete_sources().iter());
    let taken: Vec<String> = taken.map(str::to_owned).collect();
    let written = call.users()?.replace(name, profile, expected, &taken)?;
    call.emit(sevt::ACCOUNT_UPDATED, written.profile().organization_id(), name.as_str())?;
    Ok(written)
}

/// A user without a recovery code has forbidden resets: then the old password is needed.
fn reset_password(call: &Call<'_>, ask: AdminResetUserPassword) -> Outcome<CometAPIResponseMessage> {
    let profile = call.users()?.profile(&ask.target_user)?;
    if profile.password_recovery().is_empty() {
        let old = ask.old_password.filter(|old| !old.is_empty()).ok_or_else(|| {
            Refusal::forbidden("This user does not allow password resets: the old password is needed.")
        })?;
        check_old_password(&profile, &old)?;
    }
    change_users_password(call, &ask.target_user, None, &ask.new_password)?;
    call.emit(sevt::ACCOUNT_UPDATED, profile.organization_id(), ask.target_user.as_str())?;
    Ok(done())
}
