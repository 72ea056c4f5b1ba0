//! One line of the table of users: what a profile comes down to.

use crate::account::{LastJob, UserRow};
use crate::pages::shared::amounts::number;
use crate::pages::shared::vaults::share;
use comet_api::{ByteCount, Dictionary, UnixSeconds};
use std::sync::Arc;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserLine {
    pub username: String,
    pub account: String,
    /// Empty where all users belong to one.
    pub tenant: String,
    pub policy: String,
    pub group: String,
    pub devices: usize,
    pub items: usize,
    pub vaults: usize,
    pub stored: ByteCount,
    /// How much is used of the limit that is nearest to its end: of a vault, or of all items. `None` without limits.
    pub quota: Option<f64>,
    pub created: UnixSeconds,
    pub last: Option<LastJob>,
    /// When the last good backup began; 0 when there is none although there should be.
    pub last_good: Option<UnixSeconds>,
    pub is_suspended: bool,
}

pub fn lines(
    users: &Dictionary<UserRow>,
    tenants: &Dictionary<String>,
    policies: &Dictionary<String>,
    groups: &Dictionary<String>,
) -> Arc<[UserLine]> {
    let mut organizations = users.values().map(|user| &user.organization_id);
    let first = organizations.next();
    let are_several = organizations.any(|other| Some(other) != first);
    let tenant = |id: &str| tenants.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let line = |user: &UserRow| UserLine {
        tenant: if are_several { tenant(&user.organization_id) } else { String::new() },
        policy: policies.get(&user.policy_id).map_or(&user.policy_id, |name| name).clone(),
        group: groups.get(&user.group_id).map_or(&user.group_id, |name| name).clone(),
        ..UserLine::of(user)
    };
    users.values().map(line).collect()
}

impl UserLine {
    fn of(user: &UserRow) -> Self {
        let last_good = user.last_success().map(|job| job.start_time);
        Self {
            username: user.username.clone(),
            account: user.shown_name().to_owned(),
            devices: user.devices.len(),
            items: user.items.len(),
            vaults: user.vaults.len(),
            stored: user.stored(),
            quota: quota(user),
            created: user.create_time,
            last: user.last_backup().cloned(),
            last_good: last_good.or_else(|| (!user.items.is_empty()).then_some(UnixSeconds(0))),
            is_suspended: user.is_suspended,
            ..Self::default()
        }
    }
}

fn quota(user: &UserRow) -> Option<f64> {
    let of_items = user.quota().map(|limit| number(user.protected().0) / number(limit.0));
    user.vaults.values().filter_map(share).chain(of_items).reduce(f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(users: &str) -> Arc<[UserLine]> {
        let tenants = serde_json::from_str(r#"{"o":"Org"}"#).unwrap();
        let policies = serde_json::from_str(r#"{"p":"Standard"}"#).unwrap();
        let groups = serde_json::from_str(r#"{"g":"Farms"}"#).unwrap();
        lines(&comet_api::rows::of_text(users).unwrap(), &tenants, &policies, &groups)
    }

    #[test]
    fn tenants_and_policies_go_by_name_and_unknown_ones_by_id() {
        let rows = read(
            r#"{"a":{"Username":"a","OrganizationID":"o","PolicyID":"p"},"b":{"Username":"b","OrganizationID":"x","PolicyID":"y"}}"#,
        );
        assert_eq!((rows[0].tenant.as_str(), rows[0].policy.as_str()), ("Org", "Standard"));
        assert_eq!((rows[1].tenant.as_str(), rows[1].policy.as_str()), ("x", "y"));
    }

    #[test]
    fn the_limit_that_is_nearest_to_its_end_counts() {
        let rows = read(
            r#"{"a":{"GroupID":"g","AllProtectedItemsQuotaEnabled":true,"AllProtectedItemsQuotaBytes":100,
            "Sources":{"s":{"Statistics":{"LastSuccessfulBackupJob":{"StartTime":1,"TotalSize":30}}}},
            "Destinations":{"v":{"StorageLimitEnabled":true,"StorageLimitBytes":10,
            "Statistics":{"ClientProvidedSize":{"Size":8,"MeasureCompleted":1}}}}},"b":{"Destinations":{"v":{}}}}"#,
        );
        assert_eq!((rows[0].quota, rows[0].group.as_str(), rows[0].vaults), (Some(0.8), "Farms", 1));
        assert_eq!(rows[1].quota, None);
    }

    #[test]
    fn a_tenant_that_all_share_is_not_worth_a_column() {
        let rows = read(r#"{"a":{"OrganizationID":"o"},"b":{"OrganizationID":"o"}}"#);
        assert!(rows.iter().all(|line| line.tenant.is_empty()));
    }

    #[test]
    fn never_backed_up_is_known_from_nothing_to_back_up() {
        let rows = read(r#"{"a":{"Sources":{"s":{}}},"b":{}}"#);
        assert_eq!((rows[0].last_good, rows[1].last_good), (Some(UnixSeconds(0)), None));
    }
}
