//! The fields of a profile, grouped as people think of them.

use crate::form::{Field, Form, Kind, Unit};
use crate::i18n::keys;
use serde_json::Value;

/// What the page offers to choose from.
pub const TENANTS: &str = "tenants";
pub const GROUPS: &str = "groups";
pub const POLICIES: &str = "policies";

/// Who it is, and how to reach them. Users edit this themselves, as far as their policy lets them.
pub static PERSON: Form = Form {
    title: keys::profile::person,
    fields: &[
        Field::new("/AccountName", keys::people::account_name, Kind::Text)
            .help(keys::people::account_hint)
            .policy("PreventChangeAccountName"),
        Field::new("/Emails", keys::people::emails, Kind::Addresses)
            .help(keys::profile::emails_help)
            .policy("PreventChangeEmailSettings"),
        Field::new("/SendEmailReports", keys::profile::send_reports, Kind::Flag)
            .help(keys::profile::send_reports_help)
            .policy("PreventChangeEmailSettings"),
        Field::new("/LanguageCode", keys::profile::language, Kind::Language).help(keys::profile::language_help),
        Field::new("/LocalTimezone", keys::profile::zone, Kind::TimeZone).help(keys::profile::zone_help),
    ],
};

/// Whose user it is.
pub static TENANT: Form = Form {
    title: keys::people::place,
    fields: &[
        Field::new("/OrganizationID", keys::users::tenant, Kind::Listed(TENANTS)).help(keys::profile::tenant_help)
    ],
};

/// Where the account belongs within its tenant.
pub static PLACE: Form = Form {
    title: keys::people::place,
    fields: &[
        Field::new("/GroupID", keys::people::group, Kind::Listed(GROUPS)),
        Field::new("/PolicyID", keys::users::policy, Kind::Listed(POLICIES)).help(keys::people::policy_body),
    ],
};

const ANY: Kind = Kind::Whole { unit: Unit::None, min: 0, max: i64::MAX };

/// How much the account may use.
pub static LIMITS: Form = Form {
    title: keys::profile::limits,
    fields: &[
        Field::new("/AllProtectedItemsQuotaEnabled", keys::profile::has_quota, Kind::Flag)
            .help(keys::profile::has_quota_help),
        Field::new("/AllProtectedItemsQuotaBytes", keys::profile::quota, Kind::Bytes).when(has_quota),
        Field::new("/MaximumDevices", keys::profile::devices, ANY).help(keys::profile::unlimited),
        Field::new("/QuotaOffice365ProtectedAccounts", keys::profile::office, ANY).help(keys::profile::unlimited),
        Field::new("/QuotaHyperVGuests", keys::profile::hyperv, ANY).help(keys::profile::unlimited),
        Field::new("/QuotaVMwareGuests", keys::profile::vmware, ANY).help(keys::profile::unlimited),
    ],
};

/// What an administrator demands of the account.
pub static ACCESS: Form = Form {
    title: keys::profile::access,
    fields: &[
        Field::new("/IsSuspended", keys::profile::suspended, Kind::Since("/LastSuspended"))
            .help(keys::people::suspend_body),
        Field::new("/RequirePasswordChange", keys::people::must_change, Kind::Flag)
            .help(keys::people::must_change_hint)
            .policy("ModeRequireUserResetPassword"),
    ],
};

/// How devices run.
pub static RUNNING: Form = Form {
    title: keys::profile::running,
    fields: &[
        Field::new("/ServerConfig/RandomDelaySecs", keys::profile::delay, Kind::Seconds)
            .help(keys::profile::delay_help),
        Field::new("/LinuxHomedirSandbox", keys::profile::sandbox, Kind::Flag).help(keys::profile::sandbox_help),
    ],
};

/// One device of the account (`DeviceConfig`).
pub static DEVICE: Form =
    Form { title: keys::job::device, fields: &[Field::new("/FriendlyName", keys::profile::device_name, Kind::Text)] };

/// All forms of a profile as a whole.
pub const FORMS: &[&Form] = &[&PERSON, &TENANT, &PLACE, &LIMITS, &ACCESS, &RUNNING];

fn has_quota(profile: &Value) -> bool {
    profile.get("AllProtectedItemsQuotaEnabled") == Some(&Value::Bool(true))
}
