//! The lines themselves. Only the blocks near the view are in the page; lines may be of any height.

use super::LogChoice;
use super::heights::{Heights, Run, pixels};
use super::marks::marks;
use super::shown::{Shown, ShownLine, severity_word};
use crate::format::{Formats, Moment, iso_time, use_formats};
use crate::i18n::*;
use js_sys::Array;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};

/// How many lines come and go together.
const BLOCK: usize = 20;
/// This close to the end, in pixels, counts as at the end.
const AT_END: i32 = 24;
/// How many frames a line is looked for that the address names.
const TRIES: u8 = 6;
/// The height of a line until one was drawn, in pixels.
const USUAL_LINE: f64 = 21.0;

/// What the parts of the list share.
#[derive(Clone, Copy)]
struct Lines {
    shown: Memo<Shown>,
    choice: LogChoice,
    frame: NodeRef<html::Div>,
    top: RwSignal<f64>,
    height: RwSignal<f64>,
    heights: RwSignal<Heights>,
    at_end: StoredValue<bool>,
}

/// The log in a frame of its own. Who reads its end stays there while it grows.
#[component]
pub fn LogLines(shown: Memo<Shown>, choice: LogChoice) -> impl IntoView {
    let lines = Lines {
        shown,
        choice,
        frame: NodeRef::new(),
        top: RwSignal::new(0.0),
        height: RwSignal::new(600.0),
        heights: RwSignal::new(Heights::new(shown.with_untracked(Shown::len), BLOCK, USUAL_LINE)),
        at_end: StoredValue::new(false),
    };
    let run = Memo::new(move || {
        let (top, height) = (lines.top.get(), lines.height.get());
        lines.heights.with(|heights| heights.run(top, height))
    });
    lines.follow_list();
    lines.follow_size();
    lines.follow_current();
    Effect::new(move |_: Option<()>| {
        run.track();
        lines.measure_soon();
    });
    let room = move |side: fn(Run) -> f64| {
        view! { <div class="log-lines__room" aria-hidden="true" style:block-size=move || pixels(side(run.get()))></div> }
    };
    view! {
        <div
            class="log-lines"
            role="group"
            tabindex="0"
            aria-label=key!(job.log_lines)
            node_ref=lines.frame
            on:scroll=move |_| lines.follow_scroll()
            on:keydown=move |event| lines.press_key(&event)
        >
            {room(|run| run.above)}
            <For each=move || run.get().first..run.get().end key=|number| *number let:number>
                <Block number lines />
            </For>
            {room(|run| run.below)}
        </div>
    }
}

impl Lines {
    fn follow_scroll(self) {
        if let Some(frame) = self.frame.get_untracked() {
            self.top.set(f64::from(frame.scroll_top()));
            self.at_end.set_value(frame.scroll_height() - frame.scroll_top() - frame.client_height() < AT_END);
        }
    }

    /// Another choice is another list, read from its top; more lines of the same are read on.
    fn follow_list(self) {
        Effect::new(move |before: Option<(super::shown::Sought, usize)>| {
            let (sought, count) = self.shown.with(|shown| (shown.sought.clone(), shown.len()));
            match before {
                Some((known, old)) if known == sought && old < count => {
                    self.heights.update(|heights| *heights = heights.grown(count));
                    if self.at_end.get_value() {
                        request_animation_frame(move || self.scroll_to(f64::MAX));
                    }
                }
                Some((known, old)) if known == sought && old == count => {}
                Some(_) => {
                    let line = self.line_height();
                    self.heights.set(Heights::new(count, BLOCK, line));
                    self.scroll_to(0.0);
                    self.measure_soon();
                }
                None => {}
            }
            (sought, count)
        });
    }

    fn line_height(self) -> f64 {
        let line = self.frame.get_untracked().and_then(|frame| frame.query_selector(".log-lines__number").ok()?);
        line.map(|line| line.get_bounding_client_rect().height()).filter(|it| *it > 1.0).unwrap_or(USUAL_LINE)
    }

    fn scroll_to(self, top: f64) {
        if let Some(frame) = self.frame.get_untracked() {
            frame.set_scroll_top(i32::try_from(crate::format::whole(top)).unwrap_or(i32::MAX));
            self.follow_scroll();
        }
    }

    /// Measures the blocks in the page once they have been laid out.
    fn measure_soon(self) {
        request_animation_frame(move || self.measure());
    }

    fn measure(self) {
        let Some(frame) = self.frame.get_untracked() else { return };
        let Ok(blocks) = frame.query_selector_all("[data-block]") else { return };
        let sizes: Vec<(usize, f64)> = Array::from(&blocks)
            .iter()
            .filter_map(|block| {
                let block: Element = block.dyn_into().ok()?;
                let number = block.get_attribute("data-block")?.parse().ok()?;
                Some((number, block.get_bounding_client_rect().height()))
            })
            .collect();
        let mut heights = self.heights.get_untracked();
        let is_new = sizes.into_iter().fold(false, |new, (block, height)| heights.measure(block, height) || new);
        if is_new {
            self.heights.set(heights);
        }
    }

    /// Another width breaks lines in other places.
    fn follow_size(self) {
        let width = StoredValue::new(0);
        let measure = move || {
            let Some(frame) = self.frame.get_untracked() else { return };
            self.height.set(f64::from(frame.client_height()));
            if width.get_value() != frame.client_width() {
                width.set_value(frame.client_width());
                let line = self.line_height();
                self.heights.update(|heights| heights.forget(line));
                self.measure_soon();
            }
        };
        Effect::new(move |_: Option<()>| {
            let Some(frame) = self.frame.get() else { return };
            let callback = Closure::<dyn Fn()>::new(measure);
            let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) else { return };
            observer.observe(&frame);
            let kept = leptos::prelude::StoredValue::new_local((observer, callback));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        });
    }

    /// Brings the line that the address names, or a match that was gone to, into view.
    fn follow_current(self) {
        Effect::new(move |_: Option<()>| {
            if let Some(number) = self.choice.current() {
                request_animation_frame(move || self.show(number, TRIES));
            }
        });
    }

    /// Where a line is that was never drawn is a guess, which gets better with what is drawn around it.
    fn show(self, number: usize, tries: u8) {
        if self.element_of(number).is_some() {
            self.center(number);
        } else {
            let place = self.shown.with_untracked(|shown| shown.place_of(number));
            let middle = self.height.get_untracked() / 2.0;
            self.scroll_to((self.heights.with_untracked(|heights| heights.top_of(place)) - middle).max(0.0));
        }
        if let Some(tries) = tries.checked_sub(1) {
            request_animation_frame(move || self.show(number, tries));
        }
    }

    fn element_of(self, number: usize) -> Option<Element> {
        self.frame.get_untracked()?.query_selector(&format!("[data-line='{number}']")).ok().flatten()
    }

    fn center(self, number: usize) {
        let (Some(frame), Some(line)) = (self.frame.get_untracked(), self.element_of(number)) else { return };
        let (outer, inner) = (frame.get_bounding_client_rect(), line.get_bounding_client_rect());
        if inner.top() < outer.top() || inner.bottom() > outer.bottom() {
            let middle = inner.top() - outer.top() - (outer.height() - inner.height()) / 2.0;
            self.scroll_to(f64::from(frame.scroll_top()) + middle);
        }
        bring_into_view(&line);
    }

    fn press_key(self, event: &KeyboardEvent) {
        let key = event.key();
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        let backwards = match key.as_str() {
            "n" if is_plain => false,
            "N" if is_plain => true,
            "F3" => event.shift_key(),
            _ => return,
        };
        event.prevent_default();
        self.choice.go(self.shown, backwards);
    }
}

/// Scrolls the page, too, where the line is outside the window; no further than needed.
fn bring_into_view(line: &Element) {
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"block".into(), &"nearest".into()).ok();
    let scroll = js_sys::Reflect::get(line, &"scrollIntoView".into()).ok();
    if let Some(scroll) = scroll.and_then(|scroll| scroll.dyn_into::<js_sys::Function>().ok()) {
        scroll.call1(line, &options).ok();
    }
}

/// A run of lines.
#[component]
fn Block(number: usize, lines: Lines) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let of_block = Memo::new(move || lines.shown.with(|shown| shown.block(number, BLOCK)));
    let words = Memo::new(move || lines.shown.with(|shown| shown.sought.words.clone()));
    let drawn = move || {
        let words = words.get();
        of_block.get().into_iter().map(|line| row(i18n, formats, lines.choice, &words, line)).collect::<Vec<_>>()
    };
    view! { <ol class="log-lines__block" data-block=number.to_string()>{drawn}</ol> }
}

fn row(i18n: Texts, formats: Formats, choice: LogChoice, words: &[String], shown: ShownLine) -> Node {
    let ShownLine { number, line } = shown;
    let word = severity_word(i18n, &line.severity);
    let at = line.time.known().map(|time| {
        let exact = formats.moment(time.0, Moment::Full);
        view! {
            <time class="log-lines__time" datetime=iso_time(time.0) title=exact>
                {formats.moment(time.0, Moment::Time)}
            </time>
        }
    });
    let make_current = move |event: MouseEvent| {
        event.prevent_default();
        choice.line.set(number.to_string());
    };
    let current = move || (choice.current() == Some(number)).then_some("true");
    view! {
        <li
            class="log-lines__line"
            data-severity=line.severity
            data-line=number.to_string()
            value=number.to_string()
            aria-current=current
        >
            // Not a stop of the Tab key: there may be a hundred thousand.
            <a
                class="log-lines__number"
                href=format!("?{}={number}", super::LINE)
                tabindex="-1"
                title=t_string!(i18n, job.line_link, number = number.to_string())
                on:click=make_current
            >
                {number.to_string()}
            </a>
            {at}
            <span class="log-lines__severity">{word}</span>
            <span class="log-lines__message">{marked(&line.message, words)}</span>
        </li>
    }
}

/// The message with the words of the search marked.
fn marked(message: &str, words: &[String]) -> Node {
    let mut place = 0;
    let mut parts: Vec<Node> = Vec::new();
    let text = |from: usize, to: usize| message.get(from..to).unwrap_or_default().to_owned();
    for found in marks(message, words) {
        parts.push(text(place, found.start).into_node());
        parts.push(view! { <mark>{text(found.start, found.end)}</mark> });
        place = found.end;
    }
    parts.push(text(place, message.len()).into_node());
    parts.into_node()
}
