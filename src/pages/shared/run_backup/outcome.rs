//! What came of backups that were to begin: each leads to its job, or says why there is none.

use crate::i18n::*;
use crate::routes::Page;
use crate::session::Portal;
use crate::ui::button::Button;
use crate::ui::form::FormActions;
use crate::ui::icon::{Glyph, Icon};
use comet_api::JobId;
use perihelion_view::prelude::*;

/// A backup that was to begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Begun {
    /// What was backed up, and where to.
    pub name: String,
    /// The job, where the server told it, or why there is none.
    pub outcome: Result<Option<JobId>, String>,
}

#[component]
pub fn Outcomes(portal: Portal, begun: Vec<Begun>, on_close: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let started = begun.iter().filter(|begun| begun.outcome.is_ok()).count();
    let rows = begun.into_iter().map(|begun| row(portal, begun, on_close)).collect::<Vec<_>>();
    view! {
        <p class="dialog__lead" role="status">{text!(i18n, fleet.started, count = started)}</p>
        <ul class="outcomes">{rows}</ul>
        <FormActions>
            <Button on_press=on_close>{key!(words.close)}</Button>
        </FormActions>
    }
}

fn row(portal: Portal, Begun { name, outcome }: Begun, on_close: Callback<()>) -> Node {
    let (tone, icon) = match &outcome {
        Ok(_) => ("success", Icon::Success),
        Err(_) => ("danger", Icon::Error),
    };
    let detail = match outcome {
        Ok(Some(job)) => {
            let href = Page::job(portal, job).href();
            view! { <a href=href on:click=move |_| on_close.run(())>{key!(fleet.open_job)}</a> }
        }
        Ok(None) => key!(fleet.begun).into_node(),
        Err(sentence) => view! { <span>{sentence}</span> },
    };
    view! {
        <li class="outcomes__outcome" data-tone=tone>
            <Glyph icon />
            <span class="outcomes__name">{name}</span>
            <span class="outcomes__detail">{detail}</span>
        </li>
    }
}
