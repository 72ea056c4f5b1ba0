//! The frame of both portals: navigation, tools, and what may come up over any page.

mod account_menu;
mod content;
mod expired;
mod idle_warning;
mod live_sign;
mod navigation;
mod palette;
mod visit_bar;

use crate::i18n::*;
use crate::pages::shared::commands::Commands;
use crate::routes::Page;
use crate::server::use_branding;
use crate::session::{Person, Session};
use crate::ui::mark::Mark;
use crate::ui::notice::Notice;
use crate::ui::shell::Shell;
use crate::ui::tone::Tone;
use account_menu::AccountMenu;
use content::Content;
use expired::ExpiredDialog;
use idle_warning::IdleWarning;
use live_sign::LiveSign;
use navigation::Navigation;
use palette::CommandPalette;
use perihelion_view::prelude::*;
use visit_bar::VisitBar;

/// A person's portal with a page in it.
#[component]
pub fn PortalFrame(person: Person, page: Memo<Page>) -> impl IntoView {
    let portal = person.portal;
    let blocked = Session::here().storage_blocked();
    let content = person.clone();
    Commands::provide();
    view! {
        <Shell
            brand=move || view! { <Brand person=person.clone() /> }
            tools=move || view! { <LiveSign portal /><CommandPalette portal /><AccountMenu portal /> }
            navigation=move || view! { <Navigation portal page /> }
            navigation_label=key!(shell.navigation)
        >
            <VisitBar />
            <Show when=move || blocked.get()>
                <Notice tone=Tone::Warning title=key!(shell.storage_blocked)>
                    {key!(shell.storage_blocked_hint)}
                </Notice>
            </Show>
            <Content person=content page />
        </Shell>
        <ExpiredDialog />
        <IdleWarning />
    }
}

/// The server's logo and name, which lead home.
#[component]
fn Brand(person: Person) -> impl IntoView {
    let branding = use_branding();
    let logo = branding.logo();
    let name = branding.name();
    let picture = move || match logo.get() {
        Some(address) => view! { <img src=address alt="" /> },
        None => view! { <Mark /> },
    };
    view! {
        <a href=Page::first(person.portal).href()>
            {picture}
            <span class="top-bar__name">{move || name.get()}</span>
        </a>
    }
}
