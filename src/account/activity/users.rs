//! Users who have changed: each is asked for by name, so that the list of everyone need not be.

use super::EVERYONE;
use crate::account::UserRow;
use crate::server::Server;
use comet_api::methods::AdminGetUserProfile;
use comet_api::rows::of_document;
use comet_api::{Dictionary, Lens};
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Users are gathered for so long, then asked for one after the other.
const GATHER: Duration = Duration::from_secs(2);
/// When more have changed than this, everyone is asked for instead.
const MANY: usize = 100;

#[derive(Clone, Copy)]
pub struct ChangedUsers {
    server: Server,
    names: StoredValue<Vec<String>>,
    is_reading: StoredValue<bool>,
}

impl ChangedUsers {
    pub fn new(server: Server) -> Self {
        Self { server, names: StoredValue::new(Vec::new()), is_reading: StoredValue::new(false) }
    }

    /// The profile of this user is another one now.
    pub fn changed(self, name: &str) {
        if name.is_empty() || !self.server.knows(&EVERYONE) {
            return;
        }
        self.names.update_value(|names| {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        });
        if !self.is_reading.get_value() {
            self.is_reading.set_value(true);
            set_timeout(move || spawn_local(self.read()), GATHER);
        }
    }

    /// This user is gone.
    pub fn removed(self, name: &str) {
        self.names.update_value(|names| names.retain(|known| known != name));
        self.server.amend::<Dictionary<UserRow>>(&EVERYONE, &|users| {
            let is_there = users.contains_key(name);
            if is_there {
                Arc::make_mut(users).shift_remove(name);
            }
            is_there
        });
    }

    async fn read(self) {
        let names = self.names.try_update_value(std::mem::take).unwrap_or_default();
        if names.len() > MANY {
            self.server.spoil(&EVERYONE);
        } else {
            let users = self.ask(names).await;
            self.server.amend::<Dictionary<UserRow>>(&EVERYONE, &|known| put(known, &users));
        }
        self.is_reading.set_value(false);
        if let Some(next) = self.names.with_value(|names| names.first().cloned()) {
            self.changed(&next);
        }
    }

    /// One after the other. Who can't be read stays as they are known until the list is asked for again.
    async fn ask(self, names: Vec<String>) -> Vec<UserRow> {
        let mut users = Vec::new();
        for name in names {
            if let Ok(profile) = self.server.call(&AdminGetUserProfile { target_user: name.into() }).await {
                users.push(of_document(profile.value()));
            }
        }
        users
    }
}

/// Puts the users into the list; false when it says the same already.
fn put(known: &mut Arc<Dictionary<UserRow>>, users: &[UserRow]) -> bool {
    let news: Vec<&UserRow> = users.iter().filter(|user| known.get(&user.username) != Some(user)).collect();
    if news.is_empty() {
        return false;
    }
    let known = Arc::make_mut(known);
    for user in news {
        known.insert(user.username.clone(), user.clone());
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(name: &str, account: &str) -> UserRow {
        UserRow { username: name.into(), account_name: account.into(), ..UserRow::default() }
    }

    #[test]
    fn a_changed_user_keeps_their_place_and_a_new_one_comes_last() {
        let list = ["ann", "bob"].map(|name| (name.to_owned(), user(name, "")));
        let mut known = Arc::new(list.into_iter().collect::<Dictionary<_>>());
        assert!(put(&mut known, &[user("ann", "Anna"), user("cy", "")]));
        assert_eq!(known.keys().collect::<Vec<_>>(), ["ann", "bob", "cy"]);
        assert_eq!(known.get("ann").unwrap().account_name, "Anna");
        assert!(!put(&mut known, &[user("ann", "Anna")]));
    }
}
