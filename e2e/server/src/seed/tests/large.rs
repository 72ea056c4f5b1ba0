//! The large seed: as large as it says, with the demo accounts in it.

use super::NOW;
use crate::seed::{SeedKind, build};
use comet_api::Username;

#[test]
fn the_large_seed_is_as_large_as_it_says_and_holds_together() {
    let large = build(SeedKind::Large, NOW);
    let devices: usize = large.users.values().map(|user| user.devices().len()).sum();
    assert_eq!((large.users.len(), large.jobs.len()), (10_000, 100_000));
    assert!((11_500..=12_500).contains(&devices), "{devices} devices");
    assert!(large.jobs.is_sorted_by_key(|job| job.start_time()));
    assert!(large.jobs.iter().all(|job| large.users.contains_key(&Username::from(job.username()))));
    let oldest = NOW - large.jobs[0].start_time();
    assert!((26..=30).contains(&(oldest / 86_400)), "the oldest job is {oldest} seconds old");
    assert!(large.accounts.iter().any(|account| account.name.as_str() == "anna"));
    assert_eq!(large.users[&Username::from("anna")].devices().len(), 2);
}

#[test]
fn the_same_moment_gives_the_same_large_seed() {
    use crate::seed::large::with_users;
    let (one, other) = (with_users(300, NOW), with_users(300, NOW));
    assert!(one == other && one.users.len() == 300 && one.jobs.len() > 2000);
}
