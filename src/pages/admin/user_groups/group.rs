//! One group of users: its members, and what can be done to it.

use super::add::AddDialog;
use super::edit::{DeleteDialog, RenameDialog};
use super::members::Members;
use crate::account::{UserRow, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::refresh::{LISTS, RefreshButton, keep_fresh};
use crate::routes::{AdminPage, Page};
use crate::server::{Ask, explain_here, use_read};
use crate::ui::button::{Button, ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::menu::{Menu, MenuAction, MenuFace};
use crate::ui::page::{Crumb, PageHeader};
use crate::ui::panel::Sheet;
use crate::ui::table::TableSkeleton;
use comet_api::methods::AdminUserGroupsGet;
use comet_api::rows::of_document;
use comet_api::types::GetUserGroupWithUsersResponse;
use comet_api::{ApiError, Lens};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A group with who is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub name: String,
    pub organization: String,
    pub members: Arc<[UserRow]>,
}

impl Group {
    fn of(answer: &GetUserGroupWithUsersResponse) -> Self {
        let group = answer.user_group();
        let members = answer.users();
        Self {
            name: group.name().to_owned(),
            organization: group.organization_id().to_owned(),
            members: members.iter().map(|(_, profile)| of_document::<UserRow>(profile.value())).collect(),
        }
    }
}

#[component]
pub fn GroupPage(id: String) -> impl IntoView {
    let i18n = use_i18n();
    let asked = id.clone();
    let read =
        use_read(move || Some(Ask::new(&AdminUserGroupsGet { group_id: asked.clone(), include_users: Some(true) })));
    keep_fresh(LISTS, Signal::stored(true), read.again);
    let state = Memo::new(move || read.state.get().map(|answer| Arc::new(Group::of(&answer))));
    let group = Memo::new(move || state.with(|state| state.data.clone()).unwrap_or_default());
    let is_known = Memo::new(move || state.with(|state| state.data.is_some()));
    let is_missing = Memo::new(move || state.with(|state| state.error.as_ref().is_some_and(ApiError::is_not_found)));
    let name = Signal::derive(move || group.with(|group| group.name.clone()));
    let pending = Signal::derive(move || read.state.with(|state| state.refreshing));
    let adding = RwSignal::new(false);
    let (of_deeds, of_body) = (id.clone(), id);
    let deeds =
        move || (is_known.get() && !is_missing.get()).then(|| view! { <Deeds id=of_deeds.clone() group adding /> });
    let tenants = use_tenant_names();
    let tenant = move || tenants.with(|names| group.with(|group| names.get(&group.organization).cloned()));
    let breadcrumb = vec![
        Crumb::new(key!(shell.users), Page::Admin(AdminPage::Users).href()),
        Crumb::new(key!(people.groups), Page::Admin(AdminPage::UserGroups).href()),
    ];
    let body = move || match is_missing.get() {
        true => view! { <NoSuchGroup /> },
        false => {
            let id = of_body.clone();
            view! {
                <Sheet>
                    <Loaded
                        read=state
                        explain=explain_here
                        on_retry=read.again
                        skeleton=|| view! { <TableSkeleton rows=6 /> }
                        let:group
                    >
                        <Members id=id.clone() group adding />
                    </Loaded>
                </Sheet>
            }
        }
    };
    let title = move || match is_known.get() {
        true => name.get(),
        false => t_string!(i18n, people.group).to_owned(),
    };
    view! {
        <div class="page">
            <PageHeader
                title
                breadcrumb
                actions=move || view! { {deeds.clone()} <RefreshButton on_press=read.again pending /> }
            >
                {tenant}
            </PageHeader>
            {body}
        </div>
    }
}

#[component]
fn NoSuchGroup() -> impl IntoView {
    let list = move || {
        view! { <ButtonLink href=Page::Admin(AdminPage::UserGroups).href()>{key!(people.to_groups)}</ButtonLink> }
    };
    view! { <EmptyState title=key!(people.no_such_group) icon=Icon::Users action=list /> }
}

#[component]
fn Deeds(id: String, group: Memo<Arc<Group>>, adding: RwSignal<bool>) -> impl IntoView {
    let (renaming, deleting) = (RwSignal::new(false), RwSignal::new(false));
    let known = Signal::derive(move || group.with(|group| group.name.clone()));
    let members = Signal::derive(move || group.with(|group| group.members.len()));
    view! {
        <Button tone=ButtonTone::Primary on_press=move || adding.set(true)>{key!(people.add_members)}</Button>
        <Menu label=key!(people.actions) face=MenuFace::Label tone=ButtonTone::Secondary>
            <MenuAction on_choose=move || renaming.set(true)>{key!(people.rename_group)}</MenuAction>
            <MenuAction tone=ButtonTone::Danger icon=Icon::Delete on_choose=move || deleting.set(true)>
                {key!(people.delete_group)}
            </MenuAction>
        </Menu>
        <AddDialog id=id.clone() group open=adding />
        <RenameDialog id=id.clone() known open=renaming />
        <DeleteDialog id known members open=deleting />
    }
}
