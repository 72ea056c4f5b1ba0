//! Finds connected devices that fit a test, and asks both of a twin's methods.

use super::TestServer;
use super::shape::assert_complete;
use comet_api::methods::*;
use comet_api::types::{LiveUserConnection, UserProfileConfig};
use comet_api::wire::answer::RawAnswer;
use comet_api::{ConnectionId, Credentials, Lens, Method, Twin, Username};
use serde_json::Value;

/// A connected device, its owner, and both who may ask about it.
pub struct Online {
    pub target: ConnectionId,
    pub device: String,
    pub owner: UserProfileConfig,
    pub admin: Credentials,
    pub user: Credentials,
}

/// The first connected device that fits. Users whose policy keeps them out of the web are passed over.
pub fn online(server: &TestServer, fits: impl Fn(&LiveUserConnection, &UserProfileConfig) -> bool) -> Online {
    let admin = server.admin();
    for (id, connection) in server.call(AdminDispatcherListActive { user_name_filter: None }, &admin).unwrap() {
        let target_user = Username::from(connection.username());
        let owner = server.call(AdminGetUserProfile { target_user: target_user.clone() }, &admin).unwrap();
        if owner.policy().prevent_open_web_ui() || !fits(&connection, &owner) {
            continue;
        }
        let started = server.call(AdminAccountSessionStartAsUser { target_user: target_user.clone() }, &admin).unwrap();
        let user = super::session_key(target_user.as_str(), started.session_key());
        let device = connection.device_id().to_owned();
        return Online { target: id.into(), device, owner, admin, user };
    }
    panic!("no device of the demo fits");
}

/// Has a connected device apply its retention rules: a job begins.
pub fn begin_job(server: &TestServer) -> Online {
    let open = |owner: &UserProfileConfig, device: &str| {
        let mut vaults = owner.destinations().iter().map(|(id, vault)| (id.to_owned(), vault.associated_devices()));
        vaults.find(|(_, only)| only.is_empty() || only.iter().any(|id| id == device)).map(|(id, _)| id)
    };
    let online = online(server, |connection, owner| open(owner, connection.device_id()).is_some());
    let vault = open(&online.owner, &online.device).unwrap();
    let ask = AdminDispatcherApplyRetentionRules { target_id: online.target.clone(), destination: vault };
    server.call(ask, &online.admin).unwrap();
    online
}

/// One that shows its file names and runs the system.
pub fn open_device(server: &TestServer, os: &str, distribution: &str) -> Online {
    online(server, |connection, _| {
        let system = connection.reported_platform_version();
        connection.allows_filenames() && system.os() == os && system.distribution().contains(distribution)
    })
}

/// One that shows its file names, of a user with the demo's usual password and without a policy.
pub fn ordinary(server: &TestServer) -> Online {
    online(server, |connection, owner| {
        let is_usual = owner.policy_id().is_empty() && owner.organization_id().is_empty();
        is_usual && connection.allows_filenames() && !["anna", "ben", "carla"].contains(&owner.username())
    })
}

/// One that shows its file names and has backed something up with the engine.
pub fn with_item(server: &TestServer, engine: &str) -> Online {
    online(server, |connection, owner| {
        let id = connection.device_id();
        connection.allows_filenames()
            && owner.sources().iter().any(|(_, item)| {
                let last = item.statistics().last_successful_backup_job();
                item.engine() == engine && item.owner_device() == id && !last.snapshot_id().is_empty()
            })
    })
}

impl Online {
    /// The answers to both methods, as they came and checked to be whole.
    pub fn both<T: Twin + Clone>(&self, server: &TestServer, ask: T) -> [Value; 2] {
        [
            whole(&server.send(&ask.clone().for_admin(&Username::default()), &self.admin), T::ForAdmin::INFO.returns),
            whole(&server.send(&ask.for_user(), &self.user), T::ForUser::INFO.returns),
        ]
    }

    /// The answer that both methods give.
    pub fn ask<T: Twin + Clone>(&self, server: &TestServer, ask: T) -> T::Response
    where
        T::Response: Lens,
    {
        let [admin, user] = self.both(server, ask);
        assert_eq!(admin, user);
        assert_eq!(admin.get("Status").and_then(Value::as_i64).unwrap_or(200), 200, "{admin}");
        T::Response::of(&admin).clone()
    }

    /// What the device says when it can't: the status and the words in an answer of the usual type.
    pub fn trouble<T: Twin + Clone>(&self, server: &TestServer, ask: T) -> (i64, String) {
        let [admin, user] = self.both(server, ask);
        assert_eq!(admin, user);
        (admin["Status"].as_i64().unwrap(), admin["Message"].as_str().unwrap().to_owned())
    }
}

/// The JSON of a success, complete as the API's facts have it.
pub fn whole(answer: &RawAnswer, kind: &str) -> Value {
    assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
    let value: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_complete(kind, &value);
    value
}

/// The document with all fields, as a client would send it.
pub fn filled<T: Lens>(change: impl FnOnce(&mut T)) -> T {
    let mut document = reference_server::seed::blank::<T>();
    change(&mut document);
    document
}
