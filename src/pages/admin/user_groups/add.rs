//! Putting users into a group: those of its tenant who are not in it yet.

use super::group::Group;
use crate::account::people::People;
use crate::account::{Account, UserRow, use_group_names};
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::shared::people::{Candidate, Picked, UserPicker};
use crate::server::{explain_here, reason, use_read};
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::dialog::Dialog;
use crate::ui::form::{Form, FormActions};
use crate::ui::loadable::Loaded;
use crate::ui::toast::Toasts;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn AddDialog(id: String, group: Memo<Arc<Group>>, open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let name = move || group.with(|group| group.name.clone());
    view! {
        <Dialog
            open
            title=move || t_string!(i18n, people.add_members_title, name = name())
            on_close=move || open.set(false)
        >
            <AddForm id=id.clone() group open />
        </Dialog>
    }
}

#[component]
fn AddForm(id: String, group: Memo<Arc<Group>>, open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let (people, toasts, attempt): (_, Toasts, _) = (People::here(), expect_context(), Attempt::new());
    let (users, names, picked) = (use_read(|| Some(Account::everyones_profiles())), use_group_names(), Picked::new());
    let add = move || {
        let come = untrack(|| picked.names());
        if come.is_empty() {
            return;
        }
        let (id, count) = (id.clone(), come.len());
        let sending = async move { people.change_members(&id, &come, &[]).await.map_err(|error| reason(i18n, &error)) };
        attempt.start(Box::pin(sending), move || {
            people.have_changed();
            toasts.success(tu_string!(i18n, people.members_added, count = count));
            open.try_set(false);
        });
    };
    view! {
        <Form on_submit=add pending=attempt.pending error=attempt.failed>
            <p class="dialog__lead">{key!(people.add_members_body)}</p>
            <Loaded read=users.state explain=explain_here on_retry=users.again let:users>
                <UserPicker
                    picked
                    candidates=Memo::new(move || {
                        let (group, names) = (group.get(), names.get());
                        users.with(|users| candidates(i18n, users.values(), &group, &names))
                    })
                />
            </Loaded>
            <FormActions>
                <Button
                    tone=ButtonTone::Primary
                    kind=ButtonKind::Submit
                    pending=attempt.pending
                    disabled=Signal::derive(move || picked.count() == 0)
                >
                    {text!(i18n, people.add_picked, count = picked.count())}
                </Button>
                <Button on_press=move || open.set(false)>{key!(words.cancel)}</Button>
            </FormActions>
        </Form>
    }
}

fn candidates<'a>(
    i18n: Texts,
    users: impl Iterator<Item = &'a UserRow>,
    group: &Group,
    names: &comet_api::Dictionary<String>,
) -> Arc<[Candidate]> {
    let is_member = |user: &UserRow| group.members.iter().any(|member| member.username == user.username);
    let fits = |user: &&UserRow| user.organization_id == group.organization && !is_member(user);
    let candidate = |user: &UserRow| Candidate {
        username: user.username.clone(),
        account: user.shown_name().to_owned(),
        note: names
            .get(&user.group_id)
            .map(|name| t_string!(i18n, people.leaves_group, name = name.clone()))
            .unwrap_or_default(),
    };
    let found: Vec<Candidate> = users.filter(fits).map(candidate).collect();
    in_order(found, |left, right| left.account.to_lowercase().cmp(&right.account.to_lowercase())).into()
}
