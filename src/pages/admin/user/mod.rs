//! One user: the account, its devices, what they protect, where it is kept, and what ran last.

mod facts;

use crate::account::{Account, UserRow, VaultRow, use_online, use_profile};
use crate::i18n::*;
use crate::pages::shared::devices::DeviceList;
use crate::pages::shared::history::AccountHistory;
use crate::pages::shared::items::{ItemList, ListedItem};
use crate::pages::shared::jobs::{RecentJobs, USER};
use crate::pages::shared::parts::part_tabs;
use crate::pages::shared::people::{Deed, RevokeDialog, UserActions};
use crate::pages::shared::query::Query;
use crate::pages::shared::refresh::{LISTS, RefreshButton, keep_fresh};
use crate::pages::shared::vaults::{VaultList, VaultMore};
use crate::routes::{AdminPage, Page};
use crate::server::explain_here;
use crate::session::Portal;
use crate::ui::badge::Badge;
use crate::ui::button::{ButtonLink, ButtonTone, IconButton};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::page::{Crumb, PageHeader};
use crate::ui::panel::{Panel, PanelFill};
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use comet_api::{ApiError, DeviceId, Username};
use facts::AccountFacts;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use std::sync::Arc;

const PORTAL: Portal = Portal::Admin;
/// How many jobs the page shows.
const RECENT: usize = 25;
#[component]
pub fn UserPage(name: Username) -> impl IntoView {
    let account = Account::AsAdmin { user: name.clone() };
    let profile = {
        let account = account.clone();
        use_profile(move || Some(account.clone()))
    };
    keep_fresh(LISTS, Signal::stored(true), profile.again);
    let is_missing =
        Memo::new(move || profile.state.with(|state| state.error.as_ref().is_some_and(ApiError::is_not_found)));
    let user = Memo::new(move || profile.state.with(|state| state.data.clone()));
    let username = name.clone();
    let title = move || user.get().map_or_else(|| username.to_string(), |user| user.shown_name().to_owned());
    let is_suspended = move || user.with(|user| user.as_ref().is_some_and(|user| user.is_suspended));
    let pending = Signal::derive(move || profile.state.with(|state| state.refreshing));
    let navigate = use_navigate();
    let after = Callback::new(move |deed| {
        if deed == Deed::Delete {
            navigate(&Page::Admin(AdminPage::Users).href(), NavigateOptions::default());
        }
    });
    // What can be done is there as soon as the user is, and stays while the profile is asked for again.
    let is_known = Memo::new(move || user.with(Option::is_some) && !is_missing.get());
    let known = Signal::derive(move || user.get().unwrap_or_default());
    let deeds = move || is_known.get().then(|| view! { <UserActions user=known on_done=after /> });
    let tabs = {
        let account = account.clone();
        move || (!is_missing.get()).then(|| part_tabs(&account, None))
    };
    let breadcrumb = vec![Crumb::new(key!(shell.users), Page::Admin(AdminPage::Users).href())];
    let body = move || match is_missing.get() {
        true => view! { <NoSuchUser name=name.clone() /> },
        false => {
            let account = account.clone();
            view! {
                <Loaded read=profile.state explain=explain_here on_retry=profile.again skeleton=|| view! { <UserSkeleton /> } let:user>
                    <UserPanels account=account.clone() user />
                </Loaded>
            }
        }
    };
    view! {
        <div class="page">
            <PageHeader
                title
                breadcrumb
                actions=move || view! { {deeds} <RefreshButton on_press=profile.again pending /> }
            >
                <Show when=is_suspended>
                    <Badge icon=Icon::Lock label=key!(users.suspended) />
                </Show>
            </PageHeader>
            {tabs}
            {body}
        </div>
    }
}

#[component]
fn UserSkeleton() -> impl IntoView {
    view! { <Skeleton shape=SkeletonShape::Facts count=6 /> }
}

#[component]
fn NoSuchUser(name: Username) -> impl IntoView {
    let i18n = use_i18n();
    let list = move || {
        view! { <ButtonLink href=Page::Admin(AdminPage::Users).href()>{key!(users.to_list)}</ButtonLink> }
    };
    view! {
        <EmptyState title=key!(users.no_such) icon=Icon::User action=list>
            {text!(i18n, users.no_such_hint, name = name.to_string())}
        </EmptyState>
    }
}

#[component]
fn UserPanels(account: Account, user: Signal<Arc<UserRow>>) -> impl IntoView {
    let i18n = use_i18n();
    let (online, connections) = use_online(Signal::stored(account.clone()));
    keep_fresh(LISTS, Signal::stored(true), connections.again);
    let going = RwSignal::new(None::<DeviceId>);
    let revoke = Callback::new(move |(id, name): (String, String)| {
        let label = move || t_string!(i18n, people.revoke_one, whom = name.clone());
        view! { <IconButton icon=Icon::Delete label on_press=move || going.set(Some(id.clone().into())) /> }
    });
    let items = Memo::new(move || user.with(|user| ListedItem::all(user)));
    let (of_jobs, of_history) = (account.clone(), account.clone());
    let links = VaultMore::links(&account);
    let vaults = Memo::new(move || {
        user.with(|user| {
            user.vaults.iter().map(|(id, vault)| (id.clone(), vault.clone())).collect::<Vec<(String, VaultRow)>>()
        })
    });
    let all_jobs = {
        let name = user.with_untracked(|user| user.username.clone());
        let href = Query::default().with(USER, &name).after(&Page::jobs(PORTAL).href());
        move || view! { <ButtonLink href=href.clone() tone=ButtonTone::Quiet>{key!(users.all_jobs)}</ButtonLink> }
    };
    view! {
        <div class="stack" data-gap="large">
            <div class="columns">
                <div class="stack" data-gap="large">
                    <Panel title=key!(users.facts)>
                        <AccountFacts account user />
                    </Panel>
                    <Panel title=key!(vaults.title)>
                        <VaultList portal=PORTAL vaults more=Some(links) />
                    </Panel>
                </div>
                <div class="stack" data-gap="large">
                    <Panel title=key!(shell.devices)>
                        <DeviceList user online actions=revoke link=Some(|user, device| Page::device(user, device).href()) />
                    </Panel>
                    <RevokeDialog user device=going />
                    <Panel title=key!(items.title)>
                        <ItemList portal=PORTAL items />
                    </Panel>
                </div>
            </div>
            <AccountHistory portal=PORTAL account=of_history />
            <Panel title=key!(users.recent) fill=PanelFill::Flush actions=all_jobs>
                <RecentJobs portal=PORTAL account=of_jobs count=RECENT />
            </Panel>
        </div>
    }
}
