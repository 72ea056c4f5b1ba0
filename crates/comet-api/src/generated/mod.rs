//! Made by `cargo xtask codegen` from `spec/`; a test compares. Nothing in the files below is edited by hand.

pub mod constants;
pub mod methods;
pub mod twins;
pub mod types;
