//! Profiles as screens follow them, and what the ids in jobs are called there.

use super::{Account, DeviceRow, ItemRow, UserRow, VaultRow};
use crate::server::use_read;
use crate::ui::loadable::Loadable;
use comet_api::Lens;
use comet_api::rows::of_document;
use comet_api::types::GetProfileAndHashResponseMessage;
use comet_api::{ApiError, Dictionary};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A read of one profile, in columns.
#[derive(Clone, Copy)]
pub struct ProfileRead {
    pub state: Signal<Loadable<Arc<UserRow>, ApiError>>,
    pub again: Callback<()>,
}

/// Follows the profile of an account; `None` asks nothing.
pub fn use_profile(account: impl Fn() -> Option<Account> + Send + Sync + 'static) -> ProfileRead {
    let read = use_read(move || account().map(|account| account.profile()));
    let row =
        |answer: Arc<GetProfileAndHashResponseMessage>| Arc::new(of_document::<UserRow>(answer.profile().value()));
    let state = Memo::new(move || read.state.get().map(row));
    ProfileRead { state: state.into(), again: read.again }
}

/// The profiles that jobs may speak of, as far as they are known.
#[derive(Clone, Default, PartialEq)]
pub enum Profiles {
    #[default]
    Unknown,
    One(Arc<UserRow>),
    All(Arc<Dictionary<UserRow>>),
}

/// What an id is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    Known(String),
    /// The profile is known, and the thing is not in it any more.
    Deleted,
    Unknown,
    /// There was no id.
    None,
}

/// Follows the profiles that belong to an account: its own, or everyone's. A failure is no more than unknown names.
pub fn use_profiles(account: Signal<Account>) -> Signal<Profiles> {
    let one = use_profile(move || Some(account.get()).filter(|account| !account.is_everyone()));
    let all = use_read(move || account.with(Account::is_everyone).then(Account::everyones_profiles));
    let profiles = Memo::new(move || {
        let one = one.state.with(|state| state.data.clone()).map(Profiles::One);
        one.or_else(|| all.state.with(|state| state.data.clone()).map(Profiles::All)).unwrap_or_default()
    });
    profiles.into()
}

impl Profiles {
    /// Whether these are the very same, without looking into them.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Unknown, Self::Unknown) => true,
            (Self::One(one), Self::One(other)) => Arc::ptr_eq(one, other),
            (Self::All(all), Self::All(other)) => Arc::ptr_eq(all, other),
            _ => false,
        }
    }

    pub fn of(&self, user: &str) -> Option<&UserRow> {
        match self {
            Self::Unknown => None,
            Self::One(profile) => Some(profile).filter(|profile| profile.username == user).map(Arc::as_ref),
            Self::All(profiles) => profiles.get(user),
        }
    }

    /// What a user is called; their user name where nothing else is known.
    pub fn account<'a>(&'a self, user: &'a str) -> &'a str {
        self.of(user).map_or(user, UserRow::shown_name)
    }

    /// Whether the user of a job is gone.
    pub fn is_deleted(&self, user: &str) -> bool {
        matches!(self, Self::All(profiles) if !profiles.contains_key(user))
    }

    pub fn device(&self, user: &str, id: &str) -> Name {
        let find = |user: &UserRow| user.devices.get(id).map(|device: &DeviceRow| device.shown_name(id).to_owned());
        self.name(user, id, find)
    }

    pub fn item(&self, user: &str, id: &str) -> Name {
        self.name(user, id, |user| user.items.get(id).map(|item: &ItemRow| item.description.clone()))
    }

    pub fn vault(&self, user: &str, id: &str) -> Name {
        self.name(user, id, |user| user.vaults.get(id).map(|vault: &VaultRow| vault.description.clone()))
    }

    fn name(&self, user: &str, id: &str, find: impl FnOnce(&UserRow) -> Option<String>) -> Name {
        if id.is_empty() {
            return Name::None;
        }
        match self.of(user) {
            Some(user) => find(user).map_or(Name::Deleted, Name::Known),
            None if self.is_deleted(user) => Name::Deleted,
            None => Name::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Profiles {
        let text = r#"{"u":{"Username":"u","Sources":{"s":{"Description":"Files"}},"Devices":{"d":{}}}}"#;
        Profiles::All(Arc::new(comet_api::rows::of_text(text).unwrap()))
    }

    #[test]
    fn ids_are_called_what_the_profile_calls_them() {
        assert_eq!(all().item("u", "s"), Name::Known("Files".into()));
        assert_eq!(all().device("u", "d"), Name::Known("d".into()));
    }

    #[test]
    fn what_a_known_profile_lacks_is_deleted_and_of_an_unknown_one_nothing_is_said() {
        assert_eq!(all().vault("u", "v"), Name::Deleted);
        assert_eq!(all().vault("gone", "v"), Name::Deleted);
        assert_eq!(Profiles::Unknown.vault("u", "v"), Name::Unknown);
        assert_eq!(all().item("u", ""), Name::None);
    }
}
