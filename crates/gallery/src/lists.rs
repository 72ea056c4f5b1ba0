//! A long table and what stands in the place of one.

use std::{sync::Arc, time::Duration};

use perihelion::{
    format::use_formats,
    ui::{
        badge::Badge,
        batch::{Batch, Batches, Step},
        button::Button,
        empty::EmptyState,
        icon::Icon,
        panel::{Panel, PanelFill},
        table::{Align, Bulk, Column, Direction, Selection, SortKey, Table, TableSkeleton, TableState, Width},
        time::RelativeTime,
        tone::Tone,
    },
};
use perihelion_view::prelude::*;

#[derive(Clone, PartialEq)]
struct Job {
    number: u32,
    user: String,
    device: String,
    status: (Tone, &'static str),
    started: i64,
    seconds: u64,
    bytes: u64,
}

const STATUS: [(Tone, &str); 5] = [
    (Tone::Success, "Succeeded"),
    (Tone::Warning, "Warning"),
    (Tone::Danger, "Failed"),
    (Tone::Info, "Running"),
    (Tone::Neutral, "Skipped"),
];

fn jobs(count: u32) -> Arc<[Job]> {
    const NAMES: [&str; 7] = ["acme", "Müller", "Zebra Ltd", "northwind", "Ångström", "contoso", "Øst"];
    (0..count)
        .map(|number| {
            // Scatters without a generator of random numbers.
            let mixed = number.wrapping_mul(2_654_435_761);
            let pick = |out_of: u32, turn: u32| usize::try_from(mixed.rotate_left(turn) % out_of).unwrap_or(0);
            let name = NAMES.get(pick(7, 3)).copied().unwrap_or_default();
            Job {
                number,
                user: format!("{name}-{}", pick(60, 9)),
                device: format!("{}-fs{:02}", name.to_lowercase(), pick(40, 5)),
                status: STATUS.get(pick(19, 7).saturating_sub(14)).copied().unwrap_or_default(),
                started: perihelion::format::now() - i64::from(number) * 97,
                seconds: u64::from(mixed >> 18),
                bytes: u64::from(mixed) * 41,
            }
        })
        .collect()
}

fn columns() -> Vec<Column<Job>> {
    vec![
        Column::new("user", "User", |job: &Job| job.user.clone())
            .sorted_by(|job| SortKey::text(&job.user))
            .searched_by(|job| job.user.clone())
            .width(Width::Grow(11.0)),
        Column::new("status", "Status", |job: &Job| {
            let (tone, label) = job.status;
            view! { <Badge tone label /> }
        })
        .sorted_by(|job| SortKey::text(job.status.1))
        .searched_by(|job| job.status.1.to_owned())
        .width(Width::Fixed(9.0)),
        Column::new("device", "Device", |job: &Job| job.device.clone())
            .sorted_by(|job| SortKey::text(&job.device))
            .searched_by(|job| job.device.clone())
            .width(Width::Grow(10.0)),
        Column::new("started", "Started", |job: &Job| view! { <RelativeTime at=job.started /> })
            .sorted_by(|job| SortKey::Number(f64::from(u32::MAX - job.number)))
            .descending_first()
            .width(Width::Fixed(9.0)),
        Column::new("duration", "Duration", |job: &Job| use_formats().duration(job.seconds))
            .sorted_by(|job| SortKey::Number(f64::from(u32::try_from(job.seconds).unwrap_or(0))))
            .descending_first()
            .align(Align::End)
            .width(Width::Fixed(8.0)),
        Column::new("size", "Uploaded", |job: &Job| use_formats().bytes(job.bytes))
            .sorted_by(|job| SortKey::Number(f64::from(u32::try_from(job.bytes / 41).unwrap_or(0))))
            .descending_first()
            .align(Align::End)
            .width(Width::Fixed(8.0)),
    ]
}

/// Every seventh job fails, to see what that looks like.
fn run_again(batches: Batches, selection: Selection) {
    let keys = untrack(|| selection.keys());
    let step = |number: String| {
        let fails = number.ends_with('7');
        Step::new(format!("Job {number}"), move || async move {
            wait(Duration::from_millis(400)).await;
            if fails { Err("The device is not connected.".to_owned()) } else { Ok(()) }
        })
    };
    let title = format!("Run {} jobs again", keys.len());
    let done = Callback::new(move |()| selection.clear());
    batches.run(Batch { title, steps: keys.into_iter().map(step).collect(), done });
}

async fn wait(time: Duration) {
    let (sender, receiver) = futures_channel::oneshot::channel();
    set_timeout(move || sender.send(()).unwrap_or_default(), time);
    receiver.await.ok();
}

#[component]
pub fn Lists() -> impl IntoView {
    let state = RwSignal::new(TableState::sorted("started", Direction::Down));
    let rows = RwSignal::new(jobs(50_000));
    let none = RwSignal::new(jobs(0));
    let (selection, batches) = (Selection::new(), Batches::here());
    let actions = move || view! { <Button on_press=move || run_again(batches, selection)>"Run again"</Button> };
    let no_jobs = || view! { <EmptyState title="No jobs yet" icon=Icon::Jobs>"They appear here after the first backup."</EmptyState> };
    view! {
        <Panel title="Jobs" description="Fifty thousand of them." fill=PanelFill::Flush>
            <Table
                name="gallery-jobs"
                label="Jobs"
                columns=columns()
                rows
                state
                key=|job: &Job| job.number.to_string()
                bulk=Bulk::new(selection, actions)
                link=Arc::new(|job: &Job| format!("#job-{}", job.number))
                empty=no_jobs
            />
        </Panel>
        <div class="columns">
            <Panel title="No rows" fill=PanelFill::Flush>
                <Table
                    name="gallery-none"
                    label="Nothing"
                    columns=columns()
                    rows=none
                    state=RwSignal::default()
                    key=|job: &Job| job.number.to_string()
                    empty=no_jobs
                />
            </Panel>
            <Panel title="On its way" fill=PanelFill::Flush>
                <TableSkeleton rows=5 />
            </Panel>
        </div>
    }
}
