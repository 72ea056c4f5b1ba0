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
    let i18n = use_i18n();
    let tabs = vec![
        PageTab {
            label: TextProp::from(move || t_string!(i18n, shell.users)),
            href: Page::users().href(),
            is_current: here == PeopleTab::Users,
        },
        PageTab {
            label: TextProp::from(move || t_string!(i18n, people.groups)),
            href: Page::user_groups().href(),
            is_current: here == PeopleTab::Groups,
        },
    ];
    view! { <PageTabs label=move || t_string!(i18n, people.users_and_groups) tabs /> }
}
