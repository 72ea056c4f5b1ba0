//! Nodes as views of Leptos, so that each can stand in the other.

use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};
use web_sys::Document;

use crate::{node::Node, state::NodeState};

/// The page's document.
pub(crate) fn document() -> Document {
    leptos::prelude::document()
}

impl Render for Node {
    type State = NodeState;

    fn build(self) -> NodeState {
        NodeState::of(self)
    }

    fn rebuild(self, state: &mut NodeState) {
        state.become_node(self);
    }
}

impl AddAnyAttr for Node {
    type Output<New: Attribute> = Self;

    /// Attributes are given where the element is; a node takes none from outside.
    fn add_any_attr<New: Attribute>(self, _: New) -> Self {
        self
    }
}

/// There is no server that draws: the app is static files. What would be drawn there is nothing.
impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> NodeState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
