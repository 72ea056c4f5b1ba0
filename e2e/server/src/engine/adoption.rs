//! Jobs that are under way without a plan: those that the seed or an older server began. They get one and go on.

use super::deed::Deed;
use super::plan::{Line, Plan};
use super::run::{self, Run};
use super::work::Work;
use crate::refusal::Outcome;
use crate::seed::{self, Dice, Traffic, bulk_of, permille};
use crate::state::jobs;
use comet_api::constants::{engine_builtin as engine, job_classification as class, job_status as status};
use comet_api::types::{BackupJobDetail, SourceConfig, UserProfileConfig};

/// Nobody should see them all end in the first minutes, and nobody wait for days.
const SHORTEST: i64 = 20 * 60;
const LONGEST: i64 = 4 * 3600;

pub fn adopt(work: &Work<'_>) -> Outcome<()> {
    for job in jobs::without_plan(work.db)? {
        let owner = work.owner(&job.username().into())?.unwrap_or_default();
        adopt_job(work, &owner, &job)?;
    }
    Ok(())
}

fn adopt_job(work: &Work<'_>, owner: &UserProfileConfig, job: &BackupJobDetail) -> Outcome<()> {
    let item = owner.sources().get(job.source_guid());
    let waits = matches!(job.status(), status::NOT_YET_STARTED | status::RUNNING_TRYAGAIN);
    let reached = if waits { 0 } else { job.progress().counter().clamp(1, 999) };
    let ran = (work.now() - job.start_time()).max(1);
    let left = match reached {
        0 => SHORTEST,
        reached => (ran.saturating_mul(1000 - reached) / reached).clamp(SHORTEST, LONGEST),
    };
    let whole = match reached {
        0 => whole_of(item, job),
        reached => Traffic::of(job).share(1000, reached),
    };
    let mut last = job.clone();
    whole.write(&mut last);
    last.set_status(status::STOP_SUCCESS);
    let is_backup = job.classification() == class::BACKUP;
    if is_backup {
        last.set_snapshot_id(Dice::of(&["snapshot of an adopted job", job.guid()]).hex(4));
    }
    let work_left = left.saturating_mul(1000);
    let total = work_left.saturating_mul(1000) / (1000 - reached).max(1);
    let engine = item.map_or(engine::FILE, SourceConfig::engine).to_owned();
    let plan = Plan {
        lines: lines(job, &last, item, total.saturating_sub(work_left), total),
        items_total: job.progress().items_total().max(whole.files),
        work: total,
        after: Vec::new(),
        deed: if is_backup { Deed::Backup { engine, retention: 0 } } else { Deed::Nothing },
        last,
    };
    let now = work.time();
    let mut run = Run::new(job.guid(), now, plan);
    run.worked = if waits { -SHORTEST * 500 } else { total.saturating_sub(work_left) };
    for entry in seed::log_of(job, item) {
        run::tell(work.db, &run.job, run.told, &entry)?;
        run.told = run.told.saturating_add(1);
    }
    run::put(work.db, &run)
}

/// What a job will move that has not begun.
fn whole_of(item: Option<&SourceConfig>, job: &BackupJobDetail) -> Traffic {
    let last = item.map(|item| item.statistics().last_successful_backup_job());
    let bulk = bulk_of(item.map_or(engine::FILE, |item| item.engine()));
    let known = last.filter(|last| last.total_size().0 > 0).map(Traffic::of);
    let all = Traffic { bytes: bulk.bytes, files: bulk.files, directories: bulk.directories, ..Traffic::default() };
    let upload = permille(permille(bulk.bytes, bulk.change), bulk.stored);
    Traffic { upload, download: job.download_size().0.max(4_000_000), ..known.unwrap_or(all) }
}

/// What it has said until now, and after that what jobs say that end well.
fn lines(
    job: &BackupJobDetail,
    last: &BackupJobDetail,
    item: Option<&SourceConfig>,
    worked: i64,
    total: i64,
) -> Vec<Line> {
    let told = seed::log_of(job, item);
    let mut ended = last.clone();
    ended.set_end_time(job.start_time().plus(1));
    let to_come: Vec<_> = seed::log_of(&ended, item).into_iter().skip(told.len()).collect();
    let count = i64::try_from(to_come.len()).unwrap_or(1).max(1);
    let place = |number: i64| worked.saturating_add(total.saturating_sub(worked).saturating_mul(number) / count);
    let told = told.iter().map(|entry| Line::new(entry.severity(), entry.message()).at(0));
    let to_come = (1_i64..).zip(&to_come);
    told.chain(to_come.map(|(number, entry)| Line::new(entry.severity(), entry.message()).at(place(number)))).collect()
}

/// The server was away; the devices went on, and their jobs are known again.
pub fn revive(work: &Work<'_>) -> Outcome<()> {
    for mut job in jobs::under_way(work.db)? {
        if job.status() == status::RUNNING_ACTIVE {
            job.set_status(status::RUNNING_REVIVED);
            jobs::write(work.db, &job)?;
        }
    }
    Ok(())
}
