//! What the reader remembers of the objects before: the rows of a list have the same members in the same order.

use crate::Find;

/// The shapes of the objects on all paths through an answer; the first one is of the answer itself.
#[derive(Default)]
pub struct Shapes(Vec<Shape>);

#[derive(Default)]
struct Shape {
    members: Vec<Member>,
    /// The shape of all elements of a list, and of all members of a dictionary.
    inner: Option<usize>,
}

struct Member {
    /// As it stands in the answer, with the quotation mark at its end.
    name: Box<[u8]>,
    /// Its first eight bytes as a number, and which of them count: most names are told apart by one comparison.
    head: u64,
    mask: u64,
    known: Known,
}

impl Member {
    fn new(name: &[u8], known: Known) -> Self {
        let name: Box<[u8]> = name.iter().copied().chain([b'"']).collect();
        let mut head = [0; 8];
        head.iter_mut().zip(&name).for_each(|(byte, letter)| *byte = *letter);
        let unused = u32::try_from(8_usize.saturating_sub(name.len()) * 8).unwrap_or_default();
        Self { name, head: u64::from_le_bytes(head), mask: u64::MAX >> unused, known }
    }

    /// Whether `text` begins with the name; `head` is its first eight bytes as a number.
    fn is_next(&self, head: u64, text: &[u8]) -> bool {
        head & self.mask == self.head && (self.name.len() <= 8 || self.name.get(8..) == text.get(8..self.name.len()))
    }
}

/// Where a member goes, and which shape is its own.
#[derive(Clone, Copy)]
pub struct Known {
    pub find: Find,
    pub shape: usize,
}

/// Objects with more members are none of ours.
const MOST: usize = 256;
/// How many members an object may lack in a row and still be followed.
const AHEAD: usize = 6;

impl Shapes {
    /// The member whose name `text` begins with, when it is one that stood near `guess` in the objects before.
    /// `guess` moves on behind it. With the length of the name and its quotation mark.
    pub fn next(&self, shape: usize, guess: &mut usize, text: &[u8]) -> Option<(Known, usize)> {
        let members = self.0.get(shape)?.members.get(*guess..)?;
        // Near the end of the text there may be less; then it is read the long way.
        let head = u64::from_le_bytes(*text.first_chunk()?);
        for (ahead, member) in members.iter().take(AHEAD).enumerate() {
            if member.is_next(head, text) {
                *guess += ahead + 1;
                return Some((member.known, member.name.len()));
            }
        }
        None
    }

    /// Remembers a member that came where `guess` points to.
    pub fn learn(&mut self, shape: usize, guess: &mut usize, name: &[u8], find: Find) -> Known {
        let remembered = self
            .0
            .get(shape)
            .and_then(|shape| shape.members.iter().position(|one| one.name.strip_suffix(b"\"") == Some(name)));
        if let Some((place, member)) =
            remembered.and_then(|place| Some((place, self.0.get(shape)?.members.get(place)?)))
        {
            *guess = place + 1;
            return member.known;
        }
        let known = Known { find, shape: if matches!(find, Find::At(_)) { self.add() } else { 0 } };
        if let Some(shape) = self.0.get_mut(shape).filter(|shape| shape.members.len() < MOST) {
            let place = (*guess).min(shape.members.len());
            shape.members.insert(place, Member::new(name, known));
            *guess = place + 1;
        }
        known
    }

    /// The shape of whatever a list or a dictionary holds.
    pub fn inner(&mut self, shape: usize) -> usize {
        if let Some(inner) = self.0.get(shape).and_then(|shape| shape.inner) {
            return inner;
        }
        let inner = self.add();
        if let Some(shape) = self.0.get_mut(shape) {
            shape.inner = Some(inner);
        }
        inner
    }

    fn add(&mut self) -> usize {
        self.0.push(Shape::default());
        self.0.len() - 1
    }

    /// One shape, for the answer itself.
    pub fn new() -> Self {
        let mut shapes = Self::default();
        shapes.add();
        shapes
    }
}
