//! Between moments and what a clock on a wall shows at them, both in seconds. Pure, but for the browser's own zone.

/// A time zone.
#[derive(Clone, Copy)]
pub struct Zone {
    /// What must be added to a moment to have the local time.
    offset: fn(i64) -> i64,
}

/// The zone that machines write.
pub const UTC: Zone = Zone { offset: |_| 0 };

impl Zone {
    /// The reader's own.
    #[cfg(target_arch = "wasm32")]
    pub fn here() -> Self {
        Self {
            offset: |moment| {
                let date = js_sys::Date::new(&(crate::pages::shared::amounts::number(moment) * 1000.0).into());
                crate::format::whole(date.get_timezone_offset() * -60.0)
            },
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub fn here() -> Self {
        UTC
    }

    /// One that is always so many seconds ahead of UTC.
    #[cfg(test)]
    pub fn ahead_by_two_hours() -> Self {
        Self { offset: |_| 7_200 }
    }

    /// The local time at a moment.
    pub fn local(self, moment: i64) -> i64 {
        moment.saturating_add((self.offset)(moment))
    }

    /// The moment at a local time. In the hour that a clock is set back it is the later one.
    pub fn moment(self, local: i64) -> i64 {
        let guess = local.saturating_sub((self.offset)(local));
        local.saturating_sub((self.offset)(guess))
    }
}
