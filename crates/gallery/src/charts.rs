//! The chart shapes.

use perihelion::ui::{
    chart::{Bucket, Meter, Series, Sparkline, StatusBars},
    tone::Tone,
};
use perihelion_view::prelude::*;

use crate::Sample;

#[component]
pub fn Charts() -> impl IntoView {
    let series = vec![
        Series { label: "Succeeded".into(), tone: Tone::Success, href: None },
        Series { label: "Running".into(), tone: Tone::Info, href: None },
        Series { label: "Skipped".into(), tone: Tone::Neutral, href: None },
        Series { label: "Warning".into(), tone: Tone::Warning, href: None },
        Series { label: "Failed".into(), tone: Tone::Danger, href: None },
    ];
    let buckets: Vec<Bucket> = (0_u64..24)
        .map(|hour| Bucket {
            label: format!("24 November, {hour:02}:00"),
            tick: if hour % 6 == 0 { format!("{hour:02}:00") } else { String::new() },
            counts: vec![
                40 + hour * 13 % 29,
                if hour > 21 { 6 } else { 0 },
                hour % 3,
                hour * 7 % 5,
                if hour % 5 == 2 { 9 } else { hour % 2 },
            ],
            links: vec![String::from("#jobs"); 5],
        })
        .collect();
    let stored = vec![1.0, 1.1, 1.05, 1.2, 1.3, 1.28, 1.4, 1.38, 1.5, 1.62, 1.6, 1.7];
    view! {
        <Sample title="Jobs of the last 24 hours">
            <StatusBars label="Jobs by status and hour" time_label="Hour" series buckets />
        </Sample>
        <div class="columns">
            <Sample title="Stored">
                <Sparkline label="Stored data, from 1.0 to 1.7 TiB" values=stored />
                <p>"1.7 TiB"</p>
            </Sample>
            <Sample title="Quota">
                {[(0.42, "210 GiB of 500 GiB"), (0.94, "470 GiB of 500 GiB"), (1.2, "600 GiB of 500 GiB")]
                    .into_iter()
                    .map(|(share, text)| view! {
                        <div class="stack">
                            <span>{text}</span>
                            <Meter label="Quota" share text />
                        </div>
                    })
                    .collect::<Node>()}
            </Sample>
        </div>
    }
}
