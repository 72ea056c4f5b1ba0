//! An answer that is read while it arrives: each element of a long list as soon as it is there in full.

use crate::Fill;
use crate::json::{Breaks, DEEPEST, Reader, Step, What};
use crate::shapes::Shapes;
use std::fmt;

/// Where reading had to end, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    pub what: What,
    /// From 1.
    pub line: usize,
    /// How many bytes of the line were read.
    pub column: usize,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.what {
            What::CutOff => "it ends too early",
            What::Syntax => "it is no JSON",
            What::Shape => "it has another shape",
        };
        write!(f, "{what}, at line {} column {}", self.line, self.column)
    }
}

impl std::error::Error for Broken {}

/// Fills a row from a whole text of JSON.
///
/// # Errors
/// When it is no JSON, or has a shape that the row has no place for.
pub fn fill_from_json(row: &mut dyn Fill, text: &[u8]) -> Result<(), Broken> {
    Walk::new().go_on(text, true, row, &mut || false).map(|_| ())
}

/// A text of JSON that comes in pieces.
pub struct Stream {
    walk: Walk,
    /// What has come and is not read yet.
    waiting: Vec<u8>,
    /// With fewer bytes it is no use to try again.
    enough: usize,
}

impl Default for Stream {
    fn default() -> Self {
        Self { walk: Walk::new(), waiting: Vec::new(), enough: 0 }
    }
}

impl Stream {
    /// Room for the next piece, to be filled in full.
    pub fn room(&mut self, length: usize) -> &mut [u8] {
        let before = self.waiting.len();
        self.waiting.resize(before + length, 0);
        self.waiting.get_mut(before..).unwrap_or_default()
    }

    /// Reads on as far as it has come. True when it stopped because `is_time` said so, and should be called again.
    ///
    /// # Errors
    /// As [`fill_from_json`].
    pub fn read(&mut self, row: &mut dyn Fill, is_time: &mut dyn FnMut() -> bool) -> Result<bool, Broken> {
        if self.waiting.len() < self.enough {
            return Ok(false);
        }
        let (used, stopped) = self.walk.go_on(&self.waiting, false, row, is_time)?;
        self.waiting.drain(..used);
        // An element that is longer than all that came is not begun again with each piece, but with twice as much.
        self.enough = if stopped { 0 } else { self.waiting.len() * 2 };
        Ok(stopped)
    }

    /// Reads the rest; nothing comes any more.
    ///
    /// # Errors
    /// As [`fill_from_json`].
    pub fn finish(&mut self, row: &mut dyn Fill) -> Result<(), Broken> {
        self.walk.go_on(&self.waiting, true, row, &mut || false).map(|_| ())
    }
}

/// How far an answer has been read.
struct Walk {
    stage: Stage,
    shapes: Shapes,
    breaks: Breaks,
    /// How many bytes were read before the text at hand.
    before: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Start,
    /// In a list, or in a dictionary when `closing` is a brace.
    Inside {
        closing: u8,
        is_first: bool,
    },
    Done,
}

/// How many bytes are read between two looks at the clock.
const STRIDE: usize = 16 * 1024;

impl Walk {
    fn new() -> Self {
        Self { stage: Stage::Start, shapes: Shapes::new(), breaks: Breaks::default(), before: 0 }
    }

    /// Reads on in `text`, which begins where the last call ended: how much of it was read, and whether it was time
    /// to stop.
    fn go_on(
        &mut self,
        text: &[u8],
        is_last: bool,
        row: &mut dyn Fill,
        is_time: &mut dyn FnMut() -> bool,
    ) -> Result<(usize, bool), Broken> {
        let breaks = Breaks { line_start: self.breaks.line_start.saturating_sub(self.before), ..self.breaks };
        let mut reader = Reader::new(text, is_last, breaks);
        let ran = self.run(&mut reader, is_last, row, is_time);
        let line_start = if reader.breaks.count > self.breaks.count {
            self.before + reader.breaks.line_start
        } else {
            self.breaks.line_start
        };
        self.breaks = Breaks { line_start, ..reader.breaks };
        let at = self.before + reader.at;
        match ran {
            Ok(stopped) => {
                self.before = at;
                Ok((reader.at, stopped))
            }
            Err(what) => {
                Err(Broken { what, line: self.breaks.count + 1, column: at.saturating_sub(self.breaks.line_start) })
            }
        }
    }

    /// True when it was time to stop.
    fn run(
        &mut self,
        reader: &mut Reader<'_>,
        is_last: bool,
        row: &mut dyn Fill,
        is_time: &mut dyn FnMut() -> bool,
    ) -> Step<bool> {
        let mut next_look = STRIDE;
        while self.stage != Stage::Done {
            let start = reader.at;
            match self.step(reader, is_last, row) {
                // The rest of it has not arrived yet.
                Err(What::CutOff) if !is_last => {
                    reader.at = start;
                    return Ok(false);
                }
                step => step?,
            }
            if reader.at == start && self.stage == Stage::Start {
                return Ok(false);
            }
            if reader.at >= next_look {
                next_look = reader.at + STRIDE;
                if is_time() {
                    return Ok(true);
                }
            }
        }
        if reader.peek().is_some() { Err(What::Syntax) } else { Ok(false) }
    }

    /// One element, one member of a dictionary, or the whole of anything else.
    fn step(&mut self, reader: &mut Reader<'_>, is_last: bool, row: &mut dyn Fill) -> Step<()> {
        match self.stage {
            Stage::Start => {
                let first = reader.peek().ok_or(What::CutOff)?;
                let closing = match first {
                    b'[' if row.is_list() => b']',
                    b'{' if row.is_dictionary() => b'}',
                    b'[' => return Err(What::Shape),
                    b'{' if !row.is_object() => return Err(What::Shape),
                    // Not read in pieces.
                    _ if !is_last => return Ok(()),
                    _ => {
                        reader.fill(row, &mut self.shapes, 0, DEEPEST)?;
                        self.stage = Stage::Done;
                        return Ok(());
                    }
                };
                reader.at += 1;
                self.stage = Stage::Inside { closing, is_first: true };
            }
            Stage::Inside { closing, is_first } => {
                let token = reader.token()?;
                if token == closing {
                    self.stage = Stage::Done;
                    return Ok(());
                }
                match (is_first, token) {
                    (true, _) => reader.at -= 1,
                    (false, b',') => {}
                    (false, _) => return Err(What::Syntax),
                }
                if closing == b']' {
                    let inner = self.shapes.inner(0);
                    let element = row.element().ok_or(What::Shape)?;
                    let read = reader.fill(element, &mut self.shapes, inner, DEEPEST - 1);
                    if read == Err(What::CutOff) && !is_last {
                        row.take_back();
                    }
                    read?;
                } else {
                    if reader.token()? != b'"' {
                        return Err(What::Syntax);
                    }
                    reader.member(row, &mut self.shapes, (0, &mut 0), DEEPEST - 1)?;
                }
                self.stage = Stage::Inside { closing, is_first: false };
            }
            Stage::Done => {}
        }
        Ok(())
    }
}
