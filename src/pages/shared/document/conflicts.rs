//! What two people have changed differently: both values side by side, field by field, and the person chooses.

use super::describe::Named;
use crate::document::{Conflict, Doc};
use crate::i18n::*;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::{Choice, RadioGroup};
use crate::ui::form::{Form, FormActions};
use perihelion_view::prelude::*;
use std::sync::Arc;

const MINE: &str = "mine";
const THEIRS: &str = "theirs";

pub fn form(doc: Doc, conflicts: Arc<[Conflict]>) -> Node {
    let i18n = use_i18n();
    let named = untrack(|| Named::of(i18n, doc));
    let chosen: Arc<[RwSignal<String>]> = conflicts.iter().map(|_| RwSignal::default()).collect();
    let fields: Vec<Node> =
        conflicts.iter().zip(chosen.iter()).map(|(conflict, side)| field(i18n, &named, conflict, *side)).collect();
    let undecided = {
        let chosen = Arc::clone(&chosen);
        Signal::derive(move || chosen.iter().any(|side| side.with(String::is_empty)))
    };
    let choose_all = {
        let chosen = Arc::clone(&chosen);
        Callback::new(move |side: &'static str| chosen.iter().for_each(|own| own.set(side.to_owned())))
    };
    let decide = move || {
        if !undecided.get_untracked() {
            let is_mine = chosen.iter().map(|side| side.with_untracked(|side| side == MINE)).collect();
            doc.asked().answer(Some(is_mine));
        }
    };
    let all = move |side: &'static str, label: Plain| {
        view! {
            <Button tone=ButtonTone::Quiet on_press=move || choose_all.run(side)>
                {label}
            </Button>
        }
    };
    view! {
        <Form on_submit=decide>
            <p class="dialog__lead">{key!(document.conflict_body)}</p>
            <div class="row">
                {all(MINE, key!(document.all_mine))}
                {all(THEIRS, key!(document.all_theirs))}
            </div>
            {fields}
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit disabled=undecided>
                    {key!(words.save)}
                </Button>
                <Button on_press=move || doc.asked().answer(None)>
                    {key!(words.cancel)}
                </Button>
            </FormActions>
        </Form>
    }
}

fn field(i18n: Texts, named: &Named, conflict: &Conflict, side: RwSignal<String>) -> Node {
    let value = |value: &Option<serde_json::Value>| match value {
        None if conflict.base.is_some() => tu_string!(i18n, document.removed).to_owned(),
        value => untrack(|| named.value(&conflict.path, value.as_ref())),
    };
    let choices = vec![
        Choice::new(MINE, key!(document.mine)).with_hint(value(&conflict.mine)),
        Choice::new(THEIRS, key!(document.theirs)).with_hint(value(&conflict.theirs)),
    ];
    let label = untrack(|| named.place(&conflict.path));
    view! { <RadioGroup value=side label choices /> }
}
