//! The protected items of an account.

use crate::account::Account;
use perihelion_view::prelude::*;

pub fn items(_account: Account) -> Node {
    Node::Nothing
}

pub fn new_item(_account: Account) -> Node {
    Node::Nothing
}

pub fn item(_account: Account, _id: String) -> Node {
    Node::Nothing
}
