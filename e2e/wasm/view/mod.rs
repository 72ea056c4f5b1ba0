//! The view layer in a page: what is drawn, what follows signals, what stays and what goes.

mod effects;
mod events;
mod keyed;
mod owners;
mod patch;
mod show;
mod signals;
mod texts;
mod values;

use std::any::Any;

use leptos::mount::mount_to;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// A view in the page, which leaves it when this is dropped.
pub struct Stage {
    place: HtmlElement,
    drawn: Option<Box<dyn Any>>,
}

pub fn draw(view: impl FnOnce() -> Node + 'static) -> Stage {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    Stage { drawn: Some(Box::new(mount_to(place.clone(), view))), place }
}

impl Stage {
    pub fn text(&self) -> String {
        self.place.text_content().unwrap()
    }

    pub fn find(&self, selector: &str) -> HtmlElement {
        self.place.query_selector(selector).unwrap().unwrap().unchecked_into()
    }

    pub fn input(&self) -> HtmlInputElement {
        self.find("input").unchecked_into()
    }

    pub fn has(&self, selector: &str) -> bool {
        self.place.query_selector(selector).unwrap().is_some()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.drawn.take();
        self.place.remove();
    }
}

pub fn has_focus(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}
