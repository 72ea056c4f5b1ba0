//! What a seed promises: the same each time, whole, coherent and lively.

mod coherence;
mod completeness;
mod large;
mod liveliness;
mod logs;
mod stories;

use super::{SeedData, SeedKind, build};
use comet_api::UnixSeconds;
use comet_api::types::BackupJobDetail;
use std::sync::LazyLock;

/// A Monday afternoon in Europe.
const NOW: UnixSeconds = UnixSeconds(1_764_000_000);

/// The demo at [`NOW`], built once for all tests.
static DEMO: LazyLock<SeedData> = LazyLock::new(|| build(SeedKind::Demo, NOW));

fn is_running(job: &BackupJobDetail) -> bool {
    (6000..7000).contains(&job.status())
}

#[test]
fn the_same_moment_gives_the_same_demo() {
    assert!(build(SeedKind::Demo, NOW) == *DEMO);
}

#[test]
fn who_is_in_the_demo_and_their_ids_do_not_depend_on_the_moment() {
    let later = build(SeedKind::Demo, NOW.plus(100 * 86_400 + 4321));
    assert!(later.users.keys().eq(DEMO.users.keys()));
    for (name, user) in &DEMO.users {
        let other = &later.users[name];
        assert!(user.devices().keys().eq(other.devices().keys()), "{name}");
        assert!(user.sources().keys().eq(other.sources().keys()), "{name}");
        assert!(user.destinations().keys().eq(other.destinations().keys()), "{name}");
        assert!(user.backup_rules().keys().eq(other.backup_rules().keys()), "{name}");
    }
}

#[test]
fn any_moment_gives_a_demo() {
    for now in [0, 1, 951_782_400, 4_102_444_800] {
        assert_eq!(build(SeedKind::Demo, UnixSeconds(now)).users.len(), 60, "{now}");
    }
}

#[test]
fn the_empty_seed_knows_nobody() {
    assert_eq!(build(SeedKind::Empty, NOW), SeedData::default());
}

#[test]
fn seeds_are_named_as_on_the_command_line() {
    assert_eq!("large".parse(), Ok(SeedKind::Large));
    assert!("huge".parse::<SeedKind>().unwrap_err().contains("demo, empty or large"));
}
