//! Jobs: which ones a caller may see, by time, by user, by search; and what they logged.

use crate::call::Scope;
use crate::engine;
use crate::refusal::{Outcome, Refusal};
use crate::registry::Listed;
use crate::rows::{Rows, Table};
use crate::search::Search;
use crate::seed;
use comet_api::constants::severity;
use comet_api::types::{BackupJobDetail, CountJobsResponse, JobEntry, SearchClause, UserProfileConfig};
use comet_api::wire::answer::Text;
use comet_api::{JobId, List, UnixSeconds, Username};
use rusqlite::{Connection, OptionalExtension, Params, ToSql, params};

/// The jobs that a caller may see.
pub struct Jobs<'a> {
    db: &'a Connection,
    scope: Scope,
    now: UnixSeconds,
}

type JobList = Listed<List<BackupJobDetail>>;

/// How far back "recent" goes.
const RECENT_SECONDS: i64 = 24 * 3600;

impl<'a> Jobs<'a> {
    pub fn new(db: &'a Connection, scope: Scope, now: UnixSeconds) -> Self {
        Self { db, scope, now }
    }

    pub fn all(&self) -> Outcome<JobList> {
        self.list("?2 IS NULL", None::<i64>)
    }

    /// What runs, and what ended a short while ago.
    pub fn recent(&self) -> Outcome<JobList> {
        self.list("(end_time = 0 OR end_time >= ?2)", self.now.plus(-RECENT_SECONDS).0)
    }

    /// What started or ended in the range; with both ends zero, what has not ended.
    pub fn between(&self, start: i64, end: i64) -> Outcome<JobList> {
        if start == 0 && end == 0 {
            return self.list("end_time = ?2", 0);
        }
        let inside = "(start_time BETWEEN ?2 AND ?3 OR end_time BETWEEN ?2 AND ?3)";
        self.rows(inside, params![self.scope_value(), start, end])
    }

    pub fn of(&self, user: &Username) -> Outcome<JobList> {
        self.list("username = ?2", user.as_str())
    }

    pub fn search(&self, clause: &SearchClause) -> Outcome<JobList> {
        let mut found = Vec::new();
        self.matching(clause, |id| found.push(id))?;
        Ok(self.listed(found))
    }

    pub fn count(&self, clause: &SearchClause) -> Outcome<CountJobsResponse> {
        let mut count: i64 = 0;
        self.matching(clause, |_| count += 1)?;
        let mut answer = CountJobsResponse::default();
        answer.set_count(count);
        Ok(answer)
    }

    pub fn job(&self, id: &JobId) -> Outcome<BackupJobDetail> {
        let filter = self.scope_filter();
        let mut query = self.db.prepare_cached(&format!("SELECT body FROM job WHERE {filter} AND id = ?2"))?;
        let body: Option<String> =
            query.query_row(params![self.scope_value(), id.as_str()], |row| row.get(0)).optional()?;
        let body = body.ok_or_else(|| Refusal::not_found("job", id.as_str()))?;
        Ok(serde_json::from_str(&body)?)
    }

    /// What the job logged, at least this severe and with this text in it.
    pub fn entries(&self, id: &JobId, least: Option<&str>, containing: Option<&str>) -> Outcome<List<JobEntry>> {
        let least = match least {
            None | Some("") => 0,
            Some(letter) => {
                rank(letter).ok_or_else(|| Refusal::bad("Wrong parameter MinSeverity: it is one of D, I, W and E."))?
            }
        };
        let containing = containing.unwrap_or_default().to_lowercase();
        let mut entries = self.logged(id)?;
        entries.retain(|entry| {
            rank(entry.severity()).is_none_or(|rank| rank >= least)
                && entry.message().to_lowercase().contains(&containing)
        });
        Ok(List(entries))
    }

    pub fn log(&self, id: &JobId) -> Outcome<Text> {
        Ok(Text(self.logged(id)?.iter().map(line).collect()))
    }

    /// Of jobs from before the server was started the log is not kept: it follows from the job and its item.
    fn logged(&self, id: &JobId) -> Outcome<Vec<JobEntry>> {
        let job = self.job(id)?;
        let kept = engine::entries(self.db, id.as_str())?;
        if !kept.is_empty() {
            return Ok(kept);
        }
        let mut query = self.db.prepare_cached("SELECT body FROM user WHERE name = ?")?;
        let owner: Option<String> = query.query_row([job.username()], |row| row.get(0)).optional()?;
        let owner: UserProfileConfig = serde_json::from_str(owner.as_deref().unwrap_or("{}"))?;
        Ok(seed::log_of(&job, owner.sources().get(job.source_guid())))
    }

    fn list(&self, condition: &str, value: impl ToSql) -> Outcome<JobList> {
        self.rows(condition, params![self.scope_value(), value])
    }

    fn rows(&self, condition: &str, values: impl Params) -> Outcome<JobList> {
        let filter = self.scope_filter();
        let text = format!("SELECT rowid FROM job WHERE {filter} AND {condition} ORDER BY rowid");
        let mut query = self.db.prepare_cached(&text)?;
        let ids = query.query_map(values, |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(self.listed(ids))
    }

    fn listed(&self, ids: Vec<i64>) -> JobList {
        Listed::new(Rows::new(Table::Jobs, self.scope.clone(), ids))
    }

    fn matching(&self, clause: &SearchClause, mut found: impl FnMut(i64)) -> Outcome<()> {
        let wrong = |why| Refusal::bad(format!("Wrong parameter Query: {why}."));
        let search = Search::new(clause).map_err(wrong)?;
        let filter = self.scope_filter();
        let mut query =
            self.db.prepare_cached(&format!("SELECT rowid, body FROM job WHERE {filter} ORDER BY rowid"))?;
        let mut rows = query.query([self.scope_value()])?;
        while let Some(row) = rows.next()? {
            let body = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            if search.matches(&serde_json::from_str::<BackupJobDetail>(body)?) {
                found(row.get(0)?);
            }
        }
        Ok(())
    }

    fn scope_filter(&self) -> &'static str {
        match &self.scope {
            Scope::Everyone => "?1 IS NOT NULL",
            Scope::Tenant(_) => "username IN (SELECT name FROM user WHERE organization = ?1)",
            Scope::Own(_) => "username = ?1",
        }
    }

    fn scope_value(&self) -> &str {
        self.scope.user_filter().1
    }
}

/// How severe, as a number; `None` for a letter that is not known.
pub fn rank(letter: &str) -> Option<u8> {
    match letter {
        severity::DEBUG => Some(0),
        severity::INFO => Some(1),
        severity::WARNING => Some(2),
        severity::ERROR => Some(3),
        _ => None,
    }
}

/// A line of the log as text.
fn line(entry: &JobEntry) -> String {
    let time = jiff::Timestamp::from_second(entry.time().0).unwrap_or_default();
    format!("{} [{}] {}\r\n", time.strftime("%Y-%m-%d %H:%M:%S"), entry.severity(), entry.message())
}

/// The job as it is kept, whoever asks.
pub fn document(db: &Connection, id: &str) -> Outcome<Option<BackupJobDetail>> {
    let mut query = db.prepare_cached("SELECT body FROM job WHERE id = ?")?;
    let body: Option<String> = query.query_row([id], |row| row.get(0)).optional()?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// All jobs that have not ended.
pub fn under_way(db: &Connection) -> Outcome<Vec<BackupJobDetail>> {
    read_all(db, "SELECT body FROM job WHERE end_time = 0 ORDER BY start_time, id")
}

/// Those of them that the engine knows nothing of.
pub fn without_plan(db: &Connection) -> Outcome<Vec<BackupJobDetail>> {
    read_all(db, "SELECT body FROM job WHERE end_time = 0 AND id NOT IN (SELECT job FROM run) ORDER BY start_time, id")
}

fn read_all(db: &Connection, text: &str) -> Outcome<Vec<BackupJobDetail>> {
    let mut query = db.prepare_cached(text)?;
    let mut rows = query.query([])?;
    let mut jobs = Vec::new();
    while let Some(row) = rows.next()? {
        jobs.push(serde_json::from_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?);
    }
    Ok(jobs)
}

/// Stores a job, a new one too.
pub fn write(db: &Connection, job: &BackupJobDetail) -> Outcome<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO job (id, username, start_time, end_time, body) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET start_time = excluded.start_time, end_time = excluded.end_time,
         body = excluded.body",
    )?;
    let body = serde_json::to_string(job)?;
    insert.execute(params![job.guid(), job.username(), job.start_time().0, job.end_time().0, body])?;
    Ok(())
}
