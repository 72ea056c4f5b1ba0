//! The first step: a name and a password.

use super::flow::SignIn;
use crate::i18n::*;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::{Field, InputKind, PasswordInput, TextInput};
use crate::ui::form::{Form, FormActions};
use perihelion_view::prelude::*;

#[component]
pub fn PasswordStep(sign_in: SignIn) -> impl IntoView {
    let i18n = use_i18n();
    let only = sign_in.only();
    let is_known = only.is_some();
    let username = RwSignal::new(only.map(|name| name.to_string()).unwrap_or_default());
    let password = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let missing = move |text: RwSignal<String>, sentence: fn(Texts) -> String| {
        Signal::derive(move || (tried.get() && text.with(String::is_empty)).then(|| sentence(i18n)))
    };
    let send = move || {
        tried.set(true);
        let (name, secret) = (username.get_untracked(), password.get_untracked());
        if !name.is_empty() && !secret.is_empty() {
            sign_in.try_password(name.into(), secret.into());
        }
    };
    view! {
        <Form on_submit=send pending=sign_in.pending() error=sign_in.error()>
            <Field
                label=key!(sign_in.username)
                error=missing(username, |i18n| t_string!(i18n, sign_in.missing_username).to_string())
                required=true
            >
                <TextInput
                    value=username
                    name="username"
                    kind=InputKind::Username
                    autocomplete="username"
                    autofocus=!is_known
                    disabled=is_known
                />
            </Field>
            <Field
                label=key!(sign_in.password)
                error=missing(password, |i18n| t_string!(i18n, sign_in.missing_password).to_string())
                required=true
            >
                <PasswordInput value=password autofocus=is_known />
            </Field>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=sign_in.pending()>
                    {key!(sign_in.submit)}
                </Button>
            </FormActions>
        </Form>
    }
}
