//! The session: who is signed in and until when. Talks to storage and WebAuthn; draws nothing.

pub mod drafts;
pub mod embed;
pub mod idle;
pub mod portal;
pub mod sign_in;
mod state;
mod storage;
pub mod visit;
pub mod webauthn;

pub use portal::Portal;
pub use state::{Person, Session, SessionState, SignedIn};
