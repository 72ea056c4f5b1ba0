//! The reference server, asked over HTTP through the same types as the app.

// A test fails by panicking; clippy knows that of the functions marked as tests only.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod account;
mod backups;
mod browse;
mod coverage;
mod device_files;
mod device_work;
mod durable;
mod events;
mod fuzz;
mod ip_whitelist;
mod job_control;
mod jobs;
mod kept;
mod killed;
mod lists;
mod messages;
mod method_table;
mod misbehaviour;
mod nonsense;
mod office365;
mod old_paths;
mod permissions;
mod policies;
mod restores;
mod security_keys;
mod server_config;
mod settings;
mod sign_in;
mod site;
mod snapshots;
mod software;
mod storage;
mod support;
mod tenants;
mod totp;
mod u2f;
mod user_administration;
mod user_groups;
mod users;
mod vault_chores;
mod webhooks;
mod whole_server;
