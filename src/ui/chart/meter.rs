//! How much of a limit is used.

use perihelion_view::prelude::*;

use crate::ui::{pixels::to_count, tone::Tone};

/// What a bar fills towards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MeterKind {
    /// Something that should not be reached.
    #[default]
    Limit,
    /// The end of some work.
    Progress,
}

/// A bar that fills towards a limit, or towards the end of some work. Put the numbers in words beside it.
#[component]
pub fn Meter(
    /// What it fills towards.
    #[prop(optional)]
    kind: MeterKind,
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
            role=if kind == MeterKind::Progress { "progressbar" } else { "meter" }
            data-tone=move || tone_of(kind, share.get()).name()
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

/// Nearly full is a warning, full is a danger; work that is nearly done is neither.
fn tone_of(kind: MeterKind, share: f64) -> Tone {
    match kind {
        MeterKind::Limit if share >= 1.0 => Tone::Danger,
        MeterKind::Limit if share >= 0.9 => Tone::Warning,
        MeterKind::Limit | MeterKind::Progress => Tone::Info,
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
        assert_eq!(tone_of(MeterKind::Limit, 0.5), Tone::Info);
        assert_eq!(tone_of(MeterKind::Limit, 0.9), Tone::Warning);
        assert_eq!(tone_of(MeterKind::Limit, 1.0), Tone::Danger);
    }

    #[test]
    fn work_that_is_done_is_no_danger() {
        assert_eq!(tone_of(MeterKind::Progress, 1.0), Tone::Info);
    }
}
