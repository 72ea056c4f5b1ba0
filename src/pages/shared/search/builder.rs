//! The search as groups of rules that can be put together without knowing the language.

use super::clause::{Clause, Join};
use super::line::Suggestion;
use super::rule::{raw_row, rule_row};
use super::state::Search;
use super::words::join_label;
use crate::i18n::*;
use crate::ui::button::{Button, ButtonTone, IconButton};
use crate::ui::icon::Icon;
use perihelion_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What every part of the builder needs.
#[derive(Clone, Copy)]
pub struct Parts {
    pub search: Search,
    pub i18n: Texts,
    pub suggestions: Signal<Vec<Suggestion>>,
}

#[component]
pub fn Builder(search: Search, suggestions: Signal<Vec<Suggestion>>) -> impl IntoView {
    let i18n = use_i18n();
    let parts = Parts { search, i18n, suggestions };
    let is_outdated = move || search.problem.with(Option::is_some);
    view! {
        <div class="clause__builder" role="group" aria-label=key!(search.builder)>
            {move || is_outdated().then(|| view! { <p class="muted">{key!(search.outdated)}</p> })}
            {move || {
                let clause = search.clause.get();
                match clause {
                    Clause::Group(join, children) => group(parts, &[], join, &children),
                    rule => group(parts, &[], Join::All, &[rule]),
                }
            }}
        </div>
    }
}

fn group(parts: Parts, path: &[usize], join: Join, children: &[Clause]) -> Node {
    let Parts { search, i18n, .. } = parts;
    let choose = {
        let path = path.to_vec();
        move |name: String| {
            let join = Join::ALL.into_iter().find(|join| join_name(*join) == name);
            search.change(|clause| {
                if let (Some(Clause::Group(own, _)), Some(join)) = (clause.at_mut(&path), join) {
                    *own = join;
                }
            });
        }
    };
    let joins = Join::ALL.map(|join| (join_name(join).to_owned(), join_label(i18n, join).to_owned()));
    let label = t_string!(i18n, search.join).to_owned();
    let rows = children.iter().enumerate().map(|(place, child)| {
        let path: Vec<usize> = path.iter().copied().chain([place]).collect();
        let row = match child {
            Clause::Rule(rule) => rule_row(parts, path, rule),
            Clause::Raw { field, operator, value } => raw_row(parts, path, &format!("{field} {operator} {value}")),
            Clause::Group(join, children) => group(parts, &path, *join, children),
        };
        view! { <li class="clause__part">{row}</li> }
    });
    let rows: Node = rows.collect();
    let is_empty = children.is_empty();
    let (to_rule, to_group, own) = (path.to_vec(), path.to_vec(), path.to_vec());
    let add_rule = move || {
        if let Some(rule) = search.new_rule() {
            search.add(&to_rule, rule);
        }
    };
    let add_group = move || {
        let rules = search.new_rule().into_iter().collect();
        search.add(&to_group, Clause::Group(Join::Any, rules));
    };
    let is_inner = !path.is_empty();
    let name = format!("add-{}", path_name(path));
    view! {
        <fieldset class="clause__group">
            <legend class="visually-hidden">{t_string!(i18n, search.group).to_owned()}</legend>
            <div class="clause__head">
                {select(label, joins.to_vec(), join_name(join), choose)}
                {is_inner.then(|| remove_button(parts, own, t_string!(i18n, search.remove_group).to_owned()))}
            </div>
            {is_empty.then(|| view! { <p class="muted">{t_string!(i18n, search.empty_group).to_owned()}</p> })}
            <ul class="clause__parts">{rows}</ul>
            <div class="row" id=name>
                <Button tone=ButtonTone::Quiet on_press=add_rule>{key!(search.add_rule)}</Button>
                <Button tone=ButtonTone::Quiet on_press=add_group>{key!(search.add_group)}</Button>
            </div>
        </fieldset>
    }
}

fn path_name(path: &[usize]) -> String {
    path.iter().map(usize::to_string).collect::<Vec<_>>().join("-")
}

fn join_name(join: Join) -> &'static str {
    match join {
        Join::All => "all",
        Join::Any => "any",
        Join::NotAll => "not-all",
        Join::None => "none",
    }
}

/// Takes a part out; the keyboard then stands at the buttons of the group that it was in.
pub fn remove_button(parts: Parts, path: Vec<usize>, label: String) -> Node {
    let remove = move || {
        parts.search.change(|clause| clause.remove(&path));
        let parent = path.split_last().map(|(_, parent)| path_name(parent)).unwrap_or_default();
        request_animation_frame(move || {
            let button = document().query_selector(&format!("#add-{parent} button")).ok().flatten();
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                button.focus().ok();
            }
        });
    };
    view! { <IconButton icon=Icon::Close label on_press=remove /> }
}

/// A list to choose from that follows no signal: what is around it is drawn anew with each change.
pub fn select(
    label: String,
    choices: Vec<(String, String)>,
    chosen: &str,
    on_choose: impl Fn(String) + Send + Sync + 'static,
) -> Node {
    let options = choices.into_iter().map(|(value, label)| {
        let selected = value == chosen;
        view! { <option value=value prop:selected=selected>{label}</option> }
    });
    let options: Node = options.collect();
    view! {
        <select
            class="input"
            data-shape="select"
            aria-label=label
            on:change=move |event| on_choose(event_target_value(&event))
        >
            {options}
        </select>
    }
}
