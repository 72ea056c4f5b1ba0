//! The account itself: names, addresses, quotas, ways of signing in.

use crate::account::Account;
use perihelion_view::prelude::*;

pub fn profile(_account: Account) -> Node {
    Node::Nothing
}
