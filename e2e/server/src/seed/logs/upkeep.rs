//! The steps of jobs that are no backups.

use super::{Lines, causes, size};
use comet_api::constants::job_classification as class;

pub fn write(lines: &mut Lines<'_>) {
    let job = lines.job;
    let vault = job.destination_guid();
    let (start, done) = match job.classification() {
        class::RESTORE => ("Starting the restore.", "The restore is complete."),
        class::RETENTION => {
            ("Looking for snapshots that the retention rules do not keep.", "The retention pass is complete.")
        }
        class::UNLOCK => ("Removing the locks of the vault.", "The vault is unlocked."),
        class::DELETE_CUSTOM => ("Deleting a snapshot.", "The snapshot is deleted."),
        class::REMEASURE => ("Measuring the vault.", "The vault is measured."),
        class::UPDATE => ("Updating the client.", "The new version runs."),
        class::IMPORT => ("Importing settings from another product.", "The settings are imported."),
        class::REINDEX => ("Building the vault's index anew.", "The index is complete."),
        class::DEEPVERIFY => ("Verifying all data of the vault.", "All data is intact."),
        class::UNINSTALL => ("Uninstalling the client.", "The client is uninstalled."),
        _ => ("Starting the job.", "The job is complete."),
    };
    lines.say(start);
    if !vault.is_empty() {
        lines.say(format!("Opening the vault {vault}."));
    }
    match job.classification() {
        class::RESTORE => {
            for _ in 0..lines.dice.between(2, 9) {
                let path = lines.places.file(&mut lines.dice, None);
                lines.debug(format!("Wrote \"{path}\"."));
            }
            lines.say(format!("Wrote {} files, {}.", job.total_files(), size(job.total_size())));
        }
        class::RETENTION => {
            let (kept, removed) = (lines.dice.between(20, 180), lines.dice.between(0, 7));
            lines.say(format!("{kept} snapshots are kept, {removed} are removed."));
            lines.say(format!("The vault held {}.", size(job.destination_size_start().size())));
        }
        class::UPDATE => lines.say(format!("Downloaded {}.", size(job.download_size()))),
        _ => {}
    }
    if !lines.is_running() {
        causes::fail(lines, "");
        lines.end(done);
    }
}
