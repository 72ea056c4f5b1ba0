//! One account, two ways in: shared screens ask about an account and do not know whose method answers.

mod activity;
mod backup;
mod capabilities;
mod fleet;
mod job_questions;
pub mod look;
mod online;
pub mod own;
pub mod people;
pub mod policy;
mod port;
mod profiles;
mod reports;
mod rows;
mod server_rights;
mod settings;
pub mod vaults;

pub use activity::{Activity, Happening};
pub use backup::{BackupOrder, Backups, Schedule};
pub use capabilities::{Allowed, Capabilities, Reason};
pub use fleet::{
    GroupRow, Names, PolicyRow, use_group_names, use_groups, use_home, use_policies, use_policy_names, use_rights,
    use_tenant_names,
};
pub use job_questions::OF_JOBS;
pub use online::{Connected, ConnectionRow, Link, Online, use_online};
pub use port::{Account, JobRow, LogRow, Progress, ProgressRow};
pub use profiles::{Name, Profiles, use_profile, use_profiles};
pub use rows::{DeviceRow, IsSet, ItemRow, LastJob, Platform, UserRow, VaultRow};
pub use server_rights::{ServerRights, use_server_rights};
pub use settings::Settings;
