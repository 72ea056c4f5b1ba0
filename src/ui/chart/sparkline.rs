//! A small line without axes, beside the number that it belongs to.

use perihelion_view::prelude::*;

use crate::ui::pixels::to_count;

/// The box that the line is drawn in; it is stretched to its place.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 240.0;
/// Keeps the line's own thickness inside the box.
const EDGE: f64 = 15.0;

/// A line through `values`, oldest first.
#[component]
pub fn Sparkline(
    /// What the line says, in words: "Stored data in the last 30 days, from 1.1 to 1.4 TiB".
    #[prop(into)]
    label: TextProp,
    /// The values, at equal distances in time.
    #[prop(into)]
    values: Signal<Vec<f64>>,
) -> impl IntoView {
    let line = move || values.with(|values| points(values));
    view! {
        <svg
            class="sparkline"
            viewBox="0 0 1000 240"
            preserveAspectRatio="none"
            role="img"
            aria-label=label
        >
            <polyline class="sparkline__line" points=line />
        </svg>
    }
}

/// The corners of the line, as SVG wants them. What is not a number is left out; a line that never
/// changes runs through the middle.
fn points(values: &[f64]) -> String {
    let known: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    let lowest = known.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let span = highest - lowest;
    let steps = u32::try_from(known.len().saturating_sub(1)).unwrap_or(u32::MAX).max(1);
    let corner = |(step, value): (u32, &f64)| {
        let x = WIDTH * f64::from(step) / f64::from(steps);
        let height = if span > 0.0 { (value - lowest) / span } else { 0.5 };
        let y = HEIGHT - EDGE - height * (HEIGHT - 2.0 * EDGE);
        // Whole numbers are fine enough in a box of this size.
        format!("{},{}", to_count(x.round()), to_count(y.round()))
    };
    (0..).zip(&known).map(corner).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn the_line_fills_its_box() {
        assert_eq!(points(&[0.0, 5.0, 10.0]), "0,225 500,120 1000,15");
    }

    #[test]
    fn a_flat_line_runs_through_the_middle() {
        assert_eq!(points(&[7.0, 7.0]), "0,120 1000,120");
    }

    #[test]
    fn nothing_and_nonsense_draw_nothing() {
        assert_eq!(points(&[]), "");
        assert_eq!(points(&[f64::NAN, f64::INFINITY]), "");
        assert_eq!(points(&[3.0]), "0,120");
    }
}
