//! The parts of one account, the same for an administrator who looks after it and for the user whose it is.

mod head;
mod items;
pub mod profile;
mod reports;
mod schedules;
mod vaults;

pub use head::{part_head, part_tabs};
pub use items::FORMS as ITEM_FORMS;
pub use profile::{DEVICE_FORMS, FORMS as PROFILE_FORMS};
pub use schedules::FORMS as RULE_FORMS;
pub use vaults::{FORMS as VAULT_FORMS, vault_rows};

use crate::account::Account;
use crate::routes::Part;
use perihelion_view::prelude::*;

/// A part of an account.
pub fn part_view(account: Account, part: Part) -> Node {
    match part {
        Part::Profile => profile::profile(account),
        Part::Vaults => vaults::vaults(account),
        Part::NewVault => vaults::new_vault(account),
        Part::Vault(id) => vaults::vault(account, id),
        Part::Items => items::items(account),
        Part::NewItem => items::new_item(account),
        Part::Item(id) => items::item(account, id),
        Part::Schedules => schedules::schedules(account),
        Part::NewSchedule => schedules::new_schedule(account),
        Part::Schedule(id) => schedules::schedule(account, id),
        Part::Reports => reports::reports(account),
    }
}
