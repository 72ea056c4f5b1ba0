//! Groups of users: all of them, and one with its members.

mod add;
mod edit;
mod group;
mod list;
mod members;

pub use group::GroupPage;
pub use list::GroupsPage;
