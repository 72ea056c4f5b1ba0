//! A short list in a panel: a line a thing, the worst first, each leading to its page. Keeps its height, and holds
//! still while somebody points at it or has the focus in it.

mod hold;
mod line;

use leptos::{ev::FocusEvent, html};
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;

use self::hold::held;
use self::line::line_view;
pub use self::line::{Bar, Line, LineState};

/// The words of a list that can be opened.
#[derive(Clone, Copy)]
pub struct BriefWords {
    /// Opens the list: "12 more". Given how many are hidden.
    pub more: Callback<usize, String>,
    /// Closes it again.
    pub fewer: Callback<(), String>,
}

/// The list. It has room for `rows` lines at any time; more of them are shown when asked for.
#[component]
pub fn BriefList(
    /// What it is a list of.
    #[prop(into)]
    label: TextProp,
    /// The lines, the most important first. Keys are unique.
    #[prop(into)]
    lines: Signal<Vec<Line>>,
    /// How many there is room for.
    rows: usize,
    /// The words of the button that shows the rest.
    words: BriefWords,
    /// What stands there without lines.
    #[prop(into)]
    empty: ViewFn,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let (is_touched, is_open) = (RwSignal::new(false), RwSignal::new(false));
    let shown = Memo::following(move |before: Option<&Vec<Line>>| {
        lines.with(|fresh| match before.filter(|_| is_touched.get()) {
            Some(before) => held(before, fresh),
            None => fresh.clone(),
        })
    });
    let hidden = Memo::new(move || shown.with(|shown| shown.len().saturating_sub(rows)));
    let keys = move || {
        let count = if is_open.get() { usize::MAX } else { rows };
        shown.with(|shown| shown.iter().take(count).map(|line| line.key.clone()).collect::<Vec<_>>())
    };
    let line = move |key: String| {
        let line = Memo::following(move |before: Option<&Line>| {
            let found = shown.with(|shown| shown.iter().find(|line| line.key == key).cloned());
            found.or_else(|| before.cloned()).unwrap_or_default()
        });
        line_view(line)
    };
    let leave = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        let stays = node.get_untracked().is_some_and(|node| node.contains(to.as_ref()));
        is_touched.set(stays);
    };
    let is_empty = Memo::new(move || shown.with(Vec::is_empty));
    let list = move || {
        let (label, line) = (label.clone(), line);
        view! {
            <ul class="brief__lines" aria-label=label>
                <For each=keys key=Clone::clone let:key>
                    {line(key)}
                </For>
            </ul>
        }
    };
    view! {
        <div
            node_ref=node
            class="brief"
            data-open=move || is_open.get().then_some("")
            style:min-block-size=brief_height(rows)
            on:pointerenter=move |_| is_touched.set(true)
            on:pointerleave=move |_| is_touched.set(false)
            on:focusin=move |_| is_touched.set(true)
            on:focusout=leave
        >
            {move || if is_empty.get() { empty.run().into_node() } else { list() }}
        </div>
        <div class="brief__foot">{move || (hidden.get() > 0).then(|| more_button(is_open, hidden, words))}</div>
    }
}

/// The height of so many lines: for what stands in the place of a list.
pub fn brief_height(rows: usize) -> String {
    format!("calc({rows} * var(--brief-line))")
}

fn more_button(is_open: RwSignal<bool>, hidden: Memo<usize>, words: BriefWords) -> Node {
    let label = move || if is_open.get() { words.fewer.run(()) } else { words.more.run(hidden.get()) };
    view! {
        <button
            type="button"
            class="brief__more"
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            {label}
        </button>
    }
}
