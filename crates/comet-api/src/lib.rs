//! The Comet Server API as types: one method is one type, the wire is encoded and decoded both ways.
//! Leaves transport to others: nothing here opens a connection, so it runs natively and in wasm alike.

pub mod auth;
pub mod document;
pub mod error;
pub mod generated;
pub mod ids;
pub mod method;
pub mod rows;
pub mod search;
pub mod status;
pub mod twin;
pub mod units;
pub mod wire;

pub use comet_rows::{Guid, Interned, row};

pub use auth::{Credentials, Secret};
pub use document::{Dictionary, Lens, List};
pub use error::{ApiError, Challenge, Found};
pub use generated::{constants, methods, twins, types};
pub use ids::{ConnectionId, DeviceId, JobId, Username};
pub use method::{Method, MethodInfo, Surface};
pub use twin::Twin;
pub use units::{ByteCount, UnixSeconds};
