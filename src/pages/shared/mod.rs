//! Screens of both portals. They know the account port, never a method of one side.

pub mod address;
pub mod ago;
pub mod amounts;
pub mod columns;
pub mod commands;
pub mod devices;
pub mod filter;
pub mod history;
pub mod items;
pub mod job;
pub mod jobs;
pub mod language;
pub mod named;
pub mod news;
pub mod parts;
pub mod people;
pub mod preferences;
pub mod query;
pub mod refresh;
pub mod run_backup;
pub mod search;
pub mod security;
pub mod sign_in;
pub mod status;
pub mod things;
pub mod vaults;
