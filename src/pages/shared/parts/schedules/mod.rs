//! The backup rules of an account.

use crate::account::Account;
use perihelion_view::prelude::*;

pub fn schedules(_account: Account) -> Node {
    Node::Nothing
}

pub fn new_schedule(_account: Account) -> Node {
    Node::Nothing
}

pub fn schedule(_account: Account, _id: String) -> Node {
    Node::Nothing
}
