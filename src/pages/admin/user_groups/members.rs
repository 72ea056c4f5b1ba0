//! The table of who is in a group.

use super::group::Group;
use crate::account::UserRow;
use crate::account::people::People;
use crate::i18n::*;
use crate::pages::shared::people::listed_users;
use crate::server::reason;
use crate::ui::button::{Button, IconButton};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::table::{Align, Column, Width};
use crate::ui::toast::Toasts;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn Members(id: String, group: Signal<Arc<Group>>, adding: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let (people, toasts): (_, Toasts) = (People::here(), expect_context());
    let rows = Memo::new(move || group.with(|group| Arc::clone(&group.members)));
    let take_out = Callback::new(move |(name, account): (String, String)| {
        let id = id.clone();
        spawn_local(async move {
            match people.change_members(&id, &[], &[name]).await {
                Ok(()) => {
                    people.have_changed();
                    toasts.success(tu_string!(i18n, people.taken_out, whom = account));
                }
                Err(error) => toasts.error(reason(i18n, &error)),
            }
        });
    });
    let none = move || {
        let add = move || view! { <Button on_press=move || adding.set(true)>{key!(people.add_members)}</Button> };
        view! {
            <EmptyState title=key!(people.no_members) icon=Icon::Users action=add>
                {key!(people.no_members_hint)}
            </EmptyState>
        }
    };
    listed_users("group-members", key!(people.members), rows, ViewFn::from(none), move || Some(out(i18n, take_out)))
}

fn out(i18n: Texts, take_out: Callback<(String, String)>) -> Column<UserRow> {
    let cell = move |user: &UserRow| {
        let (name, account) = (user.username.clone(), user.shown_name().to_owned());
        let shown = account.clone();
        let label = move || t_string!(i18n, people.take_out, whom = shown.clone());
        view! { <IconButton icon=Icon::Close label on_press=move || take_out.run((name.clone(), account.clone())) /> }
    };
    Column::new("out", key!(people.take_out_column), cell).align(Align::End).width(Width::Fixed(7.0))
}
