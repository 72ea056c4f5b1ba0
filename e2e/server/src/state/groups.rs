//! Groups of users. A profile says in which one it is (`GroupID`).

use super::documents;
use super::users::Users;
use crate::call::Scope;
use crate::refusal::{Outcome, Refusal};
use comet_api::types::{UserGroup, UserProfileConfig};
use comet_api::{Dictionary, Username};
use rusqlite::{Connection, params};

/// The group, if the caller may see it.
pub fn get(db: &Connection, scope: &Scope, id: &str) -> Outcome<UserGroup> {
    let group = documents::get::<UserGroup>(db, id)?;
    let group = group.filter(|group| scope.may_see_things_of(group.organization_id()));
    group.ok_or_else(|| Refusal::not_found("user group", id))
}

pub fn check_name(name: &str) -> Outcome<()> {
    match name.trim().is_empty() {
        true => Err(Refusal::bad("A user group needs a name.")),
        false => Ok(()),
    }
}

/// A profile may only be in a group of its own organization; one that moves away leaves its group.
pub fn settle(db: &Connection, old: &UserProfileConfig, new: &mut UserProfileConfig) -> Outcome<()> {
    let stays = new.group_id() == old.group_id();
    if new.group_id().is_empty() || stays && new.organization_id() == old.organization_id() {
        return Ok(());
    }
    match documents::get::<UserGroup>(db, new.group_id())? {
        Some(group) if group.organization_id() == new.organization_id() => Ok(()),
        _ if stays => {
            new.set_group_id("");
            Ok(())
        }
        Some(_) => Err(Refusal::bad("Wrong parameter ProfileData: the user group is of another organization.")),
        None => Err(Refusal::bad(format!("Wrong parameter ProfileData: no user group \"{}\".", new.group_id()))),
    }
}

pub fn members(db: &Connection, id: &str) -> Outcome<Dictionary<UserProfileConfig>> {
    let mut query =
        db.prepare_cached("SELECT name, body FROM user WHERE json_extract(body, '$.GroupID') = ? ORDER BY name")?;
    let mut rows = query.query(params![id])?;
    let mut members = Dictionary::default();
    while let Some(row) = rows.next()? {
        let body: String = row.get(1)?;
        members.insert(row.get(0)?, serde_json::from_str(&body)?);
    }
    Ok(members)
}

/// Makes these the members; the answer is whose profile changed.
pub fn set_members(
    db: &Connection,
    users: &Users<'_>,
    id: &str,
    group: &UserGroup,
    names: &[String],
) -> Outcome<Vec<Username>> {
    let mut changed = Vec::new();
    for name in names.iter().map(|name| Username::from(name.as_str())) {
        let profile = users.profile(&name)?;
        if profile.organization_id() != group.organization_id() {
            return Err(Refusal::bad(format!("The user \"{name}\" is of another organization than the group.")));
        }
        if profile.group_id() != id {
            users.change(&name, None, |profile| profile.set_group_id(id))?;
            changed.push(name);
        }
    }
    let leavers: Vec<String> =
        members(db, id)?.into_iter().map(|(member, _)| member).filter(|member| !names.contains(member)).collect();
    for name in leavers.iter().map(|name| Username::from(name.as_str())) {
        users.change(&name, None, |profile| profile.set_group_id(""))?;
        changed.push(name);
    }
    Ok(changed)
}
