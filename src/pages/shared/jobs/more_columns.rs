//! The columns of a list of jobs that are shown only where somebody chooses them.

use super::columns::pair;
use super::line::JobLine;
use crate::format::Formats;
use crate::i18n::*;
use crate::pages::shared::amounts::{count, number, size};
use crate::pages::shared::columns::moment;
use crate::ui::table::{Align, Column, SortKey, Width};
use comet_api::status::{JobStatus, Outcome};
use comet_api::{ByteCount, Interned};

pub fn more_columns(formats: Formats) -> [Column<JobLine>; 7] {
    [
        ended(),
        counted("files", key!(job.files), formats, |line| line.job.total_files.into()),
        downloaded(formats),
        counted("chunks", key!(job.chunks), formats, |line| line.job.total_chunks.into()),
        text("version", key!(job.app_version), |line| line.job.client_version.to_string())
            .alike_by(|line| pair(&line.job.client_version, &Interned::default())),
        text("username", key!(jobs.username), |line| line.job.username.to_string())
            .alike_by(|line| pair(&line.job.username, &Interned::default())),
        text("id", key!(job.id), |line| String::from(&line.job.id)),
    ]
}

fn ended() -> Column<JobLine> {
    // A missed job has an end that is but the moment that it was planned for.
    let end = |line: &JobLine| match JobStatus::from(line.job.status).outcome() {
        Outcome::Missed => None,
        _ => line.job.end_time.known(),
    };
    moment("ended", key!(job.ended), end).width(Width::Fixed(8.5)).hidden_at_first()
}

fn counted(id: &'static str, title: Plain, formats: Formats, of: fn(&JobLine) -> i64) -> Column<JobLine> {
    let shown = move |line: &JobLine| if of(line) > 0 { count(formats, of(line)) } else { String::new() };
    Column::new(id, title, shown)
        .sorted_by(move |line| if of(line) > 0 { SortKey::Number(number(of(line))) } else { SortKey::Missing })
        .exported_by(move |line| of(line).to_string())
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(7.0))
        .hidden_at_first()
}

fn downloaded(formats: Formats) -> Column<JobLine> {
    let shown = move |line: &JobLine| match line.job.download_size {
        ByteCount(0) => String::new(),
        bytes => size(formats, bytes),
    };
    Column::new("downloaded", key!(job.downloaded), shown)
        .sorted_by(|line| match line.job.download_size.0 {
            0 => SortKey::Missing,
            bytes => SortKey::Number(number(bytes)),
        })
        .exported_by(|line| line.job.download_size.0.to_string())
        .exported_in("B")
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(8.0))
        .hidden_at_first()
}

fn text(id: &'static str, title: Plain, of: fn(&JobLine) -> String) -> Column<JobLine> {
    Column::new(id, title, of)
        .sorted_by(move |line| SortKey::text(&of(line)))
        .searched_by(of)
        .width(Width::Fixed(9.0))
        .hidden_at_first()
}
