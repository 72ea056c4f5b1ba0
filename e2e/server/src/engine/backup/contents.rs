//! What an item holds and what is sent of it, how long that takes, and what licences count of it.

use super::BackupOrder;
use crate::devices::Device;
use crate::devices::files::path;
use crate::engine::work::Work;
use crate::seed::{Bulk, Dice, Traffic, bulk_of, permille};
use comet_api::constants::{destinationtype, engine_builtin as engine};
use comet_api::types::{BackupJobDetail, SourceConfig};

/// Which of the folders that a files item includes are there.
pub struct Choice {
    pub missing: Vec<String>,
    pub is_empty: bool,
}

impl Choice {
    pub fn of(work: &Work<'_>, device: &Device, item: &SourceConfig) -> Self {
        if item.engine() != engine::FILE {
            return Self { missing: Vec::new(), is_empty: false };
        }
        let files = device.files(work.now());
        let is_missing = |text: &str| {
            let found = path::names(files.system, text).and_then(|names| files.children(&names));
            // Of a file or a locked folder the device says something else.
            found.is_err_and(|trouble| trouble.status == 404)
        };
        let props = item.engine_props();
        let included = props.iter().filter(|(key, _)| key.starts_with("INCLUDE")).map(|(_, value)| value);
        let included: Vec<&str> = included.collect();
        let missing: Vec<String> =
            included.iter().filter(|path| is_missing(path)).map(|path| (*path).to_owned()).collect();
        Self { is_empty: missing.len() == included.len(), missing }
    }
}

/// What the item holds: a little more than last time; of a new one a modest amount, that a test can wait for.
pub fn bulk(item: &SourceConfig, id: &str, dice: &mut Dice) -> Bulk {
    let mut bulk = bulk_of(item.engine());
    let last = item.statistics().last_successful_backup_job();
    if last.total_size().0 > 0 {
        let grown = 1000 + dice.between(0, 4);
        bulk.bytes = permille(last.total_size().0, grown);
        bulk.files = permille(last.total_files(), grown);
        bulk.directories = permille(last.total_directories(), grown);
        bulk.machines = last.total_vm_count();
        bulk.mailboxes = last.total_mails_count();
        bulk.sites = last.total_sites_count();
        return bulk;
    }
    let share = Dice::of(&["size of a new item", id]).between(15, 60);
    let small = |number: i64| permille(number, share).max(number.min(1));
    bulk.bytes = small(bulk.bytes);
    bulk.files = small(bulk.files);
    bulk.directories = small(bulk.directories);
    bulk.machines = small(bulk.machines);
    bulk.mailboxes = small(bulk.mailboxes);
    bulk.sites = small(bulk.sites);
    bulk
}

pub fn traffic(bulk: &Bulk, is_first: bool, dice: &mut Dice) -> Traffic {
    let change = if is_first { 1000 } else { dice.about(bulk.change).min(1000) };
    let upload = permille(permille(bulk.bytes, change), bulk.stored);
    Traffic {
        bytes: bulk.bytes,
        files: bulk.files,
        directories: bulk.directories,
        upload,
        download: upload / 400 + dice.between(20_000, 900_000),
    }
}

/// How long it takes to find what changed, to read it, to send it; slower where the options spare the device.
pub fn seconds(order: &BackupOrder<'_>, bulk: &Bulk, whole: Traffic, dice: &mut Dice) -> i64 {
    let options = order.options;
    let kind = order.device.owner.destinations().get(order.vault).map(|vault| vault.destination_type());
    let line = match kind {
        Some(destinationtype::LOCALCOPY | destinationtype::SMB) => 85_000_000,
        Some(destinationtype::COMET) => 11_000_000,
        _ => 7_500_000,
    };
    let limit = options.limit_vault_speed_bps();
    let send = whole.upload / if limit > 0 { line.min(limit) } else { line };
    let read = if bulk.is_image { whole.bytes / 600_000_000 } else { whole.files / 2200 };
    let slower = |is: bool, thousandths: i64| if is { thousandths } else { 1000 };
    let read = permille(read, slower(options.reduce_disk_concurrency(), 1600));
    let read = permille(read, slower(options.use_on_disk_indexes(), 1200));
    let read = permille(read, slower(options.concurrency_count() == 1, 1400));
    let first = dice.between(9, 40);
    (first + dice.about(read) + dice.about(send)).min(20 * 3600)
}

/// What licences are counted by.
pub fn count(bulk: &Bulk, job: &mut BackupJobDetail) {
    if bulk.machines > 0 {
        job.set_total_vm_count(bulk.machines);
    }
    if bulk.mailboxes > 0 {
        let unlicensed = bulk.mailboxes / 8;
        job.set_total_accounts_count(bulk.mailboxes);
        job.set_total_mails_count(bulk.mailboxes);
        job.set_total_sites_count(bulk.sites);
        job.set_total_licensed_mails_count(bulk.mailboxes - unlicensed);
        job.set_total_unlicensed_mails_count(unlicensed);
    }
}
