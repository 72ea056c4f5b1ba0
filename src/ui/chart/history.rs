//! Runs of one thing after the other as bars: as high as each was long or large, coloured by how it ended.

use super::bars_keys::{Spot, next_spot};
use crate::ui::{focus::focus, icon::Glyph, tone::Tone};
use leptos::{ev::KeyboardEvent, html};
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// One run.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryBar {
    /// When, in full.
    pub time: String,
    /// When, in short: for below the bars.
    pub tick: String,
    /// How much it was; the height.
    pub amount: u64,
    /// The same in words.
    pub value: String,
    /// How it ended, in words.
    pub outcome: String,
    pub tone: Tone,
    /// Where there is more about it.
    pub href: String,
    /// It is what the page is about.
    pub is_current: bool,
}

/// About so many bars have room for one day below them.
const PER_TICK: usize = 12;

/// The bars with their legend and a table of the same. One stop of the Tab key; the arrows go from bar to bar.
#[component]
pub fn HistoryBars(
    /// What is shown.
    #[prop(into)]
    label: TextProp,
    /// Heads the table's column of times.
    #[prop(into)]
    time_label: TextProp,
    /// Heads the column of amounts.
    #[prop(into)]
    value_label: TextProp,
    /// Heads the column of outcomes.
    #[prop(into)]
    outcome_label: TextProp,
    /// The runs, the oldest first.
    #[prop(into)]
    bars: Signal<Vec<HistoryBar>>,
) -> impl IntoView {
    let plot = NodeRef::<html::Div>::new();
    // A refresh that brings the same draws nothing anew and leaves the focus alone.
    let bars = Memo::new(move || bars.get());
    let here = RwSignal::new(None::<usize>);
    let press_key = move |event: KeyboardEvent| {
        let counts = vec![vec![1]; bars.with_untracked(Vec::len)];
        let spot = Spot { bar: untrack(|| stop(bars, here)), series: 0 };
        if let Some(next) = next_spot(&event.key(), spot, &counts) {
            event.prevent_default();
            let selector = format!("[data-spot='{}']", next.bar);
            let bar = plot.get_untracked().and_then(|plot| plot.query_selector(&selector).ok().flatten());
            if let Some(bar) = bar.and_then(|bar| bar.dyn_into::<HtmlElement>().ok()) {
                focus(&bar);
            }
        }
    };
    let plot_label = label.clone();
    view! {
        <figure class="bars">
            <ul class="bars__legend">{move || legend(&bars.get())}</ul>
            <div
                node_ref=plot
                class="bars__plot"
                role="group"
                aria-label=plot_label
                on:keydown=press_key
            >
                {move || columns(bars, here)}
            </div>
            <div class="visually-hidden">
                <table>
                    <caption>{label}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{time_label}</th>
                            <th scope="col">{value_label}</th>
                            <th scope="col">{outcome_label}</th>
                        </tr>
                    </thead>
                    <tbody>{move || rows(&bars.get())}</tbody>
                </table>
            </div>
        </figure>
    }
}

/// Where the Tab key stops: where the arrows were last, else at the job of the page, else at the newest.
fn stop(bars: Memo<Vec<HistoryBar>>, here: RwSignal<Option<usize>>) -> usize {
    let here = here.get();
    bars.with(|bars| {
        let last = bars.len().saturating_sub(1);
        let current = bars.iter().position(|bar| bar.is_current).unwrap_or(last);
        here.filter(|here| *here <= last).unwrap_or(current)
    })
}

fn legend(bars: &[HistoryBar]) -> Node {
    let mut seen: Vec<(Tone, String)> = Vec::new();
    for bar in bars {
        if seen.iter().all(|(_, outcome)| *outcome != bar.outcome) {
            seen.push((bar.tone, bar.outcome.clone()));
        }
    }
    seen.into_iter()
        .map(|(tone, outcome)| {
            view! {
                <li class="bars__entry" data-tone=tone.name()>
                    <span class="bars__swatch"></span>
                    <Glyph icon=tone.icon() />
                    {outcome}
                </li>
            }
        })
        .collect()
}

fn columns(bars: Memo<Vec<HistoryBar>>, here: RwSignal<Option<usize>>) -> Node {
    let all = bars.get();
    let tallest = all.iter().map(|bar| bar.amount).max().unwrap_or(0).max(1);
    let column = |(place, bar): (usize, HistoryBar)| {
        let tick = if place.is_multiple_of(PER_TICK) { bar.tick.clone() } else { String::new() };
        let name = format!("{}, {}, {}", bar.time, bar.value, bar.outcome);
        let title = name.clone();
        view! {
            <div class="bars__column">
                <div class="bars__room">
                    <div style:flex-grow=tallest.saturating_sub(bar.amount).to_string()></div>
                    <div class="bars__stack" style:flex-grow=bar.amount.max(1).to_string()>
                        <a
                            class="bars__segment"
                            href=bar.href
                            data-tone=bar.tone.name()
                            data-spot=place.to_string()
                            aria-current=bar.is_current.then_some("true")
                            aria-label=name
                            title=title
                            style:flex-grow="1"
                            tabindex=move || if stop(bars, here) == place { "0" } else { "-1" }
                            on:focus=move |_| here.set(Some(place))
                        ></a>
                    </div>
                </div>
                <span class="bars__tick" aria-hidden="true">{tick}</span>
            </div>
        }
    };
    all.into_iter().enumerate().map(column).collect()
}

fn rows(bars: &[HistoryBar]) -> Node {
    bars.iter()
        .map(|bar| {
            view! {
                <tr>
                    <th scope="row">{bar.time.clone()}</th>
                    <td>{bar.value.clone()}</td>
                    <td>{bar.outcome.clone()}</td>
                </tr>
            }
        })
        .collect()
}
