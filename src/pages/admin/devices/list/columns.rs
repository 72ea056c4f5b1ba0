//! The columns of the table of devices.

use super::super::act::Acts;
use super::super::line::DeviceLine;
use super::super::version::version_view;
use crate::i18n::*;
use crate::pages::shared::columns::{many, moment, text};
use crate::pages::shared::devices::{PresenceBadge, presence_label};
use crate::pages::shared::status::{StatusBadge, status_label};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::table::{Column, SortKey, Width};
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;

pub fn columns(i18n: Texts, acts: Acts, has_tenants: bool) -> Vec<Column<DeviceLine>> {
    let tenant = text("tenant", key!(users.tenant), |line: &DeviceLine| &line.tenant);
    let columns = [
        text("device", key!(devices.device), |line: &DeviceLine| &line.name).width(Width::Grow(13.0)).always_shown(),
        actions(i18n, acts),
        state(i18n),
        account(),
        version(),
        last_status(i18n),
        last(),
        tenant.width(Width::Fixed(9.0)),
        text("platform", key!(devices.platform), |line: &DeviceLine| &line.platform).width(Width::Fixed(12.0)),
        many("items", key!(devices.items), |line: &DeviceLine| line.items),
        moment("since", key!(devices.since), |line: &DeviceLine| {
            // The API does not say when a device that is offline was last seen.
            line.connected().map(|connected| connected.since)
        }),
        address().hidden_at_first(),
        text("zone", key!(fleet.time_zone), |line: &DeviceLine| &line.time_zone)
            .width(Width::Fixed(10.0))
            .hidden_at_first(),
        moment("registered", key!(devices.registered), |line: &DeviceLine| line.registered).hidden_at_first(),
    ];
    let shown = |(place, column)| (has_tenants || place != TENANT).then_some(column);
    columns.into_iter().enumerate().filter_map(shown).collect()
}

/// The place of the tenants' column, which a server without tenants has no use for.
const TENANT: usize = 7;

/// Opens what can be done to the device. Not a stop of the Tab key, as the rows are not: the device's page has the same.
fn actions(i18n: Texts, acts: Acts) -> Column<DeviceLine> {
    Column::new("actions", key!(fleet.actions), move |line: &DeviceLine| {
        let (target, name) = (line.target(), line.name.clone());
        let label = t_string!(i18n, fleet.actions_of, name = name);
        view! {
            <button
                type="button"
                class="button"
                data-shape="icon"
                data-tone="quiet"
                tabindex="-1"
                aria-label=label.clone()
                title=label
                on:click=move |_| acts.offer(target.clone())
            >
                <Glyph icon=Icon::More />
            </button>
        }
    })
    .width(Width::Fixed(6.5))
}

fn account() -> Column<DeviceLine> {
    Column::new("user", key!(devices.user), |line: &DeviceLine| {
        let user = line.username.clone();
        view! { <span title=user>{line.account.clone()}</span> }
    })
    .sorted_by(|line| SortKey::text(&line.account))
    .searched_by(|line| format!("{} {}", line.account, line.username))
    .width(Width::Fixed(11.0))
}

fn state(i18n: Texts) -> Column<DeviceLine> {
    let label = move |line: &DeviceLine| presence_label(i18n, &line.presence);
    Column::new("state", key!(devices.state), |line: &DeviceLine| {
        view! { <PresenceBadge presence=line.presence.clone() /> }
    })
    .sorted_by(move |line| SortKey::text(&label(line)))
    .searched_by(label)
    .width(Width::Fixed(8.5))
}

fn last_status(i18n: Texts) -> Column<DeviceLine> {
    let label = move |line: &DeviceLine| {
        line.last.as_ref().map(|job| status_label(i18n, job.status.into())).unwrap_or_default()
    };
    Column::new("status", key!(fleet.last_status), |line: &DeviceLine| {
        line.last.as_ref().map(|job| view! { <StatusBadge status=job.status /> })
    })
    .sorted_by(move |line| SortKey::text(&label(line)))
    .searched_by(label)
    .width(Width::Fixed(10.0))
}

fn last() -> Column<DeviceLine> {
    moment("backup", key!(users.last_backup), |line: &DeviceLine| {
        // A device with items that was never backed up is said to be so; one without has nothing to back up.
        line.last.as_ref().map(|job| job.start_time).or_else(|| (line.items > 0).then_some(UnixSeconds(0)))
    })
}

fn version() -> Column<DeviceLine> {
    Column::new("version", key!(devices.version), move |line: &DeviceLine| version_view(&line.version, line.is_behind))
        .sorted_by(|line| SortKey::text(&sortable(&line.version)))
        .searched_by(|line| line.version.clone())
        .width(Width::Fixed(8.0))
}

/// A version in a form whose order as text is that of its numbers.
fn sortable(version: &str) -> String {
    version.split('.').map(|part| format!("{part:0>6}")).collect()
}

fn address() -> Column<DeviceLine> {
    let words = |line: &DeviceLine| line.connected().map(|connected| connected.address.clone()).unwrap_or_default();
    Column::new("address", key!(devices.address), words)
        .sorted_by(move |line| SortKey::text(&words(line)))
        .searched_by(words)
        .width(Width::Fixed(9.5))
}

#[cfg(test)]
mod tests {
    use super::sortable;

    #[test]
    fn versions_are_sorted_by_their_numbers() {
        let mut versions = ["25.10.0", "25.9.6", "9.1", ""];
        versions.sort_by_key(|version| sortable(version));
        assert_eq!(versions, ["", "9.1", "25.9.6", "25.10.0"]);
    }
}
