//! One line of a short list.

use perihelion_view::prelude::*;

use crate::ui::{
    chart::{Meter, MeterKind},
    icon::{Glyph, Icon},
    time::RelativeTime,
    tone::Tone,
};

/// What a line shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Tells it from the others over refreshes.
    pub key: String,
    /// What it means.
    pub tone: Tone,
    /// Another icon than the tone's own.
    pub icon: Option<Icon>,
    /// What it is called.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// More about it, below its name.
    pub detail: String,
    /// Where the first line ends.
    pub state: LineState,
    /// Where the second line ends.
    pub amount: String,
    /// A bar below.
    pub bar: Option<Bar>,
    /// It is no longer among the things listed, and stays only because somebody points at the list.
    pub is_gone: bool,
}

/// What a line ends with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LineState {
    /// Nothing.
    #[default]
    Nothing,
    /// A word.
    Word(String),
    /// How long ago (seconds since 1970).
    Ago(i64),
}

/// A share of something, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Of what.
    pub label: String,
    /// 1 is all of it.
    pub share: f64,
    /// The share in words.
    pub text: String,
    /// Whether it fills towards a limit or a goal.
    pub kind: MeterKind,
}

/// Draws a line; what changes in it is drawn in place.
pub fn line_view(line: Memo<Line>) -> Node {
    let of = move |part: fn(&Line) -> &String| move || line.with(|line| part(line).clone());
    let icon = Memo::new(move || line.with(|line| line.icon.unwrap_or(line.tone.icon())));
    let state = Memo::new(move || line.with(|line| line.state.clone()));
    let bar = Memo::new(move || line.with(|line| line.bar.clone()));
    let has_bar = Memo::new(move || bar.with(|bar| bar.as_ref().map(|bar| bar.kind)));
    let title = move || line.with(|line| format!("{} · {}", line.name, line.detail));
    view! {
        <li
            class="brief__line"
            data-tone=move || line.with(|line| line.tone.name())
            data-gone=move || line.with(|line| line.is_gone.then_some(""))
        >
            <span class="brief__icon">{move || view! { <Glyph icon=icon.get() /> }}</span>
            <a class="brief__name" href=of(|line| &line.href) title=title>
                {of(|line| &line.name)}
            </a>
            <span class="brief__state">{move || state_view(state.get())}</span>
            <span class="brief__detail">{of(|line| &line.detail)}</span>
            <span class="brief__amount">{of(|line| &line.amount)}</span>
            {move || has_bar.get().map(|kind| bar_view(bar, kind))}
        </li>
    }
}

fn state_view(state: LineState) -> Node {
    match state {
        LineState::Nothing => Node::NOTHING,
        LineState::Word(word) => word.into_node(),
        LineState::Ago(at) => view! { <RelativeTime at /> },
    }
}

fn bar_view(bar: Memo<Option<Bar>>, kind: MeterKind) -> Node {
    let of = move |part: fn(&Bar) -> &String| {
        move || bar.with(|bar| bar.as_ref().map(|bar| part(bar).clone()).unwrap_or_default())
    };
    let share = Signal::derive(move || bar.with(|bar| bar.as_ref().map_or(0.0, |bar| bar.share)));
    view! {
        <span class="brief__bar">
            <Meter kind label=of(|bar| &bar.label) share text=of(|bar| &bar.text) />
        </span>
    }
}
