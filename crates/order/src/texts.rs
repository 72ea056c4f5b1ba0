//! Many texts in one piece of memory.

/// Texts by number, one behind the other in one string.
#[derive(Default)]
pub struct Texts {
    letters: String,
    ends: Vec<u32>,
}

impl Texts {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text with this number; empty when there is none.
    pub fn get(&self, number: usize) -> &str {
        let end = |number: usize| self.ends.get(number).and_then(|end| usize::try_from(*end).ok());
        let start = number.checked_sub(1).map_or(Some(0), end);
        start.zip(end(number)).and_then(|(start, end)| self.letters.get(start..end)).unwrap_or_default()
    }

    pub fn push(&mut self, text: &str) {
        self.letters.push_str(text);
        // Beyond four gigabytes nothing is found any more, which memory does not allow anyway.
        self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
    }
}
