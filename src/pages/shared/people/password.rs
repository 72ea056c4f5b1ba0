//! A new password: typed or made for one user; made for each of many, and handed out as a list.

use super::Deed;
use super::doing::{Act, Doing};
use super::handout::Handout;
use super::secret::{GivenPassword, GivenPasswordField, made_password};
use crate::account::UserRow;
use crate::account::people::People;
use crate::i18n::*;
use crate::ui::button::ButtonTone;
use crate::ui::field::{Checkbox, Field, PasswordInput};
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use comet_api::{ApiError, Secret, Username};
use perihelion_view::prelude::*;
use std::sync::Arc;

pub fn password_form(doing: Doing) -> Node {
    match doing.one() {
        Some(user) => for_one(doing, user),
        None => for_many(doing),
    }
}

fn for_one(doing: Doing, user: UserRow) -> Node {
    let i18n = use_i18n();
    let password = GivenPassword::new();
    let old = RwSignal::new(String::new());
    let must_change = RwSignal::new(true);
    let needs_old = !user.is_recoverable.0;
    let body = view! {
        <p class="dialog__lead">{key!(people.password_body)}</p>
        {needs_old.then(|| old_password(old))}
        <GivenPasswordField password label=key!(sign_in.new_password) />
        <Checkbox checked=must_change label=key!(people.must_change) />
    };
    doing.form(tu_string!(i18n, people.reset_password).to_owned(), ButtonTone::Primary, body, move || {
        let Some(new) = password.ready() else { return };
        let old = needs_old.then(|| Secret::from(old.get_untracked()));
        let must_change = must_change.get_untracked();
        let act: Act = Arc::new(move |people, user: UserRow| {
            let (new, old) = (new.clone(), old.clone());
            Box::pin(reset(people, user, new, old, must_change))
        });
        let said = tu_string!(i18n, people.password_reset).to_owned();
        doing.run(Deed::ResetPassword, vec![user.clone()], said, act);
    })
}

/// Servers take the demand for another password back with a new one, so it comes after it.
async fn reset(
    people: People,
    user: UserRow,
    new: Secret,
    old: Option<Secret>,
    must_change: bool,
) -> Result<(), ApiError> {
    let name = Username::from(user.username);
    people.reset_password(&name, new, old).await?;
    if must_change { people.demand_new_password(&name).await } else { Ok(()) }
}

/// Where the user has forbidden resets.
fn old_password(old: RwSignal<String>) -> Node {
    view! {
        <Notice tone=Tone::Warning title=key!(people.no_recovery) />
        <Field label=key!(security.old_password) required=true>
            <PasswordInput value=old autocomplete="off" />
        </Field>
    }
}

fn for_many(doing: Doing) -> Node {
    let i18n = use_i18n();
    let must_change = RwSignal::new(true);
    let all = doing.users();
    let (users, left_out): (Vec<UserRow>, Vec<UserRow>) = all.iter().cloned().partition(|user| user.is_recoverable.0);
    let (count, left_out) = (users.len(), left_out.len());
    let body = view! {
        <p class="dialog__lead">{key!(people.passwords_body)}</p>
        {(left_out > 0)
            .then(|| view! { <Notice tone=Tone::Warning title=move || t_string!(i18n, people.no_recovery_some, count = left_out) /> })}
        <Checkbox checked=must_change label=key!(people.must_change) />
    };
    let handout = Handout::here();
    doing.form(tu_string!(i18n, people.make_passwords, count = count), ButtonTone::Primary, body, move || {
        if count == 0 {
            doing.attempt.failed.set(Some(tu_string!(i18n, people.nobody_left).to_owned()));
            return;
        }
        let must_change = must_change.get_untracked();
        handout.begin();
        let act: Act = Arc::new(move |people, user: UserRow| {
            Box::pin(async move {
                let made = made_password();
                reset(people, user.clone(), Secret::from(made.clone()), None, must_change).await?;
                handout.add(&user.username, &user.account_name, made);
                Ok(())
            })
        });
        let said = tu_string!(i18n, people.password_reset).to_owned();
        doing.run(Deed::ResetPassword, users.clone(), said, act);
    })
}
