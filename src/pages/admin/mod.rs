//! The administrators' pages.

pub mod activity;
pub mod devices;
pub mod jobs;
pub mod overview;
pub mod user;
pub mod users;
