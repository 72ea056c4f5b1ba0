//! A job beside an earlier run of the same: how long, how much, and what has changed.

use super::Job;
use super::earlier::{a_week_before, right_before};
use super::siblings::Siblings;
use crate::account::{Account, JobRow};
use crate::format::{Formats, Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::amounts::number;
use crate::pages::shared::filter::Filter;
use crate::pages::shared::status::StatusBadge;
use crate::routes::Page;
use crate::server::{Read, explain_here, use_read};
use crate::session::Portal;
use crate::ui::empty::EmptyState;
use crate::ui::field::Choice;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::panel::{Panel, PanelFill};
use comet_api::UnixSeconds;
use comet_api::twins::GetJobProperties;
use comet_api::types::BackupJobDetail;
use perihelion_view::prelude::*;
use std::sync::Arc;

const WEEK: &str = "week";
const BEFORE: &str = "before";

/// What a measure counts.
#[derive(Clone, Copy)]
enum Unit {
    Seconds,
    Bytes,
    PerSecond,
    Count,
}

/// What is compared: its name, its unit, and how much it is.
type Measure = (Plain, Unit, fn(&BackupJobDetail) -> Option<i64>);

const MEASURES: [Measure; 9] = [
    (key!(job.duration), Unit::Seconds, duration),
    (key!(job.size), Unit::Bytes, |job| Some(job.total_size().0)),
    (key!(job.files), Unit::Count, |job| Some(job.total_files())),
    (key!(job.directories), Unit::Count, |job| Some(job.total_directories())),
    (key!(job.uploaded), Unit::Bytes, |job| Some(job.upload_size().0)),
    (key!(job.downloaded), Unit::Bytes, |job| Some(job.download_size().0)),
    (key!(job.speed), Unit::PerSecond, speed),
    (key!(job.chunks), Unit::Count, |job| Some(job.total_chunks())),
    (key!(job.vault_after), Unit::Bytes, |job| Some(job.destination_size_end().size().0).filter(|bytes| *bytes > 0)),
];

fn duration(job: &BackupJobDetail) -> Option<i64> {
    Some(job.end_time().known()? - job.start_time().known()?)
}

fn speed(job: &BackupJobDetail) -> Option<i64> {
    job.upload_size().0.checked_div(duration(job)?)
}

/// The runs that a job can be compared with: a choice and the job.
type Earlier = Vec<(&'static str, String, UnixSeconds)>;

fn earlier(jobs: &[JobRow], job: &BackupJobDetail) -> Earlier {
    let found = [(WEEK, a_week_before(jobs, job)), (BEFORE, right_before(jobs, job))];
    let entry =
        |(name, row): (&'static str, Option<&JobRow>)| row.map(|row| (name, String::from(&row.id), row.start_time));
    found.into_iter().filter_map(entry).collect()
}

#[component]
pub fn ComparePanel(portal: Portal, job: Job, jobs: Siblings) -> impl IntoView {
    let earlier = Memo::new(move || jobs.with(|jobs| job.with(|job| earlier(jobs, job))));
    let choice = RwSignal::new(WEEK.to_owned());
    let chosen = Memo::new(move || {
        earlier.with(|all| {
            let found = all.iter().find(|(name, ..)| choice.with(|choice| choice == name)).or(all.first());
            found.map(|(_, id, _)| id.clone())
        })
    });
    let read: Read<BackupJobDetail> = use_read(move || {
        chosen.get().map(|id| Account::of_portal(portal).ask(GetJobProperties { job_id: id.into() }).good_for(600.0))
    });
    let has_any = Memo::new(move || chosen.with(Option::is_some));
    let actions = move || {
        view! {
            <Show when=move || has_any.get()>
                <EarlierFilter earlier choice />
            </Show>
        }
    };
    let none = move || {
        view! {
            <EmptyState title=key!(job.no_earlier) icon=Icon::Clock>
                {key!(job.no_earlier_hint)}
            </EmptyState>
        }
    };
    view! {
        <Panel title=key!(job.compare) fill=PanelFill::Flush actions>
            <Show when=move || has_any.get() fallback=none>
                <Loaded read=read.state explain=explain_here on_retry=read.again let:other>
                    <CompareTable portal job other />
                </Loaded>
            </Show>
        </Panel>
    }
}

#[component]
fn EarlierFilter(earlier: Memo<Earlier>, choice: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let choices = move || {
        let label = |(name, _, at): &(&'static str, String, UnixSeconds)| {
            let day = formats.moment(at.0, Moment::DateTime);
            let label = match *name {
                WEEK => t_string!(i18n, job.last_week, day = day),
                _ => t_string!(i18n, job.right_before, day = day),
            };
            Choice::new(*name, label)
        };
        earlier.with(|all| all.iter().map(label).collect::<Vec<_>>())
    };
    view! { <Filter label=key!(job.compare_with) value=choice choices=Signal::derive(choices) /> }
}

#[component]
fn CompareTable(portal: Portal, job: Job, other: Signal<Arc<BackupJobDetail>>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let started = move |job: &BackupJobDetail| formats.moment(job.start_time().0, Moment::DateTime);
    let row = move |(label, unit, read): Measure| {
        let values = Memo::new(move || (job.with(|job| read(job)), other.with(|job| read(job))));
        move || {
            let (this, that) = values.get();
            let nothing = this.unwrap_or(0) == 0 && that.unwrap_or(0) == 0;
            let written = |value: Option<i64>| value.map(|value| write(i18n, formats, unit, value));
            (!nothing).then(|| {
                view! {
                    <tr>
                        <th scope="row">{label}</th>
                        <td data-align="end">{written(this)}</td>
                        <td data-align="end">{written(that)}</td>
                        <td data-align="end">{difference(i18n, formats, unit, this, that)}</td>
                    </tr>
                }
            })
        }
    };
    let link = move || Page::job(portal, other.with(|job| job.guid().to_owned())).href();
    view! {
        <div class="compare" role="region" tabindex="0" aria-label=key!(job.measures)>
            <table class="compare__table">
                <thead>
                    <tr>
                        <th scope="col"><span class="visually-hidden">{key!(job.measure)}</span></th>
                        <th scope="col" data-align="end">{key!(job.this_job)}</th>
                        <th scope="col" data-align="end"><a href=link>{key!(job.earlier_job)}</a></th>
                        <th scope="col" data-align="end">{key!(job.difference)}</th>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">{key!(jobs.status)}</th>
                        <td data-align="end">{move || view! { <StatusBadge status=job.with(|job| job.status()) /> }}</td>
                        <td data-align="end">
                            {move || view! { <StatusBadge status=other.with(|job| job.status()) /> }}
                        </td>
                        <td></td>
                    </tr>
                    <tr>
                        <th scope="row">{key!(job.started)}</th>
                        <td data-align="end">{move || job.with(|job| started(job))}</td>
                        <td data-align="end">{move || other.with(|job| started(job))}</td>
                        <td></td>
                    </tr>
                    {MEASURES.map(row).into_iter().collect::<Vec<_>>()}
                </tbody>
            </table>
        </div>
    }
}

fn write(i18n: Texts, formats: Formats, unit: Unit, value: i64) -> String {
    let value = value.unsigned_abs();
    match unit {
        Unit::Seconds => formats.duration(value),
        Unit::Bytes => formats.bytes(value),
        Unit::PerSecond => t_string!(i18n, jobs.per_second, amount = formats.bytes(value)),
        Unit::Count => formats.count(value),
    }
}

/// How much more or less this is than that, and by what share.
fn difference(i18n: Texts, formats: Formats, unit: Unit, this: Option<i64>, that: Option<i64>) -> String {
    let (Some(this), Some(that)) = (this, that) else { return String::new() };
    let more = this.saturating_sub(that);
    if more == 0 {
        return t_string!(i18n, job.same).to_owned();
    }
    let sign = if more > 0 { "+" } else { "\u{2212}" };
    let amount = format!("{sign}{}", write(i18n, formats, unit, more));
    if that == 0 {
        return amount;
    }
    let share = formats.percent(number(more).abs() / number(that).abs());
    format!("{amount} ({sign}{share})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_needs_both_ends() {
        let mut job = BackupJobDetail::default();
        job.set_start_time(UnixSeconds(100));
        assert_eq!((duration(&job), speed(&job)), (None, None));
        job.set_end_time(UnixSeconds(110));
        job.set_upload_size(comet_api::ByteCount(1_000));
        assert_eq!((duration(&job), speed(&job)), (Some(10), Some(100)));
        job.set_end_time(UnixSeconds(100));
        assert_eq!(speed(&job), None);
    }
}
