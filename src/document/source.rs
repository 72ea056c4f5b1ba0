//! Where documents come from: how one of a kind is read, followed and written. A new kind is one more `Source`.

use crate::server::Server;
use crate::ui::loadable::Loadable;
use comet_api::ApiError;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A document as the server has it at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub value: Arc<Value>,
    /// What a write must give, so that it can be told from what others write. Empty when it is not known.
    pub hash: String,
}

/// What comes of something that is asked of the server.
pub type Asking<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// One document on the server.
///
/// How a server says that a hash is stale is its own affair: a write that is refused counts as stale when the document
/// has another hash by then. Then both changes are merged, and it is written again.
pub trait Source: Send + Sync {
    /// Tells it from all other documents of the person who is signed in; also what its draft is kept under.
    fn key(&self) -> String;
    /// Follows the document for as long as the caller's owner lives.
    fn follow(&self) -> Signal<Loadable<Version, ApiError>>;
    /// Asks for the document as it is now.
    fn read(&self, server: Server) -> Asking<Version>;
    /// Writes the document where it still has this hash. Gives it as it is then, when the server tells.
    fn write(&self, server: Server, value: Value, hash: String) -> Asking<Option<Version>>;
    /// Says which answers are no longer true after a write: `server.spoil(…)`.
    fn spoil(&self, server: Server);
}

/// Where a document is that no server has.
pub(super) struct Nowhere;

impl Source for Nowhere {
    fn key(&self) -> String {
        String::new()
    }

    fn follow(&self) -> Signal<Loadable<Version, ApiError>> {
        Signal::stored(Loadable::default())
    }

    fn read(&self, _server: Server) -> Asking<Version> {
        Box::pin(std::future::ready(Err(ApiError::Cancelled)))
    }

    fn write(&self, _server: Server, _value: Value, _hash: String) -> Asking<Option<Version>> {
        Box::pin(std::future::ready(Err(ApiError::Cancelled)))
    }

    fn spoil(&self, _server: Server) {}
}
