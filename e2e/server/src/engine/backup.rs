//! A backup: what the item holds, what is sent, how it ends, and the snapshot and figures that it leaves.

use super::conflicts;
use super::deed::Deed;
use super::ending::Ended;
use super::fate::{Fate, Odds};
use super::limits;
use super::measures;
use super::plan::{Line, Plan, remove};
use super::run;
use super::start::{self, About, usual_lines};
use super::work::Work;
use crate::devices::Device;
use crate::devices::files::path;
use crate::devices::says::brief;
use crate::refusal::{Outcome, Refusal};
use crate::seed::{Bulk, Dice, Traffic, bulk_of, measured, permille};
use crate::snapshots::{self, Snapshot};
use crate::state::jobs;
use comet_api::JobId;
use comet_api::constants::{
    destinationtype, engine_builtin as engine, job_classification as class, job_status as status,
};
use comet_api::constants::{severity, sevt};
use comet_api::types::{BackupJobAdvancedOptions, BackupJobDetail, BackupRuleConfig, SourceConfig};

pub struct BackupOrder<'a> {
    pub device: &'a Device,
    pub item: &'a str,
    pub vault: &'a str,
    pub options: &'a BackupJobAdvancedOptions,
    /// The schedule that asks for it, with its id.
    pub rule: Option<(&'a str, &'a BackupRuleConfig)>,
}

const ODDS: Odds = Odds { warning: 60, error: 18, timeout: 2 };

/// Begins the backup.
pub fn run_backup(work: &Work<'_>, order: &BackupOrder<'_>) -> Outcome<JobId> {
    let device = order.device;
    let owner = &device.owner;
    let item = owner.sources().get(order.item);
    let item = item.ok_or_else(|| Refusal::not_found("protected item", &brief(order.item)))?;
    if item.owner_device() != device.connection.device_id() {
        return Err(Refusal::bad("This protected item belongs to another device."));
    }
    start::check(device, order.vault)?;
    device.vault(order.vault)?;
    let about = About { device, classification: class::BACKUP, item: order.item, vault: order.vault };
    let mut dice = about.dice(work)?;
    let mut job = about.job(work, &mut dice);
    if !order.options.tags().is_empty() {
        job.set_tags(order.options.tags());
    }
    if let Some((id, _)) = order.rule {
        job.set_backup_rule_guid(id);
    }
    if order.options.skip_already_running()
        && let Some(other) = conflicts::same_backup(work.db, &device.owner_name(), order.item, order.vault)?
    {
        return skip(work, order, job, &other);
    }
    work.change(owner, |profile| measures::note_start(profile, order.item, work.now()))?;
    let plan = plan(work, order, item, job, &mut dice)?;
    start::begin(work, owner, plan)
}

/// The job ends as it begins, and names the one that is in its way.
fn skip(work: &Work<'_>, order: &BackupOrder<'_>, mut job: BackupJobDetail, other: &str) -> Outcome<JobId> {
    let owner = &order.device.owner;
    job.set_status(status::FAILED_SKIPALREADYRUNNING);
    job.set_end_time(job.start_time());
    job.set_conflicting_job_id(other);
    remove(&mut job, &["CancellationID"]);
    for (number, line) in (0..).zip(usual_lines(&job, None)) {
        run::tell(work.db, job.guid(), number, &line.entry(job.start_time()))?;
    }
    jobs::write(work.db, &job)?;
    work.emit(sevt::JOB_NEW, owner, job.guid())?;
    work.change(owner, |profile| measures::note_backup(profile, &job))?;
    work.emit(sevt::JOB_COMPLETED, owner, job.guid())?;
    Ok(job.guid().into())
}

fn plan(
    work: &Work<'_>,
    order: &BackupOrder<'_>,
    item: &SourceConfig,
    mut job: BackupJobDetail,
    dice: &mut Dice,
) -> Outcome<Plan> {
    let owner = &order.device.owner;
    let held = snapshots::of_vault(work.db, &order.device.owner_name(), order.vault)?;
    let is_first = held.iter().all(|snapshot| snapshot.item != order.item);
    let bulk = bulk(item, order.item, dice);
    let mut whole = traffic(&bulk, is_first, dice);
    let mut fate = work.engine().fates.draw(&ODDS, dice);
    let mut said = Vec::new();
    let mut why = None;
    let choice = Choice::of(work, order.device, item);
    said.extend(choice.missing.iter().map(|path| Line::warning(format!("\"{}\" does not exist.", brief(path)))));
    if choice.is_empty {
        whole = Traffic::default();
        if !order.options.allow_zero_files_success() {
            fate = Fate::at_once(status::FAILED_ERROR);
            why = Some(Line::error("There is nothing to back up: none of the item's folders exist."));
        }
    } else if let Some(limit) = limits::met(owner, (order.item, item), order.vault, &bulk, whole) {
        fate = limit.fate;
        why = Some(limit.line);
    } else if !choice.missing.is_empty() && fate == Fate::WELL {
        fate.status = status::FAILED_WARNING;
    }
    let mut seconds = seconds(order, &bulk, whole, dice);
    if !fate.is_well() {
        seconds = permille(seconds, fate.reached).max(6);
    }
    if let Some(stop) = stop_after(order.options, seconds) {
        fate = Fate { status: status::FAILED_CANCELLED, reached: stop.saturating_mul(fate.reached) / seconds.max(1) };
        seconds = stop;
        why = Some(Line::error(format!("The job was stopped after {stop} seconds, as its options ask for.")));
    }
    job.set_status(fate.status);
    whole.partly(fate.reached).write(&mut job);
    if fate.is_well() {
        job.set_snapshot_id(dice.hex(4));
        count(&bulk, &mut job);
        let held = measures::vault_size(owner, order.vault);
        job.set_destination_size_end(measured(held.saturating_add(whole.upload), job.start_time()));
    }
    let has_total = !matches!(item.engine(), engine::STDOUT | engine::MSSQL | engine::MYSQL);
    Ok(Plan {
        lines: log(order, item, &job, said, why),
        last: job,
        work: seconds.saturating_mul(1000),
        items_total: if has_total { whole.files } else { 0 },
        after: Vec::new(),
        deed: Deed::Backup { engine: item.engine().to_owned(), retention: order.options.auto_retention_level() },
    })
}

fn stop_after(options: &BackupJobAdvancedOptions, seconds: i64) -> Option<i64> {
    Some(options.stop_after()).filter(|stop| (1..seconds).contains(stop))
}

/// Which of the folders that a files item includes are there.
struct Choice {
    missing: Vec<String>,
    is_empty: bool,
}

impl Choice {
    fn of(work: &Work<'_>, device: &Device, item: &SourceConfig) -> Self {
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
fn bulk(item: &SourceConfig, id: &str, dice: &mut Dice) -> Bulk {
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

fn traffic(bulk: &Bulk, is_first: bool, dice: &mut Dice) -> Traffic {
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
fn seconds(order: &BackupOrder<'_>, bulk: &Bulk, whole: Traffic, dice: &mut Dice) -> i64 {
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
fn count(bulk: &Bulk, job: &mut BackupJobDetail) {
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

/// The usual log with the options, the commands and what is special this time; without what is not severe enough.
fn log(
    order: &BackupOrder<'_>,
    item: &SourceConfig,
    job: &BackupJobDetail,
    said: Vec<Line>,
    why: Option<Line>,
) -> Vec<Line> {
    let mut lines = usual_lines(job, Some(item));
    if let Some(why) = why {
        lines.retain(|line| line.severity != severity::ERROR);
        lines.push(why);
    }
    let closing = lines.pop();
    let opening = options_in_words(order.options).into_iter().chain(commands(order, item, "before"));
    let place = 1.min(lines.len());
    lines.splice(place..place, opening);
    lines.extend(said);
    lines.extend(commands(order, item, "after"));
    lines.extend(closing);
    let least = rank(order.options.log_level());
    lines.retain(|line| rank(&line.severity) >= least);
    lines
}

fn rank(severity: &str) -> u8 {
    jobs::rank(severity).unwrap_or_default()
}

fn options_in_words(options: &BackupJobAdvancedOptions) -> Vec<Line> {
    let mut words = Vec::new();
    if options.stop_after() > 0 {
        words.push(format!("stops after {} seconds", options.stop_after()));
    }
    if options.limit_vault_speed_bps() > 0 {
        words.push(format!("sends at most {} bytes a second", options.limit_vault_speed_bps()));
    }
    if options.concurrency_count() > 0 {
        words.push(format!("works on {} things at once", options.concurrency_count()));
    }
    let flags = [
        (options.reduce_disk_concurrency(), "reads with one thread"),
        (options.use_on_disk_indexes(), "keeps its index on the disk"),
        (options.allow_zero_files_success(), "may find nothing"),
    ];
    words.extend(flags.into_iter().filter(|(is_set, _)| *is_set).map(|(_, words)| words.to_owned()));
    match words.is_empty() {
        true => Vec::new(),
        false => vec![Line::info(format!("Options: {}.", words.join(", ")))],
    }
}

/// The commands of the item, the schedule and the vault, before the backup or after it.
fn commands(order: &BackupOrder<'_>, item: &SourceConfig, when: &str) -> Vec<Line> {
    let mut commands: Vec<&str> = Vec::new();
    let is_before = when == "before";
    commands.extend(if is_before { item.pre_exec() } else { item.post_exec() }.iter());
    if let Some((_, rule)) = order.rule {
        commands.extend(if is_before { rule.pre_exec() } else { rule.post_exec() }.iter());
    }
    if let Some(vault) = order.device.owner.destinations().get(order.vault) {
        commands.extend(if is_before { vault.pre_exec() } else { vault.post_exec() }.iter());
    }
    commands.iter().map(|command| Line::info(format!("Running the command {when} the backup: {command}"))).collect()
}

/// What was sent is in the vault, however the job ended; a snapshot is, if it ended well.
pub fn leave(ended: &mut Ended<'_>, engine: &str) -> Outcome<()> {
    let vault = ended.job.destination_guid().to_owned();
    let held = measures::vault_size(&ended.owner, &vault).saturating_add(ended.job.upload_size().0);
    if !ended.job.snapshot_id().is_empty() {
        ended.job.set_destination_size_end(measured(held, ended.at.plus(-measures::MEASURING)));
    }
    if let Some(snapshot) = Snapshot::of(&ended.job, engine) {
        // Of a vault that is gone from the profile nothing is known any more.
        if ended.owner.destinations().get(&vault).is_some() {
            snapshots::add(ended.work.db, &snapshot)?;
        }
    }
    let (job, at) = (&ended.job, ended.at);
    ended.work.change(&ended.owner, |profile| {
        measures::note_backup(profile, job);
        measures::set_vault_size(profile, &vault, held, at);
    })?;
    refresh(ended)
}

/// The profile as it is after a write.
fn refresh(ended: &mut Ended<'_>) -> Outcome<()> {
    if let Some(owner) = ended.work.owner(&ended.name())? {
        ended.owner = owner;
    }
    Ok(())
}
