//! Names of things, as types: a user's name can't stand where a job's id belongs.

use crate::wire::field::{Field, FieldProblem, Part};
use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl<T: Into<String>> From<T> for $name {
            fn from(text: T) -> Self {
                Self(text.into())
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl Field for $name {
            fn to_part(&self) -> Option<Part> {
                self.0.to_part()
            }
            fn from_part(part: Option<&Part>) -> Result<Self, FieldProblem> {
                String::from_part(part).map(Self)
            }
        }
    };
}

id!(
    /// The name of a user or an administrator: case-sensitive, never changed.
    Username
);
id!(
    /// A job (`BackupJobDetail.GUID`).
    JobId
);
id!(
    /// A device as the profile knows it (`UserProfileConfig.Devices`), online or not.
    DeviceId
);
id!(
    /// A live connection of a device: the `TargetID` of dispatcher calls. A new one with each connection.
    ConnectionId
);
