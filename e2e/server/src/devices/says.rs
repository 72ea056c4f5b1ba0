//! How a device answers: in the answer's own type, also when it can't do what it was asked.
//! What the server itself refuses never reaches a device; see `refusal`.

use crate::seed::blank;
use comet_api::Lens;
use comet_api::document::write;

/// Why a device can't: a number like an HTTP status, and words for the person who asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    pub status: i64,
    pub message: String,
}

pub type Told<T> = Result<T, Trouble>;

impl Trouble {
    fn new(status: i64, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }
    /// What was asked makes no sense to the device, or the credentials in it are wrong.
    pub fn wrong(message: impl Into<String>) -> Self {
        Self::new(400, message)
    }
    pub fn missing(message: impl Into<String>) -> Self {
        Self::new(404, message)
    }
    /// The device asked another machine and heard nothing.
    pub fn silence(message: impl Into<String>) -> Self {
        Self::new(504, message)
    }
}

/// A complete answer that says it went well.
pub fn ok<R: Lens>() -> R {
    with_status(200, "OK")
}

/// The answer, or the trouble in its place.
pub fn told<R: Lens>(answer: Told<R>) -> R {
    answer.unwrap_or_else(|trouble| with_status(trouble.status, &trouble.message))
}

fn with_status<R: Lens>(status: i64, message: &str) -> R {
    let mut answer: R = blank();
    write(answer.value_mut(), "Status", status);
    write(answer.value_mut(), "Message", message);
    answer
}

/// A name that came with the request, short enough to repeat in a sentence.
pub fn brief(name: &str) -> String {
    const LONGEST: usize = 120;
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()),
        None => name.to_owned(),
    }
}
