//! What fields, comparisons, names and mistakes are called in the reader's language.

use super::clause::Join;
use super::field::{Field, Kind, Named, Numbers, Operator};
use super::problem::{Mistake, Problem};
use super::value::Unreadable;
use crate::i18n::*;
use crate::pages::shared::status::{class_label, outcome_label, status_label};
use comet_api::status::{JobStatus, Outcome};

pub fn field_label(i18n: Texts, field: &Field) -> &'static str {
    match field.name {
        "status" => t_string!(i18n, jobs.status),
        "kind" => t_string!(i18n, job.kind),
        "user" => t_string!(i18n, job.user),
        "device" => t_string!(i18n, job.device),
        "item" => t_string!(i18n, job.item),
        "vault" => t_string!(i18n, job.vault),
        "started" => t_string!(i18n, job.started),
        "ended" => t_string!(i18n, job.ended),
        "size" => t_string!(i18n, job.size),
        "uploaded" => t_string!(i18n, job.uploaded),
        "downloaded" => t_string!(i18n, job.downloaded),
        "files" => t_string!(i18n, job.files),
        "folders" => t_string!(i18n, job.directories),
        "chunks" => t_string!(i18n, job.chunks),
        "retries" => t_string!(i18n, job.retries),
        "version" => t_string!(i18n, job.app_version),
        "tags" => t_string!(i18n, job.tags),
        "machines" => t_string!(i18n, job.machines),
        "accounts" => t_string!(i18n, job.accounts),
        "mailboxes" => t_string!(i18n, job.mailboxes),
        "sites" => t_string!(i18n, job.sites),
        "vault_before" => t_string!(i18n, job.vault_before),
        "vault_after" => t_string!(i18n, job.vault_after),
        "heard" => t_string!(i18n, job.heard),
        "id" => t_string!(i18n, job.id),
        "licensed" => t_string!(i18n, search.licensed),
        "unlicensed" => t_string!(i18n, search.unlicensed),
        "vault_before_started" => t_string!(i18n, search.vault_before_started),
        "vault_before_measured" => t_string!(i18n, search.vault_before_measured),
        "vault_after_started" => t_string!(i18n, search.vault_after_started),
        "vault_after_measured" => t_string!(i18n, search.vault_after_measured),
        "done_bytes" => t_string!(i18n, search.done_bytes),
        "done_items" => t_string!(i18n, search.done_items),
        "all_items" => t_string!(i18n, search.all_items),
        "told" => t_string!(i18n, search.told),
        "reports" => t_string!(i18n, search.reports),
        "snapshot" => t_string!(i18n, search.snapshot),
        "schedule" => t_string!(i18n, search.schedule),
        "conflict" => t_string!(i18n, search.conflict),
        "cancellation" => t_string!(i18n, search.cancellation),
        "platform" => t_string!(i18n, devices.platform),
        "distribution" => t_string!(i18n, fleet.distribution),
        "os" => t_string!(i18n, fleet.os),
        "os_version" => t_string!(i18n, fleet.os_version),
        "os_build" => t_string!(i18n, fleet.build),
        "processor" => t_string!(i18n, fleet.processor),
        "time_zone" => t_string!(i18n, fleet.time_zone),
        "address" => t_string!(i18n, devices.address),
        "connected" => t_string!(i18n, devices.since),
        "file_names" => t_string!(i18n, fleet.file_names),
        _ => field.name,
    }
}

pub fn operator_label(i18n: Texts, operator: &Operator, kind: Kind) -> String {
    let label = match (operator.word, kind) {
        (">", Kind::Time) => t_string!(i18n, search.after),
        (">=", Kind::Time) => t_string!(i18n, search.since),
        ("<", Kind::Time) => t_string!(i18n, search.before),
        ("<=", Kind::Time) => t_string!(i18n, search.until),
        (">", _) => t_string!(i18n, search.more),
        (">=", _) => t_string!(i18n, search.at_least),
        ("<", _) => t_string!(i18n, search.less),
        ("<=", _) => t_string!(i18n, search.at_most),
        ("=", _) => t_string!(i18n, search.is),
        ("!=", _) => t_string!(i18n, search.is_not),
        ("~", _) => t_string!(i18n, search.contains),
        ("!~", _) => t_string!(i18n, search.contains_not),
        ("starts", _) => t_string!(i18n, search.starts),
        ("!starts", _) => t_string!(i18n, search.starts_not),
        ("ends", _) => t_string!(i18n, search.ends),
        ("!ends", _) => t_string!(i18n, search.ends_not),
        ("matches", _) => t_string!(i18n, search.matches),
        ("!matches", _) => t_string!(i18n, search.matches_not),
        (word, _) => word,
    };
    if operator.exact { t_string!(i18n, search.exactly, operator = label) } else { label.to_owned() }
}

pub fn join_label(i18n: Texts, join: Join) -> &'static str {
    match join {
        Join::All => t_string!(i18n, search.all),
        Join::Any => t_string!(i18n, search.any),
        Join::NotAll => t_string!(i18n, search.not_all),
        Join::None => t_string!(i18n, search.none),
    }
}

/// What a name of a field's values is called.
pub fn name_label(i18n: Texts, field: &Field, named: &Named) -> String {
    match (field.name, &named.numbers) {
        ("kind", Numbers::One(number)) => class_label(i18n, u64::try_from(*number).unwrap_or(0)),
        ("status", Numbers::Span(..)) => {
            let outcome = match named.name {
                "succeeded" => Outcome::Success,
                "running" => Outcome::Running,
                _ => Outcome::Failed,
            };
            t_string!(i18n, search.any_reason, outcome = outcome_label(i18n, outcome))
        }
        ("status", Numbers::One(number)) => match *number {
            // Several statuses that read the same keep their number beside them.
            5000 | 6000..=6003 => {
                let label = status_label(i18n, JobStatus::from(u64::try_from(*number).unwrap_or(0)));
                t_string!(i18n, search.numbered, label = label, number = number.to_string())
            }
            7002 => t_string!(i18n, search.with_error).to_owned(),
            number => status_label(i18n, JobStatus::from(u64::try_from(number).unwrap_or(0))),
        },
        _ => named.name.to_owned(),
    }
}

/// What is wrong, where, and what to write instead.
pub fn explain_problem(i18n: Texts, problem: &Problem) -> String {
    let what = explain_mistake(i18n, &problem.what);
    t_string!(i18n, search.at, place = (problem.at.start + 1).to_string(), problem = what)
}

fn explain_mistake(i18n: Texts, mistake: &Mistake) -> String {
    match mistake {
        Mistake::NoField { found } => t_string!(i18n, search.no_field, found = found.clone()),
        Mistake::UnknownField { name, near: Some(near) } => {
            t_string!(i18n, search.unknown_field_near, name = name.clone(), near = *near)
        }
        Mistake::UnknownField { name, near: None } => t_string!(i18n, search.unknown_field, name = name.clone()),
        Mistake::NoOperator { field, .. } => {
            t_string!(i18n, search.no_operator, field = field.name, operators = operators(field))
        }
        Mistake::WrongOperator { field, operator } => t_string!(
            i18n,
            search.wrong_operator,
            operator = operator.clone(),
            field = field.name,
            operators = operators(field)
        ),
        Mistake::NoValue { field } => t_string!(i18n, search.no_value, field = field.name),
        Mistake::BadValue { field, value, why } => explain_value(i18n, field, value, *why),
        Mistake::NoOrder { name } => t_string!(i18n, search.no_order, name = *name),
        Mistake::OpenQuote => t_string!(i18n, search.open_quote).to_owned(),
        Mistake::OpenBracket => t_string!(i18n, search.open_bracket).to_owned(),
        Mistake::Loose { found } => t_string!(i18n, search.loose, found = found.clone()),
        Mistake::End => t_string!(i18n, search.end).to_owned(),
        Mistake::TooDeep => t_string!(i18n, search.too_deep).to_owned(),
    }
}

pub fn explain_value(i18n: Texts, field: &Field, value: &str, why: Unreadable) -> String {
    let value = value.to_owned();
    match why {
        Unreadable::Count => t_string!(i18n, search.bad_count, value = value),
        Unreadable::Bytes => t_string!(i18n, search.bad_bytes, value = value),
        Unreadable::Time => t_string!(i18n, search.bad_time, value = value),
        Unreadable::Truth => t_string!(i18n, search.bad_truth, value = value),
        Unreadable::Name => {
            let names = field.kind.names().iter().map(|named| named.name).collect::<Vec<_>>().join(", ");
            t_string!(i18n, search.bad_name, value = value, names = names)
        }
    }
}

fn operators(field: &Field) -> String {
    let words = field.kind.operators().iter().filter(|operator| !operator.exact).map(|operator| operator.word);
    words.collect::<Vec<_>>().join("  ")
}
