//! What needs attention: what went wrong last, and whom nobody has backed up for a week.

use super::PORTAL;
use super::tiles::jobs_with;
use crate::account::{Account, UserRow};
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::jobs::{JobThings, Span, use_failures};
use crate::pages::shared::query::Query;
use crate::pages::shared::refresh::{LISTS, keep_fresh};
use crate::pages::shared::things::{Thing, Things};
use crate::routes::{AdminPage, Page};
use crate::server::{Server, explain_here, use_read};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::panel::Panel;
use crate::ui::table::TableState;
use comet_api::status::Outcome;
use comet_api::{Dictionary, UnixSeconds};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// How many of each are shown.
const SHOWN: usize = 6;
const WEEK: i64 = 7 * 86_400;

#[component]
pub fn FailuresPanel() -> impl IntoView {
    let i18n = use_i18n();
    let read = use_failures(Signal::stored(Account::of_portal(PORTAL)), Span::Day);
    keep_fresh(LISTS, Signal::stored(true), read.again);
    let none = move || {
        view! {
            <EmptyState title=move || t_string!(i18n, overview.no_failures) icon=Icon::Success>
                {text!(i18n, overview.no_failures_hint)}
            </EmptyState>
        }
    };
    view! {
        <Panel title=move || t_string!(i18n, overview.failures)>
            <Loaded read=read.state explain=explain_here on_retry=read.again let:jobs>
                <JobThings portal=PORTAL jobs shown=SHOWN of_everyone=true empty=none />
                <Show when=move || jobs.with(|jobs| !jobs.is_empty())>
                    <p class="things-more row">
                        <a href=jobs_with(Outcome::Failed)>{text!(i18n, overview.all_failed)}</a>
                        <a href=jobs_with(Outcome::Missed)>{text!(i18n, overview.all_missed)}</a>
                    </p>
                </Show>
            </Loaded>
        </Panel>
    }
}

/// An account without a good backup for long.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Stale {
    username: String,
    account: String,
    /// The last good one; 0 for never.
    last_good: UnixSeconds,
}

#[component]
pub fn StalePanel() -> impl IntoView {
    let i18n = use_i18n();
    let users = use_read(|| Some(Account::everyones_profiles()));
    view! {
        <Panel title=move || t_string!(i18n, overview.stale) description=move || t_string!(i18n, overview.stale_hint)>
            <Loaded read=users.state explain=explain_here on_retry=users.again let:users>
                <StaleList users />
            </Loaded>
        </Panel>
    }
}

#[component]
fn StaleList(users: Signal<Arc<Dictionary<UserRow>>>) -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let stale = Memo::new(move |_| users.with(|users| stale(users, untrack(|| server.now()))));
    let shown = move || stale.with(|stale| stale.iter().take(SHOWN).cloned().collect::<Vec<_>>());
    let more = move || stale.with(|stale| stale.len().saturating_sub(SHOWN));
    // The longest ago stand first in the list that this leads to, as here.
    let list = Query::default().with(TableState::SORT, "good").after(&Page::Admin(AdminPage::Users).href());
    let none = move || {
        view! {
            <EmptyState title=move || t_string!(i18n, overview.no_stale) icon=Icon::Success>
                {text!(i18n, overview.no_stale_hint)}
            </EmptyState>
        }
    };
    view! {
        <Show when=move || stale.with(|stale| !stale.is_empty()) fallback=none>
            <Things>
                <For each=shown key=Clone::clone let:user>
                    <StaleUser user />
                </For>
            </Things>
        </Show>
        <Show when=move || { more() > 0 }>
            <p class="things-more">
                <a href=list.clone()>{text!(i18n, overview.more, count = more())}</a>
            </p>
        </Show>
    }
}

#[component]
fn StaleUser(user: Stale) -> impl IntoView {
    let i18n = use_i18n();
    let Stale { username, account, last_good } = user;
    let href = Page::user(username.clone()).href();
    let state = move || match last_good.known() {
        Some(at) => view! { <Ago at /> },
        None => text!(i18n, overview.stale_never).into_node(),
    };
    view! {
        <Thing icon=Icon::User name=account href=Some(href) state>
            {username}
        </Thing>
    }
}

/// The accounts that should have a good backup of the last week and have none; those without any first.
fn stale(users: &Dictionary<UserRow>, now: UnixSeconds) -> Vec<Stale> {
    let before = now.plus(-WEEK);
    let is_old = |user: &&UserRow| !user.is_suspended && !user.items.is_empty() && user.create_time < before;
    let stale = |user: &UserRow| {
        let last_good = user.last_success().map_or(UnixSeconds(0), |job| job.start_time);
        (last_good < before).then(|| Stale {
            username: user.username.clone(),
            account: user.shown_name().to_owned(),
            last_good,
        })
    };
    let stale: Vec<Stale> = users.values().filter(is_old).filter_map(stale).collect();
    in_order(stale, |a, b| (a.last_good, &a.account).cmp(&(b.last_good, &b.account)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_accounts_that_should_have_a_backup_are_called_stale() {
        let item =
            |good: i64| format!(r#"{{"s":{{"Statistics":{{"LastSuccessfulBackupJob":{{"StartTime":{good}}}}}}}}}"#);
        let user = |name: &str, rest: String| format!(r#""{name}":{{"Username":"{name}",{rest}}}"#);
        let text = [
            user("fresh", format!(r#""Sources":{}"#, item(1_999_000))),
            user("old", format!(r#""Sources":{}"#, item(1_000_000))),
            user("never", r#""Sources":{"s":{}}"#.to_owned()),
            user("suspended", format!(r#""IsSuspended":true,"Sources":{}"#, item(5))),
            user("nothing", r#""Sources":{}"#.to_owned()),
            user("young", r#""CreateTime":1999000,"Sources":{"s":{}}"#.to_owned()),
        ];
        let users = comet_api::rows::of_text(format!("{{{}}}", text.join(","))).unwrap();
        let names: Vec<_> = stale(&users, UnixSeconds(2_000_000)).into_iter().map(|user| user.username).collect();
        assert_eq!(names, ["never", "old"]);
    }
}
