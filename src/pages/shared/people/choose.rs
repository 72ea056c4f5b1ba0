//! Giving a policy or a group: one of those that the users' tenant has.

use super::Deed;
use super::choice::{groups_of, policies_of};
use super::doing::{Act, Doing};
use crate::account::{UserRow, use_groups, use_policies};
use crate::i18n::*;
use crate::ui::button::ButtonTone;
use crate::ui::field::{Choice, Field, Select};
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use comet_api::Username;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// Nothing has been chosen; no id has this sign.
const NOTHING: &str = "?";

pub fn policy_form(doing: Doing) -> Node {
    let i18n = use_i18n();
    let Some(organization) = common(doing, |user| &user.organization_id) else { return several_tenants() };
    let policies = use_policies();
    let choices = Signal::derive(move || policies.with(|policies| policies_of(i18n, policies, &organization)));
    let chosen = RwSignal::new(NOTHING.to_owned());
    let body = choice_of(key!(users.policy), key!(people.policy_body), chosen, choices);
    doing.form(tu_string!(i18n, people.give_policy).to_owned(), ButtonTone::Primary, body, move || {
        let Some(policy) = taken(doing, chosen) else { return };
        let act: Act = Arc::new(move |people, user: UserRow| {
            let policy = policy.clone();
            Box::pin(async move { people.give_policy(&Username::from(user.username), &policy).await })
        });
        let said = tu_string!(i18n, people.policy_given).to_owned();
        doing.run(Deed::GivePolicy, doing.users().to_vec(), said, act);
    })
}

pub fn group_form(doing: Doing) -> Node {
    let i18n = use_i18n();
    let Some(organization) = common(doing, |user| &user.organization_id) else { return several_tenants() };
    let groups = use_groups();
    let choices = Signal::derive(move || {
        groups.state.with(|groups| groups_of(i18n, &groups.data.clone().unwrap_or_default(), &organization))
    });
    let chosen = RwSignal::new(NOTHING.to_owned());
    let body = choice_of(key!(people.group), key!(people.group_body), chosen, choices);
    doing.form(tu_string!(i18n, people.give_group).to_owned(), ButtonTone::Primary, body, move || {
        let Some(group) = taken(doing, chosen) else { return };
        let act: Act = Arc::new(move |people, user: UserRow| {
            let group = group.clone();
            Box::pin(async move { people.give_group(&Username::from(user.username), &group).await })
        });
        let said = tu_string!(i18n, people.group_given).to_owned();
        doing.run(Deed::GiveGroup, doing.users().to_vec(), said, act);
    })
}

/// The list begins with a line that chooses nothing: what the users have now may not be in it, or not yet.
fn choice_of(label: Plain, hint: Plain, chosen: RwSignal<String>, choices: Signal<Vec<Choice>>) -> Node {
    let i18n = use_i18n();
    let nothing = move || Choice::new(NOTHING, t_string!(i18n, people.choose));
    let choices = Signal::derive(move || std::iter::once(nothing()).chain(choices.get()).collect::<Vec<_>>());
    view! {
        <Field label hint>
            <Select value=chosen choices />
        </Field>
    }
}

/// What was chosen; else the form says that nothing was.
fn taken(doing: Doing, chosen: RwSignal<String>) -> Option<String> {
    let chosen = chosen.get_untracked();
    if chosen == NOTHING {
        doing.attempt.failed.set(Some(tu_string!(doing.i18n, people.nothing_chosen).to_owned()));
        return None;
    }
    Some(chosen)
}

/// What all users have in common; `None` where they differ.
fn common(doing: Doing, of: impl Fn(&UserRow) -> &String) -> Option<String> {
    let users = doing.users();
    let first = users.first().map(&of)?;
    users.iter().all(|user| of(user) == first).then(|| first.clone())
}

fn several_tenants() -> Node {
    view! { <Notice tone=Tone::Warning title=key!(people.several_tenants) /> }
}
