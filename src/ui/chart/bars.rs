//! Stacked bars over time: how many of each status in each hour or day.
//!
//! The segments are HTML links with a set height, not SVG: the router follows only HTML links
//! without loading the page anew, and a text direction or a narrow screen needs no new drawing.

use leptos::{ev::KeyboardEvent, html};
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::bars_keys::{Spot, first_spot, next_spot};
use crate::{
    format::{Formats, use_formats},
    ui::{focus::focus, icon::Glyph, tone::Tone},
};

/// One status among the bars.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its name.
    pub label: TextProp,
    /// What it means; sets colour, pattern and icon.
    pub tone: Tone,
    /// Where all that is counted of it is listed.
    pub href: Option<TextProp>,
}

/// One hour or day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bucket {
    /// When, in full: for names and the table.
    pub label: String,
    /// When, in short, below the bar; empty where the axis has no room.
    pub tick: String,
    /// How many of each series, in their order.
    pub counts: Vec<u64>,
    /// Where the things counted are listed, for each series.
    pub links: Vec<String>,
}

impl Bucket {
    fn total(&self) -> u64 {
        self.counts.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }
}

/// The bars with legend and table. One stop of the Tab key; the arrows go through the segments.
#[component]
pub fn StatusBars(
    /// What is counted.
    #[prop(into)]
    label: TextProp,
    /// Heads the table's column of times: "Hour", "Day".
    #[prop(into)]
    time_label: TextProp,
    /// The statuses, the lowest of the stack first.
    series: Vec<Series>,
    /// The bars, the oldest first.
    #[prop(into)]
    buckets: Signal<Vec<Bucket>>,
) -> impl IntoView {
    let formats = use_formats();
    let plot = NodeRef::<html::Div>::new();
    let series = StoredValue::new(series);
    // A refresh that brings the same numbers redraws nothing and leaves the focus alone.
    let buckets = Memo::new(move || buckets.get()).into();
    let bars = Bars { plot, series, buckets, formats, here: RwSignal::new(None) };
    let plot_label = label.clone();
    view! {
        <figure class="bars">
            <ul class="bars__legend">{move || bars.legend()}</ul>
            <div
                node_ref=plot
                class="bars__plot"
                role="group"
                aria-label=plot_label
                on:keydown=move |event| bars.press_key(&event)
            >
                {move || bars.columns()}
            </div>
            <div class="visually-hidden">{move || bars.table(&label, &time_label)}</div>
        </figure>
    }
}

#[derive(Clone, Copy)]
struct Bars {
    plot: NodeRef<html::Div>,
    series: StoredValue<Vec<Series>>,
    buckets: Signal<Vec<Bucket>>,
    formats: Formats,
    /// The segment that the Tab key stops at; the first one until the arrows were used.
    here: RwSignal<Option<Spot>>,
}

impl Bars {
    fn legend(self) -> Node {
        let total = |index: usize| {
            let sum = |buckets: &Vec<Bucket>| buckets.iter().filter_map(|bucket| bucket.counts.get(index)).sum::<u64>();
            self.formats.count(self.buckets.with(sum))
        };
        let entry = |(index, series): (usize, Series)| {
            let Series { label, tone, href } = series;
            let words = view! {
                <span>{move || label.get()}</span>
                " "
                <span class="bars__total">{total(index)}</span>
            };
            let words = match href {
                Some(href) => view! {
                    <a class="bars__all" href=href>
                        {words}
                    </a>
                },
                None => words,
            };
            view! {
                <li class="bars__entry" data-tone=tone.name()>
                    <span class="bars__swatch"></span>
                    <Glyph icon=tone.icon() />
                    {words}
                </li>
            }
        };
        self.series.get_value().into_iter().enumerate().map(entry).collect()
    }

    fn columns(self) -> Node {
        let buckets = self.buckets.get();
        let tallest = buckets.iter().map(Bucket::total).max().unwrap_or(0).max(1);
        let column = |(bar, bucket): (usize, Bucket)| {
            // Empty room and bar share the height as `rest` to `total`.
            let total = bucket.total();
            let rest = tallest.saturating_sub(total);
            view! {
                <div class="bars__column">
                    <div class="bars__room">
                        <div style:flex-grow=rest.to_string()></div>
                        <div class="bars__stack" style:flex-grow=total.to_string()>
                            {self.segments(bar, &bucket)}
                        </div>
                    </div>
                    <span class="bars__tick" aria-hidden="true">
                        {bucket.tick}
                    </span>
                </div>
            }
        };
        buckets.into_iter().enumerate().map(column).collect()
    }

    fn segments(self, bar: usize, bucket: &Bucket) -> Node {
        let series = self.series.get_value();
        let segment = |(index, series): (usize, Series)| {
            let count = bucket.counts.get(index).copied().filter(|count| *count > 0)?;
            let href = bucket.links.get(index).cloned();
            let spot = Spot { bar, series: index };
            let (when, number) = (bucket.label.clone(), self.formats.count(count));
            let name = move || format!("{when}, {}: {number}", series.label.get());
            let title = name.clone();
            Some(view! {
                <a
                    class="bars__segment"
                    href=href
                    data-tone=series.tone.name()
                    data-spot=spot_name(spot)
                    style:flex-grow=count.to_string()
                    tabindex=move || if self.tab_stop() == Some(spot) { "0" } else { "-1" }
                    aria-label=name
                    title=title
                    on:focus=move |_| self.here.set(Some(spot))
                ></a>
            })
        };
        series.into_iter().enumerate().filter_map(segment).collect()
    }

    fn table(self, label: &TextProp, time_label: &TextProp) -> Node {
        let (label, time_label) = (label.get(), time_label.get());
        let series = self.series.get_value();
        let heads = series
            .into_iter()
            .map(|series| view! { <th scope="col">{move || series.label.get()}</th> })
            .collect::<Vec<_>>();
        let row = |bucket: Bucket| {
            let cells =
                bucket.counts.iter().map(|count| view! { <td>{self.formats.count(*count)}</td> }).collect::<Vec<_>>();
            view! {
                <tr>
                    <th scope="row">{bucket.label}</th>
                    {cells}
                </tr>
            }
        };
        let rows = self.buckets.get().into_iter().map(row).collect::<Vec<_>>();
        view! {
            <table>
                <caption>{label}</caption>
                <thead>
                    <tr>
                        <th scope="col">{time_label}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    }

    fn counts(self) -> Vec<Vec<u64>> {
        self.buckets.with(|buckets| buckets.iter().map(|bucket| bucket.counts.clone()).collect())
    }

    fn tab_stop(self) -> Option<Spot> {
        let counts = self.counts();
        let here = self.here.get().filter(|here| {
            let count = counts.get(here.bar).and_then(|bar| bar.get(here.series));
            count.is_some_and(|count| *count > 0)
        });
        here.or_else(|| first_spot(&counts))
    }

    fn press_key(self, event: &KeyboardEvent) {
        let Some(here) = untrack(|| self.tab_stop()) else { return };
        let counts = untrack(|| self.counts());
        if let Some(spot) = next_spot(&event.key(), here, &counts) {
            event.prevent_default();
            self.focus_spot(spot);
        }
    }

    fn focus_spot(self, spot: Spot) {
        let selector = format!("[data-spot='{}']", spot_name(spot));
        let segment = self
            .plot
            .get_untracked()
            .and_then(|plot| plot.query_selector(&selector).ok().flatten())
            .and_then(|segment| segment.dyn_into::<HtmlElement>().ok());
        if let Some(segment) = segment {
            focus(&segment);
        }
    }
}

fn spot_name(spot: Spot) -> String {
    format!("{}-{}", spot.bar, spot.series)
}
