//! What the unsaved changes of a policy do to the users who have it, in words.

use super::effects::{Effect, What, effects};
use super::who::Followers;
use crate::account::policy::rules;
use crate::document::Doc;
use crate::form::field_at;
use crate::i18n::*;
use crate::pages::shared::policy::FORMS;
use crate::server::explain_here;
use crate::ui::icon::Glyph;
use crate::ui::loadable::Loaded;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

/// As many names are told; of more, how many more there are.
const NAMED: usize = 4;

/// The panel; nothing while nothing is changed.
pub fn changes(doc: Doc, id: &str) -> Node {
    let is_changed = doc.is_changed();
    let id = id.to_owned();
    (move || if is_changed.get() { panel(doc, id.clone()) } else { Node::NOTHING }).into_node()
}

fn panel(doc: Doc, id: String) -> Node {
    view! { <Panel title=key!(policies.effects)>{effects_list(doc, id)}</Panel> }
}

/// What the unsaved changes do to whom.
pub fn effects_list(doc: Doc, id: String) -> Node {
    let i18n = use_i18n();
    let Followers { read, users } = Followers::of(id);
    let (saved, draft) = (doc.saved(), doc.value());
    let found = Memo::new(move || {
        let (users, saved, draft) = (users.get()?, saved.get()?, draft.get()?);
        Some((users.is_empty(), effects(rules(&saved), rules(&draft), &users)))
    });
    let body = move || match found.get() {
        None => Node::NOTHING,
        Some((true, _)) => view! { <p class="muted">{key!(policies.effects_nobody)}</p> },
        Some((false, found)) if found.is_empty() => view! { <p class="muted">{key!(policies.no_effect)}</p> },
        Some((false, found)) => {
            let lines = found.into_iter().map(|effect| line(i18n, effect)).collect::<Vec<_>>();
            view! { <ul class="effects" aria-label=key!(policies.effects)>{lines}</ul> }
        }
    };
    view! {
        <Loaded read=read.state explain=explain_here on_retry=read.again let:_all>
            {body}
        </Loaded>
    }
}

fn line(i18n: Texts, effect: Effect) -> Node {
    let tone = tone(effect.what);
    let whom = whom(i18n, &effect.users);
    view! {
        <li class="effects__effect" data-tone=tone.name()>
            <Glyph icon=tone.icon() />
            <div>
                <p>{said(i18n, &effect)}</p>
                {whom.map(|whom| view! { <p class="muted">{whom}</p> })}
            </div>
        </li>
    }
}

/// What takes something away stands out.
const fn tone(what: What) -> Tone {
    match what {
        What::Retention => Tone::Danger,
        What::Forbidden | What::ItemRetention | What::VaultTypes | What::Engines | What::Exclusions | What::Left => {
            Tone::Warning
        }
        _ => Tone::Info,
    }
}

fn whom(i18n: Texts, users: &[String]) -> Option<String> {
    let names = users.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    match users.len().checked_sub(NAMED) {
        _ if users.is_empty() => None,
        None | Some(0) => Some(t_string!(i18n, policies.whom, names = names)),
        Some(more) => Some(t_string!(i18n, policies.whom_more, names = names, more = more)),
    }
}

fn said(i18n: Texts, effect: &Effect) -> String {
    let count = effect.count;
    let what = match effect.what {
        What::Forbidden | What::Allowed | What::On | What::Off => {
            let label = |name: &String| match field_at(FORMS, &format!("/{name}")) {
                Some(field) => plain(i18n.get_locale(), field.label).to_owned(),
                None => name.clone(),
            };
            effect.names.iter().map(label).collect::<Vec<_>>().join(" · ")
        }
        _ => effect.names.concat(),
    };
    match effect.what {
        What::Forbidden => t_string!(i18n, policies.effect_forbidden, count = count, what = what),
        What::Allowed => t_string!(i18n, policies.effect_allowed, count = count, what = what),
        What::On => t_string!(i18n, policies.effect_on, count = count, what = what),
        What::Off => t_string!(i18n, policies.effect_off, count = count, what = what),
        What::Retention => t_string!(i18n, policies.effect_retention, count = count),
        What::ItemRetention => t_string!(i18n, policies.effect_item_retention, count = count),
        What::VaultTypes => t_string!(i18n, policies.effect_vault_types, count = count),
        What::Engines => t_string!(i18n, policies.effect_engines, count = count),
        What::Skip => t_string!(i18n, policies.effect_skip, count = count),
        What::Retry => t_string!(i18n, policies.effect_retry, count = count),
        What::Delay => t_string!(i18n, policies.effect_delay, count = count),
        What::Exclusions => t_string!(i18n, policies.effect_exclusions, count = count),
        What::Given => t_string!(i18n, policies.effect_given, count = count, what = what),
        What::Changed => t_string!(i18n, policies.effect_changed, count = count, what = what),
        What::Left => t_string!(i18n, policies.effect_left, count = count, what = what),
    }
}
