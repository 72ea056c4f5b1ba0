//! New accounts: from what a form says, or after the pattern of another account.

use super::People;
use comet_api::constants::password_format;
use comet_api::methods::{AdminAddUser, AdminAddUserFromProfile};
use comet_api::types::UserProfileConfig;
use comet_api::{ApiError, Lens, List, Secret, Username};

/// What is said of a new account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewAccount {
    pub username: Username,
    /// The tenant that it belongs to; empty for the administrator's own organization.
    pub organization: String,
    pub account_name: String,
    pub emails: Vec<String>,
    /// `None`: what the server gives to new users; empty: rules of its own.
    pub policy: Option<String>,
    pub group: String,
}

/// How a new account's password may be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Password {
    pub secret: Secret,
    /// Administrators may reset it later (`StoreRecoveryCode`).
    pub is_recoverable: bool,
    /// The user is asked for another one at the first sign-in.
    pub must_change: bool,
}

/// Why an account is not there, or not as it was wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum NotCreated {
    Refused(ApiError),
    /// The account is there, without policy, group, name or addresses.
    Unfinished(ApiError),
}

/// What a duplicate does not take over: secrets, devices and what hangs on them, and what is one account's alone.
const NOT_COPIED: [&str; 17] = [
    "AccountName",
    "AutoStorageTemplateGUID",
    "BackupRules",
    "CreateTime",
    "CreationGUID",
    "Destinations",
    "Devices",
    "Emails",
    "IsSuspended",
    "LastSuspended",
    "OverrideEmailSettings",
    "PasswordRecovery",
    "RequirePasswordChange",
    "ServerConfig",
    "Sources",
    "TOTPKey",
    "TOTPKeyEncryptionFormat",
];

impl People {
    pub async fn create(self, account: &NewAccount, password: Password) -> Result<(), NotCreated> {
        let add = AdminAddUser {
            target_user: account.username.clone(),
            target_password: password.secret,
            store_recovery_code: Some(i64::from(password.is_recoverable)),
            require_password_change: Some(i64::from(password.must_change)),
            target_organization: Some(account.organization.clone()).filter(|id| !id.is_empty()),
        };
        self.server.call(&add).await.map_err(NotCreated::Refused)?;
        self.finish(account).await.map_err(NotCreated::Unfinished)
    }

    /// Gives an account that is there what `AdminAddUser` has no place for.
    pub async fn finish(self, account: &NewAccount) -> Result<(), ApiError> {
        if !account.has_more_to_say() {
            return Ok(());
        }
        self.change(&account.username, &|profile| account.write_into(profile)).await
    }

    /// A new account with the settings of another: limits, policy, group, tenant, language, time zone, reports.
    pub async fn duplicate(self, pattern: &Username, copy: &NewAccount, password: Secret) -> Result<(), ApiError> {
        let read = self.profile(pattern).await?;
        let mut profile_data = bare(read.profile());
        profile_data.set_username(copy.username.as_str());
        profile_data.set_account_name(copy.account_name.as_str());
        profile_data.set_password_format(password_format::PLAINTEXT);
        profile_data.set_password_hash(password.reveal());
        // Without the secret of an authenticator app nobody could give a code.
        profile_data.set_allow_password_login(true);
        profile_data.set_allow_password_and_totp_login(false);
        let target_organization = Some(read.profile().organization_id().to_owned()).filter(|id| !id.is_empty());
        let add = AdminAddUserFromProfile { target_user: copy.username.clone(), profile_data, target_organization };
        self.server.call(&add).await.map(drop)
    }
}

impl NewAccount {
    fn has_more_to_say(&self) -> bool {
        self.policy.is_some() || !(self.account_name.is_empty() && self.emails.is_empty() && self.group.is_empty())
    }

    fn write_into(&self, profile: &mut UserProfileConfig) {
        if let Some(policy) = &self.policy {
            profile.set_policy_id(policy.as_str());
        }
        if !self.group.is_empty() {
            profile.set_group_id(self.group.as_str());
        }
        if !self.account_name.is_empty() {
            profile.set_account_name(self.account_name.as_str());
        }
        if !self.emails.is_empty() {
            profile.set_emails(List(self.emails.clone()));
        }
    }
}

/// A profile without what belongs to one account alone; fields that nobody here knows stay.
fn bare(profile: &UserProfileConfig) -> UserProfileConfig {
    let mut bare = profile.clone();
    if let Some(fields) = bare.value_mut().as_object_mut() {
        fields.retain(|name, _| !NOT_COPIED.contains(&name.as_str()));
    }
    bare.set_supports_device_associations(true);
    bare
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_duplicate_has_the_settings_and_none_of_the_secrets() {
        let profile: UserProfileConfig = serde_json::from_value(json!({
            "Username": "a", "PolicyID": "p", "MaximumDevices": 3, "LaterField": {"x": 1},
            "PasswordRecovery": "r", "TOTPKey": "t", "Destinations": {"v": {"EncryptedEncryptionKey": "k"}}, "Devices": {"d": {}},
        }))
        .unwrap();
        let copy = bare(&profile);
        assert_eq!((copy.policy_id(), copy.maximum_devices()), ("p", 3));
        assert_eq!(copy.raw("LaterField"), Some(&json!({"x": 1})));
        let text = serde_json::to_string(&copy).unwrap();
        assert!(["\"r\"", "\"t\"", "\"k\"", "\"d\""].iter().all(|secret| !text.contains(secret)));
    }

    #[test]
    fn an_account_that_is_only_a_name_needs_no_second_save() {
        assert!(!NewAccount { username: "a".into(), ..NewAccount::default() }.has_more_to_say());
        assert!(NewAccount { policy: Some(String::new()), ..NewAccount::default() }.has_more_to_say());
    }
}
