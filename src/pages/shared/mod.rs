//! Screens of both portals. They know the account port, never a method of one side.

pub mod job;
pub mod security;
pub mod sign_in;
