//! Where backups are kept: the vaults of an account, and how full they are.

use super::ago::Ago;
use super::amounts::{number, size};
use super::things::{Thing, Things};
use crate::account::{Account, VaultRow};
use crate::format::{Formats, use_formats};
use crate::i18n::keys::vaults as kinds;
use crate::i18n::*;
use crate::routes::{Page, Part};
use crate::session::Portal;
use crate::ui::badge::Badge;
use crate::ui::chart::Meter;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

/// From here on a vault counts as nearly full.
const NEARLY_FULL: f64 = 0.9;

/// The types of storage (`DestinationConfig.DestinationType`), the usual ones first.
pub static KINDS: [(i64, Plain); 12] = [
    (1003, kinds::comet),
    (1000, kinds::s3),
    (1008, kinds::b2),
    (1005, kinds::azure),
    (1001, kinds::sftp),
    (1004, kinds::ftp),
    (1002, kinds::local),
    (1011, kinds::smb),
    (1010, kinds::webdav),
    (1007, kinds::swift),
    (1009, kinds::storj),
    (1006, kinds::spanned),
];

/// How full a vault with a limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Enough,
    NearlyFull,
    Full,
}

/// How full a vault is; `None` without a limit or a measurement.
pub fn share(vault: &VaultRow) -> Option<f64> {
    Some(number(vault.used()?.0) / number(vault.limit()?.0))
}

pub fn room(vault: &VaultRow) -> Room {
    match share(vault) {
        Some(share) if share >= 1.0 => Room::Full,
        Some(share) if share >= NEARLY_FULL => Room::NearlyFull,
        _ => Room::Enough,
    }
}

/// What a list says of each vault beside what it holds; both are given the vault's id.
#[derive(Clone, Copy)]
pub struct VaultMore {
    /// Where its page is.
    pub href: Callback<String, String>,
    /// What stands below it.
    pub below: Option<Callback<String, Node>>,
}

impl VaultMore {
    /// The vaults of an account, each leading to its page.
    pub fn links(account: &Account) -> Self {
        let account = account.clone();
        let href = move |id: String| Page::part(&account, Part::Vault(id)).href();
        Self { href: Callback::new(href), below: None }
    }
}

#[component]
pub fn VaultList(
    portal: Portal,
    /// The vaults, each with its id.
    #[prop(into)]
    vaults: Signal<Vec<(String, VaultRow)>>,
    #[prop(default = None)] more: Option<VaultMore>,
) -> impl IntoView {
    view! {
        <Show when=move || vaults.with(|vaults| !vaults.is_empty()) fallback=|| view! { <NoVaults /> }>
            <Things>
                <For each=move || vaults.get() key=Clone::clone let((id, vault))>
                    <VaultThing portal id vault more />
                </For>
            </Things>
        </Show>
    }
}

#[component]
fn NoVaults() -> impl IntoView {
    view! {
        <EmptyState title=key!(vaults.none) icon=Icon::Vault>
            {key!(vaults.none_hint)}
        </EmptyState>
    }
}

#[component]
fn VaultThing(portal: Portal, id: String, vault: VaultRow, more: Option<VaultMore>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let name = vault_name(i18n, &vault);
    let state = {
        let room = room(&vault);
        move || room_badge(room)
    };
    let measured = vault.statistics.client_provided_size.measure_completed.known();
    let kind = move |vault: &VaultRow| vault_kind(i18n, vault, portal);
    let (about, amount, metered) = (vault.clone(), vault.clone(), vault.clone());
    view! {
        <Thing icon=Icon::Vault name=name.clone() href=more.map(|more| more.href.run(id.clone())) state>
            <p class="facts-line">
                <span>{move || kind(&about)}</span>
                <span>{move || used_text(i18n, formats, &amount)}</span>
                {measured.map(|at| view! { <span>{key!(vaults.measured)} " " <Ago at /></span> })}
            </p>
            {quota(i18n, formats, name, metered)}
            {more.and_then(|more| more.below).map(|below| below.run(id))}
            {retention_trouble(i18n, vault.retention_error)}
        </Thing>
    }
}

/// What went wrong when old backups were last removed (`DestinationConfig.RetentionError`); nothing when nothing did.
pub fn retention_trouble(i18n: Texts, message: String) -> Option<Node> {
    if message.is_empty() {
        return None;
    }
    let title = move || t_string!(i18n, vaults.retention_failed, message = message.clone());
    Some(view! { <Notice tone=Tone::Warning title=title /> })
}

/// The bar that fills towards the quota, where there is one.
pub fn quota(i18n: Texts, formats: Formats, name: String, vault: VaultRow) -> Option<Node> {
    let share = share(&vault)?;
    Some(view! {
        <Meter
            label=move || t_string!(i18n, vaults.quota_of, vault = name.clone())
            share=share
            text=move || used_text(i18n, formats, &vault)
        />
    })
}

fn room_badge(room: Room) -> Option<Node> {
    let (tone, label): (Tone, Plain) = match room {
        Room::Enough => return None,
        Room::NearlyFull => (Tone::Warning, key!(vaults.nearly_full)),
        Room::Full => (Tone::Danger, key!(vaults.full)),
    };
    Some(view! { <Badge tone label=label /> })
}

pub fn vault_name(i18n: Texts, vault: &VaultRow) -> String {
    match vault.description.as_str() {
        "" => t_string!(i18n, vaults.unnamed).to_owned(),
        name => name.to_owned(),
    }
}

/// What the vault holds, of how much.
pub fn used_text(i18n: Texts, formats: Formats, vault: &VaultRow) -> String {
    let amount = |bytes| size(formats, bytes);
    match (vault.used(), vault.limit()) {
        (Some(used), Some(limit)) => t_string!(i18n, vaults.used_of, used = amount(used), limit = amount(limit)),
        (Some(used), None) => t_string!(i18n, vaults.used, used = amount(used)),
        (None, _) => t_string!(i18n, vaults.unmeasured).to_owned(),
    }
}

/// What kind of storage it is (`DestinationConfig.DestinationType`); hidden from users where the provider wants that.
pub fn vault_kind(i18n: Texts, vault: &VaultRow, portal: Portal) -> String {
    if vault.rebrand_storage && portal == Portal::User {
        return t_string!(i18n, vaults.cloud).to_owned();
    }
    let name = KINDS.iter().find(|(kind, _)| u64::try_from(*kind) == Ok(vault.destination_type));
    name.map_or(key!(vaults.other), |(_, name)| *name).said().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault(used: i64, limit: i64) -> VaultRow {
        let text = format!(
            r#"{{"StorageLimitEnabled":true,"StorageLimitBytes":{limit},
                "Statistics":{{"ClientProvidedSize":{{"Size":{used},"MeasureCompleted":1}}}}}}"#
        );
        comet_api::rows::of_text(&text).unwrap()
    }

    #[test]
    fn a_vault_is_full_at_its_limit_and_nearly_full_before() {
        assert_eq!(room(&vault(50, 100)), Room::Enough);
        assert_eq!(room(&vault(90, 100)), Room::NearlyFull);
        assert_eq!(room(&vault(130, 100)), Room::Full);
        assert_eq!(room(&vault(130, 0)), Room::Enough);
        assert_eq!(room(&VaultRow::default()), Room::Enough);
    }
}
