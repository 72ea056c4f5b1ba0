//! The steps of a backup, as each engine takes them.

use super::{Lines, causes, size};
use comet_api::ByteCount;
use comet_api::constants::{engine_builtin as engine, job_status as status};
use comet_api::types::SourceConfig;

/// So many of a thousand backups with warnings warn of tens of thousands of files.
const CHATTY: i64 = 9;

pub fn write(lines: &mut Lines<'_>, item: Option<&SourceConfig>) {
    let engine = item.map_or(engine::FILE, |item| item.engine()).to_owned();
    let name = item.map_or("(deleted item)", |item| item.description()).to_owned();
    let job = lines.job;
    lines.say(format!("Starting the backup of \"{name}\"."));
    lines.debug(format!("Client {}, job {}.", job.client_version(), job.guid()));
    lines.say(format!("Opening the vault {}.", job.destination_guid()));
    if job.total_size().0 == 0 && !job.snapshot_id().is_empty() {
        lines.say("There is nothing to back up.");
    }
    if job.total_size().0 > 0 {
        if job.upload_size().0 > job.total_size().0 / 3 {
            lines.say("There is no earlier snapshot of this item; everything is sent.");
        } else {
            lines.say("Comparing with the snapshot before.");
        }
        read(lines, item, &engine);
    }
    if job.status() == status::FAILED_WARNING {
        let is_chatty = engine == engine::FILE && lines.dice.chance(CHATTY);
        if is_chatty {
            let count = lines.dice.between(20_000, 44_000);
            causes::warn_of_files(lines, count);
        } else {
            causes::warn(lines, &engine);
        }
    }
    if lines.is_running() {
        return;
    }
    if job.total_size().0 > 0 {
        lines.say(format!(
            "Sent {} in {} chunks, received {}.",
            size(job.upload_size()),
            job.total_chunks(),
            size(job.download_size())
        ));
    }
    causes::fail(lines, &engine);
    if !job.snapshot_id().is_empty() {
        lines.say(format!("Saved the snapshot {}.", job.snapshot_id()));
        lines.debug(format!("The vault holds {}.", size(job.destination_size_end().size())));
    }
    lines.end("The backup is complete.");
}

fn read(lines: &mut Lines<'_>, item: Option<&SourceConfig>, engine: &str) {
    let job = lines.job;
    match engine {
        engine::MSSQL => databases(lines, ["master", "ERP", "Archive", "CRM"]),
        engine::MYSQL => databases(lines, ["mysql", "shop", "wordpress", "matomo"]),
        engine::HYPERV | engine::VMWARE | engine::PROXMOX => guests(lines),
        engine::MSOFFICE => mailboxes(lines),
        engine::STDOUT => lines.say(format!("The command wrote {}.", size(job.total_size()))),
        engine::WINDISK => {
            lines.say(format!("Disk 0: reading the used blocks of 3 partitions, {}.", size(job.total_size())))
        }
        _ => files(lines, item),
    }
}

fn databases(lines: &mut Lines<'_>, names: [&str; 4]) {
    for (name, share) in names.into_iter().zip([1, 65, 22, 12]) {
        let part = ByteCount(lines.job.total_size().0 / 100 * share);
        lines.say(format!("Database \"{name}\": {}.", size(part)));
    }
}

fn mailboxes(lines: &mut Lines<'_>) {
    let accounts = lines.job.total_accounts_count();
    if accounts > 0 {
        lines.say(format!("Found {accounts} accounts and {} sites.", lines.job.total_sites_count()));
    }
    for number in 1..=accounts.clamp(3, 40) {
        let messages = lines.dice.between(0, 90);
        lines.say(format!("Mailbox user{number:02}@customer.example: {messages} new messages."));
    }
}

fn guests(lines: &mut Lines<'_>) {
    let names = ["DC01", "DC02", "ERP-DB", "ERP-APP", "TERMINAL01", "FILES", "WEB", "MONITORING"];
    let count = lines.job.total_vm_count().max(1);
    for (number, name) in (1..=count).zip(names.into_iter().cycle()) {
        let tenths = lines.dice.between(1, 60);
        let name = if number > 8 { format!("{name}-{number}") } else { name.to_owned() };
        lines.say(format!("Guest \"{name}\": taking a snapshot."));
        lines.debug(format!("Guest \"{name}\": {}.{} GiB changed.", tenths / 10, tenths % 10));
    }
}

fn files(lines: &mut Lines<'_>, item: Option<&SourceConfig>) {
    let props = item.map(SourceConfig::engine_props);
    if props.as_ref().is_some_and(|props| props.get("USE_WIN_VSS").is_some()) {
        lines.say("Taking a filesystem snapshot of the volumes.");
    }
    for (_, path) in props.iter().flat_map(|props| props.iter()).filter(|(key, _)| key.starts_with("INCLUDE")) {
        lines.say(format!("Reading \"{path}\"."));
    }
    let job = lines.job;
    lines.say(format!(
        "Found {} files in {} folders, {}.",
        job.total_files(),
        job.total_directories(),
        size(job.total_size())
    ));
}
