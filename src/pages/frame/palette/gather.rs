//! All that the palette can offer: pages, actions, and the users, devices and jobs that are known.

use super::actions::actions;
use super::entry::{Does, Entry, Kind};
use crate::account::{Account, JobRow, Profiles, UserRow, use_profile};
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::frame::navigation::areas;
use crate::pages::shared::commands::{Command, Commands};
use crate::pages::shared::jobs::Span;
use crate::pages::shared::named::job_name;
use crate::pages::shared::status::status_label;
use crate::pages::title;
use crate::preferences::Theme;
use crate::routes::{AccountPage, AdminPage, Page};
use crate::server::{Server, explain, use_read};
use crate::session::Portal;
use crate::ui::icon::Icon;
use comet_api::status::JobStatus;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// For how long what was read before serves here too, in seconds: on a large server it is many megabytes.
const USERS_GOOD_FOR: f64 = 600.0;
const JOBS_GOOD_FOR: f64 = 60.0;

/// What there is to offer.
pub struct Gathered {
    pub entries: Memo<Arc<[Arc<Entry>]>>,
    /// What is still on its way, or could not be had.
    pub note: Signal<String>,
    /// Whether users are still on their way.
    pub is_waiting: Memo<bool>,
}

/// Asks for users, devices and jobs, and offers what is there already.
pub fn gather(portal: Portal) -> Gathered {
    let i18n = use_i18n();
    let (server, theme, commands) = (Server::here(), Theme::here(), use_context::<Commands>());
    let account = Account::of_portal(portal);
    let own = use_profile(move || (portal == Portal::User).then_some(Account::AsUser));
    let all =
        use_read(move || (portal == Portal::Admin).then(|| Account::everyones_profiles().good_for(USERS_GOOD_FOR)));
    let (start, end) = untrack(|| {
        match portal {
            Portal::Admin => Span::Day,
            Portal::User => Span::Month,
        }
        .question(server.now())
    });
    let jobs = use_read(move || Some(account.jobs_between(start, end).good_for(JOBS_GOOD_FOR)));
    let profiles = Memo::new(move || {
        match portal {
            Portal::User => own.state.with(|own| own.data.clone()).map(Profiles::One),
            Portal::Admin => all.state.with(|all| all.data.clone()).map(Profiles::All),
        }
        .unwrap_or_default()
    });
    // Three parts, so that an answer that comes does not bring the work on the others again.
    let people = Memo::always_new(move || profiles.with(|profiles| people(portal, profiles)));
    let jobs_known = Memo::always_new(move || {
        let jobs = jobs.state.with(|jobs| jobs.data.clone());
        let jobs: Vec<&JobRow> = jobs.iter().flat_map(|jobs| jobs.iter()).collect();
        // Of jobs that match alike the newest comes first.
        let jobs = in_order(jobs, |a, b| b.start_time.cmp(&a.start_time));
        profiles.with(|profiles| {
            jobs.into_iter().map(|job| Arc::new(job_entry(i18n, portal, job, profiles))).collect::<Vec<_>>()
        })
    });
    let entries = Memo::always_new(move || {
        let here = commands.map(Commands::all).unwrap_or_default().into_iter().map(command_entry);
        let pages =
            areas(portal).into_iter().chain(inner_pages(portal)).map(|(page, icon)| page_entry(i18n, page, icon));
        let few = here.chain(pages).chain(actions(i18n, server, theme)).map(Arc::new);
        people.with(|people| {
            jobs_known.with(|jobs| few.chain(people.iter().cloned()).chain(jobs.iter().cloned()).collect::<Arc<[_]>>())
        })
    });
    let users = move || match portal {
        Portal::Admin => all.state.with(|all| (all.data.is_some(), all.error.clone())),
        Portal::User => own.state.with(|own| (own.data.is_some(), own.error.clone())),
    };
    let is_waiting = Memo::new(move || matches!(users(), (false, None)));
    let note = move || {
        let users = users();
        let jobs = jobs.state.with(|jobs| (jobs.data.is_some(), jobs.error.clone()));
        match (users, jobs) {
            ((_, Some(error)), _) | (_, (_, Some(error))) => explain(i18n, &error).title,
            ((true, _), (true, _)) => String::new(),
            _ => t_string!(i18n, palette.loading).to_owned(),
        }
    };
    Gathered { entries, note: Signal::derive(note), is_waiting }
}

/// The pages that no link of the navigation leads to.
fn inner_pages(portal: Portal) -> Vec<(Page, Icon)> {
    let pages = match portal {
        Portal::Admin => vec![
            (AdminPage::NewUser, Icon::User),
            (AdminPage::ImportUsers, Icon::Users),
            (AdminPage::UserGroups, Icon::Users),
            (AdminPage::Lobby, Icon::Devices),
            (AdminPage::Updates, Icon::Download),
        ],
        Portal::User => Vec::new(),
    };
    pages.into_iter().map(|(page, icon)| (Page::Admin(page), icon)).collect()
}

fn page_entry(i18n: Texts, page: Page, icon: Icon) -> Entry {
    let (name, href) = (title(i18n, &page), page.href());
    Entry::new(Kind::Page, icon, name, String::new(), Does::Go(href.clone()), &href)
}

fn command_entry(command: Command) -> Entry {
    let Command { name, icon, run } = command;
    let id = name.clone();
    Entry::new(Kind::Here, icon, name, String::new(), Does::Run(run), &id)
}

/// The users and their devices; of one's own account, the devices.
fn people(portal: Portal, profiles: &Profiles) -> Vec<Arc<Entry>> {
    let mut entries = Vec::new();
    match profiles {
        Profiles::Unknown => {}
        Profiles::One(own) => devices(portal, own, &mut entries),
        Profiles::All(users) => {
            for user in users.values() {
                let about = if user.account_name.is_empty() { "" } else { &user.username };
                let does = Does::Go(Page::user(user.username.clone()).href());
                let name = user.shown_name().to_owned();
                entries.push(Arc::new(Entry::new(
                    Kind::User,
                    Icon::User,
                    name,
                    about.to_owned(),
                    does,
                    &user.username,
                )));
                devices(portal, user, &mut entries);
            }
        }
    }
    entries
}

fn devices(portal: Portal, user: &UserRow, entries: &mut Vec<Arc<Entry>>) {
    for (id, device) in user.devices.iter() {
        let (page, about) = match portal {
            Portal::Admin => (Page::device(user.username.clone(), id.clone()), user.shown_name().to_owned()),
            Portal::User => (Page::Account(AccountPage::Devices), device.platform_version.words()),
        };
        let name = device.shown_name(id).to_owned();
        let key = format!("{} {id}", user.username);
        entries.push(Arc::new(Entry::new(Kind::Device, Icon::Monitor, name, about, Does::Go(page.href()), &key)));
    }
}

fn job_entry(i18n: Texts, portal: Portal, job: &JobRow, profiles: &Profiles) -> Entry {
    let name = job_name(i18n, job, profiles);
    let status = status_label(i18n, JobStatus::from(job.status));
    let about = match portal {
        Portal::Admin => format!("{} · {status}", profiles.account(&job.username)),
        Portal::User => status,
    };
    let does = Does::Go(Page::job(portal, job.id.clone()).href());
    let id = job.id.to_string();
    let entry = Entry::new(Kind::Job, Icon::Jobs, name, about, does, &id).also_found_by(&id);
    Entry { at: job.start_time.known(), ..entry }
}
