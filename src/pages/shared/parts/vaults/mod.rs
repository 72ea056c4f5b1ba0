//! The storage vaults of an account.

use crate::account::Account;
use perihelion_view::prelude::*;

pub fn vaults(_account: Account) -> Node {
    Node::Nothing
}

pub fn new_vault(_account: Account) -> Node {
    Node::Nothing
}

pub fn vault(_account: Account, _id: String) -> Node {
    Node::Nothing
}
