//! How much a job looked at and moved.

use super::Job;
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::pages::shared::amounts::{count, size};
use crate::ui::facts::{Fact, Facts};
use comet_api::ByteCount;
use comet_api::types::BackupJobDetail;
use perihelion_view::prelude::*;

/// An amount: its name, and how it reads; `None` where there is nothing to say.
type Amount = (Plain, fn(&BackupJobDetail, Formats, Texts) -> Option<String>);

const AMOUNTS: [Amount; 13] = [
    (key!(job.files), |job, formats, _| counted(formats, job.total_files())),
    (key!(job.directories), |job, formats, _| counted(formats, job.total_directories())),
    (key!(job.size), |job, formats, _| sized(formats, job.total_size())),
    (key!(job.uploaded), |job, formats, _| sized(formats, job.upload_size())),
    (key!(job.downloaded), |job, formats, _| sized(formats, job.download_size())),
    (key!(job.speed), |job, formats, i18n| {
        speed(job).map(|bytes| t_string!(i18n, jobs.per_second, amount = formats.bytes(bytes)))
    }),
    (key!(job.vault_before), |job, formats, _| sized(formats, job.destination_size_start().size())),
    (key!(job.vault_after), |job, formats, _| sized(formats, job.destination_size_end().size())),
    (key!(job.machines), |job, formats, _| counted(formats, job.total_vm_count())),
    (key!(job.accounts), |job, formats, _| counted(formats, job.total_accounts_count())),
    (key!(job.mailboxes), |job, formats, _| counted(formats, job.total_mails_count())),
    (key!(job.sites), |job, formats, _| counted(formats, job.total_sites_count())),
    (key!(job.chunks), |job, formats, _| counted(formats, job.total_chunks())),
];

fn counted(formats: Formats, number: i64) -> Option<String> {
    (number > 0).then(|| count(formats, number))
}

fn sized(formats: Formats, bytes: ByteCount) -> Option<String> {
    (bytes.0 > 0).then(|| size(formats, bytes))
}

/// Bytes sent in a second, on average; known only with both ends.
fn speed(job: &BackupJobDetail) -> Option<u64> {
    let seconds = u64::try_from(job.end_time().known()? - job.start_time().known()?).ok()?;
    let sent = u64::try_from(job.upload_size().0).ok().filter(|bytes| *bytes > 0)?;
    sent.checked_div(seconds)
}

/// Whether there is any amount to show.
pub fn has_amounts(job: &BackupJobDetail) -> bool {
    [job.total_files(), job.total_directories(), job.total_size().0, job.upload_size().0, job.download_size().0]
        .iter()
        .any(|amount| *amount > 0)
}

#[component]
pub fn JobAmounts(job: Job) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let fact = move |(label, read): Amount| {
        let value = Memo::new(move || job.with(|job| read(job, formats, i18n)));
        move || value.get().map(|value| view! { <Fact label=label>{value}</Fact> })
    };
    view! { <Facts>{AMOUNTS.map(fact).into_iter().collect::<Vec<_>>()}</Facts> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::UnixSeconds;

    #[test]
    fn no_speed_is_made_up_for_a_job_without_an_end() {
        let mut job = BackupJobDetail::default();
        job.set_start_time(UnixSeconds(100));
        job.set_upload_size(ByteCount(1000));
        assert_eq!(speed(&job), None);
        job.set_end_time(UnixSeconds(100));
        assert_eq!(speed(&job), None);
        job.set_end_time(UnixSeconds(110));
        assert_eq!(speed(&job), Some(100));
    }
}
