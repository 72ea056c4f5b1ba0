//! An element, as data: its name, what is constant about it, what follows signals, and its children.

use leptos::{
    ev::EventDescriptor,
    reactive::effect::RenderEffect,
    tachys::view::{Mountable, Render},
};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event};

use crate::{
    call::ActMut,
    live::follow_value,
    node::{IntoNode, Node},
    reactive::NodeRef,
    render::document,
    state::NodeState,
    value::{IntoValue, Value},
};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Where a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// An attribute.
    Attribute(&'static str),
    /// A property of the element's object, such as the text that stands in a field.
    Property(&'static str),
    /// A property of its style.
    Style(&'static str),
}

impl Slot {
    /// Puts a value there. What the browser refuses changes nothing: names come from the source, values are texts.
    pub(crate) fn set(self, element: &Element, value: &Value) {
        let text = match value {
            Value::Absent | Value::Flag(false) | Value::Live(_) => None,
            Value::Flag(true) => Some(""),
            Value::Text(text) => Some(text.as_str()),
        };
        match self {
            Self::Attribute(name) => match text {
                Some(text) => element.set_attribute(name, text).ok(),
                None => element.remove_attribute(name).ok(),
            },
            Self::Property(name) => {
                let value = match value {
                    Value::Flag(flag) => JsValue::from(*flag),
                    // Which empties a field; it would read "undefined" otherwise.
                    _ => text.map_or(JsValue::NULL, JsValue::from),
                };
                js_sys::Reflect::set(element, &JsValue::from(name), &value).ok().map(drop)
            }
            Self::Style(name) => {
                // The style of an SVG element has the same methods.
                let style = element.unchecked_ref::<web_sys::HtmlElement>().style();
                style.set_property(name, text.unwrap_or_default()).ok()
            }
        };
    }
}

type Handler = Box<dyn ActMut<Event>>;
type Load = Box<dyn FnOnce(&Element)>;

#[derive(Default)]
struct Parts {
    name: &'static str,
    is_svg: bool,
    /// The place in the source, for roots: only what comes from the same place is patched.
    site: u32,
    fixed: &'static [(&'static str, &'static str)],
    values: Vec<(Slot, Value)>,
    handlers: Vec<(&'static str, Handler)>,
    loads: Vec<Load>,
    children: Vec<Node>,
}

impl Default for Slot {
    fn default() -> Self {
        Self::Attribute("")
    }
}

/// An element, not yet drawn. `view!` writes these calls.
pub struct El(Box<SendWrapper<Parts>>);

impl El {
    /// An element with the attributes that never change.
    pub fn new(name: &'static str, fixed: &'static [(&'static str, &'static str)]) -> Self {
        Self(Box::new(SendWrapper::new(Parts { name, fixed, ..Parts::default() })))
    }

    /// An element of a drawing.
    pub fn svg(name: &'static str, fixed: &'static [(&'static str, &'static str)]) -> Self {
        let mut element = Self::new(name, fixed);
        element.0.is_svg = true;
        element
    }

    /// Says where in the source the element comes from. An element from another place is never patched into this one,
    /// so nothing typed into one form can show up in another.
    pub fn site(mut self, site: u32) -> Self {
        self.0.site = site;
        self
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl IntoValue) -> Self {
        self.value(Slot::Attribute(name), value.into_value())
    }

    /// A property of the element's object.
    pub fn prop(self, name: &'static str, value: impl IntoValue) -> Self {
        self.value(Slot::Property(name), value.into_value())
    }

    /// A property of its style.
    pub fn style(self, name: &'static str, value: impl IntoValue) -> Self {
        self.value(Slot::Style(name), value.into_value())
    }

    fn value(mut self, slot: Slot, value: Value) -> Self {
        self.0.values.push((slot, value));
        self
    }

    /// What an event does. The name is said twice, as text and as Leptos' descriptor, which knows the event's type.
    pub fn on<E>(self, name: &'static str, _: E, mut handle: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.handler(name, Box::new(move |event: Event| handle(event.unchecked_into())))
    }

    fn handler(mut self, name: &'static str, handle: Handler) -> Self {
        self.0.handlers.push((name, handle));
        self
    }

    /// Where to put the element itself once it is made.
    pub fn node_ref<E: 'static>(mut self, place: NodeRef<E>) -> Self {
        self.0.loads.push(Box::new(move |element| place.load(element)));
        self
    }

    /// What stands inside, after what stands there already.
    pub fn child(self, child: impl IntoNode) -> Self {
        self.node(child.into_node())
    }

    fn node(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// The element in the page.
    pub(crate) fn build(self) -> ElState {
        let parts = self.0.take();
        let element = create(parts.name, parts.is_svg);
        for (name, value) in parts.fixed {
            Slot::Attribute(name).set(&element, &Value::Text((*value).into()));
        }
        // The children come first: a select can be set to a value only once its options are there.
        let mut children: Vec<NodeState> = parts.children.into_iter().map(Node::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        let values = parts.values.into_iter().map(|(slot, value)| ValueState::build(&element, slot, value)).collect();
        let listeners =
            parts.handlers.into_iter().map(|(name, handle)| Listener::new(&element, name, handle)).collect();
        for load in parts.loads {
            load(&element);
        }
        ElState { element, name: parts.name, site: parts.site, values, listeners, children }
    }

    /// Whether patching `state` gives what building would, as far as people can tell.
    pub(crate) fn fits(&self, state: &ElState) -> bool {
        let parts = &self.0;
        parts.name == state.name
            && parts.site == state.site
            && parts.children.len() == state.children.len()
            && parts.values.len() == state.values.len()
    }

    /// Makes the element in the page into this one.
    pub(crate) fn patch(self, state: &mut ElState) {
        let parts = self.0.take();
        let element = &state.element;
        for (child, state) in parts.children.into_iter().zip(&mut state.children) {
            child.rebuild(state);
        }
        for ((slot, value), state) in parts.values.into_iter().zip(&mut state.values) {
            state.rebuild(element, slot, value);
        }
        for old in state.listeners.drain(..) {
            old.remove(element);
        }
        state.listeners.extend(parts.handlers.into_iter().map(|(name, handle)| Listener::new(element, name, handle)));
        for load in parts.loads {
            load(element);
        }
    }
}

/// An element that is in the page, or was.
pub struct ElState {
    pub(crate) element: Element,
    name: &'static str,
    site: u32,
    values: Vec<ValueState>,
    listeners: Vec<Listener>,
    children: Vec<NodeState>,
}

/// What has left the page is not listened to any more: an event on its way, such as a dialog's `close`, would meet
/// signals whose owner is gone.
impl Drop for ElState {
    fn drop(&mut self) {
        for listener in self.listeners.drain(..) {
            listener.remove(&self.element);
        }
    }
}

/// What an attribute was last set to, or what keeps setting it.
enum ValueState {
    Still(Value),
    Live(#[expect(dead_code, reason = "setting ends when it is dropped")] RenderEffect<Value>),
}

impl ValueState {
    fn build(element: &Element, slot: Slot, value: Value) -> Self {
        match value {
            Value::Absent => Self::Still(value),
            Value::Flag(false) if matches!(slot, Slot::Attribute(_)) => Self::Still(value),
            Value::Live(draw) => Self::Live(follow_value(element.clone(), slot, draw)),
            value => {
                slot.set(element, &value);
                Self::Still(value)
            }
        }
    }

    fn rebuild(&mut self, element: &Element, slot: Slot, value: Value) {
        match (&*self, &value) {
            (Self::Still(before), value) if before.is_same(value) => {}
            (_, Value::Absent | Value::Flag(false)) => {
                slot.set(element, &value);
                *self = Self::Still(value);
            }
            _ => *self = Self::build(element, slot, value),
        }
    }
}

/// What listens to an event. The browser keeps the closure for as long as it may still be called.
struct Listener {
    name: &'static str,
    listener: JsValue,
}

impl Listener {
    fn new(element: &Element, name: &'static str, mut handle: Handler) -> Self {
        let listener = Closure::<dyn FnMut(Event)>::new(move |event| handle.act_mut(event)).into_js_value();
        // Refused only for what is no function.
        element.add_event_listener_with_callback(name, listener.unchecked_ref()).ok();
        Self { name, listener }
    }

    fn remove(self, element: &Element) {
        element.remove_event_listener_with_callback(self.name, self.listener.unchecked_ref()).ok();
    }
}

/// A new element. Names come from the source, where the macro has seen to it that they are names.
fn create(name: &str, is_svg: bool) -> Element {
    let made = if is_svg { document().create_element_ns(Some(SVG), name) } else { document().create_element(name) };
    made.unwrap_or_else(|_| wasm_bindgen::throw_str(name))
}
