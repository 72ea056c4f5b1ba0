//! The pages, an area a folder. A page never imports another; what they share stands in `shared`.

pub mod account;
pub mod admin;
pub mod alone;
#[cfg(test)]
mod completeness;
pub mod forms;
pub mod frame;
pub mod login;
pub mod shared;

use crate::i18n::*;
use crate::routes::{AccountPage, AdminPage, Page, Part};

/// What a page is called, in the window's title and in the navigation.
pub fn title(i18n: Texts, page: &Page) -> String {
    match page {
        Page::Home | Page::SignIn => t_string!(i18n, sign_in.title).to_string(),
        Page::NotFound => t_string!(i18n, shell.not_found).to_string(),
        Page::Admin(AdminPage::Overview) | Page::Account(AccountPage::Overview) => {
            t_string!(i18n, shell.overview).to_string()
        }
        Page::Admin(AdminPage::Users) => t_string!(i18n, shell.users).to_string(),
        Page::Admin(AdminPage::User(name)) => name.to_string(),
        Page::Admin(AdminPage::Part(_, part)) | Page::Account(AccountPage::Part(part)) => {
            part_title(i18n, part).to_owned()
        }
        Page::Admin(AdminPage::Policies) => t_string!(i18n, parts.policies).to_owned(),
        Page::Admin(AdminPage::NewPolicy) => t_string!(i18n, parts.new_policy).to_owned(),
        Page::Admin(AdminPage::Policy(_)) => t_string!(i18n, parts.policy).to_owned(),
        Page::Admin(AdminPage::NewUser) => t_string!(i18n, people.new_user).to_string(),
        Page::Admin(AdminPage::ImportUsers) => t_string!(i18n, people.import).to_string(),
        Page::Admin(AdminPage::UserGroups | AdminPage::UserGroup(_)) => t_string!(i18n, people.groups).to_string(),
        Page::Admin(AdminPage::Devices) | Page::Account(AccountPage::Devices) => {
            t_string!(i18n, shell.devices).to_string()
        }
        Page::Admin(AdminPage::Device(..)) => t_string!(i18n, devices.device).to_string(),
        Page::Admin(AdminPage::Lobby) => t_string!(i18n, fleet.lobby).to_string(),
        Page::Admin(AdminPage::Updates) => t_string!(i18n, fleet.updates).to_string(),
        Page::Admin(AdminPage::Jobs) | Page::Account(AccountPage::Jobs) => t_string!(i18n, shell.jobs).to_string(),
        Page::Admin(AdminPage::Job(_)) | Page::Account(AccountPage::Job(_)) => t_string!(i18n, shell.job).to_string(),
        Page::Admin(AdminPage::Activity) => t_string!(i18n, live.activity).to_string(),
        Page::Admin(AdminPage::Security) | Page::Account(AccountPage::Security) => {
            t_string!(i18n, shell.security).to_string()
        }
    }
}

fn part_title(i18n: Texts, part: &Part) -> &'static str {
    match part {
        Part::Profile => t_string!(i18n, parts.profile),
        Part::Vaults => t_string!(i18n, vaults.title),
        Part::NewVault => t_string!(i18n, parts.new_vault),
        Part::Vault(_) => t_string!(i18n, parts.vault),
        Part::Items => t_string!(i18n, items.title),
        Part::NewItem => t_string!(i18n, parts.new_item),
        Part::Item(_) => t_string!(i18n, parts.item),
        Part::Schedules => t_string!(i18n, parts.schedules),
        Part::NewSchedule => t_string!(i18n, parts.new_schedule),
        Part::Schedule(_) => t_string!(i18n, parts.schedule),
        Part::Reports => t_string!(i18n, parts.reports),
    }
}
