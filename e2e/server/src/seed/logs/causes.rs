//! Why things go wrong: warnings about single things, and the errors that end a job.

use super::Lines;
use comet_api::constants::{engine_builtin as engine, job_status as status};

/// What is warned of besides single files, by engine.
fn warnings(engine: &str) -> &'static [&'static str] {
    match engine {
        engine::MSSQL => &[
            "Database \"Archive\" is in the recovery model SIMPLE; its log is not backed up.",
            "Database \"Test_2023\" is offline and was left out.",
        ],
        engine::MYSQL => &[
            "Table `shop`.`sessions` was locked for 94 seconds.",
            "The user backup@127.0.0.1 may not read `mysql`.`user`.",
        ],
        engine::HYPERV | engine::VMWARE | engine::PROXMOX => &[
            "Guest \"DC02\" is switched off; its disks are backed up as they are.",
            "Guest \"ERP-APP\": changed block tracking was reset, all blocks are read again.",
            "Guest \"TERMINAL01\" did not answer the request to quiesce; the snapshot is crash-consistent.",
        ],
        engine::MSOFFICE => &[
            "Mailbox former.colleague@customer.example has no licence any more and was left out.",
            "The service asked to slow down (429); waited 60 seconds.",
            "Site \"Intranet\": 3 items are checked out and were saved in their last version.",
        ],
        engine::WINDISK | engine::SYSTEMSTATE => &["The recovery partition is encrypted and was left out."],
        _ => &[],
    }
}

/// What ends a job, whatever it works on.
const COMMON: [&str; 5] = [
    "Connecting to the storage failed: dial tcp: lookup storage.aphelion.example: no such host",
    "Connecting to the storage failed: the connection was reset by the other side (read tcp 192.168.1.20:51544: wsarecv)",
    "Opening the vault failed: another device holds the lock since 6 hours",
    "Writing a chunk failed five times: 503 Slow Down",
    "The device ran out of memory while it built the index",
];

/// What ends a backup, by engine.
fn errors(engine: &str) -> &'static [&'static str] {
    match engine {
        engine::FILE => &[
            "Taking the filesystem snapshot failed: a writer is in a failed state.\r\nWriter: SqlServerWriter\r\nState: [8] Failed\r\nLast error: Non-retryable error",
            "None of the folders exist any more: check the item's selection",
        ],
        engine::MSSQL => {
            &["Login failed for user 'NT AUTHORITY\\SYSTEM'. Give it the role sysadmin on instance MSSQLSERVER"]
        }
        engine::MYSQL => &["Access denied for user 'backup'@'127.0.0.1' (using password: YES)"],
        engine::HYPERV => &["The virtual machine management service answered 32775: invalid state for this operation"],
        engine::VMWARE => &["vSphere refused the sign-in: the password has expired"],
        engine::PROXMOX => &["Storage \"local-zfs\" has no room for a snapshot"],
        engine::MSOFFICE => {
            &["The permission to read mailboxes was taken back; an administrator must give consent again (AADSTS65001)"]
        }
        engine::STDOUT => &["The command ended with code 1: slapcat: could not open database"],
        "" => &[],
        _ => &["Reading the disk failed: data error (cyclic redundancy check)"],
    }
}

/// Writes the warnings of a job: about single files, or what its engine meets.
pub fn warn(lines: &mut Lines<'_>, engine: &str) {
    let count = lines.dice.between(1, 14);
    let own = warnings(engine);
    if own.is_empty() {
        warn_of_files(lines, count);
    } else {
        for text in own.iter().take(usize::try_from(count).unwrap_or(1)) {
            lines.warn(*text);
        }
    }
}

/// Many warnings, each about another file; a few jobs have tens of thousands.
pub fn warn_of_files(lines: &mut Lines<'_>, count: i64) {
    for number in 0..count {
        let path = lines.places.file(&mut lines.dice, (count > 100).then_some(number));
        let text = match lines.dice.below(4) {
            0 => format!("Reading \"{path}\" failed: the file is in use by another process."),
            1 => format!("\"{path}\" changed while it was read; it is saved as it was found."),
            2 => format!("\"{path}\" disappeared before it could be read."),
            _ => format!("Reading \"{path}\" failed: access is denied."),
        };
        lines.warn(text);
    }
}

/// Writes what ended a failed job. Jobs of one item in one week fail for the same reason.
pub fn fail(lines: &mut Lines<'_>, engine: &str) {
    if lines.job.status() != status::FAILED_ERROR {
        return;
    }
    let week = lines.job.start_time().0 / (7 * 86_400);
    let mut dice = super::Dice::at(&["cause", lines.job.source_guid(), lines.job.destination_guid()], week);
    let own = errors(engine);
    let cause = if own.is_empty() || dice.chance(450) { dice.pick(&COMMON) } else { dice.pick(own) };
    if lines.job.retry_count() > 0 {
        for attempt in 1..=lines.job.retry_count() {
            lines.warn(format!("{cause}. Trying again in 30 minutes (attempt {attempt})."));
        }
    }
    lines.error(cause);
}
