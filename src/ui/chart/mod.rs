//! The few chart shapes of a backup console. Every chart says the same in words: a table for those
//! who listen, names on what can be pressed.

mod bars;
mod bars_keys;
mod history;
mod meter;
mod ranks;
mod sparkline;

pub use bars::{Bucket, Series, StatusBars};
pub use history::{HistoryBar, HistoryBars};
pub use meter::{Meter, MeterKind};
pub use ranks::{Rank, Ranks};
pub use sparkline::Sparkline;
