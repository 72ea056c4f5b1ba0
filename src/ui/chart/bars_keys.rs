//! Which segment of stacked bars a key leads to. Pure.

/// A segment: the bar it is in, and its series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub bar: usize,
    pub series: usize,
}

/// The segment that `key` leads to; empty segments are passed over. `None` when there is none, or
/// when the key is not ours.
pub fn next_spot(key: &str, here: Spot, bars: &[Vec<u64>]) -> Option<Spot> {
    let filled =
        |bar: usize, series: usize| bars.get(bar).and_then(|bar| bar.get(series)).is_some_and(|count| *count > 0);
    match key {
        "ArrowUp" => {
            let count = bars.get(here.bar)?.len();
            let series = (here.series + 1..count).find(|series| filled(here.bar, *series))?;
            Some(Spot { series, ..here })
        }
        "ArrowDown" => {
            let series = (0..here.series).rev().find(|series| filled(here.bar, *series))?;
            Some(Spot { series, ..here })
        }
        "ArrowRight" => (here.bar + 1..bars.len()).find_map(|bar| nearest(bar, here.series, bars)),
        "ArrowLeft" => (0..here.bar).rev().find_map(|bar| nearest(bar, here.series, bars)),
        "Home" => first_spot(bars),
        "End" => (0..bars.len()).rev().find_map(|bar| nearest(bar, here.series, bars)),
        _ => None,
    }
}

/// Where the Tab key enters.
pub fn first_spot(bars: &[Vec<u64>]) -> Option<Spot> {
    (0..bars.len()).find_map(|bar| nearest(bar, 0, bars))
}

/// The filled segment of a bar that is nearest to `series`.
fn nearest(bar: usize, series: usize, bars: &[Vec<u64>]) -> Option<Spot> {
    let counts = bars.get(bar)?;
    counts
        .iter()
        .enumerate()
        .filter(|(_, count)| **count > 0)
        .map(|(own, _)| own)
        .min_by_key(|own| own.abs_diff(series))
        .map(|series| Spot { bar, series })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars() -> Vec<Vec<u64>> {
        vec![vec![5, 0, 1], vec![0, 0, 0], vec![0, 2, 0], vec![3, 0, 0]]
    }

    const fn at(bar: usize, series: usize) -> Spot {
        Spot { bar, series }
    }

    #[test]
    fn sideways_passes_over_empty_bars_and_keeps_near_its_series() {
        assert_eq!(next_spot("ArrowRight", at(0, 2), &bars()), Some(at(2, 1)));
        assert_eq!(next_spot("ArrowRight", at(2, 1), &bars()), Some(at(3, 0)));
        assert_eq!(next_spot("ArrowLeft", at(2, 1), &bars()), Some(at(0, 0)));
        assert_eq!(next_spot("ArrowRight", at(3, 0), &bars()), None);
    }

    #[test]
    fn up_and_down_stay_in_the_bar() {
        assert_eq!(next_spot("ArrowUp", at(0, 0), &bars()), Some(at(0, 2)));
        assert_eq!(next_spot("ArrowDown", at(0, 2), &bars()), Some(at(0, 0)));
        assert_eq!(next_spot("ArrowUp", at(0, 2), &bars()), None);
    }

    #[test]
    fn home_and_end_go_to_the_outer_bars() {
        assert_eq!(next_spot("Home", at(3, 0), &bars()), Some(at(0, 0)));
        assert_eq!(next_spot("End", at(0, 0), &bars()), Some(at(3, 0)));
    }

    #[test]
    fn an_empty_chart_has_no_spot() {
        assert_eq!(first_spot(&[]), None);
        assert_eq!(first_spot(&[vec![0, 0]]), None);
        assert_eq!(next_spot("ArrowRight", at(7, 7), &[]), None);
    }
}
