//! What is known of a vault that nobody edits: what it holds, who uses it, when it was checked, how it is encrypted.

use super::one::Shown;
use super::rights::row_of;
use super::sizes::growth;
use super::uses::Uses;
use crate::account::vaults::VaultJobRow;
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::vaults::{quota, retention_trouble, used_text, vault_kind, vault_name};
use crate::server::Read;
use crate::ui::facts::{Fact, Facts};
use crate::ui::panel::Panel;
use comet_api::types::{DestinationConfig, UserProfileConfig};
use comet_api::{Lens, List, UnixSeconds};
use perihelion_view::prelude::*;
use serde_json::Value;

pub fn facts(shown: &Shown, jobs: Read<List<VaultJobRow>>) -> Node {
    let i18n = use_i18n();
    let (lines, saved) = (shown.clone(), shown.saved);
    let line = growth(jobs, shown.id.clone());
    let trouble = move || {
        let error = saved.with(|vault| DestinationConfig::of(vault).retention_error().to_owned());
        retention_trouble(i18n, error)
    };
    view! {
        {trouble}
        <Panel title=key!(vault.facts)>
            <div class="stack">
                {move || saved.with(|vault| known(&lines, vault))}
                {line}
            </div>
        </Panel>
    }
}

fn known(shown: &Shown, vault: &Value) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let profile = shown.doc.saved().get().unwrap_or_default();
    let row = row_of(&shown.account, &profile, vault);
    let uses = Uses::of(&profile, &shown.id);
    let kind = vault_kind(i18n, &row, shown.account.portal());
    let users = match uses.items.is_empty() {
        true => t_string!(i18n, vault.used_by_none).to_owned(),
        false => uses.items.join(", "),
    };
    let config = DestinationConfig::of(vault);
    let devices: Vec<String> = config.associated_devices().iter().map(|id| device_name(&profile, id)).collect();
    let devices = match devices.is_empty() {
        true => t_string!(i18n, vault.no_device).to_owned(),
        false => devices.join(", "),
    };
    let stored = used_text(i18n, formats, &row);
    let facts: [(Plain, Node); 4] = [
        (key!(vault.kind), kind.into_node()),
        (key!(vault.stored), stored.into_node()),
        (key!(vault.users), users.into_node()),
        (key!(vault.devices), devices.into_node()),
    ];
    let times: [(Plain, UnixSeconds); 4] = [
        (key!(vault.measured), row.statistics.client_provided_size.measure_completed),
        (key!(vault.created), config.create_time()),
        (key!(vault.changed), config.modify_time()),
        (key!(vault.verified), config.statistics().last_successful_deep_verify_end_time()),
    ];
    let times = times.into_iter().map(|(label, at)| (label, view! { <Ago at /> }));
    let facts = facts.into_iter().chain(times).map(|(label, value)| view! { <Fact label=label>{value}</Fact> });
    view! {
        <Facts>{facts.collect::<Node>()}</Facts>
        {quota(i18n, formats, vault_name(i18n, &row), row)}
    }
}

/// What a device is called; its id where it is gone.
pub fn device_name(profile: &Value, id: &str) -> String {
    let name = UserProfileConfig::of(profile).devices().get(id).map(|device| device.friendly_name());
    name.filter(|name| !name.is_empty()).unwrap_or(id).to_owned()
}

/// How the vault is encrypted; nothing here can be changed.
pub fn encryption(saved: Memo<Value>) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let since = move || match saved.with(|vault| DestinationConfig::of(vault).repo_init_timestamp()).known() {
        None => t_string!(i18n, vault.encryption_off).to_owned(),
        Some(since) => t_string!(i18n, vault.encryption_on, time = formats.moment(since.0, Moment::DateTime)),
    };
    view! {
        <Panel title=key!(vault.encryption_title) description=key!(vault.encryption_about)>
            <p>{since}</p>
            <p class="muted">{key!(vault.encryption_lost)}</p>
        </Panel>
    }
}
