//! The name of a new user, judged while one types: by its signs, and by who has it already.

use crate::account::people::{NameProblem, name_problem, use_usernames};
use crate::i18n::*;
use crate::ui::field::{Field, InputKind, TextInput};
use comet_api::Username;
use perihelion_view::prelude::*;

/// A new user's name while it is typed.
#[derive(Clone, Copy)]
pub struct NewName {
    typed: RwSignal<String>,
    tried: RwSignal<bool>,
    is_taken: Memo<bool>,
}

impl NewName {
    #[allow(clippy::new_without_default)] // Asks the server and makes signals.
    pub fn new() -> Self {
        let typed = RwSignal::new(String::new());
        let known = use_usernames();
        let is_taken = Memo::new(move || typed.with(|typed| known.with(|known| known.contains(typed.trim()))));
        Self { typed, tried: RwSignal::new(false), is_taken }
    }

    /// The name, if it may be sent; else the field says why not.
    pub fn ready(self) -> Option<Username> {
        self.tried.set(true);
        let typed = self.typed.get_untracked();
        let is_good = name_problem(typed.trim()).is_none() && !untrack(|| self.is_taken.get());
        is_good.then(|| typed.trim().into())
    }

    fn problem(self, i18n: Texts) -> Option<String> {
        let problem = self.typed.with(|typed| name_problem(typed.trim()));
        match problem {
            // An empty field is no mistake before somebody has tried to send it.
            Some(NameProblem::Missing) if !self.tried.get() => None,
            Some(problem) => Some(name_sentence(i18n, problem)),
            None => self.is_taken.get().then(|| t_string!(i18n, people.name_taken).to_owned()),
        }
    }
}

/// Why a user name can't be taken.
pub fn name_sentence(i18n: Texts, problem: NameProblem) -> String {
    match problem {
        NameProblem::Missing => t_string!(i18n, people.name_missing).to_owned(),
        NameProblem::TooLong => t_string!(i18n, people.name_long).to_owned(),
        NameProblem::Sign(' ') => t_string!(i18n, people.name_space).to_owned(),
        NameProblem::Sign(sign) => t_string!(i18n, people.name_sign, sign = sign.to_string()),
    }
}

#[component]
pub fn NameField(name: NewName) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Field
            label=key!(users.username)
            hint=key!(people.name_hint)
            error=Signal::derive(move || name.problem(i18n))
            required=true
        >
            <TextInput value=name.typed kind=InputKind::Username name="new-username" autofocus=true />
        </Field>
    }
}
