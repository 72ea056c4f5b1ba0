//! Every page and its address, in one place: nothing else knows a path.

use crate::account::Account;
use crate::session::Portal;
use comet_api::{DeviceId, JobId, Username};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What stays readable in an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'@');

/// A piece of an address, with whatever must not stand there escaped.
pub fn encode(piece: &str) -> String {
    utf8_percent_encode(piece, PLAIN).to_string()
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Leads on to the portal of whoever is signed in.
    Home,
    SignIn,
    Admin(AdminPage),
    Account(AccountPage),
    NotFound,
}

/// A page of the administrators' portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdminPage {
    Overview,
    Users,
    User(Username),
    /// A part of a user's account.
    Part(Username, Part),
    NewUser,
    /// New users out of a list.
    ImportUsers,
    UserGroups,
    /// One group of users, by its id.
    UserGroup(String),
    Devices,
    /// A device of a user; several users may have one of the same id.
    Device(Username, DeviceId),
    /// The devices that wait for an account.
    Lobby,
    /// The campaign that brings devices to the server's version.
    Updates,
    Jobs,
    Job(JobId),
    Activity,
    Policies,
    NewPolicy,
    /// One policy, by its id.
    Policy(String),
    Security,
}

/// A page of the users' portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountPage {
    Overview,
    /// A part of one's own account.
    Part(Part),
    Devices,
    Jobs,
    Job(JobId),
    Security,
}

/// A part of one account: the same page in both portals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Profile,
    Vaults,
    NewVault,
    /// One storage vault, by its id.
    Vault(String),
    Items,
    NewItem,
    /// One protected item, by its id.
    Item(String),
    Schedules,
    NewSchedule,
    /// One backup rule, by its id.
    Schedule(String),
    Reports,
}

impl Page {
    /// The page at a path; paths that lead nowhere are [`Page::NotFound`].
    pub fn at(path: &str) -> Self {
        let pieces: Vec<String> = path.split('/').filter(|piece| !piece.is_empty()).map(decode).collect();
        let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
        match pieces.as_slice() {
            [] => Self::Home,
            ["sign-in"] => Self::SignIn,
            ["admin", rest @ ..] => AdminPage::at(rest).map_or(Self::NotFound, Self::Admin),
            ["account", rest @ ..] => AccountPage::at(rest).map_or(Self::NotFound, Self::Account),
            _ => Self::NotFound,
        }
    }

    /// The page's address.
    pub fn href(&self) -> String {
        match self {
            Self::Home | Self::NotFound => "/".to_owned(),
            Self::SignIn => "/sign-in".to_owned(),
            Self::Admin(page) => format!("/admin{}", page.path()),
            Self::Account(page) => format!("/account{}", page.path()),
        }
    }

    /// The portal that the page belongs to; `None` for pages before the door.
    pub fn portal(&self) -> Option<Portal> {
        match self {
            Self::Admin(_) => Some(Portal::Admin),
            Self::Account(_) => Some(Portal::User),
            Self::Home | Self::SignIn | Self::NotFound => None,
        }
    }

    /// Whether both pages are about one account, so that what is begun on the one goes on on the other.
    pub fn shares_draft_with(&self, other: &Self) -> bool {
        let user = |page: &Self| match page {
            Self::Admin(AdminPage::User(user) | AdminPage::Part(user, _)) => Some(user.clone()),
            Self::Account(AccountPage::Part(_)) => Some(Username::default()),
            _ => None,
        };
        user(self).is_some_and(|own| user(other) == Some(own))
    }

    /// The first page of a portal.
    pub fn first(portal: Portal) -> Self {
        match portal {
            Portal::Admin => Self::Admin(AdminPage::Overview),
            Portal::User => Self::Account(AccountPage::Overview),
        }
    }

    /// A job's page in a portal.
    pub fn job(portal: Portal, id: impl Into<JobId>) -> Self {
        match portal {
            Portal::Admin => Self::Admin(AdminPage::Job(id.into())),
            Portal::User => Self::Account(AccountPage::Job(id.into())),
        }
    }

    /// The list of jobs of a portal.
    pub fn jobs(portal: Portal) -> Self {
        match portal {
            Portal::Admin => Self::Admin(AdminPage::Jobs),
            Portal::User => Self::Account(AccountPage::Jobs),
        }
    }

    /// A user's page in the administrators' portal.
    pub fn user(name: impl Into<Username>) -> Self {
        Self::Admin(AdminPage::User(name.into()))
    }

    /// All users, in the administrators' portal.
    pub fn users() -> Self {
        Self::Admin(AdminPage::Users)
    }

    /// All groups of users, in the administrators' portal.
    pub fn user_groups() -> Self {
        Self::Admin(AdminPage::UserGroups)
    }

    /// A group's page in the administrators' portal.
    pub fn user_group(id: impl Into<String>) -> Self {
        Self::Admin(AdminPage::UserGroup(id.into()))
    }

    /// A device's page in the administrators' portal.
    pub fn device(user: impl Into<Username>, device: impl Into<DeviceId>) -> Self {
        Self::Admin(AdminPage::Device(user.into(), device.into()))
    }

    /// A policy's page in the administrators' portal.
    pub fn policy(id: impl Into<String>) -> Self {
        Self::Admin(AdminPage::Policy(id.into()))
    }

    /// A part of an account, in the portal of whoever looks at it.
    pub fn part(account: &Account, part: Part) -> Self {
        match account {
            Account::AsAdmin { user } => Self::Admin(AdminPage::Part(user.clone(), part)),
            Account::AsUser => Self::Account(AccountPage::Part(part)),
        }
    }

    /// Where one's own password and keys are, in a portal.
    pub fn security(portal: Portal) -> Self {
        match portal {
            Portal::Admin => Self::Admin(AdminPage::Security),
            Portal::User => Self::Account(AccountPage::Security),
        }
    }
}

impl AdminPage {
    fn at(pieces: &[&str]) -> Option<Self> {
        Some(match *pieces {
            [] => Self::Overview,
            ["users"] => Self::Users,
            ["users", name] => Self::User(name.into()),
            ["users", name, ref rest @ ..] => Self::Part(name.into(), Part::at(rest)?),
            // Not below the users: any of these words may be the name of one.
            ["new-user"] => Self::NewUser,
            ["import-users"] => Self::ImportUsers,
            ["user-groups"] => Self::UserGroups,
            ["user-groups", id] => Self::UserGroup(id.to_owned()),
            ["devices"] => Self::Devices,
            ["devices", "lobby"] => Self::Lobby,
            ["devices", "updates"] => Self::Updates,
            ["devices", user, device] => Self::Device(user.into(), device.into()),
            ["jobs"] => Self::Jobs,
            ["jobs", id] => Self::Job(id.into()),
            ["activity"] => Self::Activity,
            ["policies"] => Self::Policies,
            ["policies", id] => Self::Policy(id.to_owned()),
            ["new-policy"] => Self::NewPolicy,
            ["security"] => Self::Security,
            _ => return None,
        })
    }

    fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Users => "/users".to_owned(),
            Self::User(name) => format!("/users/{}", encode(name.as_str())),
            Self::Part(name, part) => format!("/users/{}{}", encode(name.as_str()), part.path()),
            Self::NewUser => "/new-user".to_owned(),
            Self::ImportUsers => "/import-users".to_owned(),
            Self::UserGroups => "/user-groups".to_owned(),
            Self::UserGroup(id) => format!("/user-groups/{}", encode(id)),
            Self::Devices => "/devices".to_owned(),
            Self::Device(user, device) => format!("/devices/{}/{}", encode(user.as_str()), encode(device.as_str())),
            Self::Lobby => "/devices/lobby".to_owned(),
            Self::Updates => "/devices/updates".to_owned(),
            Self::Jobs => "/jobs".to_owned(),
            Self::Job(id) => format!("/jobs/{}", encode(id.as_str())),
            Self::Activity => "/activity".to_owned(),
            Self::Policies => "/policies".to_owned(),
            Self::Policy(id) => format!("/policies/{}", encode(id)),
            Self::NewPolicy => "/new-policy".to_owned(),
            Self::Security => "/security".to_owned(),
        }
    }
}

impl AccountPage {
    fn at(pieces: &[&str]) -> Option<Self> {
        Some(match *pieces {
            [] => Self::Overview,
            ["devices"] => Self::Devices,
            ["jobs"] => Self::Jobs,
            ["jobs", id] => Self::Job(id.into()),
            ["security"] => Self::Security,
            ref rest => Self::Part(Part::at(rest)?),
        })
    }

    fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Part(part) => part.path(),
            Self::Devices => "/devices".to_owned(),
            Self::Jobs => "/jobs".to_owned(),
            Self::Job(id) => format!("/jobs/{}", encode(id.as_str())),
            Self::Security => "/security".to_owned(),
        }
    }
}

impl Part {
    fn at(pieces: &[&str]) -> Option<Self> {
        Some(match *pieces {
            ["profile"] => Self::Profile,
            ["vaults"] => Self::Vaults,
            ["vaults", id] => Self::Vault(id.to_owned()),
            ["new-vault"] => Self::NewVault,
            ["items"] => Self::Items,
            ["items", id] => Self::Item(id.to_owned()),
            ["new-item"] => Self::NewItem,
            ["schedules"] => Self::Schedules,
            ["schedules", id] => Self::Schedule(id.to_owned()),
            ["new-schedule"] => Self::NewSchedule,
            ["reports"] => Self::Reports,
            _ => return None,
        })
    }

    fn path(&self) -> String {
        match self {
            Self::Profile => "/profile".to_owned(),
            Self::Vaults => "/vaults".to_owned(),
            Self::Vault(id) => format!("/vaults/{}", encode(id)),
            Self::NewVault => "/new-vault".to_owned(),
            Self::Items => "/items".to_owned(),
            Self::Item(id) => format!("/items/{}", encode(id)),
            Self::NewItem => "/new-item".to_owned(),
            Self::Schedules => "/schedules".to_owned(),
            Self::Schedule(id) => format!("/schedules/{}", encode(id)),
            Self::NewSchedule => "/new-schedule".to_owned(),
            Self::Reports => "/reports".to_owned(),
        }
    }
}

fn decode(piece: &str) -> String {
    percent_decode_str(piece).decode_utf8_lossy().into_owned()
}

/// A place to go to after signing in, out of an address; only places of ours, never another site.
pub fn safe_return(target: &str) -> Option<&str> {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let ours = target.starts_with('/') && !target.starts_with("//") && !target.contains('\\');
    (ours && Page::at(path).portal().is_some()).then_some(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_goes_along_between_the_pages_of_one_account() {
        let shares = |one: &str, other: &str| Page::at(one).shares_draft_with(&Page::at(other));
        assert!(
            shares("/admin/users/anna", "/admin/users/anna/vaults/v") && shares("/account/profile", "/account/items")
        );
        for (one, other) in [("/admin/users/anna", "/admin/users/ben/items"), ("/admin/jobs", "/admin/jobs")] {
            assert!(!shares(one, other), "{one} {other}");
        }
    }

    #[test]
    fn each_page_is_found_at_its_own_address() {
        let pages = [
            Page::Home,
            Page::SignIn,
            Page::Admin(AdminPage::Overview),
            Page::Admin(AdminPage::Users),
            Page::user("o'brien/ü @x"),
            Page::user("new-user"),
            Page::Admin(AdminPage::NewUser),
            Page::Admin(AdminPage::ImportUsers),
            Page::Admin(AdminPage::UserGroups),
            Page::Admin(AdminPage::UserGroup("a/b".into())),
            Page::Admin(AdminPage::Devices),
            Page::Admin(AdminPage::Lobby),
            Page::Admin(AdminPage::Updates),
            Page::device("o'brien/ü @x", "lobby"),
            Page::jobs(Portal::Admin),
            Page::job(Portal::Admin, "a-b"),
            Page::Admin(AdminPage::Activity),
            Page::Admin(AdminPage::Policies),
            Page::Admin(AdminPage::NewPolicy),
            Page::Admin(AdminPage::Policy("a/b".into())),
            Page::Admin(AdminPage::Part("o'brien/ü @x".into(), Part::Vault("a/b".into()))),
            Page::Account(AccountPage::Part(Part::NewItem)),
            Page::Account(AccountPage::Part(Part::Schedule("a b".into()))),
            Page::security(Portal::Admin),
            Page::Account(AccountPage::Overview),
            Page::Account(AccountPage::Devices),
            Page::jobs(Portal::User),
            Page::job(Portal::User, "a/b?c"),
            Page::security(Portal::User),
        ];
        for page in pages {
            assert_eq!(Page::at(&page.href()), page);
        }
    }

    #[test]
    fn a_path_that_leads_nowhere_is_not_found() {
        for path in ["/x", "/admin/x", "/admin/jobs/a/b", "/account/users"] {
            assert_eq!(Page::at(path), Page::NotFound, "{path}");
        }
    }

    #[test]
    fn nobody_is_led_to_another_site_after_signing_in() {
        assert_eq!(safe_return("/admin/jobs/7?log=1"), Some("/admin/jobs/7?log=1"));
        for target in
            ["//evil.example/admin", "https://evil.example/admin", "/\\evil.example", "/sign-in", "/nowhere", "admin"]
        {
            assert_eq!(safe_return(target), None, "{target}");
        }
    }
}
