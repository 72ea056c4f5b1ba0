//! Searches: a small language, a builder beside it, and the API's clauses behind both. Knows fields, no page.

mod builder;
mod clause;
mod device;
mod field;
mod help;
mod job;
mod lex;
mod line;
mod parse;
mod print;
mod problem;
mod rule;
mod state;
mod value;
mod wire;
mod words;

pub use builder::Builder;
pub use clause::{Clause, Join, Rule, Value};
pub use device::DEVICE;
pub use job::JOB;
pub use line::{SearchLine, Suggestion};
pub use parse::parse;
pub use print::print;
pub use state::Search;
pub use value::local_moment;
pub use wire::{of_wire, to_wire};
