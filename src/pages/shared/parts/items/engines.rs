//! The engines: on what they run, and how they look around on a device.

use super::browse::sights::{self, Browser};
use comet_api::constants::engine_builtin as engine;
use comet_api::types::UserPolicy;

/// A kind of protected item (`SourceConfig.Engine`).
pub struct Engine {
    pub id: &'static str,
    /// It runs on Windows only.
    pub is_for_windows: bool,
    pub browser: Option<&'static Browser>,
}

const fn anywhere(id: &'static str, browser: Option<&'static Browser>) -> Engine {
    Engine { id, is_for_windows: false, browser }
}
const fn on_windows(id: &'static str, browser: Option<&'static Browser>) -> Engine {
    Engine { id, is_for_windows: true, browser }
}

/// All of them, the most used first.
pub static ENGINES: [Engine; 14] = [
    anywhere(engine::FILE, None),
    on_windows(engine::WINDISK, Some(&sights::DISKS)),
    on_windows(engine::MSSQL, Some(&sights::MSSQL)),
    anywhere(engine::MYSQL, Some(&sights::MYSQL)),
    anywhere(engine::MONGODB, Some(&sights::MONGODB)),
    anywhere(engine::MSOFFICE, Some(&sights::OFFICE)),
    on_windows(engine::HYPERV, Some(&sights::HYPERV)),
    anywhere(engine::VMWARE, Some(&sights::VMWARE)),
    anywhere(engine::PROXMOX, Some(&sights::PROXMOX)),
    on_windows(engine::EXCHANGEEDB, Some(&sights::EXCHANGE)),
    on_windows(engine::VSSWRITER, Some(&sights::WRITERS)),
    on_windows(engine::SYSTEMSTATE, None),
    on_windows(engine::WINDOWSSYSTEM, None),
    anywhere(engine::STDOUT, None),
];

/// The engine of this name; `None` for one of a newer server.
pub fn engine_of(id: &str) -> Option<&'static Engine> {
    ENGINES.iter().find(|engine| engine.id == id)
}

/// Why an item of an engine can't be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    Policy,
    Windows,
}

impl Engine {
    /// `system` is what the device says of itself (`OSInfo.os`); nothing is held against one that says nothing.
    pub fn bar(&self, policy: &UserPolicy, system: &str) -> Option<Bar> {
        let types = policy.protected_item_engine_types();
        let is_allowed = !types.should_restrict_engine_type_list()
            || types.allowed_engine_type_when_restricted().iter().any(|allowed| allowed == self.id);
        match (is_allowed, self.is_for_windows) {
            (false, _) => Some(Bar::Policy),
            (true, true) if !system.is_empty() && system != "windows" => Some(Bar::Windows),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Lens;
    use serde_json::json;

    #[test]
    fn an_engine_is_barred_by_the_policy_and_by_the_system() {
        let policy = json!({"ProtectedItemEngineTypes": {"ShouldRestrictEngineTypeList": true,
            "AllowedEngineTypeWhenRestricted": ["engine1/file", "engine1/mssql"]}});
        let bar = |id: &str, policy: &serde_json::Value, system: &str| {
            engine_of(id).unwrap().bar(UserPolicy::of(policy), system)
        };
        assert_eq!(bar("engine1/file", &policy, "linux"), None);
        assert_eq!(bar("engine1/mssql", &policy, "linux"), Some(Bar::Windows));
        assert_eq!(bar("engine1/mysql", &policy, "linux"), Some(Bar::Policy));
        assert_eq!(bar("engine1/mssql", &json!({}), ""), None);
    }

    #[test]
    fn every_engine_that_is_known_is_there() {
        for id in ["winmsofficemail", "windowssystem", "stdout", "proxmox", "vsswriter"] {
            assert!(engine_of(&format!("engine1/{id}")).is_some(), "{id}");
        }
    }
}
