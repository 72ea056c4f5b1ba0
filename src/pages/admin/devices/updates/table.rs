//! The devices of a campaign, each with how far it is.

use super::super::line::{self, DeviceLine};
use super::super::version::version_view;
use super::panel::STATE;
use super::state::{STATES, state_hint, state_label, state_name, state_tone};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::columns::text;
use crate::pages::shared::devices::{Presence, PresenceBadge, presence_label};
use crate::pages::shared::filter::Filter;
use crate::pages::shared::language::per_language;
use crate::routes::Page;
use crate::ui::badge::Badge;
use crate::ui::button::Button;
use crate::ui::empty::EmptyState;
use crate::ui::field::Choice;
use crate::ui::icon::Icon;
use crate::ui::panel::Sheet;
use crate::ui::table::{Column, Direction, SortKey, Table, TableState, Width};
use comet_api::Dictionary;
use comet_api::types::UpdateCampaignStatus;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    state: i64,
    username: String,
    device: String,
    name: String,
    account: String,
    version: String,
    is_behind: bool,
    presence: Presence,
}

/// The entries of the campaign; a device that is known no more keeps its id.
fn entries(campaign: &UpdateCampaignStatus, lines: &[DeviceLine]) -> Arc<[Entry]> {
    let known: Dictionary<&DeviceLine> = lines.iter().map(|line| (line.key(), line)).collect();
    let entry = |(username, device, state): (&str, &str, i64)| {
        let line = known.get(&line::key(username, device)).copied();
        Entry {
            state,
            username: username.to_owned(),
            device: device.to_owned(),
            name: line.map_or(device, |line| &line.name).to_owned(),
            account: line.map_or(username, |line| &line.account).to_owned(),
            version: line.map(|line| line.version.clone()).unwrap_or_default(),
            is_behind: line.is_some_and(|line| line.is_behind),
            presence: line.map_or(Presence::Unknown, |line| line.presence.clone()),
        }
    };
    campaign.devices().iter().map(|it| entry((it.username(), it.device_id(), it.status()))).collect()
}

#[component]
pub fn CampaignTable(campaign: Signal<Arc<UpdateCampaignStatus>>, lines: Signal<Arc<[DeviceLine]>>) -> impl IntoView {
    let i18n = use_i18n();
    let (table, state) = (RwSignal::new(TableState::sorted("device", Direction::Up)), RwSignal::new(String::new()));
    keep_in_address(table, &[(STATE, state)]);
    let all = Memo::new(move || campaign.with(|campaign| lines.with(|lines| entries(campaign, lines))));
    let rows = Memo::new(move || {
        let (all, wanted) = (all.get(), state.get());
        match wanted.is_empty() {
            true => all,
            false => all.iter().filter(|entry| state_name(entry.state) == wanted).cloned().collect(),
        }
    });
    let choices = Signal::derive(move || {
        let any = Choice::new("", t_string!(i18n, fleet.any_state));
        let each = STATES.map(|state| Choice::new(state_name(state), state_label(i18n, state)));
        std::iter::once(any).chain(each).collect()
    });
    let none = move || {
        let all = move || {
            view! { <Button on_press=move || state.set(String::new())>{key!(devices.show_all)}</Button> }
        };
        view! { <EmptyState title=key!(devices.all_filtered) icon=Icon::Devices action=all /> }
    };
    view! {
        <Sheet>
            {per_language(move || {
                view! {
                    <Table
                        name="campaign"
                        label=key!(fleet.campaign_devices)
                        columns=columns(i18n)
                        rows
                        state=table
                        key=|entry: &Entry| format!("{} {}", entry.username, entry.device)
                        link=Arc::new(|entry: &Entry| Page::device(entry.username.clone(), entry.device.clone()).href())
                        empty=none
                    >
                        <Filter label=key!(fleet.update_state) value=state choices />
                    </Table>
                }
            })}
        </Sheet>
    }
}

fn columns(i18n: Texts) -> Vec<Column<Entry>> {
    let label = move |entry: &Entry| state_label(i18n, entry.state);
    let presence = move |entry: &Entry| presence_label(i18n, &entry.presence);
    vec![
        text("device", key!(devices.device), |entry: &Entry| &entry.name).width(Width::Grow(13.0)).always_shown(),
        Column::new("update", key!(fleet.update_state), move |entry: &Entry| {
            let state = entry.state;
            view! {
                <span title=move || state_hint(i18n, state)>
                    <Badge tone=state_tone(state) label=move || state_label(i18n, state) />
                </span>
            }
        })
        .sorted_by(move |entry| SortKey::text(&label(entry)))
        .searched_by(label)
        .width(Width::Fixed(12.0)),
        Column::new("version", key!(devices.version), move |entry: &Entry| {
            version_view(&entry.version, entry.is_behind)
        })
        .sorted_by(|entry| SortKey::text(&entry.version))
        .searched_by(|entry| entry.version.clone())
        .width(Width::Fixed(8.0)),
        Column::new(
            "state",
            key!(devices.state),
            |entry: &Entry| view! { <PresenceBadge presence=entry.presence.clone() /> },
        )
        .sorted_by(move |entry| SortKey::text(&presence(entry)))
        .searched_by(presence)
        .width(Width::Fixed(9.0)),
        text("user", key!(devices.user), |entry: &Entry| &entry.account).width(Width::Fixed(12.0)),
    ]
}
