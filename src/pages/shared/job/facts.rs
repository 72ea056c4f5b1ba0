//! What a job was: of what, from where to where, when.

use super::{Job, is_running};
use crate::account::{Name, Profiles};
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::named::Named;
use crate::pages::shared::status::class_label;
use crate::routes::Page;
use crate::server::Server;
use crate::session::Portal;
use crate::ui::copy::CopyButton;
use crate::ui::facts::{Fact, Facts};
use crate::ui::time::{ExactTime, RelativeTime};
use comet_api::UnixSeconds;
use comet_api::status::JobStatus;
use comet_api::types::BackupJobDetail;
use perihelion_view::prelude::*;

/// What a job worked on, by an id of the profile.
type Part = (fn(&Profiles, &str, &str) -> Name, fn(&BackupJobDetail) -> &str);

#[component]
pub fn JobFacts(portal: Portal, job: Job, profiles: Signal<Profiles>) -> impl IntoView {
    let i18n = use_i18n();
    let part = move |label: Plain, part: Part| {
        view! { <PartFact label=label part job profiles /> }
    };
    let text = move |label: Plain, of: fn(&BackupJobDetail) -> String| {
        view! { <TextFact label=label value=Signal::derive(move || job.with(|job| of(job))) /> }
    };
    view! {
        <Facts>
            <Fact label=key!(job.kind)>
                {move || class_label(i18n, job.with(|job| job.classification()))}
            </Fact>
            {(portal == Portal::Admin).then(|| view! { <UserFact job profiles /> })}
            {part(key!(job.device), (Profiles::device, |job| job.device_id()))}
            {part(key!(job.item), (Profiles::item, |job| job.source_guid()))}
            {part(key!(job.vault), (Profiles::vault, |job| job.destination_guid()))}
            <Times job />
            {text(key!(job.retries), |job| positive(job.retry_count()))}
            {text(key!(job.app_version), |job| job.client_version().to_owned())}
            {text(key!(job.snapshot), |job| job.snapshot_id().to_owned())}
            {text(key!(job.schedule), |job| job.backup_rule_guid().to_owned())}
            {text(key!(job.tags), |job| job.tags().to_owned())}
            <Fact label=key!(job.id)>
                <span class="row" data-wrap="no">
                    <code>{move || job.with(|job| job.guid().to_owned())}</code>
                    <CopyButton
                        value=move || job.with(|job| job.guid().to_owned())
                        label=key!(job.copy_id)
                    />
                </span>
            </Fact>
        </Facts>
    }
}

/// A number worth saying.
fn positive(number: i64) -> String {
    if number > 0 { number.to_string() } else { String::new() }
}

/// A fact that is left out where there is nothing to say.
#[component]
fn TextFact(#[prop(into)] label: TextProp, value: Signal<String>) -> impl IntoView {
    let value = Memo::new(move || value.get());
    (move || {
        let label = label.clone();
        let value = Some(value.get()).filter(|value| !value.is_empty())?;
        Some(view! { <Fact label>{value}</Fact> })
    })
    .into_node()
}

#[component]
fn UserFact(job: Job, profiles: Signal<Profiles>) -> impl IntoView {
    let user = Memo::new(move || job.with(|job| job.username().to_owned()));
    let shown = move || {
        let user = user.get();
        profiles.with(|profiles| profiles.of(&user).map_or(user.clone(), |profile| profile.shown_name().to_owned()))
    };
    view! {
        <Fact label=key!(job.user)>
            <a href=move || Page::user(user.get()).href()>{shown}</a>
        </Fact>
    }
}

#[component]
fn PartFact(#[prop(into)] label: TextProp, part: Part, job: Job, profiles: Signal<Profiles>) -> impl IntoView {
    let (name_of, id_of) = part;
    let known = Memo::new(move || {
        let (user, id) = job.with(|job| (job.username().to_owned(), id_of(job).to_owned()));
        (profiles.with(|profiles| name_of(profiles, &user, &id)), id)
    });
    (move || {
        let label = label.clone();
        let (name, id) = known.get();
        (!id.is_empty()).then(|| view! { <Fact label><Named name id /></Fact> })
    })
    .into_node()
}

/// The moments of a job. A missed one has but the moment that it was planned for.
#[component]
fn Times(job: Job) -> impl IntoView {
    let formats = use_formats();
    let server = Server::here();
    let times = Memo::new(move || job.with(|job| Moments::of(job)));
    let exact = |at: UnixSeconds| {
        view! {
            <ExactTime at=at.0 how=Moment::Full />
            <span class="muted">" · "<RelativeTime at=at.0 /></span>
        }
    };
    (move || match times.get() {
        Moments::Planned(at) => {
            view! { <Fact label=key!(job.planned)>{exact(at)}</Fact> }
        }
        Moments::Running(start) => {
            let seconds = move || u64::try_from(server.now() - start).unwrap_or(0);
            view! {
                <Fact label=key!(job.started)>{exact(start)}</Fact>
                <Fact label=key!(job.running_for)>{move || formats.duration(job.with(|_| seconds()))}</Fact>
            }
        }
        Moments::Ended(start, end) => {
            let seconds = u64::try_from(end - start).ok();
            view! {
                <Fact label=key!(job.started)>{exact(start)}</Fact>
                <Fact label=key!(job.ended)>{exact(end)}</Fact>
                {seconds
                    .map(|seconds| {
                        view! {
                            <Fact label=key!(job.duration)>{move || formats.duration(seconds)}</Fact>
                        }
                    })}
            }
        }
        Moments::None => Node::NOTHING,
    })
    .into_node()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moments {
    /// Of a job that nobody ran.
    Planned(UnixSeconds),
    Running(UnixSeconds),
    Ended(UnixSeconds, UnixSeconds),
    None,
}

impl Moments {
    fn of(job: &BackupJobDetail) -> Self {
        let status = JobStatus::from(job.status());
        match (job.start_time().known(), job.end_time().known()) {
            (Some(start), _) if status == JobStatus::Missed => Self::Planned(start),
            (Some(start), _) if is_running(job) => Self::Running(start),
            (Some(start), Some(end)) => Self::Ended(start, end),
            (Some(start), None) => Self::Running(start),
            (None, _) => Self::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(status: u64, start: i64, end: i64) -> Moments {
        let mut job = BackupJobDetail::default();
        job.set_status(status);
        job.set_start_time(UnixSeconds(start));
        job.set_end_time(UnixSeconds(end));
        Moments::of(&job)
    }

    #[test]
    fn a_missed_job_was_planned_and_never_took_any_time() {
        assert_eq!(moments(7004, 9, 9), Moments::Planned(UnixSeconds(9)));
    }

    #[test]
    fn a_job_has_an_end_once_it_has_ended() {
        assert_eq!(moments(6001, 9, 0), Moments::Running(UnixSeconds(9)));
        assert_eq!(moments(5000, 9, 12), Moments::Ended(UnixSeconds(9), UnixSeconds(12)));
        assert_eq!(moments(5000, 0, 0), Moments::None);
    }
}
