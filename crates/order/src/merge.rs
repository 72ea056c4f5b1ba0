//! Texts put into their order, in steps.

use crate::texts::Texts;
use crate::{IsTime, Step};

/// The numbers of texts on their way into order: runs of sorted ones are merged into runs of twice the length.
pub struct Merge {
    from: Vec<u32>,
    into: Vec<u32>,
    /// How long the runs are.
    width: usize,
    left: usize,
    right: usize,
}

/// How many texts are moved between two looks at the clock.
const STRIDE: usize = 256;

impl Merge {
    pub fn new(count: usize) -> Self {
        let from: Vec<u32> = (0..count).filter_map(|number| u32::try_from(number).ok()).collect();
        Self { into: Vec::with_capacity(from.len()), from, width: 1, left: 0, right: 1 }
    }

    pub fn go_on(&mut self, texts: &Texts, is_time: IsTime<'_>) -> Step {
        let count = self.from.len();
        while self.width < count {
            for _ in 0..STRIDE {
                self.move_one(texts);
            }
            if self.into.len() >= count {
                std::mem::swap(&mut self.from, &mut self.into);
                self.into.clear();
                self.width *= 2;
                (self.left, self.right) = (0, self.width);
            }
            if is_time() {
                return Step::More;
            }
        }
        Step::Done
    }

    /// The numbers of the texts in order.
    pub fn order(&self) -> &[u32] {
        &self.from
    }

    fn move_one(&mut self, texts: &Texts) {
        // Both runs of a pair begin at a multiple of twice their length.
        let pair = self.into.len() / (self.width * 2) * (self.width * 2);
        let (middle, end) = (pair + self.width, pair + self.width * 2);
        if self.into.len() == pair {
            (self.left, self.right) = (pair, middle);
        }
        let left = self.from.get(self.left).filter(|_| self.left < middle).copied();
        let right = self.from.get(self.right).filter(|_| self.right < end).copied();
        let text = |number: u32| texts.get(usize::try_from(number).unwrap_or(usize::MAX));
        let next = match (left, right) {
            (Some(left), Some(right)) if text(right) < text(left) => right,
            (Some(left), _) => left,
            (None, Some(right)) => right,
            (None, None) => return,
        };
        if Some(next) == left {
            self.left += 1
        } else {
            self.right += 1
        }
        self.into.push(next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_into_order_whatever_the_number_of_steps() {
        for count in [0, 1, 2, 3, 7, 64, 1_000, 2_049] {
            let mut texts = Texts::default();
            let words: Vec<String> = (0..count).map(|number| format!("{}", number * 7_919 % 2_053)).collect();
            words.iter().for_each(|word| texts.push(word));
            let mut merge = Merge::new(count);
            let mut steps = 0;
            while merge.go_on(&texts, &mut || true) == Step::More {
                steps += 1;
            }
            let mut expected = words.clone();
            expected.sort();
            let order: Vec<&str> =
                merge.order().iter().map(|number| texts.get(usize::try_from(*number).unwrap())).collect();
            assert_eq!(order, expected);
            assert!(count < 1_000 || steps > 10);
        }
    }
}
