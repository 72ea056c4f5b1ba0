//! What an id is called: its name, or that it is gone, or as much of the id as tells it apart.

use crate::account::Name;
use crate::i18n::*;
use perihelion_view::prelude::*;

/// How much of an id is shown where a name should stand.
const SHORT: usize = 8;

/// The name in words, for lists that sort and search.
pub fn words(i18n: Texts, name: &Name, id: &str) -> String {
    match name {
        Name::Known(name) if !name.is_empty() => name.clone(),
        Name::Known(_) => t_string!(i18n, jobs.unnamed, id = short(id)),
        Name::Deleted => t_string!(i18n, jobs.deleted, id = short(id)),
        Name::Unknown => short(id),
        Name::None => String::new(),
    }
}

/// The name, with the whole id in the title where the name does not say it all.
#[component]
pub fn Named(name: Name, id: String) -> impl IntoView {
    let i18n = use_i18n();
    match name {
        Name::Known(name) if !name.is_empty() => name.into_node(),
        Name::None => Node::Nothing,
        other => {
            let title = id.clone();
            view! { <span class="muted" title=title>{move || words(i18n, &other, &id)}</span> }
        }
    }
}

fn short(id: &str) -> String {
    id.chars().take(SHORT).collect()
}
