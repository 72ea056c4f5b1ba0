//! What the log of a backup says.

use super::BackupOrder;
use crate::engine::plan::Line;
use crate::engine::start::usual_lines;
use crate::state::jobs;
use comet_api::constants::severity;
use comet_api::types::{BackupJobAdvancedOptions, BackupJobDetail, SourceConfig};

/// The usual log with the options, the commands and what is special this time; without what is not severe enough.
pub fn lines(
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
