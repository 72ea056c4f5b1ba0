//! The table of who is in a group.

use super::group::Group;
use crate::account::UserRow;
use crate::account::people::People;
use crate::i18n::*;
use crate::pages::shared::ago::{Ago, written};
use crate::pages::shared::amounts::number;
use crate::pages::shared::language::per_language;
use crate::routes::Page;
use crate::server::reason;
use crate::ui::button::{Button, IconButton};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::table::{Align, Column, Direction, Extent, SortKey, Table, TableState, Width};
use crate::ui::toast::Toasts;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn Members(id: String, group: Signal<Arc<Group>>, adding: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let (people, toasts): (_, Toasts) = (People::here(), expect_context());
    let rows = Memo::new(move |_| group.with(|group| Arc::clone(&group.members)));
    let state = RwSignal::new(TableState::sorted("account", Direction::Up));
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
        let add =
            move || view! { <Button on_press=move || adding.set(true)>{text!(i18n, people.add_members)}</Button> };
        view! {
            <EmptyState title=key!(people.no_members) icon=Icon::Users action=add>
                {text!(i18n, people.no_members_hint)}
            </EmptyState>
        }
    };
    per_language(move || {
        view! {
            <Table
                label=key!(people.members)
                name="group-members"
                key=|user: &UserRow| user.username.clone()
                columns=columns(i18n, take_out)
                rows
                state
                extent=Extent::Part
                link=Arc::new(|user: &UserRow| Page::user(user.username.clone()).href())
                empty=none
            />
        }
    })
}

fn columns(i18n: Texts, take_out: Callback<(String, String)>) -> Vec<Column<UserRow>> {
    let account = |user: &UserRow| user.shown_name().to_owned();
    let name = |user: &UserRow| user.username.clone();
    let last = |user: &UserRow| user.last_backup().map(|job| job.start_time);
    let out = move |user: &UserRow| {
        let (name, account) = (user.username.clone(), user.shown_name().to_owned());
        let shown = account.clone();
        let label = move || t_string!(i18n, people.take_out, whom = shown.clone());
        view! { <IconButton icon=Icon::Close label on_press=move || take_out.run((name.clone(), account.clone())) /> }
    };
    vec![
        Column::new("account", key!(users.account), account)
            .sorted_by(move |user| SortKey::text(&account(user)))
            .searched_by(account)
            .width(Width::Grow(14.0))
            .always_shown(),
        Column::new("user", key!(users.username), name)
            .sorted_by(move |user| SortKey::text(&name(user)))
            .searched_by(name)
            .width(Width::Fixed(12.0)),
        Column::new("last", key!(users.last_backup), move |user: &UserRow| last(user).map(|at| view! { <Ago at /> }))
            .sorted_by(move |user| last(user).map_or(SortKey::Missing, |at| SortKey::Number(number(at.0))))
            .exported_by(move |user| last(user).map(written).unwrap_or_default())
            .descending_first()
            .width(Width::Fixed(10.0)),
        Column::new("out", key!(people.take_out_column), out).align(Align::End).width(Width::Fixed(7.0)),
    ]
}
