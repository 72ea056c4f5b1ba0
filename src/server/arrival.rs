//! An answer on its way: its beginning, which tells success from failure, and the rest, which is read as it comes.

use crate::abort::AbortOnDrop;
use crate::turns::Turn;
use comet_api::ApiError;
use comet_api::method::MethodInfo;
use comet_api::rows::{Fill, Stream};
use comet_api::wire::answer::{self, FAILURE_LIMIT, RawAnswer, what_is_broken};
use gloo_net::http::Response;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

/// An answer whose body may still be arriving.
pub struct Arrival {
    /// The answer with as much of its body as tells whether it is a failure; all of it when that is short.
    pub begun: RawAnswer,
    rest: Option<Rest>,
}

/// What has not arrived yet.
struct Rest {
    pieces: ReadableStreamDefaultReader,
    /// What came with the last piece and was more than one takes over at a time.
    ahead: Option<Uint8Array>,
    _abort: AbortOnDrop,
}

/// How much of a long answer is taken over from the browser at a time, so that it is never there twice.
const PIECE: u32 = 512 * 1024;

impl Arrival {
    pub(super) async fn begin(response: &Response, abort: AbortOnDrop) -> Result<Self, ApiError> {
        let (status, headers) = (response.status(), response.headers().entries().collect());
        let mut begun = RawAnswer { status, headers, body: Vec::new() };
        let Some(body) = response.body() else { return Ok(Self { begun, rest: None }) };
        let pieces = body.get_reader().dyn_into().map_err(unreachable)?;
        let mut rest = Some(Rest { pieces, ahead: None, _abort: abort });
        let is_success = (200..=299).contains(&status);
        while begun.body.len() <= FAILURE_LIMIT || !is_success {
            if !take(&mut rest, &mut begun.body).await? {
                break;
            }
        }
        Ok(Self { begun, rest })
    }

    /// The answer once all of it has come.
    pub async fn whole(self) -> Result<RawAnswer, ApiError> {
        let Self { mut begun, mut rest } = self;
        while take(&mut rest, &mut begun.body).await? {}
        Ok(begun)
    }

    /// The wanted columns, read while they come, in turns that leave the browser time for other things.
    pub async fn fill(self, info: &'static MethodInfo, rows: &mut dyn Fill) -> Result<(), ApiError> {
        answer::check(info, &self.begun)?;
        let Self { begun: RawAnswer { body: mut beginning, .. }, rest } = self;
        let unreadable = |found| ApiError::Unreadable { method: info.name, found };
        let Some(mut rest) = rest else { return answer::fill(&beginning, rows).map_err(unreadable) };
        let (mut stream, mut turn) = (Stream::default(), Turn::default());
        stream.room(beginning.len()).copy_from_slice(&beginning);
        // What is left of it says in the end whether it was JSON at all.
        beginning.truncate(64);
        let broken = |broken| unreadable(what_is_broken(broken, &beginning));
        loop {
            turn.begin();
            while stream.read(rows, &mut || turn.is_over()).map_err(broken)? {
                turn.next().await;
            }
            turn.end();
            if turn.is_over() {
                turn.next().await;
            }
            let Some(piece) = rest.next().await? else { break };
            turn.begin();
            piece.copy_to(stream.room(usize::try_from(piece.length()).unwrap_or_default()));
            turn.end();
        }
        stream.finish(rows).map_err(broken)?;
        // Drawing them is work of its own.
        turn.next().await;
        Ok(())
    }
}

/// Adds the next piece to the body; false when there is none.
async fn take(rest: &mut Option<Rest>, body: &mut Vec<u8>) -> Result<bool, ApiError> {
    let Some(coming) = rest else { return Ok(false) };
    match coming.next().await? {
        Some(piece) => body.append(&mut piece.to_vec()),
        None => *rest = None,
    }
    Ok(rest.is_some())
}

impl Rest {
    /// The next piece, as the network brings it or smaller.
    async fn next(&mut self) -> Result<Option<Uint8Array>, ApiError> {
        let piece = match self.ahead.take() {
            Some(piece) => piece,
            None => {
                let read = JsFuture::from(self.pieces.read()).await.map_err(unreachable)?;
                let piece = Reflect::get(&read, &"value".into()).map_err(unreachable)?;
                let Ok(piece) = piece.dyn_into::<Uint8Array>() else { return Ok(None) };
                piece
            }
        };
        if piece.length() <= PIECE {
            return Ok(Some(piece));
        }
        self.ahead = Some(piece.subarray(PIECE, piece.length()));
        Ok(Some(piece.subarray(0, PIECE)))
    }
}

/// A connection that breaks off has brought no answer.
fn unreachable<T: Into<JsValue>>(_: T) -> ApiError {
    ApiError::Unreachable
}
