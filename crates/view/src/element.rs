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
    value::{IntoValue, Still, Value},
};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Where a value goes. `view!` keeps them as constants of the app: a call says where the constant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
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
        let still = value.still();
        let text = match still {
            Still::Absent | Still::Flag(false) => None,
            Still::Flag(true) => Some(""),
            Still::Text(text) => Some(text),
        };
        match self {
            Self::Attribute(name) => match text {
                Some(text) => element.set_attribute(name, text).ok(),
                None => element.remove_attribute(name).ok(),
            },
            Self::Property(name) => {
                let value = match still {
                    Still::Flag(flag) => JsValue::from(flag),
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

/// What is known of an element when the app is built. `view!` keeps it as a constant.
pub struct Shape {
    pub name: &'static str,
    /// Whether it is part of a drawing.
    pub is_svg: bool,
    /// Where in the source a root comes from; 0 for what is inside. An element from another place is never patched into
    /// this one, so nothing typed into one form can show up in another.
    pub site: u32,
    /// Attributes that never change.
    pub fixed: &'static [(&'static str, &'static str)],
}

/// The name of an event, as a constant of the app.
pub struct On(pub &'static str);

struct Parts {
    shape: &'static Shape,
    values: Vec<(&'static Slot, Value)>,
    handlers: Vec<(&'static On, Handler)>,
    loads: Vec<Load>,
    children: Vec<Node>,
}

/// An element, not yet drawn. `view!` writes these calls.
pub struct El(Box<SendWrapper<Parts>>);

impl El {
    /// An element without anything that changes.
    #[inline(never)]
    pub fn new(shape: &'static Shape) -> Self {
        let (values, handlers, loads, children) = Default::default();
        Self(Box::new(SendWrapper::new(Parts { shape, values, handlers, loads, children })))
    }

    /// An attribute, a property or a style that is known when it is drawn.
    pub fn set(self, slot: &'static Slot, value: impl IntoValue) -> Self {
        self.value(slot, value.into_value())
    }

    #[inline(never)]
    fn value(mut self, slot: &'static Slot, value: Value) -> Self {
        self.0.values.push((slot, value));
        self
    }

    /// What an event does. The name is said twice, as text and as Leptos' descriptor, which knows the event's type.
    pub fn on<E>(self, name: &'static On, _: E, mut handle: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.handler(name, Box::new(move |event: Event| handle(event.unchecked_into())))
    }

    #[inline(never)]
    fn handler(mut self, name: &'static On, handle: Handler) -> Self {
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

    #[inline(never)]
    fn node(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// The element in the page.
    pub(crate) fn build(self) -> ElState {
        let parts = self.0.take();
        let shape = parts.shape;
        let element = create(shape.name, shape.is_svg);
        for (name, value) in shape.fixed {
            // Refused only for what is no name.
            element.set_attribute(name, value).ok();
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
        ElState { element, shape, values, listeners, children }
    }

    /// Whether patching `state` gives what building would, as far as people can tell.
    pub(crate) fn fits(&self, state: &ElState) -> bool {
        let parts = &self.0;
        parts.shape.name == state.shape.name
            && parts.shape.site == state.shape.site
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
    shape: &'static Shape,
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
    fn build(element: &Element, slot: &'static Slot, value: Value) -> Self {
        match value.into_live() {
            Ok(draw) => Self::Live(follow_value(element.clone(), slot, draw)),
            Err(value) => {
                // A new element has no attributes to take away.
                let is_there_already = match value.still() {
                    Still::Absent => true,
                    Still::Flag(false) => matches!(slot, Slot::Attribute(_)),
                    _ => false,
                };
                if !is_there_already {
                    slot.set(element, &value);
                }
                Self::Still(value)
            }
        }
    }

    fn rebuild(&mut self, element: &Element, slot: &'static Slot, value: Value) {
        match (&*self, value.into_live()) {
            (_, Ok(draw)) => *self = Self::Live(follow_value(element.clone(), slot, draw)),
            (Self::Still(before), Err(value)) if before.still() == value.still() => {}
            (_, Err(value)) => {
                slot.set(element, &value);
                *self = Self::Still(value);
            }
        }
    }
}

/// What listens to an event. The browser keeps the closure for as long as it may still be called.
struct Listener {
    name: &'static On,
    listener: JsValue,
}

impl Listener {
    fn new(element: &Element, name: &'static On, mut handle: Handler) -> Self {
        let listener = Closure::<dyn FnMut(Event)>::new(move |event| handle.act_mut(event)).into_js_value();
        // Refused only for what is no function.
        element.add_event_listener_with_callback(name.0, listener.unchecked_ref()).ok();
        Self { name, listener }
    }

    fn remove(self, element: &Element) {
        element.remove_event_listener_with_callback(self.name.0, self.listener.unchecked_ref()).ok();
    }
}

/// A new element. Names come from the source, where the macro has seen to it that they are names.
fn create(name: &str, is_svg: bool) -> Element {
    let made = if is_svg { document().create_element_ns(Some(SVG), name) } else { document().create_element(name) };
    made.unwrap_or_else(|_| wasm_bindgen::throw_str(name))
}
