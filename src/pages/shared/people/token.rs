//! A token that an installation signs in with in the place of the user's name and password.

use super::doing::Doing;
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::server::reason;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::code::CodeBlock;
use crate::ui::copy::CopyButton;
use crate::ui::facts::{Fact, Facts};
use crate::ui::field::{Field, PasswordInput};
use crate::ui::form::FormActions;
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use comet_api::types::InstallToken;
use comet_api::{Secret, Username};
use perihelion_view::prelude::*;

pub fn token_form(doing: Doing) -> Node {
    let made = RwSignal::new(None::<InstallToken>);
    (move || match made.get() {
        Some(token) => show(doing, &token),
        None => ask(doing, made),
    })
    .into_node()
}

fn ask(doing: Doing, made: RwSignal<Option<InstallToken>>) -> Node {
    let i18n = use_i18n();
    let password = RwSignal::new(String::new());
    let body = view! {
        <p class="dialog__lead">{key!(people.token_body)}</p>
        <Field
            label=key!(people.token_password)
            hint=key!(people.token_password_hint)
            required=true
        >
            <PasswordInput value=password autocomplete="off" autofocus=true />
        </Field>
    };
    doing.form(tu_string!(i18n, people.create_token).to_owned(), ButtonTone::Primary, body, move || {
        let Some(user) = doing.one() else { return };
        let password = Secret::from(password.get_untracked());
        let sending = async move {
            let answer = doing.people.install_token(&Username::from(user.username), password).await;
            let token = answer.map_err(|error| reason(i18n, &error))?;
            made.try_set(Some(token));
            Ok(())
        };
        doing.attempt.start(Box::pin(sending), || {});
    })
}

fn show(doing: Doing, token: &InstallToken) -> Node {
    let formats = use_formats();
    let (secret, server) = (token.token().to_owned(), token.server().to_owned());
    let expires = token.expire_time().known();
    let copied = secret.clone();
    view! {
        <Notice tone=Tone::Success title=key!(people.token_made) />
        <div class="row">
            <CodeBlock label=key!(people.token) text=secret />
            <CopyButton value=copied label=key!(people.copy_token) />
        </div>
        <Facts>
            <Fact label=key!(people.token_server)>{server}</Fact>
            {expires
                .map(|at| {
                    view! {
                        <Fact label=key!(people.token_expires)>
                            {move || formats.moment(at.0, Moment::DateTime)}
                        </Fact>
                    }
                })}
        </Facts>
        <p class="muted">{key!(people.token_use)}</p>
        <FormActions>
            <Button tone=ButtonTone::Primary on_press=move || doing.leave()>{key!(words.close)}</Button>
        </FormActions>
    }
}
