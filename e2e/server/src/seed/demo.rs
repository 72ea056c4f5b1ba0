//! The demo: a small provider with a lively past.

use super::shape::blank;
use super::{SeedData, accounts, tenants};
use comet_api::UnixSeconds;
use comet_api::types::UserProfileConfig;

pub fn build(now: UnixSeconds) -> SeedData {
    let mut data = SeedData {
        organizations: tenants::organizations(),
        admins: accounts::admins(),
        accounts: accounts::printed(),
        shared_user_password: accounts::SHARED_USER_PASSWORD.into(),
        ..SeedData::default()
    };
    for account in data.accounts.iter().filter(|account| account.kind == accounts::AccountKind::User) {
        let mut user: UserProfileConfig = blank();
        user.set_username(account.name.as_str());
        user.set_create_time(now.plus(-86400 * 400));
        data.users.insert(account.name.clone(), user);
        data.user_passwords.insert(account.name.clone(), account.password.clone());
        if let Some(secret) = &account.totp_secret {
            data.user_totp_secrets.insert(account.name.clone(), secret.clone());
        }
    }
    data
}
