//! The pages of people who look after their own backups.

pub mod devices;
pub mod jobs;
pub mod overview;
