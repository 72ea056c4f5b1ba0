//! The fields of a new user: who it is, how it gets in, and where it belongs.

use crate::account::people::{NewAccount, Password, addresses, is_address};
use crate::account::{PolicyRow, use_groups, use_home, use_policies, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::people::{
    BY_DEFAULT, GivenPassword, GivenPasswordField, NameField, NewName, groups_of, policies_of, tenants_of,
};
use crate::ui::field::{Checkbox, Choice, Field, InputKind, Select, TextInput};
use perihelion_view::prelude::*;

/// What is typed and chosen.
#[derive(Clone, Copy)]
pub struct Fields {
    name: NewName,
    account: RwSignal<String>,
    emails: RwSignal<String>,
    tried: RwSignal<bool>,
    password: GivenPassword,
    must_change: RwSignal<bool>,
    is_recoverable: RwSignal<bool>,
    organization: RwSignal<String>,
    policy: RwSignal<String>,
    group: RwSignal<String>,
    policies: Memo<Vec<Choice>>,
    groups: Memo<Vec<Choice>>,
}

impl Fields {
    #[allow(clippy::new_without_default)] // Asks the server and makes signals.
    pub fn new() -> Self {
        let i18n = use_i18n();
        let organization = RwSignal::new(String::new());
        let home = use_home();
        // An administrator of a tenant chooses none, and adds users to it.
        let place = move || if organization.with(String::is_empty) { home.get() } else { organization.get() };
        let (known_policies, known_groups) = (use_policies(), use_groups());
        let policies = Memo::always_new(move || {
            let organization = place();
            let known = known_policies.get();
            let is_default = |policy: &&PolicyRow| policy.is_default && policy.organization_id == organization;
            let default = match known.values().find(is_default) {
                Some(policy) => t_string!(i18n, people.default_policy, name = policy.description.clone()),
                None => t_string!(i18n, people.no_default_policy).to_owned(),
            };
            let own = policies_of(i18n, &known, &organization);
            std::iter::once(Choice::new(BY_DEFAULT, default)).chain(own).collect()
        });
        let groups = Memo::always_new(move || {
            let known = known_groups.state.with(|state| state.data.clone()).unwrap_or_default();
            groups_of(i18n, &known, &place())
        });
        Self {
            name: NewName::new(),
            account: RwSignal::default(),
            emails: RwSignal::default(),
            tried: RwSignal::new(false),
            password: GivenPassword::new(),
            must_change: RwSignal::new(true),
            is_recoverable: RwSignal::new(true),
            organization,
            policy: RwSignal::new(BY_DEFAULT.to_owned()),
            group: RwSignal::default(),
            policies,
            groups,
        }
    }

    /// The account, if it may be sent; else the fields say what is missing.
    pub fn ready(self) -> Option<(NewAccount, Password)> {
        self.tried.set(true);
        let (name, secret, emails) = (self.name.ready(), self.password.ready(), untrack(|| self.emails_problem()));
        let (username, secret) = (name?, secret?);
        if emails.is_some() {
            return None;
        }
        let account = NewAccount {
            username,
            organization: self.organization.get_untracked(),
            account_name: self.account.get_untracked().trim().to_owned(),
            emails: addresses(&self.emails.get_untracked()),
            policy: Some(chosen(self.policy, self.policies)).filter(|id| id != BY_DEFAULT),
            group: chosen(self.group, self.groups),
        };
        let password = Password {
            secret,
            is_recoverable: self.is_recoverable.get_untracked(),
            must_change: self.must_change.get_untracked(),
        };
        Some((account, password))
    }

    fn emails_problem(self) -> Option<String> {
        self.emails.with(|typed| addresses(typed).into_iter().find(|address| !is_address(address)))
    }
}

/// What a list shows as chosen: the first of its choices, where it does not have what was chosen for another tenant.
fn chosen(value: RwSignal<String>, choices: Memo<Vec<Choice>>) -> String {
    let value = value.get_untracked();
    untrack(|| {
        choices.with(|choices| {
            let is_there = choices.iter().any(|choice| choice.value == value);
            if is_there { value } else { choices.first().map(|choice| choice.value.clone()).unwrap_or_default() }
        })
    })
}

#[component]
pub fn AccountFields(fields: Fields) -> impl IntoView {
    let i18n = use_i18n();
    let wrong = move || {
        let address = fields.tried.get().then(|| fields.emails_problem()).flatten()?;
        Some(t_string!(i18n, people.no_address, address = address))
    };
    view! {
        <div class="form">
            <NameField name=fields.name />
            <Field
                label=key!(people.account_name)
                hint=key!(people.account_hint)
            >
                <TextInput value=fields.account name="account-name" />
            </Field>
            <Field
                label=key!(people.emails)
                hint=key!(people.emails_hint)
                error=Signal::derive(wrong)
            >
                <TextInput value=fields.emails name="emails" kind=InputKind::Email />
            </Field>
        </div>
    }
}

#[component]
pub fn AccessFields(fields: Fields) -> impl IntoView {
    view! {
        <div class="form">
            <GivenPasswordField password=fields.password label=key!(sign_in.password) />
            <Checkbox
                checked=fields.must_change
                label=key!(people.must_change)
                hint=key!(people.must_change_hint)
            />
            <Checkbox
                checked=fields.is_recoverable
                label=key!(people.recoverable)
                hint=key!(people.recoverable_hint)
            />
        </div>
    }
}

#[component]
pub fn PlaceFields(fields: Fields) -> impl IntoView {
    let i18n = use_i18n();
    let tenants = use_tenant_names();
    let tenant_choices = Signal::derive(move || tenants.with(|tenants| tenants_of(i18n, tenants)));
    let has_tenants = Memo::new(move || tenants.with(|tenants| !tenants.is_empty()));
    let policies = Signal::derive(move || fields.policies.get());
    let groups = Signal::derive(move || fields.groups.get());
    view! {
        <div class="form">
            <Show when=move || has_tenants.get()>
                <Field label=key!(users.tenant)>
                    <Select value=fields.organization choices=tenant_choices />
                </Field>
            </Show>
            <Field label=key!(users.policy) hint=key!(people.policy_hint)>
                <Select value=fields.policy choices=policies />
            </Field>
            <Field label=key!(people.group)>
                <Select value=fields.group choices=groups />
            </Field>
        </div>
    }
}
