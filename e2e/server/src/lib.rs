//! The reference server: a Comet Server's API over simulated state, to develop and test against.
//! Started by the command of the same name, or inside a test.

mod call;
mod clock;
mod devices;
mod engine;
mod events;
mod facts;
mod faults;
mod handlers;
mod http;
mod merge;
pub mod options;
mod record;
mod refusal;
mod registry;
mod rows;
mod running;
pub mod search;
pub mod seed;
mod seeding;
mod server;
mod snapshots;
mod state;
mod store;
mod welcome;

pub use options::{ChallengeForm, Options};
pub use running::{Running, StartProblem, start};
