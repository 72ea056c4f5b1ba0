//! The columns of the table of users.

use super::line::UserLine;
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::pages::shared::ago::{Ago, written};
use crate::pages::shared::amounts::{number, size};
use crate::pages::shared::columns::{day, many, moment, text};
use crate::pages::shared::status::{StatusBadge, status_label};
use crate::ui::badge::Badge;
use crate::ui::icon::Icon;
use crate::ui::table::{Align, Column, SortKey, Width};
use crate::ui::tone::Tone;
use comet_api::status::JobStatus;
use perihelion_view::prelude::*;

pub fn columns(i18n: Texts, has_tenants: bool) -> Vec<Column<UserLine>> {
    let formats = use_formats();
    let columns = [
        Some(
            text("account", key!(users.account), |line: &UserLine| &line.account)
                .width(Width::Grow(14.0))
                .always_shown(),
        ),
        Some(text("user", key!(users.username), |line: &UserLine| &line.username).width(Width::Fixed(10.0))),
        Some(last(i18n)),
        Some(last_good()),
        Some(stored(formats)),
        Some(state(i18n)),
        Some(many("devices", key!(users.devices), |line: &UserLine| line.devices)),
        Some(many("items", key!(users.items), |line: &UserLine| line.items)),
        Some(many("vaults", key!(users.vaults), |line: &UserLine| line.vaults).hidden_at_first()),
        Some(quota(formats)),
        has_tenants
            .then(|| text("tenant", key!(users.tenant), |line: &UserLine| &line.tenant).width(Width::Fixed(10.5))),
        Some(
            text("group", key!(users.group), |line: &UserLine| &line.group).width(Width::Fixed(10.0)).hidden_at_first(),
        ),
        Some(policy(i18n)),
        Some(
            day("created", key!(users.created), |line: &UserLine| line.created)
                .width(Width::Fixed(8.0))
                .hidden_at_first(),
        ),
    ];
    columns.into_iter().flatten().collect()
}

fn policy(i18n: Texts) -> Column<UserLine> {
    let words = move |line: &UserLine| match line.policy.as_str() {
        "" => t_string!(i18n, users.own_policy).to_owned(),
        name => name.to_owned(),
    };
    Column::new("policy", key!(users.policy), words)
        .sorted_by(move |line| SortKey::text(&words(line)))
        .searched_by(words)
        .width(Width::Fixed(10.0))
}

fn stored(formats: Formats) -> Column<UserLine> {
    Column::new("stored", key!(users.stored), move |line: &UserLine| size(formats, line.stored))
        .sorted_by(|line| SortKey::Number(number(line.stored.0)))
        .exported_by(|line| line.stored.0.to_string())
        .exported_in("B")
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(7.0))
}

/// How much of the tightest limit is used; nearly full and full stand out.
fn quota(formats: Formats) -> Column<UserLine> {
    let cell = move |line: &UserLine| {
        let share = line.quota?;
        let words = formats.percent(share);
        Some(match share {
            1.0.. => view! { <Badge tone=Tone::Danger label=words /> },
            0.9.. => view! { <Badge tone=Tone::Warning label=words /> },
            _ => words.into_node(),
        })
    };
    Column::new("quota", key!(users.quota), cell)
        .sorted_by(|line| line.quota.map_or(SortKey::Missing, SortKey::Number))
        .exported_by(move |line| line.quota.map(|share| formats.percent(share)).unwrap_or_default())
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(7.0))
}

/// What became of the newest backup, and when.
fn last(i18n: Texts) -> Column<UserLine> {
    let cell = move |line: &UserLine| {
        let job = line.last.clone()?;
        Some(
            view! { <span class="row" data-wrap="no"><StatusBadge status=job.status /><Ago at=job.start_time /></span> },
        )
    };
    let label = move |line: &UserLine| {
        line.last.as_ref().map(|job| status_label(i18n, JobStatus::from(job.status))).unwrap_or_default()
    };
    Column::new("last", key!(users.last_backup), cell)
        .sorted_by(|line| line.last.as_ref().map_or(SortKey::Missing, |job| SortKey::Number(number(job.start_time.0))))
        .searched_by(label)
        .exported_by(move |line| {
            let when = line.last.as_ref().map(|job| written(job.start_time)).unwrap_or_default();
            format!("{} {when}", label(line)).trim().to_owned()
        })
        .descending_first()
        .width(Width::Fixed(15.0))
}

fn last_good() -> Column<UserLine> {
    moment("good", key!(users.last_good_short), |line: &UserLine| line.last_good).width(Width::Fixed(8.5))
}

fn state(i18n: Texts) -> Column<UserLine> {
    let label = move |line: &UserLine| match line.is_suspended {
        true => t_string!(i18n, users.suspended).to_owned(),
        false => t_string!(i18n, users.active).to_owned(),
    };
    // What is as it should be says nothing; it can still be searched for.
    let cell = move |line: &UserLine| {
        let label = label(line);
        line.is_suspended.then(|| view! { <Badge icon=Icon::Lock label /> })
    };
    Column::new("state", key!(users.state), cell)
        .sorted_by(move |line| SortKey::text(&label(line)))
        .searched_by(label)
        .width(Width::Fixed(8.0))
}
