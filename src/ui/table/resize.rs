//! The edge of a column's head, which is pulled to make the column wider. By keyboard the column's menu does it.

use leptos::ev::PointerEvent;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::columns::Columns;
use crate::ui::pixels::rem;

/// Where the pull began.
#[derive(Clone, Copy)]
struct Pull {
    at: i32,
    /// The width then, in pixels.
    width: f64,
    /// One rem in pixels; negative where lines run from right to left.
    rem: f64,
}

/// The edge. Two quick presses give the column its usual width.
pub fn edge(columns: Columns, id: &'static str) -> Node {
    let pull = StoredValue::new(None::<Pull>);
    let begin = move |event: PointerEvent| {
        let Some(edge) = event.current_target().and_then(|edge| edge.dyn_into::<Element>().ok()) else { return };
        // Refused only for a pointer that is gone.
        edge.set_pointer_capture(event.pointer_id()).ok();
        let width = edge.parent_element().map(|head| head.get_bounding_client_rect().width());
        pull.set_value(width.map(|width| Pull { at: event.client_x(), width, rem: rem() }));
        event.prevent_default();
    };
    let follow = move |event: PointerEvent| {
        if let Some(Pull { at, width, rem }) = pull.get_value() {
            let pulled = f64::from(event.client_x() - at);
            let pulled = if is_right_to_left() { -pulled } else { pulled };
            columns.try_out(|layout, _| layout.set_width(id, (width + pulled) / rem));
        }
    };
    let end = move |_| {
        if pull.try_update_value(Option::take).flatten().is_some() {
            columns.keep();
        }
    };
    let reset = move |_| columns.change(|layout, _| layout.forget_width(id));
    view! {
        <span
            class="table__edge"
            aria-hidden="true"
            on:pointerdown=begin
            on:pointermove=follow
            on:pointerup=end
            on:pointercancel=end
            on:dblclick=reset
        ></span>
    }
}

/// Whether lines run from right to left.
pub fn is_right_to_left() -> bool {
    document().document_element().and_then(|root| root.get_attribute("dir")).is_some_and(|dir| dir == "rtl")
}
