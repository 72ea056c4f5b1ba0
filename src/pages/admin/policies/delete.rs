//! Deleting policies: whom that touches, and what stays.

use crate::account::people::People;
use crate::account::{Account, UserRow};
use crate::i18n::*;
use crate::server::{explain_here, reason, use_read};
use crate::ui::attempt::Attempt;
use crate::ui::batch::{Batch, Batches, Step};
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::loadable::Loaded;
use crate::ui::toast::Toasts;
use crate::ui::typed_confirm::TypedConfirm;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A policy that is to go.
#[derive(Clone, Debug, PartialEq)]
pub struct Doomed {
    pub id: String,
    pub name: String,
}

/// The dialog. `doomed`: what they are when it opens is what it is about. `on_done`: they are gone.
pub fn delete_dialog(doomed: Signal<Arc<[Doomed]>>, open: RwSignal<bool>, on_done: Callback<()>) -> Node {
    let (i18n, people) = (use_i18n(), People::here());
    // Stands outside the dialog, which is closed by then.
    let gone = Callback::new(move |()| {
        people.policies_have_changed();
        on_done.run(());
    });
    let title = move || {
        doomed.with(|doomed| match doomed.as_ref() {
            [one] => t_string!(i18n, policies.delete_title, name = one.name.clone()),
            many => t_string!(i18n, policies.delete_many, count = many.len()),
        })
    };
    view! {
        <Dialog open title size=DialogSize::Small on_close=move || open.set(false)>
            {form(untrack(|| doomed.get()), open, gone)}
        </Dialog>
    }
}

fn form(doomed: Arc<[Doomed]>, open: RwSignal<bool>, gone: Callback<()>) -> Node {
    let i18n = use_i18n();
    let (people, toasts, attempt): (_, Toasts, _) = (People::here(), expect_context(), Attempt::new());
    let batches = Batches::here();
    let users = use_read(|| Some(Account::everyones_profiles()));
    let count = doomed.len();
    let expected = match doomed.as_ref() {
        [one] => one.name.clone(),
        many => many.len().to_string(),
    };
    let going = Arc::clone(&doomed);
    let delete = move || {
        let one = |policy: &Doomed| {
            let id = policy.id.clone();
            move || {
                let id = id.clone();
                async move { people.delete_policy(&id).await.map_err(|error| reason(i18n, &error)) }
            }
        };
        if let [policy] = doomed.as_ref() {
            let sending = one(policy)();
            attempt.start(Box::pin(sending), move || {
                toasts.success(tu_string!(i18n, policies.deleted, count = 1));
                open.try_set(false);
                gone.run(());
            });
            return;
        }
        let steps = doomed.iter().map(|policy| Step::new(policy.name.clone(), one(policy))).collect();
        open.set(false);
        batches.run(Batch { title: tu_string!(i18n, policies.delete_many, count = count), steps, done: gone });
    };
    view! {
        <TypedConfirm
            expected
            action=move || t_string!(i18n, policies.delete_many, count = count)
            attempt
            on_agree=delete
            on_cancel=move || open.set(false)
        >
            <Loaded read=users.state explain=explain_here on_retry=users.again let:users>
                {
                    let going = Arc::clone(&going);
                    move || users.with(|users| touched(i18n, &going, users.values()))
                }
            </Loaded>
        </TypedConfirm>
    }
}

/// The users who have any of the policies.
fn touched<'a>(i18n: Texts, going: &[Doomed], users: impl Iterator<Item = &'a UserRow>) -> Node {
    let has_one = |user: &&UserRow| going.iter().any(|policy| policy.id == user.policy_id);
    let names: Vec<String> = users.filter(has_one).map(|user| user.shown_name().to_owned()).collect();
    if names.is_empty() {
        return view! { <p class="dialog__lead">{key!(policies.delete_unused)}</p> };
    }
    let count = names.len();
    let names = names.into_iter().map(|name| view! { <li>{name}</li> });
    view! {
        <p class="dialog__lead">{text!(i18n, policies.delete_body, count = count)}</p>
        <ul class="loss-list" data-few="" tabindex="0" aria-label=key!(policies.who)>
            {names.collect::<Vec<_>>()}
        </ul>
    }
}
