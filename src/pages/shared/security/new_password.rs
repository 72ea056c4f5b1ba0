//! A new password, typed twice.

use crate::account::people::is_long_enough;
use crate::i18n::*;
use crate::ui::field::{Field, PasswordInput};
use comet_api::Secret;
use perihelion_view::prelude::*;

/// A new password while it is typed.
#[derive(Clone, Copy)]
pub struct NewPassword {
    first: RwSignal<String>,
    second: RwSignal<String>,
    tried: RwSignal<bool>,
}

impl NewPassword {
    #[allow(clippy::new_without_default)] // Makes signals, which belong to the place that makes them.
    pub fn new() -> Self {
        Self { first: RwSignal::default(), second: RwSignal::default(), tried: RwSignal::new(false) }
    }

    /// The password, if it may be sent; else the fields say what is missing.
    pub fn ready(self) -> Option<Secret> {
        self.tried.set(true);
        let password = self.first.get_untracked();
        (is_long_enough(&password) && password == self.second.get_untracked()).then(|| password.into())
    }

    /// Empties the fields, if they are still there.
    pub fn clear(self) {
        self.tried.try_set(false);
        self.first.try_set(String::new());
        self.second.try_set(String::new());
    }
}

#[component]
pub fn NewPasswordFields(password: NewPassword) -> impl IntoView {
    let i18n = use_i18n();
    let NewPassword { first, second, tried } = password;
    let too_short = move || {
        (tried.get() && !first.with(|it| is_long_enough(it))).then(|| t_string!(i18n, sign_in.too_short).to_string())
    };
    let differs = move || {
        let differs = tried.get() && first.with(|first| second.with(|second| first != second));
        differs.then(|| t_string!(i18n, sign_in.not_repeated).to_string())
    };
    view! {
        <Field
            label=key!(sign_in.new_password)
            hint=key!(sign_in.new_password_hint)
            error=Signal::derive(too_short)
            required=true
        >
            <PasswordInput value=first name="new-password" autocomplete="new-password" />
        </Field>
        <Field label=key!(sign_in.repeat_password) error=Signal::derive(differs) required=true>
            <PasswordInput value=second name="repeat-password" autocomplete="new-password" />
        </Field>
    }
}
