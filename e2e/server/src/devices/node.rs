//! One thing in a tree, on a device or in a snapshot, before it becomes a `StoredObject`.

use crate::seed::blank;
use comet_api::UnixSeconds;
use comet_api::types::StoredObject;

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub name: String,
    /// What people call it, where that is not its name.
    pub label: Option<String>,
    /// `STOREDOBJECTTYPE_*`
    pub kind: &'static str,
    pub size: i64,
    pub modified: UnixSeconds,
    pub opens: Opens,
    pub details: Details,
}

/// Whether there is something inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    No,
    Yes,
    /// There is, and the device may not read it.
    Locked,
}

/// What only some kinds have.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Details {
    #[default]
    None,
    Message {
        from: String,
        to: String,
        received: UnixSeconds,
        has_attachments: bool,
    },
    Event {
        start: UnixSeconds,
        end: UnixSeconds,
    },
    Contact,
}

impl Node {
    pub fn new(name: impl Into<String>, kind: &'static str, opens: Opens) -> Self {
        let (label, details) = (None, Details::None);
        Self { name: name.into(), label, kind, size: 0, modified: UnixSeconds(0), opens, details }
    }
    pub fn labelled(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
    pub fn sized(mut self, bytes: i64) -> Self {
        self.size = bytes;
        self
    }
    pub fn at(mut self, modified: UnixSeconds) -> Self {
        self.modified = modified;
        self
    }
    pub fn with(mut self, details: Details) -> Self {
        self.details = details;
        self
    }

    /// As the API writes it. The subtree is what a client asks for next; of what doesn't open there is none.
    pub fn object(&self, subtree: impl FnOnce() -> String) -> StoredObject {
        let mut object: StoredObject = blank();
        object.set_name(self.name.as_str());
        object.set_mtime(self.modified);
        object.set_type_field(self.kind);
        object.set_size(u64::try_from(self.size).unwrap_or_default());
        if self.opens != Opens::No {
            object.set_subtree(subtree());
        }
        if let Some(label) = &self.label {
            object.set_dname(label.as_str());
        }
        self.write_details(&mut object);
        object
    }

    fn write_details(&self, object: &mut StoredObject) {
        match &self.details {
            Details::None => {}
            Details::Message { from, to, received, has_attachments } => {
                object.set_item_class("IPM.Note");
                object.set_from(from.as_str());
                object.set_to(to.as_str());
                object.set_rtime(*received);
                if *has_attachments {
                    object.set_has_attachments(true);
                }
            }
            Details::Event { start, end } => {
                object.set_item_class("IPM.Appointment");
                object.set_stime(*start);
                object.set_etime(*end);
            }
            Details::Contact => object.set_item_class("IPM.Contact"),
        }
    }
}
