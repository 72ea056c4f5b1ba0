//! Nothing is forgotten: every field of the documents that the console edits has a place in a form, or a reason why it
//! has none.

use super::forms::ALL;
use serde_json::Value;

/// What no form edits, by type: the field, and why, or where else it is edited.
const LEFT: &[(&str, &[(&str, &str)])] = &[
    ("UserProfileConfig", PROFILE_LEFT),
    ("DestinationConfig", VAULT_LEFT),
    ("SourceConfig", ITEM_LEFT),
    ("BackupRuleConfig", RULE_LEFT),
    ("GroupPolicy", POLICY_LEFT),
    ("UserPolicy", RULES_LEFT),
    ("ScheduleConfig", TIME_LEFT),
    ("EmailReportConfig", REPORT_LEFT),
];

const VAULT_LEFT: &[(&str, &str)] = &[
    ("CreateTime", "a fact"),
    ("ModifyTime", "written with each change"),
    ("LocalcopyWinSMBPasswordFormat", "says how the password is kept; stays as it is"),
    ("EncryptionKeyEncryptionMethod", "devices encrypt the vault's key"),
    ("EncryptedEncryptionKey", "key material: never shown"),
    ("RepoInitTimestamp", "a fact"),
    ("Statistics", "measured by devices"),
    ("DefaultRetention", "has a form of its own, and a preview"),
    ("RetentionError", "what a device has met"),
    ("AssociatedDevices", "written by devices"),
];

const ITEM_LEFT: &[(&str, &str)] = &[
    ("OwnerDevice", "chosen when the item is made; duplicated to another device"),
    ("CreateTime", "a fact"),
    ("ModifyTime", "written with each change"),
    ("PolicySourceID", "written by the server for what a policy gives"),
    ("OverrideDestinationRetention", "has a form of its own for each vault"),
    ("Statistics", "measured by devices"),
];

const RULE_LEFT: &[(&str, &str)] = &[
    ("CreateTime", "a fact"),
    ("ModifyTime", "written with each change"),
    ("Schedules", "edited as times, pages/shared/times"),
];

const POLICY_LEFT: &[(&str, &str)] = &[
    ("OrganizationID", "chosen once, when the policy is made"),
    ("Policy", "UserPolicy, below"),
    ("CreatedDate", "a fact"),
    ("ModifiedDate", "written with each change"),
];

const RULES_LEFT: &[(&str, &str)] = &[
    ("DefaultStorageVaultRetention", "has a form of its own"),
    ("DefaultSources", "each has a form of its own"),
    ("DefaultSourcesBackupRules", "each has a form of its own"),
    ("DefaultSourcesWithOSRestriction", "each has a form of its own"),
    ("DefaultBackupRules", "each has a form of its own"),
];

const TIME_LEFT: &[(&str, &str)] = &[
    ("FrequencyType", "a part of a time, pages/shared/times"),
    ("FromTime", "a part of a time, pages/shared/times"),
    ("ToTime", "a part of a time, pages/shared/times"),
    ("DaysSelect", "a box a day, pages/shared/times"),
    ("SelectedMonth", "a part of a time, pages/shared/times"),
    ("SelectedDay", "a part of a time, pages/shared/times"),
];

const REPORT_LEFT: &[(&str, &str)] =
    &[("SummaryFrequency", "edited as times, pages/shared/times"), ("Filter", "edited by the search's builder")];

const PROFILE_LEFT: &[(&str, &str)] = &[
    ("Username", "can't be changed"),
    ("Destinations", "the storage vaults have pages of their own"),
    ("Sources", "the protected items have pages of their own"),
    ("BackupRules", "the schedules have pages of their own"),
    ("OverrideEmailSettings", "the e-mail reports have a page of their own"),
    ("Devices", "each device has a form of its own"),
    ("SupportsDeviceAssociations", "stays true"),
    ("LastSuspended", "written with the suspension"),
    ("Policy", "a copy that the server writes"),
    ("PasswordFormat", "a password is changed by its own method"),
    ("PasswordHash", "a password is changed by its own method"),
    ("PasswordRecovery", "key material: forbidden by a button that asks, and never shown"),
    ("AllowPasswordLogin", "one choice together with AllowPasswordAndTOTPLogin, ways.rs"),
    ("AllowPasswordAndTOTPLogin", "one choice together with AllowPasswordLogin, ways.rs"),
    ("TOTPKeyEncryptionFormat", "codes are set up by their own method"),
    ("TOTPKey", "codes are set up by their own method"),
    ("CreateTime", "a fact"),
    ("CreationGUID", "a fact"),
    ("AutoStorageTemplateGUID", "a note of the server's, from when it made the first vault"),
];

fn fields_of(types: &Value, name: &str) -> Vec<String> {
    let fields = types[name]["fields"].as_array().expect("a type of the specification");
    fields.iter().map(|field| field["name"].as_str().expect("a name").to_owned()).collect()
}

fn types() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/crates/comet-api/spec/types.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the specification")).expect("JSON")
}

/// The field of the type itself that a path lies in.
fn first_name(path: &str) -> &str {
    path.trim_start_matches('/').split('/').next().unwrap_or_default()
}

/// The first names of the paths that forms edit.
fn edited(name: &str) -> Vec<&'static str> {
    let forms = ALL.iter().filter(|described| described.name == name).flat_map(|described| described.forms);
    forms.flat_map(|form| form.fields).map(|field| first_name(field.path)).collect()
}

#[test]
fn every_field_is_edited_somewhere_or_left_for_a_reason() {
    let types = types();
    let mut missing = Vec::new();
    for (name, left) in LEFT {
        let edited = edited(name);
        for field in fields_of(&types, name) {
            let is_left = left.iter().any(|(own, _)| *own == field);
            if !is_left && !edited.contains(&field.as_str()) {
                missing.push(format!("{name}.{field}"));
            }
        }
    }
    assert!(missing.is_empty(), "in no form, and not left for a reason: {missing:?}");
}

#[test]
fn forms_and_reasons_are_about_fields_that_there_are() {
    let types = types();
    let of_forms = ALL.iter().map(|described| (described.name, edited(described.name)));
    let of_left = LEFT.iter().map(|(name, left)| (*name, left.iter().map(|(field, _)| *field).collect()));
    for (name, fields) in of_forms.chain(of_left) {
        let known = fields_of(&types, name);
        for field in fields {
            assert!(known.iter().any(|own| own == field), "{name} has no field {field}");
        }
    }
}

#[test]
fn what_a_form_edits_has_no_reason_to_be_left() {
    for (name, left) in LEFT {
        let edited = edited(name);
        for (field, _) in *left {
            assert!(!edited.contains(field), "{name}.{field} is edited and left");
        }
    }
}
