//! The lines themselves. Only the blocks near the view are in the page; lines may be of any height.

use super::near::{Near, use_near};
use super::shown::{Shown, severity_word};
use crate::account::LogRow;
use crate::format::{Formats, Moment, iso_time, use_formats};
use crate::i18n::*;
use leptos::html;
use perihelion_view::prelude::*;

/// How many lines come and go together.
const BLOCK: usize = 100;
/// This close to the end, in pixels, counts as at the end.
const AT_END: i32 = 24;

/// The log in a frame of its own. Who reads its end stays there while it grows.
#[component]
pub fn LogLines(shown: Memo<Shown>) -> impl IntoView {
    let i18n = use_i18n();
    let frame = NodeRef::<html::Div>::new();
    let blocks = Memo::new(move |_| shown.with(Shown::len).div_ceil(BLOCK));
    let at_end = StoredValue::new(false);
    let follow_scroll = move |_| {
        if let Some(frame) = frame.get_untracked() {
            at_end.set_value(frame.scroll_height() - frame.scroll_top() - frame.client_height() < AT_END);
        }
    };
    Effect::new(move |before: Option<usize>| {
        let lines = shown.with(Shown::len);
        if at_end.get_value() && before.is_some_and(|before| lines > before) {
            request_animation_frame(move || scroll_to_end(frame));
        }
        lines
    });
    view! {
        <div
            class="log-lines"
            role="group"
            tabindex="0"
            aria-label=move || t_string!(i18n, job.log_lines)
            node_ref=frame
            on:scroll=follow_scroll
        >
            <For each=move || 0..blocks.get() key=|number| *number let:number>
                <Block number shown frame />
            </For>
        </div>
    }
}

fn scroll_to_end(frame: NodeRef<html::Div>) {
    if let Some(frame) = frame.get_untracked() {
        frame.set_scroll_top(frame.scroll_height());
    }
}

/// A run of lines: drawn while it is near, empty space of its height while it is far.
#[component]
fn Block(number: usize, shown: Memo<Shown>, frame: NodeRef<html::Div>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let part = NodeRef::<html::Ol>::new();
    let near = use_near(part, frame);
    let lines = Memo::new(move |_| shown.with(|shown| shown.block(number, BLOCK)));
    let is_drawn = Memo::new(move |_| near.get() == Near::Yes);
    let height = move || match near.get() {
        Near::Yes => None,
        Near::NotYet => Some(format!("{}lh", lines.with(Vec::len))),
        Near::NoMore(height) => Some(format!("{height}px")),
    };
    let drawn = move || {
        is_drawn.get().then(|| {
            let lines = lines.get();
            lines.into_iter().map(|line| row(i18n, formats, line)).collect::<Vec<_>>()
        })
    };
    // Numbered on through the whole log, for those who listen.
    let start = (number * BLOCK + 1).to_string();
    view! {
        <ol class="log-lines__block" node_ref=part start=start style:block-size=height>
            {drawn}
        </ol>
    }
}

fn row(i18n: Texts, formats: Formats, line: LogRow) -> Node {
    let LogRow { time, severity, message } = line;
    let word = severity_word(i18n, &severity);
    let at = time.known().map(|time| {
        let exact = formats.moment(time.0, Moment::Full);
        view! {
            <time class="log-lines__time" datetime=iso_time(time.0) title=exact>
                {formats.moment(time.0, Moment::Time)}
            </time>
        }
    });
    view! {
        <li class="log-lines__line" data-severity=severity>
            {at}
            <span class="log-lines__severity">{word}</span>
            <span class="log-lines__message">{message}</span>
        </li>
    }
}
