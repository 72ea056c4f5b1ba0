//! How much of a limit is used.

use perihelion_view::prelude::*;

use crate::ui::{pixels::to_count, tone::Tone};

/// A bar that fills towards a limit. Put the numbers in words beside it.
#[component]
pub fn Meter(
    /// What is measured.
    #[prop(into)]
    label: TextProp,
    /// The share of the limit in use: 1 is all of it, more is over it.
    #[prop(into)]
    share: Signal<f64>,
    /// The share in words: "480 GiB of 500 GiB".
    #[prop(into)]
    text: TextProp,
) -> impl IntoView {
    let percent = move || percent_of(share.get());
    let width = move || format!("{}%", percent());
    view! {
        <div
            class="meter"
            role="meter"
            data-tone=move || tone_of(share.get()).name()
            aria-label=label
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || percent().to_string()
            aria-valuetext=text
        >
            <svg class="meter__bar" aria-hidden="true">
                <rect class="meter__fill" height="100%" width=width />
            </svg>
        </div>
    }
}

fn percent_of(share: f64) -> usize {
    to_count((share * 100.0).round()).min(100)
}

/// Nearly full is a warning, full is a danger.
fn tone_of(share: f64) -> Tone {
    if share >= 1.0 {
        Tone::Danger
    } else if share >= 0.9 {
        Tone::Warning
    } else {
        Tone::Info
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_all_is_shown_as_all() {
        assert_eq!(percent_of(1.7), 100);
        assert_eq!(percent_of(0.9625), 96);
        assert_eq!(percent_of(f64::NAN), 0);
        assert_eq!(percent_of(-1.0), 0);
    }

    #[test]
    fn a_quota_warns_before_it_is_full() {
        assert_eq!(tone_of(0.5), Tone::Info);
        assert_eq!(tone_of(0.9), Tone::Warning);
        assert_eq!(tone_of(1.0), Tone::Danger);
    }
}
