//! The links of the side navigation.

use crate::i18n::*;
use crate::pages::title;
use crate::routes::{AccountPage, AdminPage, Page, Part};
use crate::session::Portal;
use crate::ui::icon::Icon;
use crate::ui::shell::{NavLink, NavSection};
use perihelion_view::prelude::*;

#[component]
pub fn Navigation(portal: Portal, page: Memo<Page>) -> impl IntoView {
    let i18n = use_i18n();
    let label = move || match portal {
        Portal::Admin => t_string!(i18n, shell.admin_portal),
        Portal::User => t_string!(i18n, shell.user_portal),
    };
    let links = areas(portal).into_iter().map(move |(area, icon)| {
        let (here, name) = (area.clone(), area.clone());
        view! {
            <NavLink
                href=area.href()
                icon
                label=move || title(i18n, &name)
                current=Signal::derive(move || page.with(|page| is_within(page, &here)))
            />
        }
    });
    view! { <NavSection label=label>{links.collect::<Vec<_>>()}</NavSection> }
}

pub fn areas(portal: Portal) -> Vec<(Page, Icon)> {
    match portal {
        Portal::Admin => vec![
            (Page::Admin(AdminPage::Overview), Icon::Overview),
            (Page::Admin(AdminPage::Users), Icon::Users),
            (Page::Admin(AdminPage::Devices), Icon::Devices),
            (Page::Admin(AdminPage::Jobs), Icon::Jobs),
            (Page::Admin(AdminPage::Policies), Icon::Policy),
            (Page::Admin(AdminPage::Activity), Icon::Activity),
            (Page::Admin(AdminPage::Security), Icon::Shield),
        ],
        Portal::User => vec![
            (Page::Account(AccountPage::Overview), Icon::Overview),
            (Page::Account(AccountPage::Devices), Icon::Devices),
            (Page::Account(AccountPage::Part(Part::Items)), Icon::Item),
            (Page::Account(AccountPage::Part(Part::Vaults)), Icon::Vault),
            (Page::Account(AccountPage::Part(Part::Schedules)), Icon::Clock),
            (Page::Account(AccountPage::Jobs), Icon::Jobs),
            (Page::Account(AccountPage::Part(Part::Profile)), Icon::User),
            (Page::Account(AccountPage::Security), Icon::Shield),
        ],
    }
}

/// Whether a page belongs to an area: itself, or what one opens from it.
fn is_within(page: &Page, area: &Page) -> bool {
    let parent = match page {
        Page::Admin(
            AdminPage::User(_)
            | AdminPage::Part(..)
            | AdminPage::NewUser
            | AdminPage::ImportUsers
            | AdminPage::UserGroups
            | AdminPage::UserGroup(_),
        ) => Page::Admin(AdminPage::Users),
        Page::Admin(AdminPage::Device(..) | AdminPage::Lobby | AdminPage::Updates) => Page::Admin(AdminPage::Devices),
        Page::Admin(AdminPage::NewPolicy | AdminPage::Policy(_)) => Page::Admin(AdminPage::Policies),
        Page::Account(AccountPage::Part(part)) => Page::Account(AccountPage::Part(list_of(part))),
        Page::Admin(AdminPage::Job(_)) => Page::Admin(AdminPage::Jobs),
        Page::Account(AccountPage::Job(_)) => Page::Account(AccountPage::Jobs),
        other => other.clone(),
    };
    parent == *area
}

fn list_of(part: &Part) -> Part {
    match part {
        Part::NewItem | Part::Item(_) => Part::Items,
        Part::NewVault | Part::Vault(_) => Part::Vaults,
        Part::NewSchedule | Part::Schedule(_) => Part::Schedules,
        // They are sent to the addresses that stand there.
        Part::Reports => Part::Profile,
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jobs_page_belongs_to_the_jobs() {
        assert!(is_within(&Page::job(Portal::Admin, "x"), &Page::jobs(Portal::Admin)));
        assert!(!is_within(&Page::job(Portal::Admin, "x"), &Page::first(Portal::Admin)));
    }
}
