//! An element that a view has drawn, for those who need the element itself.

use std::marker::PhantomData;

use leptos::html::ElementType;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::writable::RwSignal;

/// A place for an element, whatever it is.
pub type Place = RwSignal<Option<SendWrapper<Element>>>;

/// Where `view!` puts the element of `node_ref=`.
pub struct NodeRef<E> {
    element: Place,
    kind: PhantomData<fn() -> E>,
}

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<E> Copy for NodeRef<E> {}

impl<E> Default for NodeRef<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> NodeRef<E> {
    /// A place without an element yet.
    pub fn new() -> Self {
        Self { element: RwSignal::new(None), kind: PhantomData }
    }

    pub(crate) const fn place(self) -> Place {
        self.element
    }
}

impl<E> NodeRef<E>
where
    E: ElementType,
    E::Output: JsCast,
{
    /// The element, which the reader around the call follows; `None` until it is drawn.
    pub fn get(&self) -> Option<E::Output> {
        typed::<E>(self.element.try_get().flatten())
    }

    /// The element, without following it.
    pub fn get_untracked(&self) -> Option<E::Output> {
        typed::<E>(self.element.try_get_untracked().flatten())
    }
}

/// It was made as what it is: the macro puts an element only where its type fits.
fn typed<E>(element: Option<SendWrapper<Element>>) -> Option<E::Output>
where
    E: ElementType,
    E::Output: JsCast,
{
    element.map(|element| element.take().unchecked_into())
}
