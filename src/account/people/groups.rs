//! Groups of users. The API knows no hash for them: what is there is read right before it is changed.

use super::People;
use comet_api::methods::*;
use comet_api::types::UserGroup;
use comet_api::{ApiError, List};

/// Why a group was not renamed.
#[derive(Clone, Debug, PartialEq)]
pub enum NotRenamed {
    /// Somebody else has given it this name meanwhile.
    Meanwhile(String),
    Failed(ApiError),
}

impl People {
    /// Makes a group; the answer is its id. `organization`: empty for the administrator's own.
    pub async fn new_group(self, name: &str, organization: &str) -> Result<String, ApiError> {
        let target_organization = Some(organization.to_owned()).filter(|id| !id.is_empty());
        let new = AdminUserGroupsNew { name: name.to_owned(), target_organization };
        Ok(self.server.call(&new).await?.user_group_id().to_owned())
    }

    /// Renames a group that was called `before` when the person last saw it.
    pub async fn rename_group(self, id: &str, before: &str, name: &str) -> Result<(), NotRenamed> {
        let mut group = self.group(id).await.map_err(NotRenamed::Failed)?;
        if group.name() != before {
            return Err(NotRenamed::Meanwhile(group.name().to_owned()));
        }
        group.set_name(name);
        let set = AdminUserGroupsSet { group_id: id.to_owned(), group };
        self.server.call(&set).await.map(drop).map_err(NotRenamed::Failed)
    }

    /// Puts users into a group and takes others out; whoever else is in it by now stays.
    pub async fn change_members(self, id: &str, come: &[String], go: &[String]) -> Result<(), ApiError> {
        let ask = AdminUserGroupsGet { group_id: id.to_owned(), include_users: Some(true) };
        let answer = self.server.call(&ask).await?;
        let known = answer.users();
        let stay = known.keys().filter(|name| !go.iter().any(|gone| gone == name)).map(str::to_owned);
        let new = come.iter().filter(|name| known.get(name).is_none()).cloned();
        let users = List(stay.chain(new).collect());
        self.server.call(&AdminUserGroupsSetUsersForGroup { group_id: id.to_owned(), users }).await.map(drop)
    }

    /// Removes a group; its users stay, in no group.
    pub async fn delete_group(self, id: &str) -> Result<(), ApiError> {
        self.server.call(&AdminUserGroupsDelete { group_id: id.to_owned() }).await.map(drop)
    }

    async fn group(self, id: &str) -> Result<UserGroup, ApiError> {
        let ask = AdminUserGroupsGet { group_id: id.to_owned(), include_users: Some(false) };
        Ok(self.server.call(&ask).await?.user_group().clone())
    }
}
