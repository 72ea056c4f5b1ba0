//! A policy, with what it is called and whom it is for (`GroupPolicy`). Administrators only.

use super::source::{Asking, Source, Version};
use super::{Doc, open};
use crate::account::people::OF_POLICIES;
use crate::server::{Ask, Server, use_read};
use crate::ui::loadable::Loadable;
use comet_api::methods::{AdminPoliciesGet, AdminPoliciesSet};
use comet_api::types::{GetGroupPolicyResponse, GroupPolicy};
use comet_api::{ApiError, Lens};
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

impl Doc {
    /// A policy, by its id.
    pub fn of_policy(id: &str) -> Self {
        open::open(Arc::new(Policy { id: id.to_owned() }))
    }
}

struct Policy {
    id: String,
}

impl Policy {
    fn ask(&self) -> Ask<GetGroupPolicyResponse> {
        Ask::new(&AdminPoliciesGet { policy_id: self.id.clone() })
    }
}

impl Source for Policy {
    fn key(&self) -> String {
        format!("policy {}", self.id)
    }

    fn follow(&self) -> Signal<Loadable<Version, ApiError>> {
        let ask = self.ask();
        let read = use_read(move || Some(ask.clone()));
        Signal::derive(move || read.state.get().map(|answer| version(&answer)))
    }

    fn read(&self, server: Server) -> Asking<Version> {
        let ask = self.ask();
        Box::pin(async move { server.ask(&ask).await.map(|answer| version(&answer)) })
    }

    /// The answer tells neither the policy nor its hash.
    fn write(&self, server: Server, value: Value, hash: String) -> Asking<Option<Version>> {
        let mut policy = GroupPolicy::default();
        *policy.value_mut() = value;
        let policy_id = self.id.clone();
        Box::pin(async move {
            let check_policy_hash = Some(hash).filter(|hash| !hash.is_empty());
            server.call(&AdminPoliciesSet { policy_id, policy, check_policy_hash, options: None }).await?;
            Ok(None)
        })
    }

    fn spoil(&self, server: Server) {
        server.spoil(&OF_POLICIES);
    }
}

fn version(answer: &GetGroupPolicyResponse) -> Version {
    Version { value: Arc::new(answer.policy().value().clone()), hash: answer.policy_hash().to_owned() }
}
