//! Backups and restores that are begun now, and jobs that are stopped.

use crate::call::{Call, done};
use crate::devices::connected;
use crate::devices::says::brief;
use crate::engine::{self, BackupOrder, RestoreOrder, Work};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::{Traffic, blank};
use comet_api::methods::*;
use comet_api::types::{
    BackupJobAdvancedOptions, CometAPIResponseMessage, DispatchWithJobIDResponse, RestoreJobAdvancedOptions,
};
use comet_api::{ConnectionId, JobId, Lens};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminDispatcherRunBackup| {
        run_rule(call, &ask.target_id, &ask.backup_rule).map(|job| with_job(&job))
    });
    methods.add(|call: &Call<'_>, ask: UserWebDispatcherRunBackup| {
        run_rule(call, &ask.target_id, &ask.backup_rule).map(without_job)
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherRunBackupCustom| {
        let options = ask.options.unwrap_or_default();
        run_custom(call, &ask.target_id, &ask.source, &ask.destination, &options).map(|job| with_job(&job))
    });
    methods.add(|call: &Call<'_>, ask: UserWebDispatcherRunBackupCustom| {
        let options = ask.options.unwrap_or_default();
        run_custom(call, &ask.target_id, &ask.source, &ask.destination, &options).map(without_job)
    });
    register_restores(methods);
    methods.add(|call: &Call<'_>, ask: AdminJobCancel| {
        engine::cancel(call, &ask.target_user, &ask.job_id).map(|()| done())
    });
    methods
        .add(|call: &Call<'_>, ask: UserWebJobCancel| engine::cancel(call, call.user()?, &ask.job_id).map(|()| done()));
    methods.add(|call: &Call<'_>, ask: AdminJobAbandon| {
        engine::abandon(call, &ask.target_user, &ask.job_id).map(|()| done())
    });
}

fn register_restores(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminDispatcherRunRestore| {
        let wish = Wish::new(ask.source, ask.destination, ask.snapshot, ask.paths.map(|paths| paths.0));
        wish.into_folder(&ask.path).run(call, &ask.target_id).map(|job| with_job(&job))
    });
    methods.add(|call: &Call<'_>, ask: UserWebDispatcherRunRestore| {
        let wish = Wish::new(ask.source, ask.destination, ask.snapshot, ask.paths.map(|paths| paths.0));
        wish.into_folder(&ask.path).run(call, &ask.target_id).map(without_job)
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherRunRestoreCustom| {
        let wish = Wish::new(ask.source, ask.destination, ask.snapshot, ask.paths.map(|paths| paths.0));
        let wish = wish.counted(ask.known_file_count, ask.known_byte_count, ask.known_dir_count);
        wish.with(ask.options).run(call, &ask.target_id).map(|job| with_job(&job))
    });
    methods.add(|call: &Call<'_>, ask: UserWebDispatcherRunRestoreCustom| {
        let wish = Wish::new(ask.source, ask.destination, ask.snapshot, ask.paths.map(|paths| paths.0));
        let wish = wish.counted(ask.known_file_count, ask.known_byte_count, ask.known_dir_count);
        wish.with(ask.options).run(call, &ask.target_id).map(without_job)
    });
}

pub fn with_job(job: &JobId) -> DispatchWithJobIDResponse {
    let mut answer: DispatchWithJobIDResponse = blank();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_job_id(job.as_str());
    answer
}

/// Users are not told the job's id.
pub fn without_job(_: JobId) -> CometAPIResponseMessage {
    done()
}

/// As the schedule would: its item, its vault, its options.
fn run_rule(call: &Call<'_>, target: &ConnectionId, id: &str) -> Outcome<JobId> {
    let device = connected(call, target)?;
    let rule = device.owner.backup_rules().get(id).ok_or_else(|| Refusal::not_found("schedule", &brief(id)))?;
    // The options have the same names in both documents.
    let options = BackupJobAdvancedOptions::of(rule.value());
    let order = BackupOrder {
        device: &device,
        item: rule.source(),
        vault: rule.destination(),
        options,
        rule: Some((id, rule)),
    };
    engine::run_backup(&Work::of(call), &order)
}

fn run_custom(
    call: &Call<'_>,
    target: &ConnectionId,
    item: &str,
    vault: &str,
    options: &BackupJobAdvancedOptions,
) -> Outcome<JobId> {
    let device = connected(call, target)?;
    engine::run_backup(&Work::of(call), &BackupOrder { device: &device, item, vault, options, rule: None })
}

/// What the four methods ask for, each in its own way.
struct Wish {
    item: String,
    vault: String,
    snapshot: Option<String>,
    paths: Vec<String>,
    options: RestoreJobAdvancedOptions,
    known: Traffic,
}

impl Wish {
    fn new(item: String, vault: String, snapshot: Option<String>, paths: Option<Vec<String>>) -> Self {
        let paths = paths.unwrap_or_default();
        Self { item, vault, snapshot, paths, options: blank(), known: Traffic::default() }
    }

    fn into_folder(mut self, folder: &str) -> Self {
        self.options.set_dest_path(folder);
        self
    }

    fn with(self, options: RestoreJobAdvancedOptions) -> Self {
        Self { options, ..self }
    }

    fn counted(self, files: Option<i64>, bytes: Option<i64>, directories: Option<i64>) -> Self {
        let known = |count: Option<i64>| count.unwrap_or_default().max(0);
        let (files, bytes, directories) = (known(files), known(bytes), known(directories));
        Self { known: Traffic { files, bytes, directories, ..Traffic::default() }, ..self }
    }

    fn run(&self, call: &Call<'_>, target: &ConnectionId) -> Outcome<JobId> {
        let device = connected(call, target)?;
        let order = RestoreOrder {
            device: &device,
            item: &self.item,
            vault: &self.vault,
            snapshot: self.snapshot.as_deref(),
            paths: &self.paths,
            options: &self.options,
            known: self.known,
        };
        engine::run_restore(&Work::of(call), &order)
    }
}
