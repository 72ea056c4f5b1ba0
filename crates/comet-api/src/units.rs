//! Quantities with their units. Formatting for people is the app's business.

use serde::{Deserialize, Serialize};
use std::ops::Sub;

/// A moment, in seconds since 1970 in UTC; 0 is how the API says "never" or "not yet".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnixSeconds(pub i64);

impl UnixSeconds {
    /// The moment, or `None` where the API's zero means "never" or "not yet".
    pub fn known(self) -> Option<Self> {
        (self.0 > 0).then_some(self)
    }

    /// This moment moved by a number of seconds; saturates at the ends.
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

impl Sub for UnixSeconds {
    type Output = i64;
    /// Seconds from the other moment to this one.
    fn sub(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// A size in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ByteCount(pub i64);
