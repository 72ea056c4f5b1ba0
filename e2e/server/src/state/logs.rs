//! The server's own log, a file a day. What happens is written down as it happens; of the days before the server was
//! started it tells what its jobs tell.

use crate::events;
use crate::refusal::{Outcome, Refusal};
use comet_api::UnixSeconds;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::fmt::Write;

const DAY: i64 = 86_400;

/// Writes a line down.
pub fn note(db: &Connection, now: UnixSeconds, line: &str) -> Outcome<()> {
    let mut insert = db.prepare_cached("INSERT INTO log (time, line) VALUES (?, ?)")?;
    insert.execute(params![now.0, line])?;
    Ok(())
}

/// What happened, in words.
pub fn sentence(kind: i64, actor: &str, organization: &str, resource: &str) -> String {
    let mut line = format!("Info: {}", events::words(kind));
    // A string takes every write.
    if !resource.is_empty() {
        write!(line, ": \"{resource}\"").ok();
    }
    if !organization.is_empty() {
        write!(line, ", organization {organization}").ok();
    }
    if !actor.is_empty() {
        write!(line, ", by \"{actor}\"").ok();
    }
    line
}

/// The days that there is a log of, each as its first second, newest first.
pub fn days(db: &Connection, now: UnixSeconds, keep_days: i64) -> Outcome<Vec<i64>> {
    let oldest: Option<i64> = db.query_row(
        "SELECT MIN(t) FROM (SELECT MIN(start_time) t FROM job UNION SELECT MIN(time) t FROM log)",
        [],
        |row| row.get(0),
    )?;
    let today = day_of(now.0);
    let first = day_of(oldest.unwrap_or(now.0)).max(today.saturating_sub(keep_days.max(1).saturating_mul(DAY)));
    let mut days = Vec::new();
    let mut day = today;
    while day >= first {
        days.push(day);
        day = day.saturating_sub(DAY);
    }
    Ok(days)
}

/// The log of a day. Lines end as the part of the server that wrote them ends lines.
pub fn read(db: &Connection, day: i64, days: &[i64]) -> Outcome<String> {
    if !days.contains(&day) {
        return Err(Refusal::not_found("log of the day", &day.to_string()));
    }
    let mut lines = BTreeMap::new();
    let mut push = |time: i64, end: &str, line: &str| {
        lines.entry(time).or_insert_with(String::new).push_str(&format!("{} {line}{end}", clock(time)));
    };
    push(day, "\n", &format!("Info: Log of {} begins", date(day)));
    let end = day.saturating_add(DAY);
    let mut query = db.prepare_cached(
        "SELECT id, username, start_time, end_time, json_extract(body, '$.Status') FROM job
         WHERE start_time BETWEEN ?1 AND ?2 OR end_time BETWEEN ?1 AND ?2",
    )?;
    let mut rows = query.query(params![day, end.saturating_sub(1)])?;
    while let Some(row) = rows.next()? {
        let (id, user, started, ended, status): (String, String, i64, i64, i64) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
        if (day..end).contains(&started) {
            push(started, "\r\n", &format!("Info: Job {id} of \"{user}\" started"));
        }
        if (day..end).contains(&ended) {
            let severity = if status < 6000 { "Info" } else { "Warning" };
            push(ended, "\r\n", &format!("{severity}: Job {id} of \"{user}\" ended with status {status}"));
        }
    }
    let mut query = db.prepare_cached("SELECT time, line FROM log WHERE time >= ? AND time < ? ORDER BY rowid")?;
    let mut rows = query.query(params![day, end])?;
    while let Some(row) = rows.next()? {
        push(row.get(0)?, "\n", &row.get::<_, String>(1)?);
    }
    Ok(lines.into_values().collect())
}

fn day_of(time: i64) -> i64 {
    time.saturating_sub(time.rem_euclid(DAY))
}

/// The date as the files are named.
pub fn date(time: i64) -> String {
    Timestamp::from_second(time).unwrap_or_default().strftime("%Y-%m-%d").to_string()
}

fn clock(time: i64) -> String {
    Timestamp::from_second(time).unwrap_or_default().strftime("%Y-%m-%d %H:%M:%S").to_string()
}
