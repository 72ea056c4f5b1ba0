//! What the server knows and the rules it keeps. Handlers ask here; nothing here knows of HTTP.

pub mod administrators;
pub mod branding;
pub mod connections;
pub mod documents;
pub mod jobs;
pub mod password;
pub mod protection;
pub mod relying_party;
pub mod second_factor;
pub mod security_keys;
pub mod sessions;
pub mod settings;
pub mod sign_in;
pub mod totp;
pub mod users;
