//! Long JSON answers into compact rows, while they arrive: the reader, and the texts that rows are made of.
//! A crate of its own, since it is built for speed and the rest of the app for size. Knows no method and no browser.

mod fill;
mod guid;
mod interned;
mod json;
mod shapes;
mod stream;

pub use fill::{Fill, Find};
pub use guid::Guid;
pub use interned::Interned;
pub use json::What;
pub use stream::{Broken, Stream, fill_from_json};
