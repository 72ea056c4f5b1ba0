//! The head of the pages about devices: their title, and the links from one to the other.

use crate::account::{Allowed, use_rights};
use crate::i18n::*;
use crate::pages::title as title_of;
use crate::routes::{AdminPage, Page};
use crate::ui::page::PageHeader;
use crate::ui::page_tabs::{PageTab, PageTabs};
use comet_api::methods::AdminUpdateCampaignStatus;
use perihelion_view::prelude::*;

#[component]
pub fn DevicesHead(
    /// The page that this is.
    here: AdminPage,
    /// What can be done here.
    #[prop(into)]
    actions: ViewFn,
) -> impl IntoView {
    let i18n = use_i18n();
    let rights = use_rights();
    // Until it is known that this person may not ask for them, they are offered.
    let may_update = move || {
        rights.with(|rights| {
            rights.as_ref().is_none_or(|rights| rights.may::<AdminUpdateCampaignStatus>() == Allowed::Yes)
        })
    };
    let label = key!(shell.devices);
    let title = here.clone();
    let tabs = move || {
        let mut pages = vec![AdminPage::Devices, AdminPage::Lobby];
        if here == AdminPage::Updates || may_update() {
            pages.push(AdminPage::Updates);
        }
        let tab = |page: AdminPage| {
            let (is_current, page) = (page == here, Page::Admin(page));
            PageTab { href: page.href(), is_current, label: TextProp::from(move || title_of(i18n, &page)) }
        };
        let tabs = pages.into_iter().map(tab).collect::<Vec<_>>();
        view! { <PageTabs label tabs /> }
    };
    view! {
        <PageHeader title=move || title_of(i18n, &Page::Admin(title.clone())) actions=actions />
        {tabs}
    }
}
