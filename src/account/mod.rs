//! One account, two ways in: shared screens ask about an account and do not know whose method answers.

mod capabilities;
mod fleet;
mod online;
pub mod own;
mod port;
mod profiles;
mod rows;
mod server_rights;

pub use capabilities::{Allowed, Capabilities, Reason};
pub use fleet::{Names, use_policy_names, use_tenant_names};
pub use online::{Connected, ConnectionRow, Online, use_online};
pub use port::{Account, JobRow, LogRow, ProgressRow};
pub use profiles::{Name, Profiles, use_profile, use_profiles};
pub use rows::{DeviceRow, ItemRow, LastJob, UserRow, VaultRow};
pub use server_rights::{ServerRights, use_server_rights};
