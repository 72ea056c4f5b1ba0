//! The profile of an account, by either door.

use super::source::{Asking, Source, Version};
use super::{Doc, open};
use crate::account::Account;
use crate::server::{Server, use_read};
use crate::ui::loadable::Loadable;
use comet_api::methods::{AdminSetUserProfileHash, UserWebSetProfileHash};
use comet_api::types::{GetProfileAndHashResponseMessage, UserProfileConfig};
use comet_api::{ApiError, Lens};
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// The answers that tell of one profile.
const OF_ONE: [&str; 2] = ["AdminGetUserProfile", "AdminGetUserProfileAndHash"];

/// The answers that tell of one's own profile, or of everyone's.
const OF_MANY: [&str; 2] = ["AdminListUsersFull", "UserWebGetUserProfileAndHash"];

impl Doc {
    /// The profile of an account. The same document wherever it is opened: unsaved changes are still there.
    pub fn of_account(account: &Account) -> Self {
        open::open(Arc::new(account.clone()))
    }
}

impl Source for Account {
    fn key(&self) -> String {
        match self {
            Self::AsAdmin { user } => format!("profile {user}"),
            Self::AsUser => "profile".to_owned(),
        }
    }

    fn follow(&self) -> Signal<Loadable<Version, ApiError>> {
        let account = self.clone();
        let read = use_read(move || Some(account.profile()));
        Signal::derive(move || read.state.get().map(|answer| version(&answer)))
    }

    fn read(&self, server: Server) -> Asking<Version> {
        let ask = self.profile();
        Box::pin(async move { server.ask(&ask).await.map(|answer| version(&answer)) })
    }

    fn write(&self, server: Server, value: Value, hash: String) -> Asking<Option<Version>> {
        let mut profile_data = UserProfileConfig::default();
        *profile_data.value_mut() = value;
        let account = self.clone();
        Box::pin(async move {
            let answer = match account {
                Self::AsAdmin { user: target_user } => {
                    let admin_options = None;
                    let save = AdminSetUserProfileHash { target_user, profile_data, require_hash: hash, admin_options };
                    server.call(&save).await?
                }
                Self::AsUser => server.call(&UserWebSetProfileHash { profile_data, profile_hash: hash }).await?,
            };
            let is_told = !answer.profile_hash().is_empty() && answer.profile().value().is_object();
            Ok(is_told.then(|| version(&answer)))
        })
    }

    fn spoil(&self, server: Server) {
        match self {
            Self::AsAdmin { user } => server.spoil_about(&OF_ONE, user.as_str()),
            Self::AsUser => {}
        }
        server.spoil(&OF_MANY);
    }
}

fn version(answer: &GetProfileAndHashResponseMessage) -> Version {
    Version { value: Arc::new(answer.profile().value().clone()), hash: answer.profile_hash().to_owned() }
}
