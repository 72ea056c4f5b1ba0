//! Before a save: what changes, in words. Where others have changed the same meanwhile, the dialog asks about that.

use super::conflicts;
use super::describe::{Named, told};
use crate::document::{Change, Doc, NotSaved, secrets};
use crate::i18n::*;
use crate::server::reason;
use crate::ui::attempt::{Attempt, Sending};
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::dialog::Dialog;
use crate::ui::form::{Form, FormActions};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::toast::Toasts;
use perihelion_view::prelude::*;

/// What a page has to say beside what is written: what follows from it. A page provides it before it opens a document.
#[derive(Clone)]
pub struct AlsoTold(pub ViewFn);

/// The dialog of saving. It also comes up by itself when a save that was begun elsewhere has something to ask.
pub fn dialog(doc: Doc, is_reviewed: RwSignal<bool>) -> Node {
    let i18n = use_i18n();
    let attempt = Attempt::new();
    let asked = doc.asked();
    let conflicts = asked.conflicts();
    let is_asking = Memo::new(move || conflicts.with(Option::is_some));
    let close = move || {
        if is_asking.get_untracked() {
            asked.answer(None);
        } else if !attempt.pending.get_untracked() {
            attempt.failed.set(None);
            is_reviewed.set(false);
        }
    };
    let close = Callback::new(move |()| close());
    // Nobody is left to decide.
    on_cleanup(move || asked.answer(None));
    view! {
        <Dialog
            open=Signal::derive(move || is_reviewed.get() || is_asking.get())
            title=move || match is_asking.get() {
                true => t_string!(i18n, document.conflict),
                false => t_string!(i18n, document.summary),
            }
            on_close=close
        >
            {move || match conflicts.get() {
                Some(asked) => conflicts::form(doc, asked),
                None => review(doc, attempt, is_reviewed, close),
            }}
        </Dialog>
    }
}

fn review(doc: Doc, attempt: Attempt, is_reviewed: RwSignal<bool>, close: Callback<()>) -> Node {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let save = move || {
        let sending: Sending = Box::pin(async move {
            doc.save().await.map_err(|why| match why {
                NotSaved::Failed(error) => reason(i18n, &error),
                NotSaved::Undecided => tu_string!(i18n, document.undecided).to_owned(),
                NotSaved::Unfinished(place) => {
                    let field = untrack(|| Named::of(i18n, doc)).place(&place);
                    tu_string!(i18n, form.unfinished, field = field)
                }
            })
        });
        attempt.start(sending, move || {
            is_reviewed.try_set(false);
            toasts.success(tu_string!(i18n, document.saved));
        });
    };
    view! {
        <Form on_submit=save pending=attempt.pending error=attempt.failed>
            {use_context::<AlsoTold>().map(|AlsoTold(also)| also.run())}
            {changes(doc)}
            <FormActions>
                <Button
                    tone=ButtonTone::Primary
                    kind=ButtonKind::Submit
                    pending=attempt.pending
                >
                    {key!(words.save)}
                </Button>
                <Button on_press=close>{key!(words.cancel)}</Button>
            </FormActions>
        </Form>
    }
}

/// As they were when the dialog opened: what is sent does not change under the eye.
fn changes(doc: Doc) -> Node {
    let i18n = use_i18n();
    let lines = untrack(|| {
        let (changes, named) = (doc.changes(), Named::of(i18n, doc));
        told(&changes).map(|change| line(&named, change)).collect::<Vec<Node>>()
    });
    view! { <dl class="changes">{lines}</dl> }
}

fn line(named: &Named, change: &Change) -> Node {
    let place = named.place(&change.path);
    let is_thing = |value: &Option<serde_json::Value>| value.as_ref().is_some_and(serde_json::Value::is_object);
    let says = match (&change.old, &change.new) {
        (None, new) if is_thing(new) => key!(document.added).into_node(),
        (old, None) if is_thing(old) => key!(document.removed).into_node(),
        (old, new) if secrets::is_secret_place(&change.path) && (old.is_some() || new.is_some()) => {
            key!(document.changed).into_node()
        }
        (old, new) => {
            let [old, new] = [old, new].map(|value| named.value(&change.path, value.as_ref()));
            view! {
                <span class="changes__old">{old}</span>
                <span class="visually-hidden">{key!(document.becomes)}</span>
                <Glyph icon=Icon::ArrowRight />
                <span class="changes__new">{new}</span>
            }
        }
    };
    view! {
        <div class="changes__change">
            <dt class="changes__place">{place}</dt>
            <dd class="changes__values">{says}</dd>
        </div>
    }
}
