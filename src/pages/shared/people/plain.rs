//! Deeds that need no more than a yes: suspending, resuming, turning off the codes of an app.

use super::Deed;
use super::doing::{Act, Doing};
use crate::account::UserRow;
use crate::i18n::*;
use crate::ui::button::ButtonTone;
use comet_api::Username;
use perihelion_view::prelude::*;
use std::sync::Arc;

pub fn suspend_form(doing: Doing, is_suspended: bool) -> Node {
    let i18n = use_i18n();
    let act: Act = Arc::new(move |people, user: UserRow| {
        Box::pin(async move { people.suspend(&Username::from(user.username), is_suspended).await })
    });
    let (deed, action, tone) = match is_suspended {
        true => (Deed::Suspend, tu_string!(i18n, people.suspend), ButtonTone::Danger),
        false => (Deed::Resume, tu_string!(i18n, people.resume), ButtonTone::Primary),
    };
    // Whoever is as wanted already stays out of it.
    let users: Vec<UserRow> = concerned(doing, |user| user.is_suspended != is_suspended);
    let body = move || match is_suspended {
        true => t_string!(i18n, people.suspend_body),
        false => t_string!(i18n, people.resume_body),
    };
    let said = move || match is_suspended {
        true => tu_string!(i18n, people.suspended).to_owned(),
        false => tu_string!(i18n, people.resumed).to_owned(),
    };
    let body = view! { <p class="dialog__lead">{body}</p> };
    doing.form(action.to_owned(), tone, body, move || doing.run(deed, users.clone(), said(), Arc::clone(&act)))
}

pub fn totp_form(doing: Doing) -> Node {
    let i18n = use_i18n();
    let act: Act = Arc::new(|people, user: UserRow| {
        Box::pin(async move { people.disable_totp(&Username::from(user.username)).await })
    });
    let users = concerned(doing, |user| user.has_totp.0);
    let (some, all) = (users.len(), doing.users().len());
    let body = view! {
        <p class="dialog__lead">{key!(people.totp_body)}</p>
        {(all > 1).then(|| view! { <p class="muted">{text!(i18n, people.totp_concerns, some = some, all = all)}</p> })}
    };
    let action = tu_string!(i18n, people.totp_action).to_owned();
    doing.form(action, ButtonTone::Danger, body, move || {
        let said = tu_string!(i18n, people.totp_done).to_owned();
        doing.run(Deed::DisableTotp, users.clone(), said, Arc::clone(&act));
    })
}

/// The users whom a deed changes. Where it would change none it is asked for all, and the server has the last word.
fn concerned(doing: Doing, is_concerned: impl Fn(&UserRow) -> bool) -> Vec<UserRow> {
    let all = doing.users();
    let some: Vec<UserRow> = all.iter().filter(|user| is_concerned(user)).cloned().collect();
    if some.is_empty() { all.to_vec() } else { some }
}
