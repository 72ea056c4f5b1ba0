//! A text that is never shown: it stays as it is, is replaced or is cleared.

use super::line::field_around;
use super::read::{is_same, is_zero};
use super::row::Place;
use crate::i18n::*;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::field::PasswordInput;
use perihelion_view::prelude::*;
use serde_json::Value;

/// What becomes of the text when the document is saved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// There is none.
    None,
    Kept,
    Replaced,
    Cleared,
}

impl Fate {
    fn of(saved: &Value, draft: &Value) -> Self {
        match (is_zero(saved), is_same(saved, draft)) {
            (true, true) => Self::None,
            (false, true) => Self::Kept,
            (_, false) if is_zero(draft) => Self::Cleared,
            (_, false) => Self::Replaced,
        }
    }

    const fn says(self) -> Plain {
        match self {
            Self::None => key!(form.secret_none),
            Self::Kept => key!(form.secret_kept),
            Self::Replaced => key!(form.secret_replaced),
            Self::Cleared => key!(form.secret_cleared),
        }
    }
}

pub fn secret(place: Place) -> Node {
    let saved = Memo::new(move || {
        place.path.with_value(|path| {
            place.doc.saved().with(|saved| saved.as_ref()?.pointer(path).cloned()).unwrap_or_default()
        })
    });
    let fate = Memo::new(move || saved.with(|saved| place.value.with(|draft| Fate::of(saved, draft))));
    // What was typed in its place is the person's own, and may be looked at.
    let own = move || match fate.get_untracked() {
        Fate::Replaced => place.value.with_untracked(|draft| draft.as_str().unwrap_or_default().to_owned()),
        _ => String::new(),
    };
    let typed = RwSignal::new(own());
    Effect::new(move |_: Option<()>| {
        if fate.get() != Fate::Replaced {
            typed.set(String::new());
        } else if typed.with_untracked(String::is_empty) {
            // Something else than the person has filled it in.
            typed.set(own());
        }
    });
    let keep = Callback::new(move |()| match saved.get_untracked() {
        Value::Null => place.path.with_value(|path| place.doc.remove(path)),
        saved => place.put(saved),
    });
    // An empty field replaces nothing.
    let take = Callback::new(move |text: String| if text.is_empty() { keep.run(()) } else { place.put(text.into()) });
    // What is only sent and never saved has nothing to be told about a save.
    let has_fate = place.doc.saved().with_untracked(Option::is_some);
    let input = move || {
        view! {
            <PasswordInput
                value=typed
                name="secret"
                autocomplete="off"
                disabled=place.is_locked
                on_typed=take
            />
            {has_fate.then(|| what_becomes(place, fate, keep))}
        }
    };
    field_around(place, Signal::stored(None), Box::new(input))
}

/// Says what becomes of it, and takes it back.
fn what_becomes(place: Place, fate: Memo<Fate>, keep: Callback<()>) -> Node {
    let deed = move || match fate.get() {
        _ if place.is_locked.get() => Node::NOTHING,
        Fate::None => Node::NOTHING,
        Fate::Kept => view! {
            <Button tone=ButtonTone::Quiet on_press=move || place.put("".into())>
                {key!(form.secret_clear)}
            </Button>
        },
        Fate::Replaced | Fate::Cleared => {
            view! { <Button tone=ButtonTone::Quiet on_press=keep>{key!(form.secret_keep)}</Button> }
        }
    };
    view! {
        <div class="row stored-secret">
            <span class="muted" role="status">
                {move || fate.get().says().said()}
            </span>
            {deed}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn kept_replaced_and_cleared_are_told_apart() {
        let fate = |saved, draft| Fate::of(&saved, &draft).says();
        let is = |one: Plain, other: Plain| td_string_of(one) == td_string_of(other);
        assert!(is(fate(json!("x"), json!("x")), key!(form.secret_kept)));
        assert!(is(fate(json!("x"), json!("y")), key!(form.secret_replaced)));
        assert!(is(fate(json!("x"), json!("")), key!(form.secret_cleared)));
        assert!(is(fate(Value::Null, json!("")), key!(form.secret_none)));
        assert!(is(fate(Value::Null, json!("y")), key!(form.secret_replaced)));
    }

    fn td_string_of(key: Plain) -> &'static str {
        plain(Locale::en, key)
    }
}
