//! How far a running job has got. Items and bytes, no percentage: how much there is to do is not known beforehand.

use super::Job;
use super::stopping::StopHint;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::{count, size};
use crate::session::Portal;
use crate::ui::panel::Panel;
use crate::ui::stat::{Stat, Stats};
use crate::ui::time::RelativeTime;
use comet_api::{ByteCount, UnixSeconds};
use perihelion_view::prelude::*;

/// What a device has told of its progress.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Told {
    /// Grows with each message; an older message that comes late is left out.
    counter: i64,
    at: Option<UnixSeconds>,
    bytes: ByteCount,
    items: i64,
    all_items: i64,
}

impl Told {
    /// The later of two messages.
    fn later(self, other: Self) -> Self {
        if other.counter < self.counter { self } else { other }
    }
}

#[component]
pub fn JobProgress(job: Job, portal: Portal) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let told = Memo::following(move |before: Option<&Told>| {
        let now = job.with(|job| {
            let progress = job.progress();
            Told {
                counter: progress.counter(),
                at: progress.recieved_time().known(),
                bytes: ByteCount(progress.bytes_done().0.max(0)),
                items: progress.items_done(),
                all_items: progress.items_total(),
            }
        });
        before.map_or(now, |before| before.later(now))
    });
    let of_items = move || match told.get().all_items {
        all if all > 0 => t_string!(i18n, job.done_of, total = count(formats, all)),
        _ => String::new(),
    };
    let heard =
        move || told.get().at.map(|at| view! { <p class="muted">{key!(job.heard)} ": " <RelativeTime at=at.0 /></p> });
    view! {
        <Panel title=key!(job.done)>
            <div class="stack">
                <Stats>
                    <Stat label=key!(job.size) value=move || size(formats, told.get().bytes) />
                    <Stat
                        label=key!(job.done_label)
                        value=move || count(formats, told.get().items)
                        detail=of_items
                    />
                    <Stat
                        label=key!(job.uploaded)
                        value=move || size(formats, job.with(|job| job.upload_size()))
                    />
                </Stats>
                {heard}
                <StopHint portal job />
            </div>
        </Panel>
    }
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn a_message_that_comes_late_does_not_turn_progress_back() {
        let told = |counter, items| Told { counter, items, ..Told::default() };
        assert_eq!(told(7, 70).later(told(6, 60)).items, 70);
        assert_eq!(told(7, 70).later(told(8, 80)).items, 80);
    }
}
