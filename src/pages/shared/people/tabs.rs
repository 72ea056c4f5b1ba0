//! The way between the users and their groups.

use crate::i18n::*;
use crate::routes::Page;
use crate::ui::page_tabs::{PageTab, PageTabs};
use perihelion_view::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeopleTab {
    Users,
    Groups,
}

pub fn people_tabs(here: PeopleTab) -> Node {
    let tabs = vec![
        PageTab {
            label: TextProp::from(key!(shell.users)),
            href: Page::users().href(),
            is_current: here == PeopleTab::Users,
        },
        PageTab {
            label: TextProp::from(key!(people.groups)),
            href: Page::user_groups().href(),
            is_current: here == PeopleTab::Groups,
        },
    ];
    view! { <PageTabs label=key!(people.users_and_groups) tabs /> }
}
