//! Where the keyboard is.

use leptos::html::ElementType;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the focus on `node` once it is in the page, if `wanted`. HTML's own `autofocus` acts only
/// while the document loads.
pub fn focus_when_mounted<E>(node: NodeRef<E>, wanted: bool)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
{
    if wanted {
        Effect::new(move |_: Option<()>| {
            if let Some(element) = node.get() {
                focus(element.as_ref());
            }
        });
    }
}

/// Puts the focus on `element`. A refusal (the element is hidden) leaves the focus where it was.
pub fn focus(element: &HtmlElement) {
    element.focus().ok();
}
