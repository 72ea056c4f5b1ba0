//! All forms, by the type that they edit and by the place where such objects are in a document: what a change is called
//! comes from here, and a test sees that no field is forgotten.

use crate::document::path;
use crate::form::{Field, Form, field_at};
use crate::pages::shared::{parts, policy, reports, retention, times};

/// Forms of one type of the specification.
pub struct Described {
    pub name: &'static str,
    /// Where its objects are; `*` stands for any one name.
    pub place: &'static str,
    pub forms: &'static [&'static Form],
}

/// A new form goes into the list of its type.
pub const ALL: &[Described] = &[
    Described { name: "UserProfileConfig", place: "", forms: parts::PROFILE_FORMS },
    Described { name: "DeviceConfig", place: "/Devices/*", forms: parts::DEVICE_FORMS },
    Described { name: "UserPolicy", place: "/Policy", forms: policy::FORMS },
    Described { name: "RetentionPolicy", place: "/Policy/DefaultStorageVaultRetention", forms: &[&retention::FORM] },
    Described { name: "SourceConfig", place: "/Policy/DefaultSources/*", forms: &[&policy::GIVEN] },
    Described {
        name: "DefaultSourceWithOSRestriction",
        place: "/Policy/DefaultSourcesWithOSRestriction/*",
        forms: &[&policy::GIVEN_TO_SOME],
    },
    Described { name: "GroupPolicy", place: "", forms: &[&policy::ABOUT] },
    Described { name: "DestinationConfig", place: "/Destinations/*", forms: parts::VAULT_FORMS },
    Described { name: "SourceConfig", place: "/Sources/*", forms: parts::ITEM_FORMS },
    Described { name: "BackupRuleConfig", place: "/BackupRules/*", forms: parts::RULE_FORMS },
    Described { name: "ScheduleConfig", place: "/BackupRules/*/Schedules/*", forms: times::TIME_FORMS },
    Described { name: "EmailReportConfig", place: "/OverrideEmailSettings/*/Reports/*", forms: reports::REPORT_FORMS },
    Described { name: "RetentionPolicy", place: "/Destinations/*/DefaultRetention", forms: &[&retention::FORM] },
    Described {
        name: "RetentionPolicy",
        place: "/Sources/*/OverrideDestinationRetention/*",
        forms: &[&retention::FORM],
    },
    Described { name: "UserPolicy", place: "/Policy", forms: &[&policy::REPORTS] },
    Described { name: "BackupRuleConfig", place: "/Policy/DefaultSourcesBackupRules/*", forms: parts::RULE_FORMS },
    Described { name: "BackupRuleConfig", place: "/Policy/DefaultBackupRules/*", forms: parts::RULE_FORMS },
];

/// The field that edits a place of a document.
pub fn field_of(pointer: &str) -> Option<&'static Field> {
    ALL.iter().find_map(|described| field_at(described.forms, below(described.place, pointer)?))
}

/// What is left of a pointer below a place.
fn below<'a>(place: &str, pointer: &'a str) -> Option<&'a str> {
    let mut rest = pointer;
    for name in path::names(place) {
        let own = rest.strip_prefix('/')?;
        let end = own.find('/').unwrap_or(own.len());
        let (first, after) = own.split_at(end);
        if name != "*" && name != first {
            return None;
        }
        rest = after;
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_a_document_leads_to_its_field() {
        assert_eq!(field_of("/MaximumDevices").map(|field| field.path), Some("/MaximumDevices"));
        assert_eq!(field_of("/Devices/d1/FriendlyName").map(|field| field.path), Some("/FriendlyName"));
        assert!(field_of("/FriendlyName").is_none() && field_of("/Devices/d1").is_none());
    }

    #[test]
    fn names_of_any_kind_lie_between() {
        assert_eq!(below("/A/*/B", "/A/x~1y/B/C"), Some("/C"));
        assert_eq!(below("/A/*/B", "/A/x"), None);
        assert_eq!(below("", "/A"), Some("/A"));
    }
}
