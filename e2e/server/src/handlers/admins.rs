//! Administrators: their list, new ones and those who go, and the first one of an empty server.

use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::state::sessions::Account;
use crate::state::{administration, administrators};
use comet_api::List;
use comet_api::constants::sevt;
use comet_api::methods::{AdminAddFirstAdminUser, AdminAdminUserDelete, AdminAdminUserList, AdminAdminUserNew};
use comet_api::types::CometAPIResponseMessage;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminAdminUserList| administrators::list(call.db).map(List));
    methods.add(add);
    methods.add(delete);
    methods.add(add_first);
}

fn add(call: &Call<'_>, ask: AdminAdminUserNew) -> Outcome<CometAPIResponseMessage> {
    let organization = call.home(ask.target_org_id.as_deref())?;
    administration::add(call.db, &ask.target_user, &ask.target_password, &organization)?;
    call.emit(sevt::ACCOUNT_ADMIN_NEW, &organization, ask.target_user.as_str())?;
    Ok(done())
}

fn delete(call: &Call<'_>, ask: AdminAdminUserDelete) -> Outcome<CometAPIResponseMessage> {
    if ask.target_user == call.admin()?.name {
        return Err(Refusal::bad("You can't delete your own account."));
    }
    let admin = administrators::get(call.db, &ask.target_user)?;
    administration::remove(call.db, &ask.target_user)?;
    administration::check_someone_is_left(call.db)?;
    call.server.sessions.end_others(&Account::admin(&ask.target_user), None);
    call.emit(sevt::ACCOUNT_ADMIN_REMOVED, admin.organization_id(), ask.target_user.as_str())?;
    Ok(done())
}

/// Only while there is nobody: from then on, strangers may do nothing here.
fn add_first(call: &Call<'_>, ask: AdminAddFirstAdminUser) -> Outcome<CometAPIResponseMessage> {
    if !administrators::nobody_yet(call.db)? {
        return Err(Refusal::forbidden("This server has its first administrator already."));
    }
    administration::add(call.db, &ask.target_user, &ask.target_password, "")?;
    call.emit(sevt::ACCOUNT_ADMIN_NEW, "", ask.target_user.as_str())?;
    Ok(done())
}
