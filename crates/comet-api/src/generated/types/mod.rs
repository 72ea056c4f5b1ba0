//! The API's objects as lenses; fields nobody here knows survive in each.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

mod branding;
mod browse;
mod events;
mod external_sign_in;
mod items;
mod jobs;
mod office365;
mod restore;
mod server_settings;
mod server_status;
mod sign_in;
mod storage_templates;
mod users;
mod vaults;
mod vmware;

pub use branding::*;
pub use browse::*;
pub use events::*;
pub use external_sign_in::*;
pub use items::*;
pub use jobs::*;
pub use office365::*;
pub use restore::*;
pub use server_settings::*;
pub use server_status::*;
pub use sign_in::*;
pub use storage_templates::*;
pub use users::*;
pub use vaults::*;
pub use vmware::*;
