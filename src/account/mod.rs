//! One account, two ways in: shared screens ask about an account and do not know whose method answers.

mod capabilities;
pub mod own;
mod port;

pub use capabilities::{Allowed, Capabilities, Reason};
pub use port::{Account, JobRow};
