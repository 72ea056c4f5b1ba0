//! The head of a part of an account: the way back, the title, and the way to the other parts.

use crate::account::Account;
use crate::i18n::*;
use crate::pages::title;
use crate::routes::{Page, Part};
use crate::ui::page::{Crumb, PageHeader};
use crate::ui::page_tabs::{PageTab, PageTabs};
use perihelion_view::prelude::*;

/// The head of a part. Administrators go on from here to the other parts; users have them in the navigation.
/// `within`: the list that the part is one entry of. `actions`: what can be done here.
pub fn part_head(account: &Account, part: &Part, title: TextProp, within: Option<Part>, actions: ViewFn) -> Node {
    let mut breadcrumb = Vec::new();
    let mut tabs = Node::NOTHING;
    if let Account::AsAdmin { user } = account {
        let of_user = Page::user(user.clone());
        breadcrumb.push(Crumb::new(key!(shell.users), Page::users().href()));
        breadcrumb.push(Crumb::new(user.to_string(), of_user.href()));
        tabs = part_tabs(account, Some(within.as_ref().unwrap_or(part)));
    }
    breadcrumb.extend(within.map(|list| crumb(account, list)));
    // What can be done is known once the profile has been read.
    let actions = move || {
        let actions = actions.clone();
        move || actions.run()
    };
    view! {
        <PageHeader title breadcrumb actions />
        {tabs}
    }
}

fn crumb(account: &Account, part: Part) -> Crumb {
    let page = Page::part(account, part);
    let href = page.href();
    let i18n = use_i18n();
    Crumb::new(move || title(i18n, &page), href)
}

/// The way between a user's page and the parts of the account; `None` stands for the user's page.
pub fn part_tabs(account: &Account, here: Option<&Part>) -> Node {
    let parts = [Part::Profile, Part::Items, Part::Vaults, Part::Schedules, Part::Reports];
    let mut tabs: Vec<PageTab> = Vec::new();
    if let Account::AsAdmin { user } = account {
        let label = TextProp::from(key!(shell.overview));
        tabs.push(PageTab { label, href: Page::user(user.clone()).href(), is_current: here.is_none() });
    }
    for part in parts {
        let is_current = Some(&part) == here;
        let Crumb { label, href } = crumb(account, part);
        tabs.push(PageTab { label, href, is_current });
    }
    view! { <PageTabs label=key!(parts.of_account) tabs /> }
}
