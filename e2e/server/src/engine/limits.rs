//! What an account and its vaults may hold, and when a backup meets that.

use super::fate::Fate;
use super::measures::{other_items_size, vault_size};
use super::plan::Line;
use crate::seed::{Bulk, Traffic};
use comet_api::constants::{engine_builtin as engine, job_status as status};
use comet_api::types::{SourceConfig, UserProfileConfig};

/// A limit that stops the backup, and the line that says so.
pub struct Limit {
    pub fate: Fate,
    pub line: Line,
}

impl Limit {
    fn at_once(line: String) -> Self {
        Self { fate: Fate::at_once(status::FAILED_QUOTA), line: Line::error(line) }
    }
}

/// The first limit that the backup meets.
pub fn met(
    owner: &UserProfileConfig,
    (id, item): (&str, &SourceConfig),
    vault: &str,
    bulk: &Bulk,
    whole: Traffic,
) -> Option<Limit> {
    licence(owner, item, bulk).or_else(|| all_items(owner, id, whole)).or_else(|| of_vault(owner, vault, whole))
}

/// 0 is no limit.
fn licence(owner: &UserProfileConfig, item: &SourceConfig, bulk: &Bulk) -> Option<Limit> {
    let (allowed, has, what) = match item.engine() {
        engine::MSOFFICE => (owner.quota_office365_protected_accounts(), bulk.mailboxes, "Microsoft 365 accounts"),
        engine::HYPERV => (owner.quota_hyper_v_guests(), bulk.machines, "Hyper-V guests"),
        engine::VMWARE => (owner.quota_v_mware_guests(), bulk.machines, "VMware guests"),
        _ => return None,
    };
    let is_over = allowed > 0 && has > allowed;
    is_over.then(|| Limit::at_once(format!("The account may protect {allowed} {what}, and this item has {has}.")))
}

fn all_items(owner: &UserProfileConfig, item: &str, whole: Traffic) -> Option<Limit> {
    let allowed = owner.all_protected_items_quota_bytes().0;
    let has = other_items_size(owner, item).saturating_add(whole.bytes);
    let is_over = owner.all_protected_items_quota_enabled() && has > allowed;
    is_over
        .then(|| Limit::at_once(format!("The account's items may have {allowed} bytes together, and they have {has}.")))
}

/// A vault that is full takes nothing; one that fills up takes what fits.
fn of_vault(owner: &UserProfileConfig, vault: &str, whole: Traffic) -> Option<Limit> {
    let config = owner.destinations().get(vault)?;
    let (allowed, held) = (config.storage_limit_bytes().0, vault_size(owner, vault));
    if !config.storage_limit_enabled() || held.saturating_add(whole.upload) <= allowed {
        return None;
    }
    let room = allowed.saturating_sub(held).max(0);
    let reached = i64::try_from(i128::from(room) * 1000 / i128::from(whole.upload.max(1))).unwrap_or(1000).min(999);
    let line = format!("The vault may hold {allowed} bytes. Raise its limit or delete old snapshots.");
    Some(Limit { fate: Fate { status: status::FAILED_QUOTA, reached }, line: Line::error(line) })
}
