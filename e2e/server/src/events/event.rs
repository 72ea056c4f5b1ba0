//! One event: whose it is, who may know of it, and its JSON.

use super::kinds;
use crate::call::Admin;
use crate::state::permissions;
use comet_api::constants::sevt;
use comet_api::types::{BackupJobDetail, StreamableEvent};
use comet_api::{Lens, UnixSeconds};

/// Something that happened: one of [`sevt`], who did it ("" for the server itself), whose it is ("" for the top
/// level's) and the id or the name of what it happened to.
#[derive(Clone, Copy, Debug)]
pub struct Happening<'a> {
    pub kind: i64,
    pub actor: &'a str,
    pub organization: &'a str,
    pub resource: &'a str,
}

pub struct Event {
    pub kind: i64,
    pub organization: String,
    /// With what it is about, where that is told.
    pub full: String,
    /// Without.
    pub brief: String,
}

impl Event {
    pub fn new(what: &Happening<'_>, now: UnixSeconds, job: Option<BackupJobDetail>) -> Self {
        let mut event = StreamableEvent::default();
        event.set_actor(what.actor);
        event.set_owner_organization_id(what.organization);
        if !what.resource.is_empty() {
            event.set_resource_id(what.resource);
        }
        event.set_type_field(what.kind);
        event.set_timestamp(now);
        event.set_type_string(kinds::name(what.kind));
        let brief = event.value().to_string();
        let full = job.map(|job| {
            event.set_data(job.into_value());
            event.value().to_string()
        });
        Self {
            kind: what.kind,
            organization: what.organization.to_owned(),
            full: full.unwrap_or_else(|| brief.clone()),
            brief,
        }
    }

    /// An administrator knows of what they could see if they asked.
    pub fn may_be_told_to(&self, admin: &Admin) -> bool {
        let is_top = admin.organization.is_empty();
        let may_ask = kinds::shown_by(self.kind).is_none_or(|method| {
            (is_top || !method.requires.top_level_admin_only) && permissions::check(admin, method).is_ok()
        });
        (is_top || admin.organization == self.organization) && may_ask
    }

    /// A webhook of the organization gets what an administrator with all permissions could see.
    pub fn concerns(&self, organization: &str) -> bool {
        organization.is_empty()
            || organization == self.organization
                && kinds::shown_by(self.kind).is_none_or(|method| !method.requires.top_level_admin_only)
    }

    /// May it have changed where webhooks go?
    pub fn concerns_settings(&self) -> bool {
        let kinds = [sevt::SERVER_UPDATED, sevt::TENANT_NEW, sevt::TENANT_UPDATED, sevt::TENANT_REMOVED];
        kinds.contains(&self.kind)
    }
}
