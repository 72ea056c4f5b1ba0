//! The columns of a list of jobs.

use super::line::JobLine;
use super::more_columns::more_columns;
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::pages::shared::ago::{Ago, written};
use crate::pages::shared::amounts::{number, size};
use crate::pages::shared::named::{Named, words};
use crate::pages::shared::status::{StatusBadge, class_label, status_label};
use crate::ui::table::{Align, Column, SortKey, Width};
use comet_api::constants::job_classification::BACKUP;
use comet_api::status::JobStatus;
use comet_api::{ByteCount, Interned, UnixSeconds};
use perihelion_view::prelude::*;

/// The columns; for a list of everyone's jobs with whose they are.
pub fn columns(i18n: Texts, now: Signal<UnixSeconds>, of_everyone: bool) -> Vec<Column<JobLine>> {
    let formats = use_formats();
    let columns = [
        Some(what(i18n)),
        Some(status(i18n)),
        of_everyone.then(account),
        Some(device(i18n)),
        Some(started()),
        Some(duration(formats, now)),
        Some(total(i18n, formats)),
        Some(uploaded(formats)),
        Some(speed(i18n, formats)),
        Some(vault(i18n)),
        Some(class(i18n)),
    ];
    columns.into_iter().flatten().chain(more_columns(formats)).collect()
}

/// The item that was backed up; for other jobs, what they were for.
fn what(i18n: Texts) -> Column<JobLine> {
    let name = move |line: &JobLine| line.name(i18n);
    Column::new("job", key!(jobs.job), move |line: &JobLine| name(line))
        .sorted_by(move |line| SortKey::text(&name(line)))
        .searched_by(move |line| format!("{} {}", name(line), words(i18n, &line.item(), &line.job.source_guid)))
        .alike_by(|line| match line.job.classification {
            BACKUP if !line.job.source_guid.is_empty() => pair(&line.job.username, &line.job.source_guid),
            class => class,
        })
        .width(Width::Grow(14.0))
        .always_shown()
}

fn status(i18n: Texts) -> Column<JobLine> {
    let label = move |line: &JobLine| status_label(i18n, JobStatus::from(line.job.status));
    Column::new("status", key!(jobs.status), |line: &JobLine| view! { <StatusBadge status=line.job.status /> })
        .sorted_by(move |line| SortKey::text(&label(line)))
        .searched_by(label)
        .alike_by(|line| line.job.status)
        .width(Width::Fixed(9.5))
}

fn account() -> Column<JobLine> {
    Column::new("user", key!(jobs.user), |line: &JobLine| {
        let user = line.job.username.to_string();
        view! { <span title=user>{line.account().to_owned()}</span> }
    })
    .sorted_by(|line| SortKey::text(line.account()))
    .searched_by(|line| format!("{} {}", line.account(), line.job.username))
    .alike_by(|line| pair(&line.job.username, &Interned::default()))
    .width(Width::Fixed(10.5))
}

fn device(i18n: Texts) -> Column<JobLine> {
    Column::new("device", key!(jobs.device), |line: &JobLine| {
        view! { <Named name=line.device() id=line.job.device_id.to_string() /> }
    })
    .sorted_by(move |line| SortKey::text(&words(i18n, &line.device(), &line.job.device_id)))
    .searched_by(move |line| words(i18n, &line.device(), &line.job.device_id))
    .alike_by(|line| pair(&line.job.username, &line.job.device_id))
    .width(Width::Fixed(9.5))
}

fn vault(i18n: Texts) -> Column<JobLine> {
    Column::new("vault", key!(jobs.vault), |line: &JobLine| {
        view! { <Named name=line.vault() id=line.job.destination_guid.to_string() /> }
    })
    .sorted_by(move |line| SortKey::text(&words(i18n, &line.vault(), &line.job.destination_guid)))
    .searched_by(move |line| words(i18n, &line.vault(), &line.job.destination_guid))
    .alike_by(|line| pair(&line.job.username, &line.job.destination_guid))
    .width(Width::Fixed(10.0))
}

fn class(i18n: Texts) -> Column<JobLine> {
    let label = move |line: &JobLine| class_label(i18n, line.job.classification);
    Column::new("class", key!(jobs.class), label)
        .sorted_by(move |line| SortKey::text(&label(line)))
        .searched_by(label)
        .alike_by(|line| line.job.classification)
        .width(Width::Fixed(9.0))
}

fn started() -> Column<JobLine> {
    Column::new("started", key!(jobs.started), |line: &JobLine| view! { <Ago at=line.job.start_time /> })
        .sorted_by(|line| SortKey::Number(number(line.job.start_time.0)))
        .exported_by(|line| written(line.job.start_time))
        .descending_first()
        .width(Width::Fixed(8.5))
}

/// How long it took; how long it has been going on, while it runs.
fn duration(formats: Formats, now: Signal<UnixSeconds>) -> Column<JobLine> {
    let seconds = move |line: &JobLine| match line.is_running() {
        true => u64::try_from(untrack(|| now.get()) - line.job.start_time).ok(),
        false => line.job.duration(),
    };
    let text = move |line: &JobLine| seconds(line).map(|seconds| formats.duration(seconds));
    Column::new("duration", key!(jobs.duration), text)
        .sorted_by(move |line| {
            seconds(line)
                .map_or(SortKey::Missing, |seconds| SortKey::Number(i64::try_from(seconds).map_or(f64::MAX, number)))
        })
        .exported_by(move |line| seconds(line).map(|seconds| seconds.to_string()).unwrap_or_default())
        .exported_in("s")
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(8.5))
}

/// What was looked at; what has been done of it, while it runs.
fn total(i18n: Texts, formats: Formats) -> Column<JobLine> {
    let bytes = |line: &JobLine| match line.is_running() {
        true => line.job.progress.bytes_done.max(line.job.total_size),
        false => line.job.total_size,
    };
    let text = move |line: &JobLine| match (line.is_running(), bytes(line)) {
        (_, ByteCount(0)) => String::new(),
        (true, done) => t_string!(i18n, jobs.so_far, amount = size(formats, done)),
        (false, all) => size(formats, all),
    };
    amount(Column::new("size", key!(jobs.size), text), bytes).width(Width::Fixed(9.0))
}

fn uploaded(formats: Formats) -> Column<JobLine> {
    let bytes = |line: &JobLine| line.job.upload_size;
    let text = move |line: &JobLine| match bytes(line) {
        ByteCount(0) => String::new(),
        bytes => size(formats, bytes),
    };
    amount(Column::new("uploaded", key!(jobs.uploaded), text), bytes).width(Width::Fixed(7.0))
}

/// How fast it was; known only once both ends are.
fn speed(i18n: Texts, formats: Formats) -> Column<JobLine> {
    let text = move |line: &JobLine| {
        let speed = line.job.speed().map(|bytes| t_string!(i18n, jobs.per_second, amount = formats.bytes(bytes)));
        speed.unwrap_or_default()
    };
    let bytes = |line: &JobLine| ByteCount(line.job.speed().and_then(|bytes| i64::try_from(bytes).ok()).unwrap_or(0));
    amount(Column::new("speed", key!(jobs.speed), text), bytes).exported_in("B/s").width(Width::Fixed(7.5))
}

/// What tells one thing of one user from others. The texts are kept for as long as the rows are.
pub fn pair(user: &Interned, thing: &Interned) -> u64 {
    let number = |text: &Interned| u64::try_from(text.identity()).unwrap_or_default();
    number(user).rotate_left(32) ^ number(thing)
}

fn amount(column: Column<JobLine>, bytes: fn(&JobLine) -> ByteCount) -> Column<JobLine> {
    column
        .sorted_by(move |line| match bytes(line).0 {
            0 => SortKey::Missing,
            bytes => SortKey::Number(number(bytes)),
        })
        .exported_by(move |line| bytes(line).0.to_string())
        .exported_in("B")
        .descending_first()
        .align(Align::End)
}
