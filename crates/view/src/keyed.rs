//! A list whose entries stay what and where they are in the page as long as their keys stay in the list:
//! what has the focus keeps it, what plays goes on.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::{
    prelude::*,
    reactive::{effect::RenderEffect, owner::Owner},
    tachys::{
        renderer::types::{Element, Node as Place},
        view::{Mountable, Render},
    },
};
use rustc_hash::FxHashMap;
use web_sys::Comment;

use crate::{
    live::{Draw, Followed},
    node::{IntoNode, Kind, Node},
    render::document,
    state::{NodeState, insert_before, place, put, remove, replace_owner, take_out},
};

/// An entry of the list: the hash of its key, and how it is drawn if it is not there yet.
pub struct Entry {
    key: u64,
    draw: DrawEntry,
}

/// A list that follows signals. Keys are compared by their hashes of 64 bits.
#[component]
pub fn For<Each, List, Item, Key, By, Draw, Drawn>(
    /// The items, in order.
    each: Each,
    /// What tells one item from another.
    key: By,
    /// Draws an item.
    children: Draw,
) -> impl IntoView
where
    Each: Fn() -> List + Send + 'static,
    List: IntoIterator<Item = Item>,
    Item: 'static,
    Key: Hash,
    By: Fn(&Item) -> Key + Send + 'static,
    Draw: Fn(Item) -> Drawn + Clone + Send + 'static,
    Drawn: IntoNode + 'static,
{
    keyed(move || {
        each()
            .into_iter()
            .map(|item| {
                let (key, children) = (hash(&key(&item)), children.clone());
                Entry { key, draw: Box::new(move || children(item).into_node()) }
            })
            .collect()
    })
}

/// A list from a closure that gives its entries.
pub fn keyed(entries: impl FnMut() -> Vec<Entry> + Send + 'static) -> Node {
    Node::of(Kind::Keyed(Box::new(entries)))
}

fn hash(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// The entries in the page, in order, and the place where they end.
pub struct KeyedState {
    entries: Vec<(u64, OwnedState)>,
    end: Comment,
}

/// An entry, and what owns its signals and effects; it is dropped after them.
struct OwnedState {
    state: NodeState,
    owner: Owner,
}

type DrawEntry = Box<dyn FnOnce() -> Node>;

impl OwnedState {
    fn new(draw: DrawEntry, parent: &Owner) -> Self {
        let owner = parent.with(Owner::new);
        Self { state: owner.with(|| untrack(draw).build()), owner }
    }

    fn redraw(&mut self, draw: DrawEntry, parent: &Owner) {
        let owner = parent.with(Owner::new);
        owner.with(|| untrack(draw).rebuild(&mut self.state));
        replace_owner(&mut self.owner, owner);
    }

    fn holds(&self, focused: &Place) -> bool {
        self.state.elements().iter().any(|element| element.contains(Some(focused)))
    }
}

impl KeyedState {
    /// Keeps the list up to date for as long as the effect lives. A list that was there before is taken over: its
    /// entries are patched once, as the signals that they read may be gone with the owner of that list.
    pub(crate) fn follow(mut entries: Draw<Vec<Entry>>, start: Option<Self>) -> Followed<Self> {
        // Not the owner inside the effect, which is emptied at every run: the entries outlive it.
        let owner = Owner::current().unwrap_or_default();
        let mut is_taken_over = start.is_some();
        let effect = RenderEffect::new_with_value(
            move |before: Option<Self>| {
                let mut state = before.unwrap_or_else(|| Self { entries: Vec::new(), end: place() });
                state.become_entries(entries.make_mut(), &owner, std::mem::take(&mut is_taken_over));
                state
            },
            start,
        );
        effect.into()
    }

    fn become_entries(&mut self, entries: Vec<Entry>, owner: &Owner, is_taken_over: bool) {
        let mut old = FxHashMap::<u64, OwnedState>::default();
        for (key, entry) in self.entries.drain(..) {
            // The same key twice: one of them is drawn anew.
            if let Some(twin) = old.insert(key, entry) {
                take_out(ends(&twin.state), twin);
            }
        }
        self.entries = entries
            .into_iter()
            .map(|Entry { key, draw }| {
                let entry = match old.remove(&key) {
                    Some(mut entry) => {
                        if is_taken_over {
                            entry.redraw(draw, owner);
                        }
                        entry
                    }
                    None => OwnedState::new(draw, owner),
                };
                (key, entry)
            })
            .collect();
        for gone in old.into_values() {
            take_out(ends(&gone.state), gone);
        }
        self.put_in_order();
    }

    /// Moves what is not in its place, from the end on; what keeps its neighbours is not touched. The entry with the
    /// focus, which moving would take away, stays: those before it are put before it, those behind it before the end.
    fn put_in_order(&mut self) {
        let focused: Option<Place> = document().active_element().map(Into::into);
        let mut next: Place = self.end.clone().into();
        for (_, entry) in self.entries.iter_mut().rev() {
            let (first, last) = ends(&entry.state);
            let Some((first, last)) = first.zip(last) else { continue };
            let is_in_place = last.next_sibling().as_ref() == Some(&next);
            if !is_in_place && !focused.as_ref().is_some_and(|focused| entry.holds(focused)) {
                insert_before(&next, &mut entry.state);
            }
            next = first;
        }
    }
}

/// The first and the last node in the page that belong to something drawn.
pub(crate) fn ends(state: &NodeState) -> (Option<Place>, Option<Place>) {
    match state {
        NodeState::Nothing(place) => (Some(place.clone().into()), Some(place.clone().into())),
        NodeState::Text(text, _) => (Some(text.clone().into()), Some(text.clone().into())),
        NodeState::Element(state) => (Some(state.element.clone().into()), Some(state.element.clone().into())),
        NodeState::Many(states, end) => {
            let end: Place = end.clone().into();
            (states.first().map_or_else(|| Some(end.clone()), |first| ends(first).0), Some(end.clone()))
        }
        NodeState::Live(effect) => effect.with_value_mut(|state| ends(state)).unwrap_or_default(),
        NodeState::Keyed(effect) => effect.with_value_mut(|state| state.ends()).unwrap_or_default(),
        NodeState::Owned(state, _) => ends(state),
        // Views stand between places of ours.
        NodeState::View(_) => (None, None),
    }
}

impl KeyedState {
    fn ends(&self) -> (Option<Place>, Option<Place>) {
        let end: Place = self.end.clone().into();
        (self.entries.first().map_or_else(|| Some(end.clone()), |(_, first)| ends(&first.state).0), Some(end.clone()))
    }
}

impl Mountable for KeyedState {
    fn unmount(&mut self) {
        for (_, entry) in &mut self.entries {
            entry.state.unmount();
        }
        remove(&self.end);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Place>) {
        for (_, entry) in &mut self.entries {
            entry.state.mount(parent, marker);
        }
        put(&self.end, parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self.entries.first() {
            Some((_, first)) => first.state.insert_before_this(child),
            None => insert_before(&self.end, child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        self.entries.iter().flat_map(|(_, entry)| entry.state.elements()).collect()
    }
}
