//! Setting up an authenticator app. The new secret is in force at once, so the order is: ask, make, scan, prove.

use crate::account::own::{Own, totp_key_of};
use crate::i18n::*;
use crate::server::explain;
use crate::ui::badge::Badge;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::copy::CopyButton;
use crate::ui::dialog::Dialog;
use crate::ui::field::{CodeInput, Field};
use crate::ui::form::{Form, FormActions};
use crate::ui::panel::Panel;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use comet_api::types::TotpRegeneratedResponse;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

#[component]
pub fn TotpPanel(own: Own, is_set_up: Signal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let confirms: Confirms = expect_context();
    let (making, made) = (RwSignal::new(false), RwSignal::new(None::<TotpRegeneratedResponse>));
    let ask_and_make = move || {
        spawn_local(async move {
            if !confirms.confirm(replace_question(i18n)).await {
                return;
            }
            making.try_set(true);
            match own.new_totp().await {
                Ok(secret) => {
                    made.try_set(Some(secret));
                }
                Err(error) => toasts.error(explain(i18n, &error).title),
            }
            making.try_set(false);
        });
    };
    let leave = move || {
        confirms.then(leave_question(i18n), move || {
            made.try_set(None);
        });
    };
    let done = move || {
        made.set(None);
        toasts.success(tu_string!(i18n, security.totp_done));
    };
    view! {
        <Panel title=key!(security.totp) description=key!(security.totp_hint)>
            <div class="row">
                {move || match is_set_up.get() {
                    true => view! { <Badge tone=Tone::Success label=t_string!(i18n, security.totp_on) /> },
                    false => view! { <Badge label=t_string!(i18n, security.totp_off) /> },
                }}
                <Button pending=making on_press=ask_and_make>
                    {move || match is_set_up.get() {
                        true => t_string!(i18n, security.totp_again),
                        false => t_string!(i18n, security.totp_set_up),
                    }}
                </Button>
            </div>
            <Dialog
                open=Signal::derive(move || made.with(Option::is_some))
                title=key!(security.totp)
                on_close=leave
            >
                {move || made.get().map(|secret| view! { <ProveForm own secret on_proved=done /> })}
            </Dialog>
        </Panel>
    }
}

#[component]
fn ProveForm(own: Own, secret: TotpRegeneratedResponse, #[prop(into)] on_proved: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let code = RwSignal::new(String::new());
    let (pending, error) = (RwSignal::new(false), RwSignal::new(None));
    let prove = move |digits: String| {
        if pending.get_untracked() || digits.is_empty() {
            return;
        }
        pending.set(true);
        error.set(None);
        spawn_local(async move {
            match own.prove_totp(digits.into()).await {
                Ok(()) => on_proved.run(()),
                Err(_) => {
                    code.try_set(String::new());
                    error.try_set(Some(tu_string!(i18n, security.totp_wrong).to_string()));
                }
            }
            pending.try_set(false);
        });
    };
    let picture = is_picture(secret.image()).then(|| secret.image().to_owned());
    let key = totp_key_of(secret.url());
    view! {
        <p class="dialog__lead">{key!(security.totp_scan)}</p>
        {picture.map(|image| view! { <img class="qr" src=image alt=key!(security.totp_picture) /> })}
        {key.map(|key| view! { <KeyByHand key /> })}
        <Form on_submit=move || prove(code.get_untracked()) pending error>
            <Field label=key!(sign_in.code) required=true>
                <CodeInput value=code autofocus=true disabled=pending on_complete=Callback::new(prove) />
            </Field>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending>{key!(security.totp_prove)}</Button>
            </FormActions>
        </Form>
    }
}

#[component]
fn KeyByHand(key: String) -> impl IntoView {
    let plain = key.replace(' ', "");
    view! {
        <div class="row">
            <span class="muted">{key!(security.totp_by_hand)}</span>
            <code>{key}</code>
            <CopyButton value=plain label=key!(security.totp_copy) />
        </div>
    }
}

/// Only a picture in the answer itself is shown; nothing is fetched from elsewhere.
fn is_picture(image: &str) -> bool {
    ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,"]
        .iter()
        .any(|head| image.starts_with(head))
}

fn replace_question(i18n: Texts) -> Confirm {
    Confirm {
        title: tu_string!(i18n, security.totp_ask).to_string(),
        body: tu_string!(i18n, security.totp_ask_body).to_string(),
        action: tu_string!(i18n, security.totp_ask_action).to_string(),
        tone: ButtonTone::Primary,
        typed: None,
    }
}

fn leave_question(i18n: Texts) -> Confirm {
    Confirm {
        title: tu_string!(i18n, security.totp_unfinished).to_string(),
        body: tu_string!(i18n, security.totp_unfinished_body).to_string(),
        action: tu_string!(i18n, security.totp_leave).to_string(),
        tone: ButtonTone::Danger,
        typed: None,
    }
}
