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
    node::{IntoNode, Kind, Node},
    reactive::{NodeRef, Place},
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
/// What is known of an element when the app is built, as one text, which takes less room than its parts and where they
/// are: the name, with [`SVG_MARK`] before it when it is part of a drawing, and each attribute that never changes as its
/// name and its value, all with [`BETWEEN`] between them.
type Shape = &'static str;

/// Stands between the parts of a shape. Not even a text in a page can have one.
const BETWEEN: char = '\0';
const SVG_MARK: char = ':';

/// The name of an event, as a constant of the app.
pub struct On(pub &'static str);

#[derive(Default)]
pub(crate) struct Parts {
    shape: Shape,
    /// Where in the source a root comes from; 0 for what is inside.
    site: u32,
    values: Vec<(&'static Slot, Value)>,
    handlers: Vec<(&'static On, Handler)>,
    loads: Vec<Place>,
    children: Vec<Node>,
}

/// An element, not yet drawn: a node that is one. `view!` writes these calls.
pub struct El(pub(crate) Node);

impl El {
    /// What stands inside another element.
    #[inline(never)]
    pub fn new(shape: Shape) -> Self {
        Self::root(shape, 0)
    }

    /// What others may be drawn in the place of. It says where in the source it comes from: an element from another place
    /// is never patched into this one, so nothing typed into one form can show up in another.
    #[inline(never)]
    pub fn root(shape: Shape, site: u32) -> Self {
        Self(Node::of(Kind::Element(Box::new(SendWrapper::new(Parts { shape, site, ..Parts::default() })))))
    }

    fn with(mut self, change: impl FnOnce(&mut Parts)) -> Self {
        if let Some(parts) = self.0.parts() {
            change(parts);
        }
        self
    }

    /// An attribute, a property or a style that is known when it is drawn.
    pub fn set(self, slot: &'static Slot, value: impl IntoValue) -> Self {
        self.value(slot, value.into_value())
    }

    #[inline(never)]
    fn value(self, slot: &'static Slot, value: Value) -> Self {
        self.with(|parts| parts.values.push((slot, value)))
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
    fn handler(self, name: &'static On, handle: Handler) -> Self {
        self.with(|parts| parts.handlers.push((name, handle)))
    }

    /// Where to put the element itself once it is made.
    pub fn node_ref<E: 'static>(self, place: NodeRef<E>) -> Self {
        self.load(place.place())
    }

    #[inline(never)]
    fn load(self, place: Place) -> Self {
        self.with(|parts| parts.loads.push(place))
    }

    /// What stands inside, after what stands there already.
    pub fn child(self, child: impl IntoNode) -> Self {
        self.node(child.into_node())
    }

    #[inline(never)]
    fn node(self, child: Node) -> Self {
        self.with(|parts| parts.children.push(child))
    }
}

impl Parts {
    /// The element in the page.
    pub(crate) fn build(self) -> ElState {
        let element = create(self.shape);
        // The children come first: a select can be set to a value only once its options are there.
        let mut children: Vec<NodeState> = self.children.into_iter().map(Node::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        let values = self.values.into_iter().map(|(slot, value)| ValueState::build(&element, slot, value)).collect();
        let listeners = self.handlers.into_iter().map(|(name, handle)| Listener::new(&element, name, handle)).collect();
        load(&element, self.loads);
        ElState { element, shape: self.shape, site: self.site, values, listeners, children }
    }

    /// Whether patching `state` gives what building would, as far as people can tell.
    pub(crate) fn fits(&self, state: &ElState) -> bool {
        name(self.shape) == name(state.shape)
            && self.site == state.site
            && self.children.len() == state.children.len()
            && self.values.len() == state.values.len()
    }

    /// Makes the element in the page into this one.
    pub(crate) fn patch(self, state: &mut ElState) {
        let element = &state.element;
        for (child, state) in self.children.into_iter().zip(&mut state.children) {
            child.rebuild(state);
        }
        for ((slot, value), state) in self.values.into_iter().zip(&mut state.values) {
            state.rebuild(element, slot, value);
        }
        for old in state.listeners.drain(..) {
            old.remove(element);
        }
        state.listeners.extend(self.handlers.into_iter().map(|(name, handle)| Listener::new(element, name, handle)));
        load(element, self.loads);
    }
}

/// An element that is in the page, or was.
pub struct ElState {
    pub(crate) element: Element,
    shape: Shape,
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
    fn build(element: &Element, slot: &'static Slot, value: Value) -> Self {
        match value.into_live() {
            Ok(draw) => Self::Live(follow_value(element.clone(), slot, draw)),
            Err(value) => {
                // A new element has no attributes to take away.
                let is_so_already = match value.still() {
                    Still::Absent => true,
                    Still::Flag(false) => matches!(slot, Slot::Attribute(_)),
                    _ => false,
                };
                if !is_so_already {
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

/// A new element with the attributes that never change. Names come from the source, where the macro has seen to it that
/// they are names.
fn create(shape: Shape) -> Element {
    let mut parts = shape.split(BETWEEN);
    let name = parts.next().unwrap_or_default();
    let made = match name.strip_prefix(SVG_MARK) {
        Some(name) => document().create_element_ns(Some(SVG), name),
        None => document().create_element(name),
    };
    let element = made.unwrap_or_else(|_| wasm_bindgen::throw_str(name));
    while let Some((name, value)) = parts.next().zip(parts.next()) {
        element.set_attribute(name, value).ok();
    }
    element
}

fn name(shape: Shape) -> &'static str {
    shape.split(BETWEEN).next().unwrap_or_default()
}

fn load(element: &Element, places: Vec<Place>) {
    for place in places {
        place.try_set(Some(SendWrapper::new(element.clone())));
    }
}
