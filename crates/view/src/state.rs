//! A node that is in the page: what is needed to move it, to patch it, and to take it out.

use leptos::{
    prelude::Oco,
    reactive::owner::Owner,
    tachys::{
        renderer::types::{Element, Node as Place},
        view::{
            Mountable, Render,
            any_view::{AnyView, AnyViewState},
        },
    },
};
use wasm_bindgen::JsCast;
use web_sys::{Comment, Text};

use crate::{
    element::ElState,
    keyed::{KeyedState, ends},
    live::{Followed, follow_node},
    node::{Kind, Node},
    render::document,
};

/// A drawn [`Node`].
pub enum NodeState {
    /// A place that holds nothing now.
    Nothing(Comment),
    /// A text.
    Text(Text, Oco<'static, str>),
    /// An element.
    Element(Box<ElState>),
    /// One after the other, and the place where they end.
    Many(Vec<NodeState>, Comment),
    /// Follows signals.
    Live(Followed<NodeState>),
    /// A list by keys.
    Keyed(Followed<KeyedState>),
    /// Drawn under an owner of its own, which is dropped after what it owns.
    Owned(Box<NodeState>, Owner),
    /// A view of Leptos.
    View(Box<AnyViewState>),
}

/// A comment, which shows nothing and holds a place.
pub(crate) fn place() -> Comment {
    document().create_comment("")
}

impl NodeState {
    pub(crate) fn of(node: Node) -> Self {
        Self::of_kind(node.kind())
    }

    fn of_kind(kind: Option<Kind>) -> Self {
        let Some(kind) = kind else { return Self::Nothing(place()) };
        match kind {
            Kind::Text(text) => Self::Text(document().create_text_node(&text), text),
            Kind::Element(parts) => Self::Element(Box::new(parts.take().build())),
            Kind::Many(nodes) => Self::Many(nodes.into_iter().map(Node::build).collect(), place()),
            Kind::Live(draw) => Self::Live(follow_node(draw, None)),
            Kind::Keyed(entries) => Self::Keyed(KeyedState::follow(entries, None)),
            Kind::Owned(owner, node) => Self::Owned(Box::new(owner.with(|| node.build())), owner),
            Kind::View(view) => Self::View(Box::new(view.build())),
        }
    }

    /// Makes what is in the page into `node`, keeping the elements that fit.
    pub(crate) fn become_node(&mut self, node: Node) {
        match (&mut *self, node.kind()) {
            (Self::Nothing(_), None) => {}
            (Self::Text(place, before), Some(Kind::Text(text))) => {
                if *before != text {
                    place.set_data(&text);
                    *before = text;
                }
            }
            (Self::Element(state), Some(Kind::Element(parts))) if parts.fits(state) => parts.take().patch(state),
            (Self::Many(states, end), Some(Kind::Many(nodes))) => become_many(states, end, nodes),
            (Self::Live(effect), Some(Kind::Live(draw))) => {
                let before = effect.take_value();
                *effect = follow_node(draw, before);
            }
            (Self::Keyed(effect), Some(Kind::Keyed(entries))) => {
                let before = effect.take_value();
                *effect = KeyedState::follow(entries, before);
            }
            (Self::Owned(state, owner), Some(Kind::Owned(new, node))) => {
                new.with(|| node.rebuild(state));
                replace_owner(owner, new);
            }
            (Self::View(state), Some(Kind::View(view))) => AnyView::rebuild(view, state),
            (_, kind) => {
                let mut new = Self::of_kind(kind);
                self.insert_before_this(&mut new);
                let old = std::mem::replace(self, new);
                take_out(ends(&old), old);
            }
        }
    }
}

/// Puts a new owner in the place of the old one. Effects that were woken already may still ask the old one for its
/// contexts, so it goes after them.
pub(crate) fn replace_owner(owner: &mut Owner, new: Owner) {
    let old = std::mem::replace(owner, new);
    leptos::task::spawn_local(async move { drop(old) });
}

fn become_many(states: &mut Vec<NodeState>, end: &Comment, nodes: Vec<Node>) {
    for surplus in states.drain(nodes.len().min(states.len())..) {
        take_out(ends(&surplus), surplus);
    }
    let mut nodes = nodes.into_iter();
    for (state, node) in states.iter_mut().zip(&mut nodes) {
        node.rebuild(state);
    }
    for node in nodes {
        let mut state = node.build();
        insert_before(end, &mut state);
        states.push(state);
    }
}

/// Puts something before a place that is in the page; nothing when it is not.
pub(crate) fn insert_before(place: &Place, child: &mut dyn Mountable) -> bool {
    let parent = place.parent_node().and_then(|parent| parent.dyn_into::<Element>().ok());
    let Some(parent) = parent else { return false };
    child.mount(&parent, Some(place));
    true
}

/// Takes a place out of the page.
pub(crate) fn remove(place: &Place) {
    if let Some(parent) = place.parent_node() {
        // It is a child of it.
        parent.remove_child(place).ok();
    }
}

/// Drops what was drawn from the first place to the last, then takes these out of the page. In this order, as a field
/// that leaves with the focus is blurred on its way, and who listens to that would meet signals that are gone.
pub(crate) fn take_out<Drawn>((first, last): (Option<Place>, Option<Place>), drawn: Drawn) {
    drop(drawn);
    remove_from(first, last.as_ref());
}

fn remove_from(first: Option<Place>, last: Option<&Place>) {
    let mut next = first;
    while let Some(place) = next {
        next = place.next_sibling().filter(|_| Some(&place) != last);
        remove(&place);
    }
}

/// Puts a place into the page.
pub(crate) fn put(place: &Place, parent: &Element, marker: Option<&Place>) {
    // Refused only when the marker has left the parent meanwhile; then the end of it is the best place.
    if parent.insert_before(place, marker).is_err() {
        parent.append_child(place).ok();
    }
}

impl Mountable for NodeState {
    fn unmount(&mut self) {
        match self {
            Self::Nothing(place) => remove(place),
            Self::Text(text, _) => remove(text),
            Self::Element(state) => remove(&state.element),
            Self::Many(states, end) => {
                states.iter_mut().for_each(Mountable::unmount);
                remove(end);
            }
            Self::Live(effect) => drop(effect.with_value_mut(Mountable::unmount)),
            Self::Keyed(effect) => drop(effect.with_value_mut(Mountable::unmount)),
            Self::Owned(state, _) => state.unmount(),
            Self::View(state) => state.unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Place>) {
        match self {
            Self::Nothing(place) => put(place, parent, marker),
            Self::Text(text, _) => put(text, parent, marker),
            Self::Element(state) => put(&state.element, parent, marker),
            Self::Many(states, end) => {
                for state in states {
                    state.mount(parent, marker);
                }
                put(end, parent, marker);
            }
            Self::Live(effect) => drop(effect.with_value_mut(|state| state.mount(parent, marker))),
            Self::Keyed(effect) => drop(effect.with_value_mut(|state| state.mount(parent, marker))),
            Self::Owned(state, _) => state.mount(parent, marker),
            Self::View(state) => state.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Nothing(place) => insert_before(place, child),
            Self::Text(text, _) => insert_before(text, child),
            Self::Element(state) => insert_before(&state.element, child),
            Self::Many(states, end) => match states.first() {
                Some(first) => first.insert_before_this(child),
                None => insert_before(end, child),
            },
            Self::Live(effect) => effect.with_value_mut(|state| state.insert_before_this(child)).unwrap_or(false),
            Self::Keyed(effect) => effect.with_value_mut(|state| state.insert_before_this(child)).unwrap_or(false),
            Self::Owned(state, _) => state.insert_before_this(child),
            Self::View(state) => state.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Nothing(_) | Self::Text(..) => Vec::new(),
            Self::Element(state) => vec![state.element.clone()],
            Self::Many(states, _) => states.iter().flat_map(Mountable::elements).collect(),
            Self::Live(effect) => effect.with_value_mut(|state| state.elements()).unwrap_or_default(),
            Self::Keyed(effect) => effect.with_value_mut(|state| state.elements()).unwrap_or_default(),
            Self::Owned(state, _) => state.elements(),
            Self::View(state) => state.elements(),
        }
    }
}
