//! One thing that the server tells (`StreamableEvent`).

use comet_api::rows::of_text;
use comet_api::{UnixSeconds, row};
use std::sync::Arc;

/// Something that has happened on the server.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// One of [`comet_api::constants::sevt`].
    pub kind: i64,
    /// The constant's name, for kinds that are newer than this console.
    pub name: String,
    pub time: UnixSeconds,
    /// Who did it; empty for the server itself.
    pub actor: String,
    /// The tenant that it belongs to; empty for the top level.
    pub tenant: String,
    /// The name or the id of what it happened to.
    pub resource: String,
    /// All that was told, with the thing itself in `Data`, where it is told.
    pub text: Arc<str>,
}

/// The part that is read here.
#[derive(Default)]
struct EventRow {
    kind: i64,
    name: String,
    time: UnixSeconds,
    actor: String,
    tenant: String,
    resource: String,
}
row!(EventRow {
    kind = "Type",
    name = "TypeString",
    time = "Timestamp",
    actor = "Actor",
    tenant = "OwnerOrganizationID",
    resource = "ResourceID",
});

impl Event {
    /// The event in a frame of the stream; `None` when it is none.
    pub fn read(text: &str) -> Option<Self> {
        let EventRow { kind, name, time, actor, tenant, resource } = of_text(text).ok()?;
        Some(Self { kind, name, time, actor, tenant, resource, text: Arc::from(text) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_read_whatever_else_it_says() {
        let text = r#"{"Type":4201,"TypeString":"SEVT_JOB_COMPLETED","Actor":"anna","ResourceID":"x","New":[1],"Data":{"GUID":"x"}}"#;
        let event = Event::read(text).unwrap();
        assert_eq!((event.kind, event.actor.as_str(), event.resource.as_str()), (4201, "anna", "x"));
        assert_eq!(&*event.text, text);
    }

    #[test]
    fn what_is_no_event_is_none() {
        assert_eq!(Event::read("200 OK"), None);
        assert_eq!(Event::read("[]"), None);
    }
}
