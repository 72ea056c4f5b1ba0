//! The first page of users: am I protected, what ran last, and what is to be done.

mod devices;
mod health;
mod next;
mod verdict;

use crate::account::{Account, UserRow, use_profile};
use crate::format::use_formats;
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::shared::amounts::{number, size};
use crate::pages::shared::items::{ItemList, ListedItem};
use crate::pages::shared::jobs::{JobThings, Span, use_failures};
use crate::pages::shared::news::NewsPanel;
use crate::pages::shared::parts::vault_rows;
use crate::pages::shared::refresh::{LISTS, keep_fresh};
use crate::pages::shared::vaults::{VaultList, VaultMore};
use crate::routes::{Page, Part};
use crate::server::{Server, explain_here, use_branding, use_read};
use crate::session::Portal;
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::chart::Meter;
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::panel::Panel;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use crate::ui::tone::Tone;
use comet_api::Lens;
use health::Health;
use perihelion_view::prelude::*;
use std::sync::Arc;
use verdict::VerdictCard;

const PORTAL: Portal = Portal::User;
/// How many failures are shown.
const SHOWN: usize = 6;

#[component]
pub fn OverviewPage() -> impl IntoView {
    let profile = use_profile(|| Some(Account::AsUser));
    keep_fresh(LISTS, Signal::stored(true), profile.again);
    let skeleton = || view! { <Skeleton shape=SkeletonShape::Block count=2 /> };
    let hides_news = move || use_branding().with(|props| props.hide_news_area()).unwrap_or(true);
    view! {
        <div class="page">
            <PageHeader title=key!(shell.overview) />
            <Loaded read=profile.state explain=explain_here on_retry=profile.again skeleton let:user>
                <Protection user />
            </Loaded>
            <div class="columns">
                <FailedPanel />
                <Show when=move || !hides_news()>
                    <NewsPanel portal=PORTAL />
                </Show>
            </div>
        </div>
    }
}

/// What the profile says: the verdict, the items of each device, the storage.
#[component]
fn Protection(user: Signal<Arc<UserRow>>) -> impl IntoView {
    let server = Server::here();
    let health = Memo::new(move || user.with(|user| Health::of(user, untrack(|| server.now()))));
    let items = Memo::new(move || user.with(|user| listed_items(user)));
    let profile = use_read(|| Some(Account::AsUser.profile()));
    let vaults = Memo::new(move || {
        let answer = profile.state.with(|state| state.data.clone());
        answer.map(|answer| vault_rows(&Account::AsUser, answer.profile().value())).unwrap_or_default()
    });
    view! {
        <div class="stack" data-gap="large">
            <VerdictCard health />
            {unscheduled_notice()}
            {devices::devices_panel(user)}
            <div class="columns">
                <Panel title=key!(home.last_backups)>
                    <ItemList portal=PORTAL items />
                </Panel>
                <Panel title=key!(home.storage)>
                    <div class="stack">
                        {move || quota(user)}
                        <VaultList portal=PORTAL vaults more=Some(VaultMore::links(&Account::AsUser)) />
                    </div>
                </Panel>
            </div>
        </div>
    }
}

/// Items that no schedule backs up.
fn unscheduled_notice() -> Node {
    let i18n = use_i18n();
    let profile = use_read(|| Some(Account::AsUser.profile()));
    let names = Memo::new(move || {
        let answer = profile.state.with(|state| state.data.clone());
        answer.map(|answer| next::unscheduled(answer.profile())).unwrap_or_default()
    });
    let see = || {
        let href = Page::part(&Account::AsUser, Part::Schedules).href();
        view! { <ButtonLink href tone=ButtonTone::Quiet>{key!(own.to_schedules)}</ButtonLink> }
    };
    let title = move || names.with(|names| t_string!(i18n, own.unscheduled, count = names.len()));
    view! {
        <Show when=move || names.with(|names| !names.is_empty())>
            <Notice tone=Tone::Warning title action=see>
                {move || names.with(|names| names.join(", "))}
            </Notice>
        </Show>
    }
}

/// How much of what all items may come to together is used.
fn quota(user: Signal<Arc<UserRow>>) -> Option<Node> {
    let (i18n, formats) = (use_i18n(), use_formats());
    let (used, limit) = user.with(|user| Some((user.protected(), user.quota()?)))?;
    let words = move || t_string!(i18n, vaults.used_of, used = size(formats, used), limit = size(formats, limit));
    Some(view! {
        <div class="stack">
            <p>{key!(own.quota)} ": " {words}</p>
            <Meter label=key!(own.quota) share=number(used.0) / number(limit.0) text=words />
        </div>
    })
}

/// The items by their devices' names.
fn listed_items(user: &UserRow) -> Vec<ListedItem> {
    in_order(ListedItem::all(user), |a, b| (&a.device, &a.item.description).cmp(&(&b.device, &b.item.description)))
}

#[component]
fn FailedPanel() -> impl IntoView {
    let read = use_failures(Signal::stored(Account::AsUser), Span::Week);
    keep_fresh(LISTS, Signal::stored(true), read.again);
    let all = move || {
        view! { <ButtonLink href=Page::jobs(PORTAL).href() tone=ButtonTone::Quiet>{key!(home.all_jobs)}</ButtonLink> }
    };
    let none = move || {
        view! {
            <EmptyState title=key!(home.none_failed) icon=Icon::Success>
                {key!(home.none_failed_hint)}
            </EmptyState>
        }
    };
    view! {
        <Panel title=key!(home.failed_week) actions=all>
            <Loaded read=read.state explain=explain_here on_retry=read.again let:jobs>
                <JobThings portal=PORTAL jobs shown=SHOWN of_everyone=false empty=none />
            </Loaded>
        </Panel>
    }
}
