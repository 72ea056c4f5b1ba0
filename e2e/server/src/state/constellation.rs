//! The cluster as this server sees it: which buckets there are, who uses them, and the removal of those nobody uses.

use super::buckets;
use super::documents::{self, Kept};
use super::fragments::CONSTELLATION;
use crate::refusal::{Outcome, Refusal};
use crate::seed::blank;
use comet_api::types::{
    BucketUsageInfo, ConstellationCheckReport, ConstellationRoleOptions, ConstellationStats,
    ConstellationStatusAPIResponse, UserOnServer,
};
use comet_api::{Dictionary, List, UnixSeconds};
use rusqlite::Connection;

impl Kept for ConstellationCheckReport {
    const KIND: &'static str = "constellation report";
}
impl Kept for ConstellationStats {
    const KIND: &'static str = "constellation";
}

/// This server among those of the cluster.
const HERE: i64 = 0;

/// How long a check takes, in seconds.
const CHECK: i64 = 3;

pub fn status(db: &Connection, organization: &str) -> Outcome<ConstellationStatusAPIResponse> {
    let role: ConstellationRoleOptions = CONSTELLATION.get(db, organization)?;
    let texts = |field: fn(&comet_api::types::RemoteServerAddress) -> &str| {
        List(role.servers().iter().map(|server| field(server).to_owned()).collect::<Vec<_>>())
    };
    let mut answer: ConstellationStatusAPIResponse = blank();
    answer.set_deletion_enabled(role.delete_unused_data());
    answer.set_targets(texts(|server| server.remote_address()));
    answer.set_target_names(texts(|server| server.description()));
    answer.set_stats(stats(db, organization)?);
    Ok(answer)
}

fn stats(db: &Connection, organization: &str) -> Outcome<ConstellationStats> {
    Ok(documents::get(db, organization)?.unwrap_or_else(blank))
}

/// The last report; an empty one before the first.
pub fn last_report(db: &Connection, organization: &str) -> Outcome<ConstellationCheckReport> {
    Ok(documents::get(db, organization)?.unwrap_or_else(blank))
}

/// Looks who uses which bucket. A tenant's report is of the tenant's buckets and users.
pub fn check(db: &Connection, organization: &str, now: UnixSeconds) -> Outcome<ConstellationCheckReport> {
    let owner = Some(organization).filter(|organization| !organization.is_empty());
    let mut users = buckets::users(db, owner)?;
    let mut usage = Dictionary::default();
    for id in buckets::list(db, owner)?.keys() {
        usage.insert(id.clone(), usage_of(&[HERE], users.remove(id).unwrap_or_default()));
    }
    // Vaults may lie in buckets of servers that are not of the cluster.
    for (id, users) in users {
        usage.insert(id, usage_of(&[], users));
    }
    let mut report: ConstellationCheckReport = blank();
    report.set_check_started(now);
    report.set_check_completed(now.plus(CHECK));
    report.set_usage(usage);
    documents::put(db, organization, &report)?;
    let mut stats = stats(db, organization)?;
    stats.set_last_check_start(now);
    stats.set_total_checks_started(stats.total_checks_started().saturating_add(1));
    documents::put(db, organization, &stats)?;
    Ok(report)
}

fn usage_of(servers: &[i64], users: Vec<String>) -> BucketUsageInfo {
    let user = |name: String| {
        let mut user: UserOnServer = blank();
        user.set_server_id(HERE);
        user.set_username(name);
        user
    };
    let mut usage: BucketUsageInfo = blank();
    usage.set_exists_on_servers(List(servers.to_vec()));
    usage.set_in_use_by(List(users.into_iter().map(user).collect::<Vec<_>>()));
    usage
}

/// Removes the buckets that nobody uses, where the settings allow it; the answer is which.
pub fn prune(db: &Connection, now: UnixSeconds) -> Outcome<Vec<String>> {
    let role: ConstellationRoleOptions = CONSTELLATION.get(db, "")?;
    if !role.delete_unused_data() {
        return Err(Refusal::bad("Nothing is removed: the settings do not allow to delete unused data."));
    }
    let report = check(db, "", now)?;
    let usage = report.usage();
    let unused = usage.iter().filter(|(_, usage)| usage.in_use_by().is_empty());
    let unused: Vec<String> = unused.map(|(id, _)| id.to_owned()).collect();
    for id in &unused {
        buckets::remove(db, id)?;
    }
    let mut stats = stats(db, "")?;
    let removed = i64::try_from(unused.len()).unwrap_or(i64::MAX);
    stats.set_total_buckets_deleted(stats.total_buckets_deleted().saturating_add(removed));
    documents::put(db, "", &stats)?;
    Ok(unused)
}
