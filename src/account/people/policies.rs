//! Policies made and deleted. What is in one is edited as a document.

use super::People;
use comet_api::methods::{AdminPoliciesDelete, AdminPoliciesGet, AdminPoliciesNew};
use comet_api::types::{CreateGroupPolicyResponse, GroupPolicy};
use comet_api::{ApiError, Lens};
use serde_json::Value;

/// The answers that tell of policies, and of the profiles that have a copy of one.
pub const OF_POLICIES: [&str; 6] = [
    "AdminPoliciesGet",
    "AdminPoliciesList",
    "AdminPoliciesListFull",
    "AdminListUsersFull",
    "AdminGetUserProfile",
    "AdminGetUserProfileAndHash",
];

impl People {
    /// Makes a policy; the answer is its id, where the server tells it. `like`: the id of one that it is a copy of,
    /// empty for one that allows everything. `organization`: empty for the administrator's own.
    pub async fn new_policy(self, name: &str, like: &str, organization: &str) -> Result<String, ApiError> {
        let mut policy = match like {
            "" => GroupPolicy::default(),
            id => self.server.call(&AdminPoliciesGet { policy_id: id.to_owned() }).await?.policy().clone(),
        };
        policy.set_description(name);
        // One policy is for new users, and a copy of it is another one.
        policy.set_default_user_policy(false);
        policy.set_organization_id(organization);
        let answer = self.server.call(&AdminPoliciesNew { policy }).await?;
        Ok(id_of(&answer))
    }

    /// Removes a policy. Its rules stay with the users who had it, as their own.
    pub async fn delete_policy(self, id: &str) -> Result<(), ApiError> {
        self.server.call(&AdminPoliciesDelete { policy_id: id.to_owned() }).await.map(drop)
    }

    /// Views of policies, and of the profiles that repeat them, ask again.
    pub fn policies_have_changed(self) {
        self.server.spoil(&OF_POLICIES);
    }
}

/// It stands beside the published fields of the answer.
fn id_of(answer: &CreateGroupPolicyResponse) -> String {
    answer.value().get("PolicyID").and_then(Value::as_str).unwrap_or_default().to_owned()
}
