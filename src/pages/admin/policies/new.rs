//! A new policy: its name, and what it starts from. All else is set on its own page.

use super::crumbs;
use crate::account::people::People;
use crate::account::{PolicyRow, use_home, use_policies, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::address::use_query;
use crate::pages::shared::people::{by_name, tenants_of};
use crate::routes::{AdminPage, Page};
use crate::server::{Ask, Read, explain_here, reason, use_read};
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonLink, ButtonTone};
use crate::ui::field::{Choice, Field, Select, TextInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::loadable::Loaded;
use crate::ui::page::PageHeader;
use crate::ui::panel::Panel;
use comet_api::Dictionary;
use comet_api::methods::AdminPoliciesListFull;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;

/// The parameter of the address that says which policy to start from.
pub const LIKE: &str = "like";

pub fn new_policy() -> Node {
    let read: Read<Dictionary<PolicyRow>> =
        use_read(|| Some(Ask::new(&AdminPoliciesListFull { target_organization: None }).rows()));
    view! {
        <div class="page">
            <PageHeader title=key!(parts.new_policy) breadcrumb=crumbs() />
            <Loaded read=read.state explain=explain_here on_retry=read.again let:_policies>
                {form()}
            </Loaded>
        </div>
    }
}

fn form() -> Node {
    let i18n = use_i18n();
    let navigate = use_navigate();
    let (people, attempt, policies) = (People::here(), Attempt::new(), use_policies());
    let (tenants, home) = (use_tenant_names(), use_home());
    let like = RwSignal::new(use_query().with_untracked(|query| query.get(LIKE).unwrap_or_default().to_owned()));
    let (name, organization, tried) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(false));
    // The name and tenant of a copy follow from what is copied, once that is known and as long as nothing is typed.
    Effect::new(move |_| {
        let copied = policies.with(|policies| policies.get(&like.get()).cloned());
        if let Some(copied) = copied.filter(|_| name.with_untracked(String::is_empty)) {
            name.set(tu_string!(i18n, policies.copy_of, name = copied.description));
            organization.set(copied.organization_id);
        }
    });
    let missing = move || {
        let is_missing = tried.get() && name.with(|name| name.trim().is_empty());
        is_missing.then(|| t_string!(i18n, policies.name_missing).to_owned())
    };
    let made = StoredValue::new(String::new());
    let create = move || {
        tried.set(true);
        let wanted = name.get_untracked().trim().to_owned();
        if wanted.is_empty() {
            return;
        }
        let (like, mut organization) = (like.get_untracked(), organization.get_untracked());
        if organization.is_empty() {
            organization = home.get_untracked();
        }
        let navigate = navigate.clone();
        let sending = async move {
            let id = people.new_policy(&wanted, &like, &organization).await.map_err(|error| reason(i18n, &error))?;
            made.try_update_value(|made| *made = id);
            Ok(())
        };
        attempt.start(Box::pin(sending), move || {
            people.policies_have_changed();
            let id = made.try_with_value(String::clone).unwrap_or_default();
            let page = if id.is_empty() { AdminPage::Policies } else { AdminPage::Policy(id) };
            navigate(&Page::Admin(page).href(), NavigateOptions::default());
        });
    };
    let starts = Signal::derive(move || {
        let name = |(id, policy): (&String, &PolicyRow)| (id.clone(), policy.description.clone());
        let names = policies.with(|policies| policies.iter().map(name).collect());
        let empty = Choice::new("", key!(policies.start_empty));
        std::iter::once(empty).chain(by_name(names)).collect::<Vec<_>>()
    });
    let choices = Signal::derive(move || tenants.with(|tenants| tenants_of(i18n, tenants)));
    view! {
        <Form on_submit=create pending=attempt.pending error=attempt.failed>
            <Panel title=key!(policies.about)>
                <div class="form">
                    <Field label=key!(policies.name) error=Signal::derive(missing) required=true>
                        <TextInput value=name name="policy-name" autofocus=true />
                    </Field>
                    <Field label=key!(policies.start_from)>
                        <Select value=like choices=starts />
                    </Field>
                    <Show when=move || tenants.with(|tenants| !tenants.is_empty())>
                        <Field label=key!(users.tenant) hint=key!(policies.tenant_hint)>
                            <Select value=organization choices />
                        </Field>
                    </Show>
                </div>
            </Panel>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {key!(policies.create)}
                </Button>
                <ButtonLink href=Page::Admin(AdminPage::Policies).href()>{key!(words.cancel)}</ButtonLink>
            </FormActions>
        </Form>
    }
}
