//! The dialog of work on many things: how far it is, what became of each, and ways to stop and to
//! try again.

use std::{sync::Arc, time::Duration};

use perihelion_view::prelude::*;

use super::{Batches, Outcome, Phase, Progress};
use crate::{
    format::use_formats,
    ui::{
        badge::Badge,
        button::Button,
        dialog::{Dialog, DialogSize},
        form::FormActions,
        table::{Column, Direction, Extent, SortKey, Table, TableState, Width},
        text::word,
        tone::Tone,
    },
};

/// Up to so many rows the list follows each step; longer ones follow in turns.
const SHORT: usize = 200;
/// How often a long list follows.
const TURN: Duration = Duration::from_millis(500);

/// Shows the work; stands once near the root of the app.
#[component]
pub fn BatchHost(
    /// The work to show.
    batches: Batches,
) -> impl IntoView {
    let title = move || batches.queue.with(|queue| queue.front().map(|batch| batch.title.clone())).unwrap_or_default();
    view! {
        <Dialog open=batches.is_shown title=title size=DialogSize::Medium on_close=move || batches.stop_or_close()>
            {content(batches)}
        </Dialog>
    }
}

fn content(batches: Batches) -> Node {
    let progress = Memo::new(move || batches.outcomes.with(|outcomes| Progress::of(outcomes)));
    let (going, finished, stopped) = (
        counts(progress, |t| &t.batch.progress),
        counts(progress, |t| &t.batch.finished),
        counts(progress, |t| &t.batch.stopped),
    );
    let end = move || match batches.phase.get() {
        Phase::Working | Phase::Stopping => String::new(),
        Phase::Stopped => stopped(),
        Phase::Finished => finished(),
    };
    let has_end = move || batches.phase.get().is_over();
    let tried = move || progress.with(|progress| (progress.done + progress.failed).to_string());
    let title = move || batches.queue.with(|queue| queue.front().map(|batch| batch.title.clone()));
    view! {
        // The focus begins here, not in the filter, which would open the keyboard of a phone.
        <div class="batch" tabindex="-1" autofocus>
            <progress
                class="batch__bar"
                max=move || progress.with(|progress| progress.all.to_string())
                value=tried
                aria-label=title
                data-tone=move || progress.with(Progress::tone).name()
            ></progress>
            <div class="batch__words">
                <p>{move || (!has_end()).then(&going)}</p>
                // Told only at the end: a count that goes up is not read out.
                <p class="batch__end" role="status">
                    {end}
                </p>
            </div>
            {list(batches)}
            {actions(batches, progress)}
        </div>
    }
}

impl Progress {
    fn tone(&self) -> Tone {
        match self {
            Self { failed: 0, .. } => Tone::Success,
            Self { done: 0, .. } => Tone::Danger,
            _ => Tone::Warning,
        }
    }
}

/// A sentence with the counts in it.
fn counts(
    progress: Memo<Progress>,
    pick: fn(&crate::ui::text::UiText) -> &crate::ui::text::Text,
) -> impl Fn() -> String + Clone + Send + Sync {
    let (formats, text) = (use_formats(), word(pick));
    move || {
        let number = |count: usize| formats.count(u64::try_from(count).unwrap_or(u64::MAX));
        let Progress { all, done, failed } = progress.get();
        let text = text.get().replace("{done}", &number(done)).replace("{all}", &number(all));
        text.replace("{failed}", &number(failed))
    }
}

#[derive(Clone, PartialEq)]
struct Line {
    place: usize,
    label: String,
    outcome: Outcome,
    is_over: bool,
}

impl Line {
    /// What needs a look comes first.
    fn rank(&self) -> f64 {
        match self.outcome {
            Outcome::Failed(_) => 0.0,
            Outcome::Working => 1.0,
            Outcome::Waiting => 2.0,
            Outcome::Done => 3.0,
        }
    }
}

fn list(batches: Batches) -> Node {
    let turn = RwSignal::new(());
    let is_short = batches.outcomes.with_untracked(|outcomes| outcomes.len() <= SHORT);
    if !is_short && let Ok(timer) = set_interval_with_handle(move || turn.set(()), TURN) {
        on_cleanup(move || timer.clear());
    }
    let rows = Memo::new(move || -> Arc<[Line]> {
        let is_over = batches.phase.get().is_over();
        if is_short {
            batches.outcomes.track();
        } else {
            turn.track();
        }
        let outcomes = batches.outcomes.get_untracked();
        let line = |(place, (label, outcome))| Line { place, label, outcome, is_over };
        batches.queue.with_untracked(|queue| {
            let labels = queue.front().into_iter().flat_map(|batch| batch.steps.iter().map(|step| step.label.clone()));
            labels.zip(outcomes).enumerate().map(line).collect()
        })
    });
    let state = RwSignal::new(TableState::sorted("result", Direction::Up));
    let label = word(|t| &t.batch.result);
    view! {
        <Table
            name="batch"
            label
            columns=columns()
            rows
            state
            key=|line: &Line| line.place.to_string()
            extent=Extent::Part
            empty=|| ()
        />
    }
}

fn columns() -> Vec<Column<Line>> {
    vec![
        Column::new("thing", word(|t| &t.batch.thing), |line: &Line| {
            let title = line.label.clone();
            view! { <span title=title>{line.label.clone()}</span> }
        })
        .sorted_by(|line| SortKey::text(&line.label))
        .searched_by(|line| line.label.clone())
        .width(Width::Grow(9.0)),
        Column::new("result", word(|t| &t.batch.result), result)
            .sorted_by(|line| SortKey::Number(line.rank()))
            .searched_by(|line| match &line.outcome {
                Outcome::Failed(error) => error.clone(),
                outcome => said(outcome, line.is_over).get().into_owned(),
            })
            .width(Width::Grow(14.0)),
    ]
}

fn said(outcome: &Outcome, is_over: bool) -> TextProp {
    match (outcome, is_over) {
        (Outcome::Waiting, false) => word(|t| &t.batch.waiting),
        (Outcome::Waiting, true) => word(|t| &t.batch.unfinished),
        (Outcome::Working, _) => word(|t| &t.batch.working),
        (Outcome::Done, _) => word(|t| &t.batch.done),
        (Outcome::Failed(_), _) => word(|t| &t.batch.failed),
    }
}

fn result(line: &Line) -> Node {
    let tone = match line.outcome {
        Outcome::Waiting => Tone::Neutral,
        Outcome::Working => Tone::Info,
        Outcome::Done => Tone::Success,
        Outcome::Failed(_) => Tone::Danger,
    };
    let label = said(&line.outcome, line.is_over);
    match &line.outcome {
        Outcome::Failed(error) => {
            let (error, title) = (error.clone(), error.clone());
            view! {
                <span class="row" data-wrap="no" title=title>
                    <Badge tone label />
                    <span class="batch__error">{error}</span>
                </span>
            }
        }
        _ => view! { <Badge tone label /> },
    }
}

/// Stopping becomes closing on the same button, which keeps the focus.
fn actions(batches: Batches, progress: Memo<Progress>) -> Node {
    let (close, stop) = (word(|t| &t.close), word(|t| &t.batch.stop));
    let (go_on, again) = (word(|t| &t.batch.go_on), word(|t| &t.batch.again));
    let is_over = Memo::new(move || batches.phase.get().is_over());
    let words = move || if is_over.get() { close.get() } else { stop.get() };
    let is_stopping = Signal::derive(move || batches.phase.get() == Phase::Stopping);
    let has_failed = Memo::new(move || progress.with(|progress| progress.failed > 0));
    let more = move || {
        let words = match batches.phase.get() {
            Phase::Stopped => go_on.clone(),
            Phase::Finished if has_failed.get() => again.clone(),
            _ => return None,
        };
        Some(view! { <Button on_press=move || batches.go_on()>{words}</Button> })
    };
    view! {
        <FormActions>
            <Button pending=is_stopping on_press=move || batches.stop_or_close()>
                {words}
            </Button>
            {more}
        </FormActions>
    }
}
