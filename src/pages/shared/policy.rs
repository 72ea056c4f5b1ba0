//! What is in a policy, as forms: what people look for together stands together.

use crate::account;
use crate::form::{Field, Form, Kind, Unit};
use crate::i18n::Plain;
use crate::i18n::keys::{items, parts, policies as texts, vaults};
use comet_api::constants::{engine_builtin as engine, os, setting};
use serde_json::Value;

/// Fields that say what users may do: the settings of these may be taken away and given.
pub const RIGHTS: [&str; 15] = [
    "PreventRequestStorageVault",
    "PreventAddCustomStorageVault",
    "PreventEditStorageVault",
    "PreventDeleteStorageVault",
    "PreventNewProtectedItem",
    "PreventEditProtectedItem",
    "PreventDeleteProtectedItem",
    "PreventProtectedItemRetention",
    "PreventDeleteSingleSnapshots",
    "PreventChangeAccountName",
    "PreventChangeEmailSettings",
    "PreventChangeAccountPassword",
    "PreventOpenAppUI",
    "PreventOpenWebUI",
    "AllowEditObjectLockRetention",
];

/// Fields that switch something for users, or take its switch out of their hands.
pub const SWITCHES: [&str; 9] = [
    "RequirePasswordOpenAppUI",
    "HideAppImport",
    "HideAppVersion",
    "PreventViewDeviceNames",
    "HideCloudStorageBranding",
    "ModeAdminResetPassword",
    "ModeAdminViewFilenames",
    "ModeRequireUserResetPassword",
    "EnforceStorageVaultRetention",
];

const fn may(path: &'static str, label: Plain) -> Field {
    Field::new(path, label, Kind::Not)
}

const fn is(path: &'static str, label: Plain) -> Field {
    Field::new(path, label, Kind::Flag)
}

/// A setting that is left alone, starts in one way, or always is that way.
const MODES: Kind = Kind::Choice(&[
    (setting::SYSTEM_DEFAULT, texts::mode_system),
    (setting::OPTIONAL_DEFAULT_ON, texts::mode_starts_on),
    (setting::OPTIONAL_DEFAULT_OFF, texts::mode_starts_off),
    (setting::ENFORCED_ON, texts::mode_on),
    (setting::ENFORCED_OFF, texts::mode_off),
]);

const SYSTEMS: Kind = Kind::Choice(&[
    (os::ANY, texts::os_any),
    (os::ONLY_WINDOWS, texts::os_windows),
    (os::ONLY_WINDOWS_X8664, texts::os_windows_64),
    (os::ONLY_WINDOWS_X8632, texts::os_windows_32),
    (os::ONLY_MACOS, texts::os_macos),
    (os::ONLY_LINUX, texts::os_linux),
]);

const VAULT_TYPES: Kind = Kind::Several(&[
    (1000, vaults::s3),
    (1001, vaults::sftp),
    (1002, vaults::local),
    (1003, vaults::comet),
    (1004, vaults::ftp),
    (1005, vaults::azure),
    (1006, vaults::spanned),
    (1007, vaults::swift),
    (1008, vaults::b2),
    (1009, vaults::storj),
    (1010, vaults::webdav),
    (1011, vaults::smb),
]);

const ENGINES: &[(&str, Plain)] = &[
    (engine::FILE, items::file),
    (engine::STDOUT, items::program_output),
    (engine::WINDISK, items::disk),
    (engine::MSOFFICE, items::office),
    (engine::MSSQL, items::mssql),
    (engine::MYSQL, items::mysql),
    (engine::MONGODB, items::mongodb),
    (engine::EXCHANGEEDB, items::exchange),
    (engine::HYPERV, items::hyperv),
    (engine::VMWARE, items::vmware),
    (engine::PROXMOX, items::proxmox),
    (engine::VSSWRITER, items::writer),
    (engine::SYSTEMSTATE, items::system_state),
    (engine::WINDOWSSYSTEM, items::windows_system),
];

/// The policy itself (`GroupPolicy`).
pub static ABOUT: Form = Form {
    title: texts::about,
    fields: &[
        Field::new("/Description", texts::name, Kind::Text),
        is("/DefaultUserPolicy", texts::default).help(texts::default_help),
    ],
};

pub static VAULTS: Form = Form {
    title: texts::vaults,
    fields: &[
        may("/PreventRequestStorageVault", texts::may_request_vault),
        may("/PreventAddCustomStorageVault", texts::may_add_vault),
        may("/PreventEditStorageVault", texts::may_edit_vault),
        may("/PreventDeleteStorageVault", texts::may_delete_vault),
        is("/StorageVaultProviders/ShouldRestrictProviderList", texts::some_vault_types),
        Field::new("/StorageVaultProviders/AllowedProvidersWhenRestricted", texts::vault_types, VAULT_TYPES)
            .when(|rules| account::policy::VAULT_TYPES.allowed(rules).is_some()),
        Field::new("/DefaultNewStorageVault", texts::new_vault, Kind::Listed("templates")).help(texts::new_vault_help),
        is("/HideCloudStorageBranding", texts::hide_brand).help(texts::hide_brand_help),
        Field::new(
            "/RotateStorageVaultKeysHours",
            texts::rotate_keys,
            Kind::Whole { unit: Unit::Hours, min: 0, max: 87_600 },
        )
        .help(texts::rotate_keys_help),
    ],
};

pub static RETENTION: Form = Form {
    title: texts::retention,
    fields: &[
        is("/EnforceStorageVaultRetention", texts::enforce_retention).help(texts::enforce_retention_help),
        may("/PreventProtectedItemRetention", texts::may_override_retention),
        is("/AllowEditObjectLockRetention", texts::may_edit_object_lock),
        may("/PreventDeleteSingleSnapshots", texts::may_delete_snapshots),
    ],
};

pub static ITEMS: Form = Form {
    title: texts::items,
    fields: &[
        may("/PreventNewProtectedItem", texts::may_add_item),
        may("/PreventEditProtectedItem", texts::may_edit_item),
        may("/PreventDeleteProtectedItem", texts::may_delete_item),
        is("/ProtectedItemEngineTypes/ShouldRestrictEngineTypeList", texts::some_engines),
        Field::new(
            "/ProtectedItemEngineTypes/AllowedEngineTypeWhenRestricted",
            texts::engines,
            Kind::SeveralWords(ENGINES),
        )
        .when(|rules| account::policy::ENGINES.allowed(rules).is_some()),
        Field::new("/FileAndFolderMandatoryExclusions", texts::exclusions, Kind::List(&EXCLUSION))
            .help(texts::exclusions_help),
    ],
};

static EXCLUSION: Form = Form {
    title: texts::exclusion,
    fields: &[
        Field::new("/Exclude", texts::pattern, Kind::Text),
        is("/Regex", texts::is_regex),
        Field::new("/RestrictOS", texts::only_on, SYSTEMS),
    ],
};

pub static SCHEDULES: Form = Form {
    title: texts::schedules,
    fields: &[
        Field::new("/ModeScheduleSkipAlreadyRunning", texts::skip, MODES),
        Field::new("/ModeScheduleLastJobFailDoRetry", texts::retry, MODES),
        Field::new("/ModeLastJobFailDoRetryCount", texts::retry_count, COUNT).when(retries),
        Field::new("/ModeLastJobFailDoRetryTime", texts::retry_time, Kind::Minutes).when(retries),
        Field::new("/RandomDelaySecs", texts::random_delay, Kind::Seconds).help(texts::random_delay_help),
    ],
};

const COUNT: Kind = Kind::Whole { unit: Unit::None, min: 0, max: 100 };

pub static ACCOUNT: Form = Form {
    title: texts::account,
    fields: &[
        may("/PreventChangeAccountName", texts::may_change_name),
        may("/PreventChangeEmailSettings", texts::may_change_emails),
        may("/PreventChangeAccountPassword", texts::may_change_password),
        Field::new("/ModeAdminResetPassword", texts::reset_password, MODES).help(texts::never_again),
        Field::new("/ModeAdminViewFilenames", texts::view_filenames, MODES).help(texts::never_again),
        Field::new("/ModeRequireUserResetPassword", texts::require_reset, MODES),
    ],
};

pub static APP: Form = Form {
    title: texts::app,
    fields: &[
        may("/PreventOpenWebUI", texts::may_open_web),
        may("/PreventOpenAppUI", texts::may_open_app),
        is("/RequirePasswordOpenAppUI", texts::password_for_app),
        is("/HideAppImport", texts::hide_import),
        is("/HideAppVersion", texts::hide_version),
        is("/PreventViewDeviceNames", texts::hide_devices),
    ],
};

/// An item for all systems.
pub static GIVEN: Form = Form {
    title: texts::given_item,
    fields: &[
        Field::new("/Description", texts::name, Kind::Text),
        Field::new("/Engine", texts::given_engine, Kind::Word(ENGINES)),
        Field::new("/ExistingUserUpdate", texts::given_now, Kind::Flag),
        Field::new("/EngineProps", texts::given_props, Kind::Pairs(&[])),
        Field::new("/PreExec", texts::before, Kind::Lines),
        Field::new("/ThawExec", texts::thaw, Kind::Lines),
        Field::new("/PostExec", texts::after, Kind::Lines),
    ],
};

/// An item for some systems, which stands one step deeper.
pub static GIVEN_TO_SOME: Form = Form {
    title: texts::given_item,
    fields: &[
        Field::new("/SourceConfig/Description", texts::name, Kind::Text),
        Field::new("/RestrictOS", texts::only_on, SYSTEMS),
        Field::new("/SourceConfig/Engine", texts::given_engine, Kind::Word(ENGINES)),
        Field::new("/SourceConfig/ExistingUserUpdate", texts::given_now, Kind::Flag),
        Field::new("/SourceConfig/EngineProps", texts::given_props, Kind::Pairs(&[])),
        Field::new("/SourceConfig/PreExec", texts::before, Kind::Lines),
        Field::new("/SourceConfig/ThawExec", texts::thaw, Kind::Lines),
        Field::new("/SourceConfig/PostExec", texts::after, Kind::Lines),
    ],
};

const RULE_NAME: Field = Field::new("/Description", texts::name, Kind::Text);

/// A schedule of an item that the policy gives; what else is in one, the forms of schedules say.
pub static RULE_OF_GIVEN: Form =
    Form { title: texts::rule, fields: &[RULE_NAME, Field::new("/Source", texts::rule_of, Kind::Listed("given"))] };

/// A schedule of every new item.
pub static RULE: Form = Form { title: texts::rule, fields: &[RULE_NAME] };

/// Whether its reports hold; the reports themselves have an editor of their own.
pub static REPORTS: Form = Form {
    title: parts::reports,
    fields: &[is("/DefaultEmailReports/ShouldOverrideDefaultReports", texts::override_reports)],
};

/// The forms over `UserPolicy`, in the order of the page.
pub const FORMS: &[&Form] = &[&VAULTS, &RETENTION, &ITEMS, &SCHEDULES, &ACCOUNT, &APP];

fn retries(rules: &Value) -> bool {
    let mode = rules.get("ModeScheduleLastJobFailDoRetry").and_then(Value::as_i64);
    matches!(mode, Some(setting::OPTIONAL_DEFAULT_ON | setting::ENFORCED_ON))
}
