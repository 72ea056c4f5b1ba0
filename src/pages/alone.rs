//! Pages that say that there is nothing here: a wrong address, or another portal's page.

use crate::i18n::*;
use crate::routes::Page;
use crate::session::{Person, Portal};
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::page::PageHeader;
use perihelion_view::prelude::*;

/// No page is at this address.
#[component]
pub fn NotFound() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <DeadEnd title=move || t_string!(i18n, shell.not_found).to_string() home=Page::Home>
            {key!(shell.not_found_hint)}
        </DeadEnd>
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
    let name = person.username.to_string();
    let why = move || match person.portal {
        Portal::User => t_string!(i18n, shell.other_portal_admin, name = name.clone()).to_string(),
        Portal::Admin => t_string!(i18n, shell.other_portal_user, name = name.clone()).to_string(),
    };
    view! {
        <DeadEnd title=move || t_string!(i18n, shell.other_portal).to_string() home=Page::first(person.portal)>
            {why}
        </DeadEnd>
    }
}

#[component]
fn DeadEnd(#[prop(into)] title: TextProp, home: Page, children: Children) -> impl IntoView {
    view! {
        <div class="page">
            <PageHeader title />
            <p class="muted">{children()}</p>
            <div class="row">
                <ButtonLink href=home.href() tone=ButtonTone::Primary>
                    {key!(shell.go_home)}
                </ButtonLink>
            </div>
        </div>
    }
}
