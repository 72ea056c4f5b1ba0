//! Users and their profiles, for administrators and for the users themselves.

use super::account::{change_users_password, check_old_password};
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use comet_api::methods::*;
use comet_api::types::{CometAPIResponseMessage, GetProfileHashResponseMessage};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminListUsers| call.users()?.names());
    methods.add(|call: &Call<'_>, _: AdminListUsersFull| call.users()?.all());
    methods.add(|call: &Call<'_>, ask: AdminGetUserProfile| call.users()?.profile(&ask.target_user));
    methods.add(hash);
    methods.add(|call: &Call<'_>, ask: AdminGetUserProfileAndHash| call.users()?.profile_and_hash(&ask.target_user));
    methods.add(|call: &Call<'_>, ask: AdminSetUserProfile| {
        call.users()?.replace(&ask.target_user, ask.profile_data, None)?;
        Ok(done())
    });
    methods.add(|call: &Call<'_>, ask: AdminSetUserProfileHash| {
        call.users()?.replace(&ask.target_user, ask.profile_data, Some(&ask.require_hash))
    });
    methods.add(reset_password);

    methods.add(|call: &Call<'_>, _: UserWebGetUserProfileAndHash| call.users()?.profile_and_hash(call.user()?));
    methods.add(|call: &Call<'_>, ask: UserWebSetProfileHash| {
        call.users()?.replace(call.user()?, ask.profile_data, Some(&ask.profile_hash))
    });
}

fn hash(call: &Call<'_>, ask: AdminGetUserProfileHash) -> Outcome<GetProfileHashResponseMessage> {
    let mut answer = GetProfileHashResponseMessage::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_profile_hash(call.users()?.hash(&ask.target_user)?);
    Ok(answer)
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
    Ok(done())
}
