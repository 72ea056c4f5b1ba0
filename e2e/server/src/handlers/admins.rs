//! Administrators: their list, and the first one of an empty server.

use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::{administrators, password};
use comet_api::List;
use comet_api::methods::{AdminAddFirstAdminUser, AdminAdminUserList};
use comet_api::types::{AllowedAdminUser, CometAPIResponseMessage};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminAdminUserList| administrators::list(call.db).map(List));
    methods.add(add_first);
}

/// Only while there is nobody: from then on, strangers may do nothing here.
fn add_first(call: &Call<'_>, ask: AdminAddFirstAdminUser) -> Outcome<CometAPIResponseMessage> {
    if !administrators::nobody_yet(call.db)? {
        return Err(Refusal::forbidden("This server has its first administrator already."));
    }
    if ask.target_user.as_str().trim().is_empty() || ask.target_password.reveal().is_empty() {
        return Err(Refusal::bad("The first administrator needs a name and a password."));
    }
    let mut admin: AllowedAdminUser = blank();
    admin.set_username(ask.target_user.as_str());
    admin.set_password_format(password::HASHED);
    admin.set_password(password::hash(ask.target_password.reveal())?);
    admin.set_allow_password_login(true);
    administrators::write(call.db, &admin)?;
    Ok(done())
}
