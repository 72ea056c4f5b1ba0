//! The jobs that are under way, as the store keeps them beside the jobs themselves, and what they logged.

use super::plan::Plan;
use crate::refusal::Outcome;
use comet_api::constants::severity;
use comet_api::types::JobEntry;
use comet_api::{UnixSeconds, Username};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// The engine's part of the store's schema.
pub const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS run (
        job TEXT PRIMARY KEY, worked INTEGER NOT NULL, seen INTEGER NOT NULL, away_since INTEGER,
        told INTEGER NOT NULL, due INTEGER NOT NULL, plan TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS run_due ON run (due);
    CREATE TABLE IF NOT EXISTS job_entry (
        job TEXT NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (job, number)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS turn (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
";

/// How often a device tells how far it is, in milliseconds of work.
const REPORT: i64 = 5000;

pub struct Run {
    pub job: String,
    /// Milliseconds of work that are done. Below zero: so long until it begins.
    pub worked: i64,
    /// When that was so.
    pub seen: i64,
    /// Since when the device is not connected.
    pub away_since: Option<i64>,
    /// How many lines the log has.
    pub told: i64,
    pub plan: Plan,
}

impl Run {
    pub fn new(job: &str, now: i64, plan: Plan) -> Self {
        Self { job: job.to_owned(), worked: 0, seen: now, away_since: None, told: 0, plan }
    }

    /// When there is something to do for it: a report, or its end.
    fn due(&self) -> i64 {
        let left = self.plan.work.saturating_sub(self.worked).max(0);
        self.seen.saturating_add(left.min(REPORT))
    }

    /// The work that is done by now: none while the device was away or others were to end first.
    pub fn worked_by(&self, now: i64) -> i64 {
        let stands_still = self.away_since.is_some() || !self.plan.after.is_empty();
        let since = if stands_still { 0 } else { now.saturating_sub(self.seen).max(0) };
        self.worked.saturating_add(since)
    }
}

const COLUMNS: &str = "job, worked, seen, away_since, told, plan";

/// Those for which there is something to do, in the order they began.
pub fn due(db: &Connection, now: i64) -> Outcome<Vec<Run>> {
    let mut query = db.prepare_cached(&format!("SELECT {COLUMNS} FROM run WHERE due <= ? ORDER BY rowid"))?;
    let mut rows = query.query([now])?;
    let mut runs = Vec::new();
    while let Some(row) = rows.next()? {
        runs.push(read(row)?);
    }
    Ok(runs)
}

pub fn find(db: &Connection, job: &str) -> Outcome<Option<Run>> {
    let mut query = db.prepare_cached(&format!("SELECT {COLUMNS} FROM run WHERE job = ?"))?;
    query.query_row([job], |row| Ok(read(row))).optional()?.transpose()
}

fn read(row: &Row<'_>) -> Outcome<Run> {
    Ok(Run {
        job: row.get(0)?,
        worked: row.get(1)?,
        seen: row.get(2)?,
        away_since: row.get(3)?,
        told: row.get(4)?,
        plan: serde_json::from_str(row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?)?,
    })
}

/// Keeps it, a new one too.
pub fn put(db: &Connection, run: &Run) -> Outcome<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO run (job, worked, seen, away_since, told, due, plan) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (job) DO UPDATE SET plan = excluded.plan",
    )?;
    let plan = serde_json::to_string(&run.plan)?;
    insert.execute(params![run.job, run.worked, run.seen, run.away_since, run.told, run.due(), plan])?;
    keep(db, run)
}

/// Keeps how far it is; its plan is as it was.
pub fn keep(db: &Connection, run: &Run) -> Outcome<()> {
    let mut update =
        db.prepare_cached("UPDATE run SET worked = ?, seen = ?, away_since = ?, told = ?, due = ? WHERE job = ?")?;
    update.execute(params![run.worked, run.seen, run.away_since, run.told, run.due(), run.job])?;
    Ok(())
}

pub fn remove(db: &Connection, job: &str) -> Outcome<()> {
    db.prepare_cached("DELETE FROM run WHERE job = ?")?.execute([job])?;
    Ok(())
}

/// The device is away from now on: its jobs are as far as they are.
pub fn stand_still(db: &Connection, user: &str, device: &str, now: i64) -> Outcome<()> {
    let mut query = db.prepare_cached(
        "SELECT run.job FROM run JOIN job ON job.id = run.job
         WHERE username = ? AND json_extract(body, '$.DeviceID') = ?",
    )?;
    let jobs: Vec<String> = query.query_map([user, device], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for job in jobs {
        if let Some(mut run) = find(db, &job)? {
            run.worked = run.worked_by(now);
            run.seen = now;
            run.away_since.get_or_insert(now);
            keep(db, &run)?;
        }
    }
    Ok(())
}

/// Forgets the user's jobs and what they logged.
pub fn forget_user(db: &Connection, name: &Username) -> Outcome<()> {
    for table in ["run", "job_entry"] {
        let text = format!("DELETE FROM {table} WHERE job IN (SELECT id FROM job WHERE username = ?)");
        db.execute(&text, [name.as_str()])?;
    }
    Ok(())
}

pub fn is_under_way(db: &Connection, job: &str) -> Outcome<bool> {
    let mut query = db.prepare_cached("SELECT EXISTS (SELECT 1 FROM run WHERE job = ?)")?;
    Ok(query.query_row([job], |row| row.get(0))?)
}

/// Writes a line into the log of a job.
pub fn tell(db: &Connection, job: &str, number: i64, entry: &JobEntry) -> Outcome<()> {
    let mut insert = db.prepare_cached("INSERT OR REPLACE INTO job_entry (job, number, body) VALUES (?, ?, ?)")?;
    insert.execute(params![job, number, serde_json::to_string(entry)?])?;
    Ok(())
}

/// Gives the job a log of so many lines, a second each: every tenth warns, every hundredth is an error.
pub fn tell_at_length(db: &Connection, job: &str, from: UnixSeconds, lines: i64) -> Outcome<()> {
    for number in 0..lines {
        let severity = match number {
            number if number % 100 == 99 => severity::ERROR,
            number if number % 10 == 9 => severity::WARNING,
            _ => severity::INFO,
        };
        let mut entry = JobEntry::default();
        entry.set_time(from.plus(number));
        entry.set_severity(severity);
        entry.set_message(format!("Line {} reads \"C:\\Data\\file-{number:06}.bin\".", number + 1));
        tell(db, job, number, &entry)?;
    }
    Ok(())
}

/// What the job logged, oldest first; nothing for jobs from before the server was started.
pub fn entries(db: &Connection, job: &str) -> Outcome<Vec<JobEntry>> {
    let mut query = db.prepare_cached("SELECT body FROM job_entry WHERE job = ? ORDER BY number")?;
    let mut rows = query.query([job])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(serde_json::from_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?);
    }
    Ok(entries)
}

/// Which time it is, from 1 on, that this is done. The same story each time begins with it.
pub fn next_turn(db: &Connection, names: &[&str]) -> Outcome<i64> {
    let mut count = db.prepare_cached(
        "INSERT INTO turn (name, count) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET count = count + 1
         RETURNING count",
    )?;
    Ok(count.query_row([names.join("\u{1f}")], |row| row.get(0))?)
}
