//! The search box of the top bar: leads to the list that is most asked for, filtered.

use crate::i18n::*;
use crate::routes::{AdminPage, Page, encode};
use crate::session::Portal;
use crate::ui::search::SearchInput;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;

#[component]
pub fn SearchBox(portal: Portal) -> impl IntoView {
    let i18n = use_i18n();
    let navigate = use_navigate();
    let typed = RwSignal::new(String::new());
    let label = move || match portal {
        Portal::Admin => t_string!(i18n, shell.search_admin),
        Portal::User => t_string!(i18n, shell.search_user),
    };
    let list = match portal {
        Portal::Admin => Page::Admin(AdminPage::Users),
        Portal::User => Page::jobs(Portal::User),
    };
    let search = move || {
        let address = format!("{}?filter={}", list.href(), encode(typed.get_untracked().trim()));
        navigate(&address, Default::default());
    };
    view! {
        <search>
            <SearchInput value=typed label=label on_search=move || search() />
        </search>
    }
}
