//! What is known of a vault that nobody edits: what it holds, who uses it, when it was checked, how it is encrypted.

use super::forms::place::number;
use super::list::portal_of;
use super::one::Shown;
use super::rights::is_hidden;
use super::sizes::{growth, sizes};
use super::uses::Uses;
use crate::account::VaultRow;
use crate::account::vaults::VaultJobRow;
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::vaults::{quota, used_text, vault_kind, vault_name};
use crate::server::{Read, use_read};
use crate::ui::facts::{Fact, Facts};
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::rows::of_document;
use comet_api::{List, UnixSeconds};
use perihelion_view::prelude::*;
use serde_json::Value;

pub fn facts(shown: &Shown, saved: Memo<Value>) -> Node {
    let i18n = use_i18n();
    let of_jobs = shown.account.clone();
    let jobs: Read<List<VaultJobRow>> = use_read(move || Some(of_jobs.vault_jobs()));
    let (lines, of_trouble) = (shown.clone(), shown.id.clone());
    let formats = use_formats();
    let line = move || {
        let sizes = jobs.state.with(|jobs| jobs.data.as_deref().map(|jobs| sizes(jobs, &of_trouble)));
        growth(i18n, formats, &sizes.unwrap_or_default())
    };
    let trouble = move || {
        let error =
            saved.with(|vault| vault.get("RetentionError").and_then(Value::as_str).unwrap_or_default().to_owned());
        if error.is_empty() {
            return Node::Nothing;
        }
        let title = move || t_string!(i18n, vaults.retention_failed, message = error.clone());
        view! { <Notice tone=Tone::Warning title=title /> }
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
    let row: VaultRow = of_document(vault);
    let profile = shown.doc.saved().get().unwrap_or_default();
    let uses = Uses::of(&profile, &shown.id);
    let mut hidden = row.clone();
    hidden.rebrand_storage = is_hidden(&shown.account, &profile, vault);
    let kind = vault_kind(i18n, &hidden, portal_of(&shown.account));
    let users = match uses.items.is_empty() {
        true => t_string!(i18n, vault.used_by_none).to_owned(),
        false => uses.items.join(", "),
    };
    let devices = vault.get("AssociatedDevices").and_then(Value::as_array).into_iter().flatten();
    let devices: Vec<String> = devices.filter_map(Value::as_str).map(|id| device_name(&profile, id)).collect();
    let devices = match devices.is_empty() {
        true => t_string!(i18n, vault.no_device).to_owned(),
        false => devices.join(", "),
    };
    let time = |field: &str| UnixSeconds(number(vault, field));
    let verified = vault.get("Statistics").map_or(0, |known| number(known, "LastSuccessfulDeepVerify_EndTime"));
    let stored = used_text(i18n, formats, &row);
    let facts: [(Plain, Node); 4] = [
        (key!(vault.kind), kind.into_node()),
        (key!(vault.stored), stored.into_node()),
        (key!(vault.users), users.into_node()),
        (key!(vault.devices), devices.into_node()),
    ];
    let times: [(Plain, UnixSeconds); 4] = [
        (key!(vault.measured), row.statistics.client_provided_size.measure_completed),
        (key!(vault.created), time("CreateTime")),
        (key!(vault.changed), time("ModifyTime")),
        (key!(vault.verified), UnixSeconds(verified)),
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
    let name = profile.get("Devices").and_then(|devices| devices.get(id)?.get("FriendlyName")?.as_str());
    name.filter(|name| !name.is_empty()).unwrap_or(id).to_owned()
}

/// How the vault is encrypted; nothing here can be changed.
pub fn encryption(saved: Memo<Value>) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let since = move || match saved.with(|vault| number(vault, "RepoInitTimestamp")) {
        0 => t_string!(i18n, vault.encryption_off).to_owned(),
        since => t_string!(i18n, vault.encryption_on, time = formats.moment(since, Moment::DateTime)),
    };
    view! {
        <Panel title=key!(vault.encryption_title) description=key!(vault.encryption_about)>
            <p>{since}</p>
            <p class="muted">{text!(i18n, vault.encryption_lost)}</p>
        </Panel>
    }
}
