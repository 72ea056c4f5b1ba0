//! Whether a part of a scrolled frame is in view or close to it.

use crate::format::whole;
use js_sys::Array;
use leptos::html;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far beyond the frame counts as near: more than a quick turn of the wheel goes.
const MARGIN: &str = "1200px 0px";

/// Where a part is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Near {
    /// Near enough to be drawn.
    Yes,
    /// Far away, and never drawn so far.
    #[default]
    NotYet,
    /// Far away again; how high it was drawn, in pixels.
    NoMore(i64),
}

/// Follows where a part of the frame is. Without the browser's help everything counts as near.
pub fn use_near(part: NodeRef<html::Ol>, frame: NodeRef<html::Div>) -> ReadSignal<Near> {
    let (near, set_near) = signal(Near::NotYet);
    Effect::new(move |_| {
        let (Some(part), Some(frame)) = (part.get(), frame.get()) else { return };
        if observe(&part, &frame, set_near).is_none() {
            set_near.set(Near::Yes);
        }
    });
    near
}

fn observe(part: &Element, frame: &Element, set_near: WriteSignal<Near>) -> Option<()> {
    let follow = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let Some(entry) = entries.iter().last().map(IntersectionObserverEntry::unchecked_from_js) else { return };
        let height = whole(entry.bounding_client_rect().height().round());
        set_near.update(|near| {
            *near = match (entry.is_intersecting(), *near) {
                (true, _) => Near::Yes,
                (false, Near::Yes) => Near::NoMore(height),
                (false, far) => far,
            };
        });
    });
    let options = IntersectionObserverInit::new();
    options.set_root(Some(frame));
    options.set_root_margin(MARGIN);
    let observer = IntersectionObserver::new_with_options(follow.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(part);
    let kept = leptos::prelude::StoredValue::new_local((observer, follow));
    on_cleanup(move || {
        kept.try_with_value(|(observer, _)| observer.disconnect());
    });
    Some(())
}
