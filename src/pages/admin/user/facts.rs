//! What is known of an account.

use crate::account::{Account, UserRow, use_group_names, use_policy_names, use_tenant_names};
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::amounts::size;
use crate::routes::Page;
use crate::server::use_read;
use crate::ui::facts::{Fact, Facts};
use crate::ui::time::ExactTime;
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The parts of the profile that only this page shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Settings {
    emails: Vec<String>,
    time_zone: String,
    suspended: Option<UnixSeconds>,
}

#[component]
pub fn AccountFacts(account: Account, user: Signal<Arc<UserRow>>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let settings = use_settings(account);
    let (tenant, policy) = (use_tenant(i18n, user), use_policy(i18n, user));
    let stored = move || size(formats, user.with(|user| user.stored()));
    let last = move || user.with(|user| user.last_backup().map_or(UnixSeconds(0), |job| job.start_time));
    let good = move || user.with(|user| user.last_success().map_or(UnixSeconds(0), |job| job.start_time));
    let created = move || user.with(|user| user.create_time).known();
    let suspended = move || {
        let at = settings.with(|settings| settings.suspended)?;
        Some(view! { <Fact label=key!(users.suspended_since)><Ago at /></Fact> })
    };
    let groups = use_group_names();
    let group = move || {
        let id = user.with(|user| user.group_id.clone());
        let name = groups.with(|names| names.get(&id).cloned()).unwrap_or_else(|| id.clone());
        let is_in_one = !id.is_empty();
        let href = Page::user_group(id).href();
        is_in_one.then(|| view! { <Fact label=key!(people.group)><a href=href>{name}</a></Fact> })
    };
    let optional =
        move |label: Plain, value: String| (!value.is_empty()).then(|| view! { <Fact label=label>{value}</Fact> });
    view! {
        <Facts>
            <Fact label=key!(users.username)>{move || user.with(|user| user.username.clone())}</Fact>
            {suspended}
            {move || optional(key!(users.tenant), tenant.get())}
            <Fact label=key!(users.policy)>{move || policy.get()}</Fact>
            {group}
            <Fact label=key!(people.access)>{move || access(i18n, &user.get())}</Fact>
            {move || optional(key!(users.emails), settings.with(|it| it.emails.join(", ")))}
            {move || optional(key!(users.time_zone), settings.with(|it| it.time_zone.clone()))}
            <Fact label=key!(users.last_backup)>{move || view! { <Ago at=last() /> }}</Fact>
            <Fact label=key!(users.last_good)>{move || view! { <Ago at=good() /> }}</Fact>
            <Fact label=key!(users.stored)>{stored}</Fact>
            <Fact label=key!(users.created)>
                {move || created().map(|at| view! { <ExactTime at=at.0 how=Moment::Date /> })}
            </Fact>
        </Facts>
    }
}

/// How the user signs in, and whether administrators may give another password.
fn access(i18n: Texts, user: &UserRow) -> String {
    let way = match user.has_totp.0 {
        true => t_string!(i18n, people.access_codes),
        false => t_string!(i18n, people.access_password),
    };
    let reset = match user.is_recoverable.0 {
        true => t_string!(i18n, people.access_reset),
        false => t_string!(i18n, people.access_no_reset),
    };
    format!("{way} {reset}")
}

fn use_settings(account: Account) -> Memo<Settings> {
    let read = use_read(move || Some(account.profile()));
    Memo::new(move || {
        let settings = read.state.with(|state| {
            let profile = state.data.as_deref()?.profile();
            let suspended = profile.is_suspended().then(|| profile.last_suspended().known()).flatten();
            let emails = profile.emails().iter().map(str::to_owned).collect();
            Some(Settings { emails, time_zone: profile.local_timezone().to_owned(), suspended })
        });
        settings.unwrap_or_default()
    })
}

/// The tenant's name. Nothing for an administrator of one tenant, who may not ask and need not be told.
fn use_tenant(i18n: Texts, user: Signal<Arc<UserRow>>) -> Signal<String> {
    let names = use_tenant_names();
    Signal::derive(move || {
        let id = user.with(|user| user.organization_id.clone());
        match id.is_empty() {
            true => t_string!(i18n, users.top_level).to_owned(),
            false => names.with(|names| names.get(&id).cloned()).unwrap_or_default(),
        }
    })
}

fn use_policy(i18n: Texts, user: Signal<Arc<UserRow>>) -> Signal<String> {
    let names = use_policy_names();
    Signal::derive(move || {
        let id = user.with(|user| user.policy_id.clone());
        match id.is_empty() {
            true => t_string!(i18n, users.own_policy).to_owned(),
            false => names.with(|names| names.get(&id).cloned()).unwrap_or(id),
        }
    })
}
