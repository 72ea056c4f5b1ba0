//! Long work in short turns: between two of them the browser draws, scrolls and answers to the person.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long a turn may be, in milliseconds: half of a frame.
const LENGTH: f64 = 8.0;

/// How long the browser has been kept from its other work.
#[derive(Default)]
pub struct Turn {
    worked: f64,
    began: Option<f64>,
}

impl Turn {
    /// Work begins here; the wait before it does not count.
    pub fn begin(&mut self) {
        self.began = Some(js_sys::Date::now());
    }

    /// Whether it is time to let the browser do something else.
    pub fn is_over(&self) -> bool {
        self.worked() >= LENGTH
    }

    /// Work ends here for now.
    pub fn end(&mut self) {
        *self = Self { worked: self.worked(), began: None };
    }

    fn worked(&self) -> f64 {
        self.worked + self.began.map_or(0.0, |began| js_sys::Date::now() - began)
    }

    /// Lets the browser do something else, and begins anew.
    pub async fn next(&mut self) {
        pause().await;
        *self = Self::default();
        self.begin();
    }
}

/// Waits until the browser has had its chance.
async fn pause() {
    // Nothing is drawn there, and timers of hidden tabs fire once in a second.
    if document().hidden() {
        return;
    }
    // A promise that fails has let the browser work too.
    let _ = JsFuture::from(scheduler_yield().unwrap_or_else(timeout)).await;
}

/// `scheduler.yield()`, which comes back before other waiting work; not every browser has it.
fn scheduler_yield() -> Option<Promise> {
    let scheduler = Reflect::get(&window(), &"scheduler".into()).ok().filter(JsValue::is_object)?;
    let wait: Function = Reflect::get(&scheduler, &"yield".into()).ok()?.dyn_into().ok()?;
    wait.call0(&scheduler).ok()?.dyn_into().ok()
}

fn timeout() -> Promise {
    Promise::new(&mut |resolve, _| {
        if window().set_timeout_with_callback(&resolve).is_err() {
            _ = resolve.call0(&JsValue::NULL);
        }
    })
}
