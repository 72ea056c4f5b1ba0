//! News for the customers, as the provider and a tenant wrote it.

use super::dice::Dice;
use super::people::DAY;
use super::shape::blank;
use super::tenants::Tenant;
use comet_api::UnixSeconds;
use comet_api::types::NewsEntry;
use indexmap::IndexMap;

const ENTRIES: [(i64, Tenant, &str); 3] = [
    (
        2,
        Tenant::TopLevel,
        "Storage maintenance on Sunday from 02:00 to 04:00 UTC. Backups that start in this time begin later by themselves.",
    ),
    (
        19,
        Tenant::TopLevel,
        "Version 25.9.6 of the client is rolled out this month. What is new: https://www.aphelion.example/news/25-9",
    ),
    (
        33,
        Tenant::Nordlicht,
        "Unser Büro ist am Brückentag geschlossen. Im Notfall: https://nordlicht.example/notdienst",
    ),
];

/// News by GUID, newest first.
pub fn news(now: UnixSeconds) -> IndexMap<String, NewsEntry> {
    let entry = |(days, tenant, text): (i64, Tenant, &str)| {
        let mut entry: NewsEntry = blank();
        entry.set_organization_id(tenant.id());
        entry.set_date_time(now.plus(-days * DAY));
        entry.set_text_content(text);
        (Dice::of(&["news", text]).guid(), entry)
    };
    ENTRIES.into_iter().map(entry).collect()
}
