//! Jobs at work: devices to give them to, and the wait for what becomes of them.

use super::TestServer;
use comet_api::constants::engine_builtin as engine;
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::{ConnectionId, Credentials, JobId, Lens, List, UnixSeconds};
use reference_server::Options;
use reference_server::seed::{SeedKind, blank};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Jobs of minutes end within the second.
pub const FAST: u32 = 2000;

pub fn fast() -> TestServer {
    at_speed(FAST)
}

pub fn at_speed(speed: u32) -> TestServer {
    TestServer::with(Options { speed, ..Options::for_tests(SeedKind::Demo) })
}

/// An administrator whose sign-in no skipped time ends.
pub fn by_password() -> Credentials {
    super::password("admin", super::PASSWORD)
}

/// A device with an item and a vault that has snapshots of it.
#[derive(Clone)]
pub struct Place {
    pub target: ConnectionId,
    pub device: String,
    pub user: String,
    pub item: String,
    pub vault: String,
    pub rule: String,
}

/// The first device that is connected, idle and backs up with the engine, into a vault with room in it.
pub fn place(server: &TestServer, admin: &Credentials, wanted: &str) -> Place {
    places(server, admin, wanted).into_iter().next().expect("a device of the demo fits")
}

pub fn files_place(server: &TestServer, admin: &Credentials) -> Place {
    place(server, admin, engine::FILE)
}

/// All of them, each of another user.
pub fn places(server: &TestServer, admin: &Credentials, wanted: &str) -> Vec<Place> {
    let live = server.call(AdminDispatcherListActive { user_name_filter: None }, admin).unwrap();
    let busy = server.call(AdminGetJobsForDateRange { start: 0, end: 0 }, admin).unwrap();
    let users = server.call(AdminListUsersFull {}, admin).unwrap();
    let mut found: Vec<Place> = Vec::new();
    for (id, connection) in &live {
        let (user, device) = (connection.username(), connection.device_id());
        let copies = live.values().filter(|other| other.device_id() == device).count();
        let is_busy = busy.iter().any(|job| job.username() == user);
        let profile = users.get(user).unwrap();
        if is_busy
            || copies > 1
            || found.iter().any(|place| place.user == user)
            || profile.policy().prevent_open_web_ui()
        {
            continue;
        }
        let fits = profile.backup_rules().iter().find(|(_, rule)| {
            let item = profile.sources().get(rule.source());
            let is_meant = item.is_some_and(|item| {
                let last = item.statistics().last_successful_backup_job();
                item.engine() == wanted
                    && item.owner_device() == device
                    && !last.snapshot_id().is_empty()
                    && last.destination_guid() == rule.destination()
            });
            let vault = profile.destinations().get(rule.destination());
            let has_room = vault.is_some_and(|vault| {
                let held = vault.statistics().client_provided_size().size().0;
                !vault.storage_limit_enabled() || held + (held >> 3) < vault.storage_limit_bytes().0
            });
            is_meant && has_room && !profile.all_protected_items_quota_enabled()
        });
        if let Some((rule_id, rule)) = fits {
            found.push(Place {
                target: ConnectionId::from(id.as_str()),
                device: device.into(),
                user: user.into(),
                item: rule.source().into(),
                vault: rule.destination().into(),
                rule: rule_id.into(),
            });
        }
    }
    found
}

impl Place {
    pub fn backup(&self, options: Value) -> AdminDispatcherRunBackupCustom {
        AdminDispatcherRunBackupCustom {
            target_id: self.target.clone(),
            source: self.item.clone(),
            destination: self.vault.clone(),
            options: Some(options_of(options)),
        }
    }

    /// One that goes on for hours of work, so that a test can look at it on the way.
    pub fn long_backup(&self) -> AdminDispatcherRunBackupCustom {
        self.backup(json!({ "LimitVaultSpeedBps": 1000 }))
    }

    pub fn restore(&self, paths: &[&str], options: Value) -> AdminDispatcherRunRestoreCustom {
        AdminDispatcherRunRestoreCustom {
            target_id: self.target.clone(),
            source: self.item.clone(),
            destination: self.vault.clone(),
            options: over_blank(options),
            snapshot: None,
            paths: Some(List(paths.iter().map(|path| (*path).to_owned()).collect())),
            known_file_count: None,
            known_byte_count: None,
            known_dir_count: None,
        }
    }

    pub fn profile(&self, server: &TestServer, admin: &Credentials) -> UserProfileConfig {
        server.call(AdminGetUserProfile { target_user: self.user.as_str().into() }, admin).unwrap()
    }

    pub fn hash(&self, server: &TestServer, admin: &Credentials) -> String {
        let ask = AdminGetUserProfileHash { target_user: self.user.as_str().into() };
        server.call(ask, admin).unwrap().profile_hash().to_owned()
    }

    pub fn snapshots(&self, server: &TestServer, admin: &Credentials) -> Vec<VaultSnapshot> {
        let ask =
            AdminDispatcherRequestVaultSnapshots { target_id: self.target.clone(), destination: self.vault.clone() };
        server.call(ask, admin).unwrap().snapshots().iter().cloned().collect()
    }

    /// Starts a session of the user.
    pub fn sign_in(&self, server: &TestServer, admin: &Credentials) -> Credentials {
        let ask = AdminAccountSessionStartAsUser { target_user: self.user.as_str().into() };
        super::session_key(&self.user, server.call(ask, admin).unwrap().session_key())
    }

    /// Changes the user's profile as a device does.
    pub fn patch(&self, server: &TestServer, patch: Value) {
        server.control("profile", json!({ "name": self.user, "patch": patch }));
    }

    /// The newest job of the user that this method made.
    pub fn newest(&self, server: &TestServer, admin: &Credentials, classification: u64) -> BackupJobDetail {
        let ask = AdminGetJobsForUser { target_user: self.user.as_str().into() };
        let jobs = server.call(ask, admin).unwrap();
        let of_class = jobs.iter().filter(|job| job.classification() == classification);
        of_class.max_by_key(|job| job.start_time()).expect("a job of this classification").clone()
    }
}

pub fn options_of(options: Value) -> BackupJobAdvancedOptions {
    over_blank(options)
}

/// A complete document with these fields.
pub fn over_blank<T: Lens>(fields: Value) -> T {
    let mut document: T = blank();
    for (name, value) in fields.as_object().unwrap() {
        document.value_mut()[name] = value.clone();
    }
    document
}

pub fn id_of(answer: &DispatchWithJobIDResponse) -> JobId {
    assert_eq!(answer.status(), 200, "{}", answer.message());
    assert!(!answer.job_id().is_empty());
    answer.job_id().into()
}

pub fn job(server: &TestServer, admin: &Credentials, id: &JobId) -> BackupJobDetail {
    server.call(AdminGetJobProperties { job_id: id.clone() }, admin).unwrap()
}

/// The job once it has ended.
pub fn ended(server: &TestServer, admin: &Credentials, id: &JobId) -> BackupJobDetail {
    until(|| Some(job(server, admin, id)).filter(|job| job.end_time() != UnixSeconds(0)))
}

/// What the log says, a message a line.
pub fn log(server: &TestServer, admin: &Credentials, id: &JobId) -> Vec<JobEntry> {
    let ask = AdminGetJobLogEntries { job_id: id.clone(), min_severity: None, message_contains: None };
    server.call(ask, admin).unwrap().0
}

pub fn says(log: &[JobEntry], words: &str) -> bool {
    log.iter().any(|entry| entry.message().contains(words))
}

/// Looks until there is something to see.
pub fn until<T>(look: impl Fn() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "this takes too long");
        std::thread::sleep(Duration::from_millis(40));
    }
}

/// What the next jobs end with.
pub fn fates(server: &TestServer, next: &[u64]) {
    server.control("fates", json!({ "next": next }));
}
