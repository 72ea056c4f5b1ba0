//! Which rows are in the page: those in view and a few around them.

use crate::ui::pixels::{from_count, to_count};

/// Rows kept above and below the view, so that scrolling shows no gaps.
const MARGIN: usize = 10;
/// The same while whole pages go by, where none of the rows stays: nobody sees more of them than there are in view.
const MARGIN_IN_FLIGHT: usize = 2;
/// The window moves in steps of so many rows.
const STEP: usize = 5;

/// How tall a list is made at most, in pixels; browsers cut off what is taller (Firefox at 17.9 million).
const TALLEST: f64 = 15_000_000.0;

/// What is known of the scrolled frame, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// How far it is scrolled down.
    pub scrolled: f64,
    /// Its height inside, without the header.
    pub height: f64,
    /// The height of one row.
    pub row: f64,
}

impl Frame {
    /// How many whole rows are in view, at least one.
    pub fn page(self) -> usize {
        to_count(self.height / self.row.max(1.0)).max(1)
    }

    /// Where to scroll so that the row at `place` of `count` is in view; `None` when it is.
    pub fn scroll_to(self, place: usize, count: usize) -> Option<f64> {
        let top = from_count(place) * self.row;
        let bottom = top + self.row;
        let here = self.top(count);
        let there = if top < here {
            top
        } else if bottom > here + self.height {
            (bottom - self.height).max(0.0)
        } else {
            return None;
        };
        Some(there / self.squeeze(count))
    }

    /// How much of the rows is above the view, in pixels.
    fn top(self, count: usize) -> f64 {
        self.scrolled * self.squeeze(count)
    }

    /// How many pixels of rows go by with one pixel of scrolling. Of lists that are too tall for browsers several do,
    /// so that their last row can be reached.
    fn squeeze(self, count: usize) -> f64 {
        let tall = from_count(count) * self.row;
        if tall > TALLEST { (tall - self.height) / (TALLEST - self.height) } else { 1.0 }
    }
}

/// A run of rows in the page, by place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The first row.
    pub first: usize,
    /// The row after the last.
    pub end: usize,
}

impl Window {
    /// The rows of `count` that must be in the page for this frame, after those of an older one.
    pub fn next(older: Option<&Self>, frame: Frame, count: usize) -> Self {
        let wide = Self::of(frame, count, MARGIN);
        match older {
            Some(older) if older.end <= wide.first || wide.end <= older.first => {
                Self::of(frame, count, MARGIN_IN_FLIGHT)
            }
            _ => wide,
        }
    }

    /// The rows in view and `margin` more on both sides. Moves in steps, so that most scrolling changes nothing.
    fn of(frame: Frame, count: usize, margin: usize) -> Self {
        let top = to_count(frame.top(count) / frame.row.max(1.0));
        // A frame that shrank under its scroll position, as after a filter, shows the end.
        let top = top.min(count.saturating_sub(frame.page()));
        let first = top.saturating_sub(margin) / STEP * STEP;
        let end = (top + frame.page() + margin).div_ceil(STEP) * STEP;
        if frame.squeeze(count) > 1.0 {
            // Near the ends there is less room than rows.
            let hidden = (frame.top(count) - frame.scrolled) / frame.row.max(1.0);
            let room = (TALLEST - frame.scrolled + frame.top(count)) / frame.row.max(1.0);
            return Self { first: first.max(to_count(hidden.ceil())), end: end.min(count).min(to_count(room.ceil())) };
        }
        Self { first, end: end.min(count) }
    }

    /// Heights of the empty space above and below, in pixels.
    pub fn outside(self, frame: Frame, count: usize) -> (f64, f64) {
        let (above, rows) = (from_count(self.first) * frame.row, from_count(self.end - self.first) * frame.row);
        let tall = from_count(count) * frame.row;
        if frame.squeeze(count) > 1.0 {
            let above = (above - frame.top(count) + frame.scrolled).max(0.0);
            return (above, (TALLEST - above - rows).max(0.0));
        }
        (above, (tall - above - rows).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { scrolled: 0.0, height: 440.0, row: 44.0 };

    fn of(frame: Frame, count: usize) -> Window {
        Window::next(None, frame, count)
    }

    const fn scrolled(scrolled: f64) -> Frame {
        Frame { scrolled, ..FRAME }
    }

    #[test]
    fn only_the_rows_in_view_and_some_around_are_in_the_page() {
        let window = of(scrolled(44.0 * 50_000.0), 100_000);
        assert!(window.first <= 49_990 && window.first > 49_980);
        assert!(window.end >= 50_020 && window.end < 50_030);
    }

    #[test]
    fn short_tables_are_there_in_full() {
        assert_eq!(of(FRAME, 7), Window { first: 0, end: 7 });
        assert_eq!(of(FRAME, 0), Window { first: 0, end: 0 });
    }

    #[test]
    fn the_space_outside_and_the_window_make_up_the_whole() {
        for place in [0.0, 17.0, 999.0, 4_321.0, 43_000.0] {
            let window = of(scrolled(place), 1_000);
            let (above, below) = window.outside(scrolled(place), 1_000);
            let rows = from_count(window.end - window.first) * 44.0;
            assert_eq!((above + rows + below, above), (44_000.0, from_count(window.first) * 44.0));
        }
    }

    #[test]
    fn a_few_pixels_of_scrolling_change_nothing() {
        assert_eq!(of(scrolled(4_400.0), 1_000), of(scrolled(4_430.0), 1_000));
    }

    #[test]
    fn a_table_that_became_short_shows_its_end() {
        assert_eq!(of(scrolled(1_000_000.0), 12), Window { first: 0, end: 12 });
    }

    #[test]
    fn strange_measures_do_no_harm() {
        for row in [0.0, -1.0, f64::NAN] {
            let window = of(Frame { row, ..scrolled(f64::NAN) }, 50);
            assert!(window.first <= window.end && window.end <= 50);
        }
    }

    #[test]
    fn scrolling_brings_a_row_just_into_view() {
        assert_eq!(FRAME.scroll_to(3, 100), None);
        assert_eq!(FRAME.scroll_to(10, 100), Some(44.0));
        assert_eq!(scrolled(440.0).scroll_to(2, 100), Some(88.0));
    }

    #[test]
    fn of_a_list_that_is_too_tall_for_browsers_every_row_can_be_reached() {
        const COUNT: usize = 1_000_000;
        for step in 0..=1_000 {
            let frame = scrolled(from_count(step) * (TALLEST - FRAME.height) / 1_000.0);
            let window = of(frame, COUNT);
            let (above, below) = window.outside(frame, COUNT);
            let rows = from_count(window.end - window.first) * frame.row;
            assert!((above + rows + below - TALLEST).abs() < 1.0, "{step}");
            // The rows stand where the view is, and fill it.
            let first = above - frame.scrolled;
            assert!((first - (from_count(window.first) * frame.row - frame.top(COUNT))).abs() < 1.0, "{step}");
            assert!(first <= 1.0 && first + rows >= frame.height - 1.0, "{step}: {first} {rows}");
            assert!(window.end - window.first < 60);
        }
        let last = FRAME.scroll_to(COUNT - 1, COUNT).unwrap();
        assert_eq!(of(scrolled(last), COUNT).end, COUNT);
        let there = FRAME.scroll_to(500_000, COUNT).unwrap();
        let window = of(scrolled(there), COUNT);
        assert!((window.first..window.end).contains(&500_000));
        assert_eq!(scrolled(there).scroll_to(500_000, COUNT), None);
    }

    #[test]
    fn while_whole_pages_go_by_fewer_rows_are_kept_outside_the_view() {
        let here = of(scrolled(4_400.0), 10_000);
        let near = Window::next(Some(&here), scrolled(4_600.0), 10_000);
        let far = Window::next(Some(&here), scrolled(200_000.0), 10_000);
        assert_eq!(near, of(scrolled(4_600.0), 10_000));
        assert!(far.end - far.first <= FRAME.page() + 2 * (MARGIN_IN_FLIGHT + STEP));
        let top = to_count(200_000.0 / 44.0);
        assert!(far.first <= top && far.end >= top + FRAME.page());
        assert_eq!(Window::next(Some(&far), scrolled(200_050.0), 10_000), of(scrolled(200_050.0), 10_000));
    }
}
