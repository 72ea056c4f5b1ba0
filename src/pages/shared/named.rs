//! What an id is called: its name, or that it is gone, or as much of the id as tells it apart.

use crate::account::{JobRow, Name, Profiles};
use crate::i18n::*;
use crate::pages::shared::status::class_label;
use comet_api::constants::job_classification::BACKUP;
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

/// What a job is called: the item that is backed up; for other jobs, what they are for.
pub fn job_name(i18n: Texts, job: &JobRow, profiles: &Profiles) -> String {
    match job.classification {
        BACKUP if !job.source_guid.is_empty() => {
            words(i18n, &profiles.item(&job.username, &job.source_guid), &job.source_guid)
        }
        class => class_label(i18n, class),
    }
}

/// The name, with the whole id in the title where the name does not say it all.
#[component]
pub fn Named(name: Name, id: String) -> impl IntoView {
    let i18n = use_i18n();
    match name {
        Name::Known(name) if !name.is_empty() => name.into_node(),
        Name::None => Node::NOTHING,
        other => {
            let title = id.clone();
            view! { <span class="muted" title=title>{move || words(i18n, &other, &id)}</span> }
        }
    }
}

fn short(id: &str) -> String {
    id.chars().take(SHORT).collect()
}
