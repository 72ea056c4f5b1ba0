//! Which methods were called, and how often through the app's own page: what the tests reached.

use comet_api::MethodInfo;
use parking_lot::Mutex;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Record(Mutex<BTreeMap<&'static str, Count>>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// By the app, in a browser.
    pub page: u64,
    /// By anything else.
    pub other: u64,
}

impl Record {
    pub fn note(&self, info: &'static MethodInfo, through_page: bool) {
        let mut counts = self.0.lock();
        let count = counts.entry(info.name).or_default();
        let number = if through_page { &mut count.page } else { &mut count.other };
        *number = number.saturating_add(1);
    }

    pub fn counts(&self) -> BTreeMap<&'static str, Count> {
        self.0.lock().clone()
    }

    pub fn forget_all(&self) {
        self.0.lock().clear();
    }
}
