//! The administrators' pages.

pub mod activity;
pub mod devices;
pub mod import_users;
pub mod jobs;
pub mod new_user;
pub mod overview;
pub mod policies;
pub mod user;
pub mod user_groups;
pub mod users;
