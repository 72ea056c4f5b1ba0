//! What goes with accounts that are deleted, counted.

use crate::account::UserRow;
use comet_api::ByteCount;

/// What belongs to some users together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    pub devices: usize,
    pub items: usize,
    pub vaults: usize,
    /// What the vaults hold, as far as measured.
    pub stored: ByteCount,
}

impl Losses {
    pub fn of(users: &[UserRow]) -> Self {
        users.iter().fold(Self::default(), |sum, user| Self {
            devices: sum.devices + user.devices.len(),
            items: sum.items + user.items.len(),
            vaults: sum.vaults + user.vaults.len(),
            stored: ByteCount(sum.stored.0.saturating_add(user.stored().0)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_users_lose_is_added_up() {
        let user: UserRow = comet_api::rows::of_text(
            r#"{"Devices":{"d":{}},"Sources":{"a":{},"b":{}},
            "Destinations":{"v":{"Statistics":{"ClientProvidedSize":{"Size":7,"MeasureCompleted":1}}},"w":{}}}"#,
        )
        .unwrap();
        let losses = Losses::of(&[user.clone(), user]);
        assert_eq!(losses, Losses { devices: 2, items: 4, vaults: 4, stored: ByteCount(14) });
    }
}
