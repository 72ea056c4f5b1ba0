//! A small view layer over Leptos. `view!` reads as in Leptos; components, contexts and owners are Leptos' own, and
//! signals are handles on Leptos' own. What differs is what an element becomes: one type, [`Node`], instead of a type of
//! its own for each. Leptos compiles the building, the patching and the dropping again for every such type; here they are
//! compiled once, and a page costs little more than its data. docs/architecture.md has the numbers.

mod alike;
mod call;
mod element;
mod keyed;
mod live;
mod node;
mod owned;
mod props;
pub mod reactive;
mod render;
mod show;
mod state;
mod value;

pub use self::{
    call::{Act, ActMut, Make, MakeMut},
    element::{El, On, Slot},
    keyed::{For, ForProps, keyed},
    node::{IntoNode, Node, component},
    owned::{Provider, ProviderProps},
    props::{Callback, Children, ChildrenFn, TextProp, ToChildren, ViewFn},
    show::{Show, ShowProps},
    value::{IntoValue, Value},
};
pub use perihelion_view_macro::view;

/// What a page needs: Leptos' prelude, with the parts of this crate in the place of their namesakes.
pub mod prelude {
    pub use leptos::prelude::*;

    pub use crate::{
        Act, ActMut, Callback, Children, ChildrenFn, For, ForProps, IntoNode, Make, MakeMut, Node, Provider,
        ProviderProps, Show, ShowProps, TextProp, ViewFn,
        reactive::{Effect, Memo, NodeRef, RwSignal, Signal, StoredValue},
        view,
    };
}
