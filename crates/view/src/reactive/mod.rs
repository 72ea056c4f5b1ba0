//! Signals, memos and effects: those of Leptos, holding values without their types. Leptos compiles the bookkeeping
//! of a signal again for every type that one holds, and of a memo or an effect for every closure; here the types
//! are in the handles alone, and what is behind them is compiled once.

mod effect;
mod memo;
mod node_ref;
mod signal;
mod source;
mod stored;
mod writable;

pub(crate) use self::node_ref::Place;
pub use self::{
    effect::Effect, memo::Memo, node_ref::NodeRef, signal::Signal, stored::StoredValue, writable::RwSignal,
};
