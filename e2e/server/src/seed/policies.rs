//! The provider's policies, and their copies in the profiles that follow them.

use super::dice::Dice;
use super::people::DAY;
use super::shape::blank;
use super::tenants::Tenant;
use comet_api::constants::{engine_builtin, retentionmode, retentionrange, setting};
use comet_api::types::{
    ExtraFileExclusion, GroupPolicy, ProtectedItemEngineTypePolicy, RetentionPolicy, RetentionRange, SourceConfig,
    StorageVaultProviderPolicy, UserPolicy,
};
use comet_api::{Dictionary, List, UnixSeconds};
use indexmap::IndexMap;

pub const STANDARD: &str = "Standard";
pub const MANAGED: &str = "Managed by us";
pub const PRAXEN: &str = "Praxen und Kanzleien";
pub const SANS_WEB: &str = "Sans accès web";

const ALL: [(&str, Tenant); 4] =
    [(STANDARD, Tenant::TopLevel), (MANAGED, Tenant::TopLevel), (PRAXEN, Tenant::Nordlicht), (SANS_WEB, Tenant::Delta)];

/// The `PolicyID` of a policy of that name.
pub fn id(name: &str) -> String {
    Dice::of(&["policy", name]).guid()
}

/// The id of the item that a policy gives to its users.
pub fn source_id(policy: &str) -> String {
    Dice::of(&["policy source", policy]).guid()
}

pub fn policies(now: UnixSeconds) -> IndexMap<String, GroupPolicy> {
    ALL.into_iter().map(|(name, tenant)| (id(name), group_policy(name, tenant, now))).collect()
}

fn group_policy(name: &str, tenant: Tenant, now: UnixSeconds) -> GroupPolicy {
    let created = now.plus(-Dice::of(&["policy age", name]).between(200, 900) * DAY);
    let mut group: GroupPolicy = blank();
    group.set_description(name);
    group.set_organization_id(tenant.id());
    group.set_policy(policy(name));
    group.set_default_user_policy(name == STANDARD);
    group.set_created_date(created);
    group.set_modified_date(created.plus(40 * DAY));
    group
}

/// The rules of a policy, as the profiles of its users repeat them.
pub fn policy(name: &str) -> UserPolicy {
    let mut policy: UserPolicy = blank();
    policy.set_default_storage_vault_retention(keep_everything());
    policy.set_rotate_storage_vault_keys_hours(comet_api::constants::misc::ROTATE_STORAGE_VAULT_KEYS_DEFAULT);
    match name {
        STANDARD => {
            policy.set_prevent_add_custom_storage_vault(true);
            policy.set_mode_schedule_skip_already_running(setting::OPTIONAL_DEFAULT_ON);
        }
        MANAGED => managed(&mut policy),
        PRAXEN => {
            policy.set_prevent_delete_storage_vault(true);
            policy.set_prevent_delete_single_snapshots(true);
            policy.set_mode_admin_view_filenames(setting::ENFORCED_OFF);
            policy.set_default_storage_vault_retention(ten_years());
            policy.set_enforce_storage_vault_retention(true);
            policy.set_prevent_protected_item_retention(true);
        }
        SANS_WEB => {
            policy.set_prevent_open_web_ui(true);
            policy.set_require_password_open_app_ui(true);
            policy.set_random_delay_secs(900_u64);
        }
        _ => {}
    }
    policy
}

/// The customer looks on; the provider decides.
fn managed(policy: &mut UserPolicy) {
    let mut providers: StorageVaultProviderPolicy = blank();
    providers.set_should_restrict_provider_list(true);
    providers.set_allowed_providers_when_restricted(List(vec![1003, 1000]));
    let mut engines: ProtectedItemEngineTypePolicy = blank();
    engines.set_should_restrict_engine_type_list(true);
    let allowed = [engine_builtin::FILE, engine_builtin::MSSQL, engine_builtin::HYPERV, engine_builtin::MSOFFICE];
    engines.set_allowed_engine_type_when_restricted(List(allowed.map(str::to_owned).to_vec()));
    let mut exclusion: ExtraFileExclusion = blank();
    exclusion.set_exclude("**/.cache/**");

    policy.set_prevent_request_storage_vault(true);
    policy.set_prevent_add_custom_storage_vault(true);
    policy.set_prevent_edit_storage_vault(true);
    policy.set_prevent_delete_storage_vault(true);
    policy.set_storage_vault_providers(providers);
    policy.set_prevent_edit_protected_item(true);
    policy.set_prevent_delete_protected_item(true);
    policy.set_protected_item_engine_types(engines);
    policy.set_file_and_folder_mandatory_exclusions(List(vec![exclusion]));
    policy.set_mode_schedule_skip_already_running(setting::ENFORCED_ON);
    policy.set_mode_schedule_last_job_fail_do_retry(setting::ENFORCED_ON);
    policy.set_mode_last_job_fail_do_retry_time(30_u64);
    policy.set_mode_last_job_fail_do_retry_count(2_u64);
    policy.set_prevent_change_account_name(true);
    policy.set_hide_app_import(true);
    policy.set_default_sources([(source_id(MANAGED), given_item())].into_iter().collect::<Dictionary<_>>());
}

fn given_item() -> SourceConfig {
    let mut item: SourceConfig = blank();
    item.set_engine(engine_builtin::FILE);
    item.set_description("Documents and desktop");
    item.set_engine_props([("INCLUDE0".to_owned(), r"C:\Users".to_owned())].into_iter().collect::<Dictionary<_>>());
    item.set_existing_user_update(true);
    item
}

fn keep_everything() -> RetentionPolicy {
    let mut retention: RetentionPolicy = blank();
    retention.set_mode(retentionmode::KEEP_EVERYTHING);
    retention
}

fn ten_years() -> RetentionPolicy {
    let mut range: RetentionRange = blank();
    range.set_type_field(retentionrange::JOBS_SINCE);
    range.set_years(10);
    let mut retention: RetentionPolicy = blank();
    retention.set_mode(retentionmode::DELETE_EXCEPT);
    retention.set_ranges(List(vec![range]));
    retention
}
