//! The page inside the frame: the one that the address names, if this person may see it.

use crate::account::Account;
use crate::account::own::use_own_security;
use crate::pages::shared::security::ForcedPasswordChange;
use crate::pages::{account, admin, alone, shared};
use crate::routes::{AccountPage, AdminPage, Page};
use crate::session::{Person, Portal, Session};
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;

#[component]
pub fn Content(person: Person, page: Memo<Page>) -> impl IntoView {
    let portal = person.portal;
    let (own, _) = use_own_security(portal);
    // A new password is the user's to choose, not a visitor's.
    let is_visit = Session::here().visitor().is_some();
    let must_change =
        Memo::new(move || !is_visit && own.with(|own| own.data.as_ref().is_some_and(|own| own.must_change_password)));
    lead_to_the_title(page);
    (move || {
        let page = page.get();
        if must_change.get() {
            return view! { <ForcedPasswordChange portal /> };
        }
        match page.portal() {
            Some(of) if of != portal => view! { <alone::OtherPortal person=person.clone() /> },
            _ => page_view(page),
        }
    })
    .into_node()
}

/// After a change of page, reading goes on at its title, for the eye and for a screen reader alike.
fn lead_to_the_title(page: Memo<Page>) {
    Effect::new(move |before: Option<Page>| {
        let page = page.get();
        if before.is_some_and(|before| before != page) {
            request_animation_frame(|| {
                let title = document().query_selector("main h1").ok().flatten();
                if let Some(title) = title.and_then(|title| title.dyn_into::<web_sys::HtmlElement>().ok()) {
                    // A title that can't take the focus leaves it where it is.
                    let _ = title.focus();
                }
            });
        }
        page
    });
}

fn page_view(page: Page) -> Node {
    match page {
        Page::Home | Page::SignIn => Node::NOTHING,
        Page::NotFound => view! { <alone::NotFound /> },
        Page::Admin(page) => admin_view(page),
        Page::Account(page) => account_view(page),
    }
}

fn admin_view(page: AdminPage) -> Node {
    match page {
        AdminPage::Overview => view! { <admin::overview::OverviewPage /> },
        AdminPage::Users => view! { <admin::users::UsersPage /> },
        AdminPage::User(name) => view! { <admin::user::UserPage name /> },
        AdminPage::Part(user, part) => shared::parts::part_view(Account::AsAdmin { user }, part),
        AdminPage::NewUser => view! { <admin::new_user::NewUserPage /> },
        AdminPage::ImportUsers => view! { <admin::import_users::ImportPage /> },
        AdminPage::UserGroups => view! { <admin::user_groups::GroupsPage /> },
        AdminPage::UserGroup(id) => view! { <admin::user_groups::GroupPage id /> },
        AdminPage::Devices => view! { <admin::devices::DevicesPage /> },
        AdminPage::Device(user, device) => view! { <admin::devices::DevicePage user device /> },
        AdminPage::Lobby => view! { <admin::devices::LobbyPage /> },
        AdminPage::Updates => view! { <admin::devices::UpdatesPage /> },
        AdminPage::Jobs => view! { <admin::jobs::JobsPage /> },
        AdminPage::Job(id) => view! { <shared::job::JobPage portal=Portal::Admin id /> },
        AdminPage::Activity => view! { <admin::activity::ActivityPage /> },
        AdminPage::Policies => admin::policies::policies(),
        AdminPage::NewPolicy => admin::policies::new_policy(),
        AdminPage::Policy(id) => admin::policies::policy(id),
        AdminPage::Security => view! { <shared::security::SecurityPage portal=Portal::Admin /> },
    }
}

fn account_view(page: AccountPage) -> Node {
    match page {
        AccountPage::Overview => view! { <account::overview::OverviewPage /> },
        AccountPage::Part(part) => shared::parts::part_view(Account::AsUser, part),
        AccountPage::Devices => view! { <account::devices::DevicesPage /> },
        AccountPage::Jobs => view! { <account::jobs::JobsPage /> },
        AccountPage::Job(id) => view! { <shared::job::JobPage portal=Portal::User id /> },
        AccountPage::Security => view! { <shared::security::SecurityPage portal=Portal::User /> },
    }
}
