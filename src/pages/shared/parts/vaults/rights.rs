//! What the policy lets people do with vaults, as sentences that say why not. Administrators are bound by what is
//! enforced alone; the server decides all the same.

use super::forms::place::{ALLOWED, LOCK};
use crate::account::policy::{allowed_vault_types, is_bound};
use crate::account::{Account, VaultRow};
use crate::document::Doc;
use crate::form::Terms;
use crate::i18n::*;
use crate::pages::shared::vaults::KINDS;
use comet_api::Lens;
use comet_api::constants::destinationtype;
use comet_api::rows::of_document;
use comet_api::types::{DestinationConfig, UserProfileConfig};
use serde_json::Value;

/// Whether the policy forbids this (a field of `UserPolicy`) to whoever looks at the account, as the server has it.
pub fn forbids(account: &Account, doc: Doc, field: &str) -> bool {
    doc.saved().with(|saved| saved.as_deref().is_some_and(|profile| is_bound(account, profile, field)))
}

/// The types of storage that may be added; all that this version knows, unless users are restricted.
pub fn types(account: &Account, doc: Doc) -> Vec<(i64, Plain)> {
    let allowed = doc.saved().with(|saved| match account {
        Account::AsAdmin { .. } => None,
        Account::AsUser => saved.as_deref().and_then(allowed_vault_types),
    });
    KINDS.iter().copied().filter(|(kind, _)| allowed.as_ref().is_none_or(|allowed| allowed.contains(kind))).collect()
}

/// Whether a vault is on the server: what is not may still be changed by whoever may add vaults.
fn is_saved(doc: Doc, at: &str) -> bool {
    doc.saved().with(|saved| saved.as_deref().is_some_and(|profile| profile.pointer(at).is_some()))
}

/// The terms on which the vault at this place is edited.
pub fn terms(account: &Account, doc: Doc, at: &str) -> Terms {
    let i18n = use_i18n();
    let (account, at) = (account.clone(), at.to_owned());
    Terms::locked_by(move |field| {
        let why = if is_saved(doc, &at) && forbids(&account, doc, "PreventEditStorageVault") {
            t_string!(i18n, vault.may_not_edit)
        } else if field == Some(LOCK) && forbids(&account, doc, LOCK) {
            t_string!(i18n, vault.may_not_lock)
        } else if field == Some(ALLOWED) && types(&account, doc).len() < KINDS.len() {
            t_string!(i18n, vault.may_not_type)
        } else {
            return None;
        };
        Some(why.to_owned())
    })
}

/// The same for the vault's retention.
pub fn retention_terms(account: &Account, doc: Doc, at: &str) -> Terms {
    let i18n = use_i18n();
    let (account, at) = (account.clone(), at.to_owned());
    Terms::locked_by(move |_| {
        let why = if forbids(&account, doc, "EnforceStorageVaultRetention") {
            t_string!(i18n, vault.may_not_retention)
        } else if is_saved(doc, &at) && forbids(&account, doc, "PreventEditStorageVault") {
            t_string!(i18n, vault.may_not_edit)
        } else {
            return None;
        };
        Some(why.to_owned())
    })
}

/// Whether the type of storage, and so its place, is kept from whoever looks.
pub fn is_hidden(account: &Account, profile: &Value, vault: &Value) -> bool {
    let by_policy = UserProfileConfig::of(profile).policy().hide_cloud_storage_branding();
    let vault = DestinationConfig::of(vault);
    // On the user's own disks and shares no provider is to be hidden.
    let is_own = matches!(vault.destination_type(), destinationtype::LOCALCOPY | destinationtype::SMB);
    *account == Account::AsUser && (vault.rebrand_storage() || by_policy && !is_own)
}

/// A vault as whoever looks at the account is to see it.
pub fn row_of(account: &Account, profile: &Value, vault: &Value) -> VaultRow {
    VaultRow { rebrand_storage: is_hidden(account, profile, vault), ..of_document(vault) }
}

/// The vaults of a profile with their ids, as whoever looks at the account is to see them.
pub fn rows(account: &Account, profile: &Value) -> Vec<(String, VaultRow)> {
    let vaults = profile.get("Destinations").and_then(Value::as_object).into_iter().flatten();
    vaults.map(|(id, vault)| (id.clone(), row_of(account, profile, vault))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_provider_is_hidden_from_users_where_the_vault_or_the_policy_says_so() {
        let admin = Account::AsAdmin { user: "u".into() };
        let hiding = json!({"Policy": {"HideCloudStorageBranding": true}});
        let (plain, rebranded) = (json!({"DestinationType": 1000}), json!({"RebrandStorage": true}));
        assert!(is_hidden(&Account::AsUser, &json!({}), &rebranded) && !is_hidden(&admin, &json!({}), &rebranded));
        assert!(is_hidden(&Account::AsUser, &hiding, &plain) && !is_hidden(&Account::AsUser, &json!({}), &plain));
        assert!(!is_hidden(&Account::AsUser, &hiding, &json!({"DestinationType": 1002})));
    }
}
