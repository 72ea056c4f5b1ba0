//! How much of a limit is used.

use leptos::prelude::*;

use crate::ui::tone::Tone;

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
            aria-label=move || label.get()
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || percent().to_string()
            aria-valuetext=move || text.get()
        >
            <svg class="meter__bar" aria-hidden="true">
                <rect class="meter__fill" height="100%" width=width />
            </svg>
        </div>
    }
}

fn percent_of(share: f64) -> f64 {
    let percent = (share * 100.0).clamp(0.0, 100.0);
    if percent.is_nan() { 0.0 } else { (percent * 10.0).round() / 10.0 }
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
        assert!((percent_of(1.7) - 100.0).abs() < 0.01);
        assert!((percent_of(0.9625) - 96.3).abs() < 0.01);
        assert!(percent_of(f64::NAN).abs() < 0.01);
        assert!(percent_of(-1.0).abs() < 0.01);
    }

    #[test]
    fn a_quota_warns_before_it_is_full() {
        assert_eq!(tone_of(0.5), Tone::Info);
        assert_eq!(tone_of(0.9), Tone::Warning);
        assert_eq!(tone_of(1.0), Tone::Danger);
    }
}
