//! Pages that say that there is nothing here: a wrong address, or another portal's page.

use crate::i18n::*;
use crate::routes::Page;
use crate::session::{Person, Portal};
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// No page is at this address.
#[component]
pub fn NotFound() -> impl IntoView {
    let i18n = use_i18n();
    let home = move || {
        view! { <ButtonLink href=Page::Home.href() tone=ButtonTone::Primary>{t!(i18n, shell.go_home)}</ButtonLink> }
    };
    view! {
        <EmptyState title=move || t_string!(i18n, shell.not_found) icon=Icon::Search action=home>
            {t!(i18n, shell.not_found_hint)}
        </EmptyState>
    }
}

/// The same before the door, where no frame is around it.
#[component]
pub fn NotFoundAlone() -> impl IntoView {
    view! {
        <main class="page-alone">
            <div class="page-alone__card">
                <NotFound />
            </div>
        </main>
    }
}

/// A page of the portal that this person's account does not belong to.
#[component]
pub fn OtherPortal(person: Person) -> impl IntoView {
    let i18n = use_i18n();
    let home = Page::first(person.portal).href();
    let action = move || {
        view! { <ButtonLink href=home.clone() tone=ButtonTone::Primary>{t!(i18n, shell.go_home)}</ButtonLink> }
    };
    let name = person.username.to_string();
    let why = move || match person.portal {
        Portal::User => t_string!(i18n, shell.other_portal_admin, name = name.clone()).to_string(),
        Portal::Admin => t_string!(i18n, shell.other_portal_user, name = name.clone()).to_string(),
    };
    view! {
        <EmptyState title=move || t_string!(i18n, shell.other_portal) icon=Icon::Shield action=action>
            {why}
        </EmptyState>
    }
}
