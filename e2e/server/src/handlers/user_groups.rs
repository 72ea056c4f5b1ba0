//! Groups of users, for administrators.

use super::owned::{listed, names};
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::{documents, groups};
use comet_api::Username;
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::{CometAPIResponseMessage, CreateUserGroupResponse, GetUserGroupWithUsersResponse, UserGroup};
use uuid::Uuid;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminUserGroupsList| {
        names(call, ask.target_organization, |group: &UserGroup| group.name().to_owned())
    });
    methods.add(|call: &Call<'_>, ask: AdminUserGroupsListFull| listed::<UserGroup>(call, ask.target_organization));
    methods.add(get);
    methods.add(add);
    methods.add(set);
    methods.add(set_users);
    methods.add(delete);
}

fn get(call: &Call<'_>, ask: AdminUserGroupsGet) -> Outcome<GetUserGroupWithUsersResponse> {
    let mut answer: GetUserGroupWithUsersResponse = blank();
    answer.set_user_group(groups::get(call.db, &call.scope()?, &ask.group_id)?);
    if ask.include_users == Some(true) {
        answer.set_users(groups::members(call.db, &ask.group_id)?);
    }
    Ok(answer)
}

fn add(call: &Call<'_>, ask: AdminUserGroupsNew) -> Outcome<CreateUserGroupResponse> {
    groups::check_name(&ask.name)?;
    let mut group: UserGroup = blank();
    group.set_name(ask.name);
    group.set_organization_id(call.home(ask.target_organization.as_deref())?);
    group.set_created_at(call.now());
    let id = Uuid::new_v4().to_string();
    documents::put(call.db, &id, &group)?;
    call.emit(sevt::USERGROUP_NEW, group.organization_id(), &id)?;
    let mut answer = CreateUserGroupResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_user_group_id(id);
    Ok(answer)
}

fn set(call: &Call<'_>, ask: AdminUserGroupsSet) -> Outcome<CometAPIResponseMessage> {
    let old = groups::get(call.db, &call.scope()?, &ask.group_id)?;
    let mut group = ask.group;
    groups::check_name(group.name())?;
    if group.organization_id() != old.organization_id() {
        return Err(Refusal::bad("Wrong parameter Group: a user group can't move to another organization."));
    }
    group.set_created_at(old.created_at());
    documents::put(call.db, &ask.group_id, &group)?;
    call.emit(sevt::USERGROUP_UPDATED, group.organization_id(), &ask.group_id)?;
    Ok(done())
}

fn set_users(call: &Call<'_>, ask: AdminUserGroupsSetUsersForGroup) -> Outcome<CometAPIResponseMessage> {
    let group = groups::get(call.db, &call.scope()?, &ask.group_id)?;
    let changed = groups::set_members(call.db, &call.users()?, &ask.group_id, &group, &ask.users)?;
    call.emit(sevt::USERGROUP_UPDATED, group.organization_id(), &ask.group_id)?;
    tell_of(call, &group, &changed)
}

/// Its members stay, in no group.
fn delete(call: &Call<'_>, ask: AdminUserGroupsDelete) -> Outcome<CometAPIResponseMessage> {
    let group = groups::get(call.db, &call.scope()?, &ask.group_id)?;
    let changed = groups::set_members(call.db, &call.users()?, &ask.group_id, &group, &[])?;
    documents::remove::<UserGroup>(call.db, &ask.group_id)?;
    call.emit(sevt::USERGROUP_REMOVED, group.organization_id(), &ask.group_id)?;
    tell_of(call, &group, &changed)
}

fn tell_of(call: &Call<'_>, group: &UserGroup, users: &[Username]) -> Outcome<CometAPIResponseMessage> {
    let organization = group.organization_id();
    users.iter().try_for_each(|user| call.emit(sevt::ACCOUNT_UPDATED, organization, user.as_str()))?;
    Ok(done())
}
