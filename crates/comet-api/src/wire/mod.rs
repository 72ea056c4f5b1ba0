//! The wire, without a connection: requests and answers as bytes, both ways.

pub mod answer;
pub mod field;
pub mod request;
