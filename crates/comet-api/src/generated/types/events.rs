//! Objects of the API: events.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::UnixSeconds;
use serde_json::Value;

/// `StreamLevel`
pub type StreamLevel = String;

lens! {
    /// `StreamableEvent`
    StreamableEvent {
        actor set_actor: String = "Actor",
        owner_organization_id set_owner_organization_id: String = "OwnerOrganizationID",
        /// Left out when zero.
        resource_id set_resource_id: String = "ResourceID",
        /// One of [`crate::constants::sevt`].
        type_field set_type_field: i64 = "Type",
        /// Left out when zero.
        timestamp set_timestamp: UnixSeconds = "Timestamp",
        /// Left out when zero.
        type_string set_type_string: String = "TypeString",
        /// Left out when zero.
        data set_data: Value = "Data",
    }
}

/// `StreamableEventType`
pub type StreamableEventType = i64;

/// `StreamerType`
pub type StreamerType = String;

lens! {
    /// `WebhookOption`
    WebhookOption {
        url set_url: String = "URL",
        custom_headers set_custom_headers: Dictionary<String> = "CustomHeaders",
        /// One of [`crate::constants::stream_level`].
        level set_level: String = "Level",
        /// One of [`crate::constants::sevt`].
        white_listed_event_types set_white_listed_event_types: List<i64> = "WhiteListedEventTypes",
    }
}
