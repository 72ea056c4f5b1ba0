//! The sizes that the browser gave to the frame and its rows.

use leptos::html;
use perihelion_view::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{HtmlElement, ResizeObserver};

use super::window::Frame;

/// The frame's measures as signals. Until the first drawing they are a fair guess.
#[derive(Clone, Copy)]
pub struct Measures {
    scrolled: RwSignal<f64>,
    height: RwSignal<f64>,
    row: RwSignal<f64>,
}

impl Measures {
    pub fn new() -> Self {
        Self { scrolled: RwSignal::new(0.0), height: RwSignal::new(720.0), row: RwSignal::new(44.0) }
    }

    /// The frame now; in a view, follows it.
    pub fn frame(self) -> Frame {
        Frame { scrolled: self.scrolled.get(), height: self.height.get(), row: self.row.get() }
    }

    /// Takes over how far `region` is scrolled.
    pub fn follow_scroll(self, region: &HtmlElement) {
        self.scrolled.set(f64::from(region.scroll_top()));
    }

    /// Measures `region` when it appears and whenever its size changes: each time after the browser has laid the page
    /// out, so that it need not do so once more.
    pub fn follow_size(self, region: NodeRef<html::Div>) {
        Effect::new(move |_| {
            if let Some(region) = region.get() {
                observe(&region, self);
            }
        });
    }

    fn measure(self, region: &HtmlElement) {
        let head = height_of(region, "thead").unwrap_or(0.0);
        let inside = f64::from(region.client_height()) - head;
        set_if_new(self.height, inside.max(0.0));
        if let Some(row) = height_of(region, "[data-row]").filter(|row| *row > 0.0) {
            set_if_new(self.row, row);
        }
    }
}

fn set_if_new(signal: RwSignal<f64>, value: f64) {
    if (signal.get_untracked() - value).abs() > 0.01 {
        signal.set(value);
    }
}

fn height_of(region: &HtmlElement, selector: &str) -> Option<f64> {
    let element = region.query_selector(selector).ok().flatten()?;
    Some(element.get_bounding_client_rect().height())
}

/// Measures again on each change of size, until the owner goes.
fn observe(region: &HtmlElement, measures: Measures) {
    let watched = region.clone();
    let measure = Closure::<dyn Fn()>::new(move || measures.measure(&watched));
    let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
    observer.observe(region);
    // The table inside changes when rows come or the text size does.
    if let Some(table) = region.first_element_child() {
        observer.observe(&table);
    }
    let kept = leptos::prelude::StoredValue::new_local((observer, measure));
    on_cleanup(move || {
        kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}
