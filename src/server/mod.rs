//! The server: the one place that asks it anything. Pages read through `use_read` and act through `Server::call`.

mod arrival;
mod ask;
mod cache;
mod client;
mod explain;
mod facts;
mod live;
mod read;
mod texts;
mod transport;

pub use ask::Ask;
pub use client::Server;
pub use explain::{explain, explain_here, reason};
pub use facts::{Branding, Config, use_branding};
pub use live::{Event, Link, Live, News};
pub use read::{Read, use_read};
pub use texts::texts_of;
pub use transport::send;
