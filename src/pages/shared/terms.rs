//! The terms on which an account's document is edited: what its policy decides for whom, and who has made the policy.

use crate::account::{Account, use_policy_names};
use crate::document::Doc;
use crate::form::Terms;
use crate::i18n::*;
use serde_json::Value;
use std::sync::Arc;

/// The terms of an account's profile. What a policy forbids binds users; what it enforces binds administrators too.
pub fn terms_of(account: &Account, doc: Doc) -> Terms {
    let i18n = use_i18n();
    let is_user = matches!(account, Account::AsUser);
    // Users may not ask what policies there are.
    let names = (!is_user).then(use_policy_names);
    let saved = doc.saved();
    Terms::locked_by(move |field| {
        let field = field?;
        let saved: Arc<Value> = saved.get()?;
        let decides = saved.pointer("/Policy").and_then(|policy| policy.get(field))?;
        if !is_decided(field, decides, is_user) {
            return None;
        }
        let id = saved.get("PolicyID").and_then(Value::as_str).unwrap_or_default();
        let name = names.and_then(|names| names.with(|names| names.get(id).cloned()));
        Some(match name {
            Some(name) => t_string!(i18n, form.locked_by, name = name),
            None => t_string!(i18n, form.locked_by_policy).to_owned(),
        })
    })
}

/// The same where one rule of the policy is about everything there is.
pub fn terms_within(account: &Account, doc: Doc, rule: &'static str) -> Terms {
    let terms = terms_of(account, doc);
    Terms::locked_by(move |field| terms.lock(Some(rule)).or_else(|| terms.lock(field)))
}

/// Whether a field of `UserPolicy` takes the decision away.
fn is_decided(field: &str, value: &Value, is_user: bool) -> bool {
    match value {
        // Only in force (SETTING_ENFORCED_ON, SETTING_ENFORCED_OFF); the others set what accounts begin with.
        Value::Number(mode) if field.starts_with("Mode") => matches!(mode.as_i64(), Some(3 | 4)),
        Value::Bool(is_on) => *is_on && (is_user || field.starts_with("Enforce")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_forbidden_binds_users_and_what_is_enforced_binds_all() {
        let decided = |field, value, is_user| is_decided(field, &value, is_user);
        assert!(decided("PreventChangeAccountName", json!(true), true));
        assert!(!decided("PreventChangeAccountName", json!(true), false));
        assert!(!decided("PreventChangeAccountName", json!(false), true));
        assert!(decided("EnforceStorageVaultRetention", json!(true), false));
        assert!(
            decided("ModeAdminResetPassword", json!(4), false) && decided("ModeAdminResetPassword", json!(3), true)
        );
        assert!(!decided("ModeAdminResetPassword", json!(2), true));
    }
}
