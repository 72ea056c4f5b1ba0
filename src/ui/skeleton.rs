//! The shape of what is on its way.

use perihelion_view::prelude::*;

use super::text::word;

/// What the content will look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SkeletonShape {
    /// Lines of text, or rows of a list.
    #[default]
    Lines,
    /// Names and values.
    Facts,
    /// Tiles with a number.
    Tiles,
    /// One large area, such as a chart.
    Block,
}

impl SkeletonShape {
    const fn name(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Facts => "facts",
            Self::Tiles => "tiles",
            Self::Block => "block",
        }
    }
}

/// Grey shapes in the place of content. Read out as one word, "Loading".
#[component]
pub fn Skeleton(
    /// What the content will look like.
    #[prop(optional)]
    shape: SkeletonShape,
    /// How many lines, rows or tiles.
    #[prop(default = 3)]
    count: usize,
) -> impl IntoView {
    let loading = word(|t| &t.loading);
    let parts = (0..count).map(|_| view! { <span class="skeleton__part"></span> }).collect::<Vec<_>>();
    view! {
        <div class="skeleton" data-shape=shape.name() role="status" aria-busy="true">
            <span class="visually-hidden">{loading}</span>
            {parts}
        </div>
    }
}
