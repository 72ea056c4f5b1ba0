//! A new account after the pattern of another.

use super::Deed;
use super::doing::{Act, Doing};
use super::name_field::{NameField, NewName};
use super::secret::{GivenPassword, GivenPasswordField};
use crate::account::UserRow;
use crate::account::people::NewAccount;
use crate::i18n::*;
use crate::ui::button::ButtonTone;
use crate::ui::field::{Field, TextInput};
use crate::ui::notice::Notice;
use comet_api::Username;
use perihelion_view::prelude::*;
use std::sync::Arc;

pub fn duplicate_form(doing: Doing) -> Node {
    let i18n = use_i18n();
    let (name, password) = (NewName::new(), GivenPassword::new());
    let account = RwSignal::new(String::new());
    let body = view! {
        <p class="dialog__lead">{key!(people.duplicate_copied)}</p>
        <p class="muted">{key!(people.duplicate_not_copied)}</p>
        <NameField name />
        <Field label=key!(people.account_name)>
            <TextInput value=account name="account-name" />
        </Field>
        <GivenPasswordField password label=key!(sign_in.password) />
        <Notice title=key!(people.duplicate_no_recovery) />
    };
    doing.form(tu_string!(i18n, people.duplicate).to_owned(), ButtonTone::Primary, body, move || {
        // Both fields say what is missing.
        let (name, secret) = (name.ready(), password.ready());
        let (Some(user), Some(username), Some(secret)) = (doing.one(), name, secret) else { return };
        let said = tu_string!(i18n, people.duplicated, name = username.to_string());
        let account_name = account.get_untracked().trim().to_owned();
        let copy = NewAccount { username, account_name, ..NewAccount::default() };
        let act: Act = Arc::new(move |people, user: UserRow| {
            let (copy, secret) = (copy.clone(), secret.clone());
            Box::pin(async move { people.duplicate(&Username::from(user.username), &copy, secret).await })
        });
        doing.run(Deed::Duplicate, vec![user], said, act);
    })
}
