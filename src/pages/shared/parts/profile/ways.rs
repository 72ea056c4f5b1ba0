//! How the user signs in: two flags of the profile as one choice, each with what comes of it.

use crate::document::{Doc, path};
use crate::i18n::*;
use crate::ui::button::ButtonTone;
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::field::{Choice, RadioGroup};
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::Username;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use serde_json::Value;

const PASSWORD: &str = "/AllowPasswordLogin";
const CODE: &str = "/AllowPasswordAndTOTPLogin";

/// The choices, by what the two flags are: the password alone, with a code.
const WAYS: [((bool, bool), &str, Plain, Plain); 4] = [
    ((true, false), "password", keys::profile::way_password, keys::profile::way_password_says),
    ((false, true), "code", keys::profile::way_code, keys::profile::way_code_says),
    ((true, true), "optional", keys::profile::way_optional, keys::profile::way_optional_says),
    ((false, false), NOBODY, keys::profile::way_nobody, keys::profile::way_nobody_says),
];

const NOBODY: &str = "nobody";

pub fn ways(doc: Doc, user: Username) -> Node {
    let i18n = use_i18n();
    let confirms: Confirms = expect_context();
    let (password, code) = (doc.at(PASSWORD), doc.at(CODE));
    let now = Memo::new(move || name_of((is_on(&password), is_on(&code))));
    let chosen = RwSignal::new(now.get_untracked().to_owned());
    Effect::new(move |_: Option<()>| chosen.set(now.get().to_owned()));
    Effect::new(move |_: Option<()>| {
        let wanted = chosen.get();
        if wanted == now.get_untracked() {
            return;
        }
        if wanted != NOBODY {
            return choose(doc, &wanted);
        }
        let confirm = Confirm {
            title: tu_string!(i18n, profile.nobody_title).to_owned(),
            body: tu_string!(i18n, profile.way_nobody_says).to_owned(),
            action: tu_string!(i18n, profile.nobody_action).to_owned(),
            tone: ButtonTone::Danger,
            typed: Some(user.to_string()),
        };
        spawn_local(async move {
            if confirms.confirm(confirm).await {
                choose(doc, NOBODY);
            } else {
                chosen.try_set(now.try_get_untracked().unwrap_or_default().to_owned());
            }
        });
    });
    let choices = WAYS.map(|(_, name, label, says)| Choice::new(name, label).with_hint(says));
    let key = doc.at("/TOTPKey");
    let is_locked_out = move || now.get() == "code" && key.with(|key| key.as_str().unwrap_or_default().is_empty());
    view! {
        <Panel title=key!(profile.ways)>
            <div class="form">
                <RadioGroup
                    value=chosen
                    label=key!(profile.ways_hint)
                    choices=choices.into()
                />
                {move || {
                    is_locked_out()
                        .then(|| {
                            view! {
                                <Notice
                                    tone=Tone::Warning
                                    title=key!(profile.way_code_missing)
                                />
                            }
                        })
                }}
            </div>
        </Panel>
    }
}

fn is_on(flag: &Memo<Value>) -> bool {
    flag.with(|flag| *flag == Value::Bool(true))
}

fn name_of(flags: (bool, bool)) -> &'static str {
    WAYS.iter().find(|(own, ..)| *own == flags).map_or(NOBODY, |(_, name, ..)| name)
}

fn choose(doc: Doc, name: &str) {
    let Some(((password, code), ..)) = WAYS.iter().find(|(_, own, ..)| *own == name) else { return };
    let saved = doc.saved().get_untracked().unwrap_or_default();
    doc.change(|draft| {
        path::put(draft, &saved, PASSWORD, Value::Bool(*password));
        path::put(draft, &saved, CODE, Value::Bool(*code));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pair_of_flags_is_one_choice() {
        for flags in [(true, false), (false, true), (true, true), (false, false)] {
            let name = name_of(flags);
            assert_eq!(WAYS.iter().filter(|(own, ..)| *own == flags).count(), 1);
            assert_eq!(name == NOBODY, flags == (false, false));
        }
    }
}
