//! What became of a job, in words, tones and icons: said here once for all screens.

use crate::i18n::*;
use crate::ui::badge::Badge;
use crate::ui::icon::Icon;
use crate::ui::tone::Tone;
use comet_api::constants::job_classification as class;
use comet_api::status::{JobStatus, Outcome};
use perihelion_view::prelude::*;

/// The state of a job (`BackupJobDetail.Status`).
#[component]
pub fn StatusBadge(status: u64) -> impl IntoView {
    let i18n = use_i18n();
    let known = JobStatus::from(status);
    view! { <Badge tone=status_tone(known) icon=status_icon(known) label=move || status_label(i18n, known) /> }
}

pub fn status_tone(status: JobStatus) -> Tone {
    match status {
        JobStatus::Success => Tone::Success,
        JobStatus::Running | JobStatus::Waiting => Tone::Info,
        JobStatus::Warning => Tone::Warning,
        JobStatus::Error | JobStatus::Timeout | JobStatus::Quota | JobStatus::Abandoned | JobStatus::OtherFailure => {
            Tone::Danger
        }
        // Nothing broke here: nobody ran it, or somebody stopped it.
        JobStatus::Missed | JobStatus::Cancelled | JobStatus::Skipped | JobStatus::Unknown => Tone::Neutral,
    }
}

pub fn status_icon(status: JobStatus) -> Icon {
    match status {
        JobStatus::Running => Icon::Play,
        JobStatus::Waiting | JobStatus::Missed | JobStatus::Timeout => Icon::Clock,
        JobStatus::Cancelled => Icon::Stop,
        JobStatus::Skipped => Icon::ChevronRight,
        other => status_tone(other).icon(),
    }
}

pub fn status_label(i18n: Texts, status: JobStatus) -> String {
    match status {
        JobStatus::Success => t_string!(i18n, status.success),
        JobStatus::Running => t_string!(i18n, status.running),
        JobStatus::Waiting => t_string!(i18n, status.waiting),
        JobStatus::Warning => t_string!(i18n, status.warning),
        JobStatus::Error => t_string!(i18n, status.error),
        JobStatus::Timeout => t_string!(i18n, status.timeout),
        JobStatus::Quota => t_string!(i18n, status.quota),
        JobStatus::Missed => t_string!(i18n, status.missed),
        JobStatus::Cancelled => t_string!(i18n, status.cancelled),
        JobStatus::Skipped => t_string!(i18n, status.skipped),
        JobStatus::Abandoned => t_string!(i18n, status.abandoned),
        JobStatus::OtherFailure => t_string!(i18n, status.other_failure),
        JobStatus::Unknown => t_string!(i18n, status.unknown),
    }
    .to_owned()
}

/// What the status of a job means for the person, in a sentence or two.
pub fn status_hint(i18n: Texts, number: u64) -> String {
    match JobStatus::from(number) {
        JobStatus::Success => t_string!(i18n, status.success_hint).to_owned(),
        JobStatus::Running => t_string!(i18n, status.running_hint).to_owned(),
        JobStatus::Waiting => t_string!(i18n, status.waiting_hint).to_owned(),
        JobStatus::Warning => t_string!(i18n, status.warning_hint).to_owned(),
        JobStatus::Error => t_string!(i18n, status.error_hint).to_owned(),
        JobStatus::Timeout => t_string!(i18n, status.timeout_hint).to_owned(),
        JobStatus::Quota => t_string!(i18n, status.quota_hint).to_owned(),
        JobStatus::Missed => t_string!(i18n, status.missed_hint).to_owned(),
        JobStatus::Cancelled => t_string!(i18n, status.cancelled_hint).to_owned(),
        JobStatus::Skipped => t_string!(i18n, status.skipped_hint).to_owned(),
        JobStatus::Abandoned => t_string!(i18n, status.abandoned_hint).to_owned(),
        JobStatus::OtherFailure => t_string!(i18n, status.other_failure_hint, number = number.to_string()),
        JobStatus::Unknown => t_string!(i18n, status.unknown_hint, number = number.to_string()),
    }
}

pub fn outcome_tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Success => Tone::Success,
        Outcome::Running => Tone::Info,
        Outcome::Warning => Tone::Warning,
        Outcome::Failed => Tone::Danger,
        Outcome::Missed | Outcome::Unknown => Tone::Neutral,
    }
}

pub fn outcome_label(i18n: Texts, outcome: Outcome) -> String {
    match outcome {
        Outcome::Success => t_string!(i18n, status.outcome_success),
        Outcome::Running => t_string!(i18n, status.outcome_running),
        Outcome::Warning => t_string!(i18n, status.outcome_warning),
        Outcome::Missed => t_string!(i18n, status.outcome_missed),
        Outcome::Failed => t_string!(i18n, status.outcome_failed),
        Outcome::Unknown => t_string!(i18n, status.outcome_unknown),
    }
    .to_owned()
}

/// What an address calls an outcome.
pub fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Success => "success",
        Outcome::Running => "running",
        Outcome::Warning => "warning",
        Outcome::Missed => "missed",
        Outcome::Failed => "failed",
        Outcome::Unknown => "unknown",
    }
}

/// The kinds of jobs (`BackupJobDetail.Classification`) with the names that addresses give them.
pub const CLASSES: [(u64, &str); 11] = [
    (class::BACKUP, "backup"),
    (class::RESTORE, "restore"),
    (class::RETENTION, "retention"),
    (class::DELETE_CUSTOM, "delete"),
    (class::REMEASURE, "remeasure"),
    (class::DEEPVERIFY, "verify"),
    (class::REINDEX, "reindex"),
    (class::UNLOCK, "unlock"),
    (class::IMPORT, "import"),
    (class::UPDATE, "update"),
    (class::UNINSTALL, "uninstall"),
];

pub fn class_label(i18n: Texts, class: u64) -> String {
    match class {
        class::BACKUP => t_string!(i18n, status.class_backup),
        class::RESTORE => t_string!(i18n, status.class_restore),
        class::RETENTION => t_string!(i18n, status.class_retention),
        class::UNLOCK => t_string!(i18n, status.class_unlock),
        class::DELETE_CUSTOM => t_string!(i18n, status.class_delete),
        class::REMEASURE => t_string!(i18n, status.class_remeasure),
        class::UPDATE => t_string!(i18n, status.class_update),
        class::IMPORT => t_string!(i18n, status.class_import),
        class::REINDEX => t_string!(i18n, status.class_reindex),
        class::DEEPVERIFY => t_string!(i18n, status.class_verify),
        class::UNINSTALL => t_string!(i18n, status.class_uninstall),
        _ => t_string!(i18n, status.class_unknown),
    }
    .to_owned()
}
