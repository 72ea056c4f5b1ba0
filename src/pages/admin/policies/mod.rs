//! The policies of the server: what users may do, and what is decided for them.

use perihelion_view::prelude::*;

pub fn policies() -> Node {
    Node::Nothing
}

pub fn new_policy() -> Node {
    Node::Nothing
}

pub fn policy(_id: String) -> Node {
    Node::Nothing
}
