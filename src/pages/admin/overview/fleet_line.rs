//! How many users and devices there are, beside the title.

use super::fleet::Fleet;
use crate::account::UserRow;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::{length, size};
use crate::routes::{AdminPage, Page};
use comet_api::ByteCount;
use perihelion_view::prelude::*;

#[component]
pub fn FleetLine(fleet: Fleet) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let totals = Memo::new(move || {
        let users = fleet.users.state.with(|state| state.data.clone())?;
        let devices: usize = users.values().map(|user| user.devices.len()).sum();
        let stored = users.values().map(UserRow::stored).fold(0, |sum: i64, stored| sum.saturating_add(stored.0));
        Some((users.len(), devices, ByteCount(stored)))
    });
    (move || {
        let (users, devices, stored) = totals.get()?;
        let users = move || t_string!(i18n, overview.user_count, number = length(formats, users));
        let devices = move || t_string!(i18n, overview.device_count, number = length(formats, devices));
        let stored = move || t_string!(i18n, overview.stored, amount = size(formats, stored));
        Some(view! {
            <p class="facts-line">
                <span><a href=Page::Admin(AdminPage::Users).href()>{users}</a></span>
                <span><a href=Page::Admin(AdminPage::Devices).href()>{devices}</a></span>
                <span>{stored}</span>
            </p>
        })
    })
    .into_node()
}
