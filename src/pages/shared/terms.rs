//! The terms on which an account's document is edited: what its policy decides for whom, and who has made the policy.

use crate::account::Account;
use crate::account::policy::{is_bound, use_policy_name};
use crate::document::Doc;
use crate::form::Terms;
use crate::i18n::*;

/// The terms of an account's profile. What a policy forbids binds users; what it enforces binds administrators too.
pub fn terms_of(account: &Account, doc: Doc) -> Terms {
    let (i18n, account) = (use_i18n(), account.clone());
    let saved = doc.saved();
    let name = use_policy_name(&account, saved);
    Terms::locked_by(move |field| {
        let field = field?;
        saved.with(|saved| saved.as_ref().is_some_and(|saved| is_bound(&account, saved, field))).then(|| {
            match name.get() {
                name if !name.is_empty() => t_string!(i18n, form.locked_by, name = name),
                _ => t_string!(i18n, form.locked_by_policy).to_owned(),
            }
        })
    })
}

/// The same where one rule of the policy is about everything there is.
pub fn terms_within(account: &Account, doc: Doc, rule: &'static str) -> Terms {
    let terms = terms_of(account, doc);
    Terms::locked_by(move |field| terms.lock(Some(rule)).or_else(|| terms.lock(field)))
}
