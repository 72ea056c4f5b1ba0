//! A new user: everything that can be said of one at the start.

mod fields;

use crate::account::people::{NotCreated, People, use_offers};
use crate::i18n::*;
use crate::routes::{AdminPage, Page};
use crate::server::{explain_here, reason};
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonLink, ButtonTone};
use crate::ui::form::{Form, FormActions};
use crate::ui::loadable::Loaded;
use crate::ui::page::{Crumb, PageHeader};
use crate::ui::panel::Panel;
use crate::ui::toast::Toasts;
use fields::{AccessFields, AccountFields, Fields, PlaceFields};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;

#[component]
pub fn NewUserPage() -> impl IntoView {
    let (offers, again) = use_offers();
    let breadcrumb = vec![Crumb::new(key!(shell.users), Page::Admin(AdminPage::Users).href())];
    view! {
        <div class="page">
            <PageHeader title=key!(people.new_user) breadcrumb />
            <Loaded read=offers explain=explain_here on_retry=again let:_offers>
                <NewUserForm />
            </Loaded>
        </div>
    }
}

#[component]
fn NewUserForm() -> impl IntoView {
    let i18n = use_i18n();
    let navigate = use_navigate();
    let (people, toasts, attempt): (_, Toasts, _) = (People::here(), expect_context(), Attempt::new());
    let fields = Fields::new();
    let create = move || {
        let Some((account, password)) = fields.ready() else { return };
        let (username, navigate) = (account.username.clone(), navigate.clone());
        let sending = async move {
            match people.create(&account, password).await {
                Ok(()) => toasts.success(tu_string!(i18n, people.created, name = account.username.to_string())),
                Err(NotCreated::Refused(error)) => return Err(reason(i18n, &error)),
                // The user is there: the rest can be mended on the user's page.
                Err(NotCreated::Unfinished(error)) => toasts.error(tu_string!(
                    i18n,
                    people.unfinished,
                    name = account.username.to_string(),
                    reason = reason(i18n, &error)
                )),
            }
            Ok(())
        };
        attempt.start(Box::pin(sending), move || {
            people.have_changed();
            navigate(&Page::user(username).href(), NavigateOptions::default());
        });
    };
    view! {
            <Form on_submit=create pending=attempt.pending error=attempt.failed>
                <Panel title=key!(users.facts)>
                    <AccountFields fields />
                </Panel>
                <Panel title=key!(people.access)>
                    <AccessFields fields />
                </Panel>
                <Panel title=key!(people.place)>
                    <PlaceFields fields />
                </Panel>
                <FormActions>
                    <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                        {key!(people.create)}
                    </Button>
                    <ButtonLink href=Page::Admin(AdminPage::Users).href()>{key!(words.cancel)}</ButtonLink>
                </FormActions>
            </Form>
    }
}
