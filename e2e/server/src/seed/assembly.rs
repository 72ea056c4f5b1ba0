//! Puts a seed together: the past of each customer, then the profiles that repeat its end.

use super::history::{self, Past};
use super::people::{Person, Window};
use super::statistics::LastJobs;
use super::{SeedData, accounts, devices, news, policies, profiles, running, tenants};
use comet_api::types::BackupJobDetail;
use comet_api::{UnixSeconds, Username};
use std::collections::HashMap;

/// The seed of these customers, with so many scheduled jobs still running.
pub fn assemble(people: &[Person], window: Window, running: usize) -> SeedData {
    let mut pasts: Vec<Past> = people.iter().map(|person| history::past(person, window)).collect();
    let mut jobs: Vec<BackupJobDetail> = pasts.iter_mut().flat_map(|past| std::mem::take(&mut past.jobs)).collect();
    sort(&mut jobs);
    running::balance(&mut jobs, people, window, running);
    sort(&mut jobs);

    let mut jobs_of: HashMap<&str, Vec<&BackupJobDetail>> = HashMap::new();
    for job in &jobs {
        jobs_of.entry(job.username()).or_default().push(job);
    }
    let mut data = frame(window.now);
    for (person, past) in people.iter().zip(&pasts) {
        let own = jobs_of.remove(person.username.as_str()).unwrap_or_default();
        let last = LastJobs::of(own.into_iter());
        data.users.insert(
            Username::from(person.username.as_str()),
            profiles::profile(person, &past.vault_bytes, &last, window),
        );
        data.connections.extend(devices::connections(person, window));
    }
    data.jobs = jobs;
    data
}

/// All that does not depend on who the customers are.
fn frame(now: UnixSeconds) -> SeedData {
    let mut data = SeedData {
        organizations: tenants::organizations(),
        admins: accounts::admins(),
        accounts: accounts::printed(),
        shared_user_password: accounts::SHARED_USER_PASSWORD.into(),
        policies: policies::policies(now),
        groups: tenants::groups(now),
        news: news::news(now),
        ..SeedData::default()
    };
    for account in data.accounts.iter().filter(|account| account.kind == accounts::AccountKind::User) {
        data.user_passwords.insert(account.name.clone(), account.password.clone());
        if let Some(secret) = &account.totp_secret {
            data.user_totp_secrets.insert(account.name.clone(), secret.clone());
        }
    }
    data
}

/// Oldest first; what started together keeps one order.
fn sort(jobs: &mut [BackupJobDetail]) {
    jobs.sort_by(|a, b| (a.start_time(), a.guid()).cmp(&(b.start_time(), b.guid())));
}
