//! The storage vaults of an account: the list, one vault, and a new one.

mod address;
mod custom;
mod delete;
mod facts;
mod forms;
mod list;
mod one;
mod ping;
mod request;
mod retention;
mod rights;
mod sizes;
mod uses;

pub use custom::new_vault;
pub use forms::FORMS;
pub use list::vaults;
pub use one::vault;
pub use rights::rows as vault_rows;
