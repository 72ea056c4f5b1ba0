//! What passes while time does: devices tell how far they are, jobs end, devices come back, campaigns go on.

use super::plan::Line;
use super::run::{self, Run};
use super::work::Work;
use super::{adoption, away, ending};
use crate::refusal::Outcome;
use crate::server::Server;
use crate::state::fleet::key;
use crate::state::{campaigns, jobs};
use comet_api::UnixSeconds;
use comet_api::constants::job_status as status;
use comet_api::types::BackupJobDetail;
use std::collections::HashSet;
use std::time::Duration;

/// How often the server looks.
pub const TICK: Duration = Duration::from_millis(250);

/// How long the server waits for a device that is gone before it gives its job up, in milliseconds of work.
const PATIENCE: i64 = 15 * 60_000;

/// Goes on from what the store holds: after the start, and after it was put back. What was under way when the server
/// died goes on.
pub fn wake(server: &Server, revive: bool) -> Outcome<()> {
    server.store.transaction(|db| {
        server.engine.pace.begin(db, &server.clock)?;
        let work = Work::unasked(server, db);
        if revive {
            adoption::revive(&work)?;
        }
        adoption::adopt(&work)
    })
}

/// Does everything that is due by now.
pub fn advance(server: &Server) -> Outcome<()> {
    let _passing = server.engine.passing.lock();
    server.carry_out(|db| {
        let work = Work::unasked(server, db);
        let now = work.time();
        campaigns::advance(db, server.engine.pace.speed(), work.now())?;
        let came_back = away::return_due(&work, now)?;
        let due = run::due(db, now)?;
        if due.is_empty() {
            return if came_back { server.engine.pace.keep(db, now) } else { Ok(()) };
        }
        let there = away::connected_devices(db)?;
        due.into_iter().try_for_each(|run| go_on(&work, run, now, &there))?;
        server.engine.pace.keep(db, now)
    })
}

fn go_on(work: &Work<'_>, mut run: Run, now: i64, there: &HashSet<String>) -> Outcome<()> {
    // The user was removed with all jobs, or an administrator gave the job up.
    let Some(before) = jobs::document(work.db, &run.job)?.filter(|job| job.end_time().known().is_none()) else {
        return run::remove(work.db, &run.job);
    };
    if !there.contains(&key(before.username(), before.device_id())) {
        return wait_for_device(work, run, now, &before);
    }
    run.worked = run.worked_by(now);
    run.seen = now;
    let was_away = run.away_since.take().is_some();
    if !run.plan.after.is_empty() {
        if waits_for_others(work, &run)? {
            return run::keep(work.db, &run);
        }
        // It begins now, whenever the others ended.
        run.plan.after.clear();
        run::put(work.db, &run)?;
    }
    if run.worked >= run.plan.work {
        return ending::end(work, run, &before);
    }
    let mut job = run.plan.shown(run.worked, &before, work.now());
    if was_away && job.status() == status::RUNNING_ACTIVE {
        job.set_status(status::RUNNING_REVIVED);
    }
    tell(work, &mut run)?;
    jobs::write(work.db, &job)?;
    run::keep(work.db, &run)
}

fn waits_for_others(work: &Work<'_>, run: &Run) -> Outcome<bool> {
    for other in &run.plan.after {
        if run::is_under_way(work.db, other)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn wait_for_device(work: &Work<'_>, mut run: Run, now: i64, before: &BackupJobDetail) -> Outcome<()> {
    let since = *run.away_since.get_or_insert(run.seen);
    run.seen = now;
    if now.saturating_sub(since) < PATIENCE {
        return run::keep(work.db, &run);
    }
    let why = Line::error("The device was not heard of any more; the server gave the job up.");
    run.plan.cut(run.worked, status::FAILED_TIMEOUT, why);
    run.worked = run.plan.work;
    ending::end(work, run, before)
}

/// Writes the lines of the log that are due, each with the time at which it was.
pub fn tell(work: &Work<'_>, run: &mut Run) -> Outcome<()> {
    let pace = &work.engine().pace;
    let begun = usize::try_from(run.told).unwrap_or(usize::MAX);
    let due: Vec<&Line> = run.plan.lines.iter().skip(begun).take_while(|line| line.at <= run.worked).collect();
    for line in due {
        let ago = pace.seconds(run.worked.saturating_sub(line.at));
        let time = work.now().plus(-ago).max(run.plan.last.start_time());
        run::tell(work.db, &run.job, run.told, &line.entry(time))?;
        run.told = run.told.saturating_add(1);
    }
    Ok(())
}

/// When the job that is done by now was done.
pub fn done_at(work: &Work<'_>, run: &Run) -> UnixSeconds {
    let late = work.engine().pace.seconds(run.worked.saturating_sub(run.plan.work));
    work.now().plus(-late).max(run.plan.last.start_time())
}
