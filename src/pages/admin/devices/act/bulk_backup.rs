//! Backing up many devices: by their schedules, or all of their items with the same options.

use super::form::ActForm;
use super::perform::Order;
use super::{Act, Target};
use crate::i18n::*;
use crate::pages::shared::run_backup::{BackupOptions, OptionFields};
use crate::ui::field::{Choice, RadioGroup};
use perihelion_view::prelude::*;
use std::sync::Arc;

const SCHEDULES: &str = "schedules";
const ITEMS: &str = "items";

#[component]
pub fn BulkBackup(targets: Arc<[Target]>, on_close: Callback<()>) -> impl IntoView {
    let (what, fields) = (RwSignal::new(SCHEDULES.to_owned()), OptionFields::as_usual());
    let is_items = Memo::new(move || what.with(|what| what == ITEMS));
    let order = Signal::derive(move || match is_items.get() {
        true => fields.chosen().map(Order::BackUpAll),
        false => Some(Order::BackUpBySchedules),
    });
    let choices = vec![
        Choice::new(SCHEDULES, key!(fleet.all_schedules)).with_hint(key!(fleet.all_schedules_hint)),
        Choice::new(ITEMS, key!(fleet.all_items)).with_hint(key!(fleet.all_items_hint)),
    ];
    view! {
        <ActForm act=Act::RunBackup targets order on_close>
            <RadioGroup value=what label=key!(fleet.what) choices />
            <Show when=move || is_items.get()>
                <details class="more">
                    <summary class="more__title">{key!(fleet.options)}</summary>
                    <div class="more__body">
                        <BackupOptions fields />
                    </div>
                </details>
            </Show>
        </ActForm>
    }
}
