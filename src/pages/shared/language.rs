//! Views that are drawn once and would stay in the language of that moment.

use crate::i18n::use_i18n;
use perihelion_view::prelude::*;

/// Draws a view anew when the language changes: the cells of a long table are drawn once and follow nothing.
pub fn per_language<V: IntoNode + 'static>(draw: impl Fn() -> V + Send + 'static) -> Node {
    let i18n = use_i18n();
    (move || {
        i18n.get_locale();
        draw()
    })
    .into_node()
}
