//! One walk through a text of JSON, which hands each wanted value to its place and passes over the rest.

mod number;
mod skip;
mod string;

use crate::shapes::{Known, Shapes};
use crate::{Fill, Find};

/// Why the reader can't go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The text ends in the middle of a value.
    CutOff,
    /// It is no JSON.
    Syntax,
    /// A value of a shape that the row has no place for.
    Shape,
}

pub type Step<T> = Result<T, What>;

/// Deeper rows are refused, as they would use up the stack.
pub const DEEPEST: usize = 128;

/// A place in a text of JSON, of which there may be more to come.
pub struct Reader<'t> {
    text: &'t [u8],
    /// Where the next byte is.
    pub at: usize,
    /// Nothing comes after the text.
    is_last: bool,
    /// Keeps its room for all texts with escapes.
    unescaped: Vec<u8>,
    /// The containers around what is being passed over: true for objects.
    around: Vec<bool>,
    /// The line breaks passed, and where the last one is.
    pub breaks: Breaks,
}

/// Line breaks, which in JSON stand only between values.
#[derive(Clone, Copy, Default)]
pub struct Breaks {
    pub count: usize,
    /// The place after the last one.
    pub line_start: usize,
}

impl<'t> Reader<'t> {
    pub fn new(text: &'t [u8], is_last: bool, breaks: Breaks) -> Self {
        Self { text, at: 0, is_last, unescaped: Vec::new(), around: Vec::new(), breaks }
    }

    fn rest(&self) -> &'t [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// The next byte that is no space, without passing it; `None` at the end.
    pub fn peek(&mut self) -> Option<u8> {
        match self.byte() {
            Some(byte) if byte > b' ' => Some(byte),
            _ => self.peek_behind_spaces(),
        }
    }

    #[cold]
    fn peek_behind_spaces(&mut self) -> Option<u8> {
        loop {
            match self.byte()? {
                b'\n' => {
                    self.at += 1;
                    // Not counted twice when an element is read again after more of it has arrived.
                    if self.at > self.breaks.line_start {
                        self.breaks = Breaks { count: self.breaks.count + 1, line_start: self.at };
                    }
                }
                b' ' | b'\t' | b'\r' => self.at += 1,
                byte => return Some(byte),
            }
        }
    }

    /// The next byte that is no space.
    pub fn token(&mut self) -> Step<u8> {
        let byte = self.peek().ok_or(What::CutOff)?;
        self.at += 1;
        Ok(byte)
    }

    fn expect(&mut self, wanted: u8) -> Step<()> {
        if self.token()? == wanted { Ok(()) } else { Err(What::Syntax) }
    }

    /// What follows the first letter of `true`, `false` and `null`.
    fn letters(&mut self, letters: &[u8]) -> Step<()> {
        for letter in letters {
            match self.byte() {
                Some(byte) if byte == *letter => self.at += 1,
                Some(_) => return Err(What::Syntax),
                None => return Err(What::CutOff),
            }
        }
        Ok(())
    }

    /// Fills a place with the next value.
    pub fn fill(&mut self, place: &mut dyn Fill, shapes: &mut Shapes, shape: usize, depth: usize) -> Step<()> {
        match self.token()? {
            b'"' => fits(place.text(self.string()?)),
            b'{' => {
                fits(place.is_object())?;
                self.members(place, shapes, shape, deeper(depth)?)
            }
            b'[' => {
                fits(place.is_list())?;
                self.elements(place, shapes, shape, deeper(depth)?)
            }
            b't' => {
                self.letters(b"rue")?;
                fits(place.flag(true))
            }
            b'f' => {
                self.letters(b"alse")?;
                fits(place.flag(false))
            }
            b'n' => self.letters(b"ull"),
            first @ (b'-' | b'0'..=b'9') => fits(place.number(self.number(first)?)),
            _ => Err(What::Syntax),
        }
    }

    fn elements(&mut self, place: &mut dyn Fill, shapes: &mut Shapes, shape: usize, depth: usize) -> Step<()> {
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(());
        }
        let inner = shapes.inner(shape);
        loop {
            self.fill(place.element().ok_or(What::Shape)?, shapes, inner, depth)?;
            match self.token()? {
                b',' => {}
                b']' => return Ok(()),
                _ => return Err(What::Syntax),
            }
        }
    }

    fn members(&mut self, place: &mut dyn Fill, shapes: &mut Shapes, shape: usize, depth: usize) -> Step<()> {
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        let mut guess = 0;
        loop {
            self.expect(b'"')?;
            self.member(place, shapes, (shape, &mut guess), depth)?;
            match self.token()? {
                b',' => {}
                b'}' => return Ok(()),
                _ => return Err(What::Syntax),
            }
        }
    }

    /// A member, from behind the first quotation mark of its name.
    pub fn member(
        &mut self,
        place: &mut dyn Fill,
        shapes: &mut Shapes,
        (shape, guess): (usize, &mut usize),
        depth: usize,
    ) -> Step<()> {
        let known = match shapes.next(shape, guess, self.rest()) {
            Some((known, length)) => {
                self.at += length;
                known
            }
            None => {
                let (start, text) = (self.at, self.text);
                let name = self.string()?;
                let find = place.find(name);
                if find == Find::ByName {
                    let member = place.member(name);
                    self.expect(b':')?;
                    return match member {
                        Some(member) => {
                            let inner = shapes.inner(shape);
                            self.fill(member, shapes, inner, depth)
                        }
                        None => self.skip(),
                    };
                }
                // A name with escapes is told apart from others by its escapes; it is never wrong to ask again.
                let written = text.get(start..self.at - 1).unwrap_or_default();
                shapes.learn(shape, guess, written, find)
            }
        };
        self.expect(b':')?;
        match known {
            Known { find: Find::At(number), shape } => match place.at(number) {
                Some(member) => self.fill(member, shapes, shape, depth),
                None => self.skip(),
            },
            _ => self.skip(),
        }
    }
}

fn fits(fits: bool) -> Step<()> {
    if fits { Ok(()) } else { Err(What::Shape) }
}

fn deeper(depth: usize) -> Step<usize> {
    depth.checked_sub(1).filter(|depth| *depth > 0).ok_or(What::Syntax)
}
