//! How high the blocks of a log are: measured where they were drawn, guessed elsewhere. Pure.

use crate::ui::pixels::{from_count, to_count};

/// The heights of all blocks, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Heights {
    /// How many lines there are in all.
    lines: usize,
    /// How many lines a block has.
    block: usize,
    /// 0 where a block was never measured.
    known: Vec<f64>,
    /// The height of a line that takes one line.
    line: f64,
}

/// A run of blocks in the page, and the room of those that are not.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Run {
    pub first: usize,
    pub end: usize,
    pub above: f64,
    pub below: f64,
}

impl Heights {
    pub fn new(lines: usize, block: usize, line: f64) -> Self {
        Self { lines, block, known: vec![0.0; lines.div_ceil(block.max(1))], line: line.max(1.0) }
    }

    /// The same for a list that has become longer at its end.
    pub fn grown(&self, lines: usize) -> Self {
        let mut next = Self { lines, ..self.clone() };
        // The last block may have got more lines.
        next.known.pop();
        next.known.resize(lines.div_ceil(self.block.max(1)), 0.0);
        next
    }

    /// Takes over what was measured; whether anything is other than before.
    pub fn measure(&mut self, block: usize, height: f64) -> bool {
        let Some(known) = self.known.get_mut(block) else { return false };
        let is_new = (*known - height).abs() > 0.5 && height > 0.0;
        if is_new {
            *known = height;
        }
        is_new
    }

    /// Forgets what was measured: the frame has another width.
    pub fn forget(&mut self, line: f64) {
        self.line = line.max(1.0);
        self.known.fill(0.0);
    }

    fn of(&self, block: usize) -> f64 {
        match self.known.get(block) {
            Some(known) if *known > 0.0 => *known,
            _ => {
                let from = block.saturating_mul(self.block);
                from_count(self.lines.saturating_sub(from).min(self.block)) * self.line
            }
        }
    }

    /// Where a line begins, as far as it is known.
    pub fn top_of(&self, place: usize) -> f64 {
        let block = place / self.block.max(1);
        let within = place.saturating_sub(block * self.block);
        self.sum(0, block) + from_count(within) * self.line
    }

    fn sum(&self, from: usize, to: usize) -> f64 {
        (from..to).map(|block| self.of(block)).sum()
    }

    /// The blocks in a view that begins at `top` and is `height` high, and as much around it.
    pub fn run(&self, top: f64, height: f64) -> Run {
        let count = self.known.len();
        let margin = height.min(600.0) / 2.0;
        let (mut first, mut above) = (0, 0.0);
        while first + 1 < count && above + self.of(first) < top - margin {
            above += self.of(first);
            first += 1;
        }
        let (mut end, mut bottom) = (first, above);
        while end < count && bottom < top + height + margin {
            bottom += self.of(end);
            end += 1;
        }
        Run { first, end, above, below: self.sum(end, count) }
    }
}

/// A whole number of pixels for CSS.
pub fn pixels(length: f64) -> String {
    format!("{}px", to_count(length.round()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_near_the_view_is_drawn_and_the_rest_is_room() {
        let heights = Heights::new(100_000, 20, 20.0);
        let run = heights.run(1_000_000.0, 600.0);
        assert!(run.end - run.first <= 5, "{run:?}");
        let drawn = 400.0 * from_count(run.end - run.first);
        assert!((run.above + drawn + run.below - 2_000_000.0).abs() < 1.0);
    }

    #[test]
    fn measured_blocks_move_what_is_below_them() {
        let mut heights = Heights::new(60, 20, 20.0);
        assert!(heights.measure(0, 900.0) && !heights.measure(0, 900.2) && !heights.measure(9, 1.0));
        assert!((heights.top_of(25) - 1_000.0).abs() < 0.1);
        let grown = heights.grown(200);
        assert!((grown.top_of(20) - 900.0).abs() < 0.1);
        heights.forget(20.0);
        assert!((heights.top_of(20) - 400.0).abs() < 0.1);
    }

    #[test]
    fn strange_measures_do_no_harm() {
        assert_eq!(Heights::new(0, 20, 20.0).run(50.0, 100.0), Run::default());
        let run = Heights::new(10, 20, f64::NAN).run(f64::NAN, f64::INFINITY);
        assert!(run.first <= run.end && run.end <= 1);
    }
}
