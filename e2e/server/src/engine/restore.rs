//! A restore: which snapshot, what of it, to where; and whether the place takes it.

mod target;

use super::deed::{Deed, Restored};
use super::fate::{Fate, Odds};
use super::plan::{Line, Plan};
use super::start::{self, About};
use super::work::Work;
use crate::devices::Device;
use crate::devices::files::path;
use crate::devices::node::{Node, Opens};
use crate::devices::says::brief;
use crate::refusal::{Outcome, Refusal};
use crate::seed::{Dice, Traffic, chore_seconds, permille};
use crate::snapshots::{self, Snapshot, Tree};
use comet_api::JobId;
use comet_api::constants::{job_classification as class, job_status as status, severity};
use comet_api::types::RestoreJobAdvancedOptions;
use std::collections::HashMap;

pub struct RestoreOrder<'a> {
    pub device: &'a Device,
    pub item: &'a str,
    pub vault: &'a str,
    /// The newest of the item without one.
    pub snapshot: Option<&'a str>,
    /// Everything without any.
    pub paths: &'a [String],
    pub options: &'a RestoreJobAdvancedOptions,
    /// What the client has counted, 0 where it has not.
    pub known: Traffic,
}

const ODDS: Odds = Odds { warning: 40, error: 25, timeout: 2 };

pub fn run_restore(work: &Work<'_>, order: &RestoreOrder<'_>) -> Outcome<JobId> {
    let device = order.device;
    start::check(device, order.vault)?;
    device.vault(order.vault)?;
    let snapshot = snapshot(work, order)?;
    target::check(order.options, &snapshot, order.paths, device)?;
    let about = About { device, classification: class::RESTORE, item: &snapshot.item, vault: order.vault };
    let mut dice = about.dice(work)?;
    let mut job = about.job(work, &mut dice);
    let tree = snapshots::tree(&snapshot, &device.owner);
    let chosen = Chosen::of(&*tree, device, order.paths);
    let whole = traffic(order, &snapshot, &chosen, &mut dice);
    let mut fate = work.engine().fates.draw(&ODDS, &mut dice);
    let mut why = None;
    if let Err(trouble) = target::reach(order.options, device, work.now()) {
        fate = Fate::at_once(status::FAILED_ERROR);
        why = Some(trouble.message);
    } else if chosen.found.is_empty() && !order.paths.is_empty() {
        fate = Fate::at_once(status::FAILED_ERROR);
        why = Some("None of the paths are in the snapshot.".to_owned());
    } else if !chosen.missing.is_empty() && fate == Fate::WELL {
        fate.status = status::FAILED_WARNING;
    }
    job.set_status(fate.status);
    whole.partly(fate.reached).write(&mut job);
    let seconds = dice.about(chore_seconds(class::RESTORE, 0, whole.bytes));
    let seconds = permille(seconds, fate.reached).clamp(5, 16 * 3600);
    let folder = target::folder(order.options).map(|folder| {
        Box::new(Restored {
            folder: folder.to_owned(),
            chosen: chosen.found.iter().map(|(names, _)| names.clone()).collect(),
            snapshot: snapshot.clone(),
        })
    });
    let lines = log(order, &snapshot, &chosen, (fate, job.total_files(), whole.partly(fate.reached)), why);
    let deed = Deed::Restore(folder.filter(|_| fate.is_well()));
    let plan = Plan { lines, last: job, work: seconds * 1000, items_total: whole.files, after: Vec::new(), deed };
    start::begin(work, &device.owner, plan)
}

fn snapshot(work: &Work<'_>, order: &RestoreOrder<'_>) -> Outcome<Snapshot> {
    let owner = order.device.owner_name();
    match order.snapshot.filter(|id| !id.is_empty()) {
        Some(id) => {
            let snapshot = snapshots::find(work.db, &owner, order.vault, id)?;
            match order.item.is_empty() || order.item == snapshot.item {
                true => Ok(snapshot),
                false => Err(Refusal::bad("This snapshot is of another protected item.")),
            }
        }
        None => {
            let held = snapshots::of_vault(work.db, &owner, order.vault)?.into_iter();
            let newest = held.into_iter().find(|snapshot| snapshot.item == order.item);
            newest.ok_or_else(|| Refusal::not_found("snapshot of the protected item", &brief(order.item)))
        }
    }
}

/// What of the snapshot is wanted.
struct Chosen {
    found: Vec<(Vec<String>, Node)>,
    missing: Vec<String>,
}

impl Chosen {
    fn of(tree: &dyn Tree, device: &Device, paths: &[String]) -> Self {
        let mut chosen = Self { found: Vec::new(), missing: Vec::new() };
        let mut seen = HashMap::new();
        for text in paths {
            let names = names(device, text);
            match node(tree, &names, &mut seen) {
                Some(node) => chosen.found.push((names, node)),
                None => chosen.missing.push(text.clone()),
            }
        }
        chosen
    }
}

/// The names that lead to the path: one of the device's own, or names with `/` between, as snapshots list them.
fn names(device: &Device, text: &str) -> Vec<String> {
    let own = text.contains(r":\").then(|| path::names(device.system(), text).ok()).flatten();
    own.unwrap_or_else(|| text.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

/// Folders that were looked into are not looked into again: people choose many things in few of them.
fn node(tree: &dyn Tree, names: &[String], seen: &mut HashMap<Vec<String>, Vec<Node>>) -> Option<Node> {
    let (last, above) = names.split_last()?;
    let inside = seen.entry(above.to_vec()).or_insert_with(|| tree.children(above).unwrap_or_default());
    let is_meant = |node: &&Node| node.name.eq_ignore_ascii_case(last) || node.label.as_deref() == Some(last.as_str());
    inside.iter().find(is_meant).cloned()
}

fn traffic(order: &RestoreOrder<'_>, snapshot: &Snapshot, chosen: &Chosen, dice: &mut Dice) -> Traffic {
    let mut whole =
        Traffic { bytes: snapshot.bytes, files: snapshot.files, directories: snapshot.directories, ..order.known };
    if !order.paths.is_empty() {
        let mut part = Traffic::default();
        for (_, node) in &chosen.found {
            let share = dice.between(5, 60);
            let is_folder = node.opens != Opens::No;
            part.bytes += if is_folder { permille(snapshot.bytes, share) } else { node.size };
            part.files += if is_folder { permille(snapshot.files, share).max(1) } else { 1 };
            part.directories += if is_folder { permille(snapshot.directories, share).max(1) } else { 0 };
        }
        whole = part;
    }
    let told = |known: i64, counted: i64| if known > 0 { known } else { counted };
    let bytes = told(order.known.bytes, whole.bytes);
    Traffic {
        bytes,
        files: told(order.known.files, whole.files),
        directories: told(order.known.directories, whole.directories),
        upload: 0,
        download: permille(bytes, 640),
    }
}

fn log(
    order: &RestoreOrder<'_>,
    snapshot: &Snapshot,
    chosen: &Chosen,
    (fate, files, done): (Fate, i64, Traffic),
    why: Option<String>,
) -> Vec<Line> {
    const MOST: usize = 50;
    let mut lines = vec![
        Line::info(format!("Starting the restore of the snapshot {}.", snapshot.id)),
        Line::info(format!("Opening the vault {}.", snapshot.vault)),
        Line::info(target::in_words(order.options)),
    ];
    lines.extend(
        chosen
            .found
            .iter()
            .take(MOST)
            .map(|(names, _)| Line::new(severity::DEBUG, format!("Restoring \"{}\".", names.join("/")))),
    );
    let missing = chosen.missing.iter().take(MOST);
    lines.extend(missing.map(|path| Line::warning(format!("\"{}\" is not in the snapshot.", brief(path)))));
    if fate.status == status::FAILED_WARNING && chosen.missing.is_empty() {
        lines.push(Line::warning("A file could not be written: it is in use by another process."));
    }
    match fate.status {
        _ if fate.is_well() => {
            lines.push(Line::info(format!("Restored {files} files, {} bytes.", done.bytes)));
            lines.push(Line::info("The restore is complete."));
        }
        status::FAILED_TIMEOUT => {
            lines.push(Line::error("The device was not heard of any more; the server gave the job up."));
        }
        _ => {
            let why = why.unwrap_or_else(|| "Reading a chunk failed five times: 503 Slow Down".to_owned());
            lines.extend([Line::error(why), Line::error("The job failed.")]);
        }
    }
    lines
}
