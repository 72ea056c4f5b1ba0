//! The e-mail reports of an account.

use crate::account::Account;
use perihelion_view::prelude::*;

pub fn reports(_account: Account) -> Node {
    Node::Nothing
}
