//! Registering an application in Microsoft 365: a code that the person types at Microsoft, and the device that waits for
//! it. What comes of it stands in the login then.

use super::super::place::{Item, text};
use crate::account::look::{OFFICE_BEGIN, OFFICE_CHECK};
use crate::document::Doc;
use crate::i18n::*;
use crate::server::{Server, reason};
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::copy::CopyButton;
use crate::ui::field::{Field, InputKind, TextInput};
use crate::ui::form::Form;
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use comet_api::Lens;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::time::Duration;

/// How often the device is asked whether the person has agreed.
const EVERY: Duration = Duration::from_secs(2);

#[derive(Clone, Copy)]
struct Registration {
    i18n: Texts,
    item: Item,
    server: Server,
    login: Doc,
    attempt: Attempt,
    /// What the device has begun (`RegisterOfficeApplicationBeginResponse`).
    begun: RwSignal<Value>,
    is_done: RwSignal<bool>,
}

pub fn registration(item: Item, login: Doc) -> Node {
    let registration = Registration {
        i18n: use_i18n(),
        item,
        server: Server::here(),
        login,
        attempt: Attempt::new(),
        begun: RwSignal::new(Value::Null),
        is_done: RwSignal::new(false),
    };
    let email = RwSignal::new(String::new());
    view! {
        <details class="more">
            <summary class="more__title">{key!(item.register)}</summary>
            <div class="more__body">
            <Form
                on_submit=move || registration.begin(&email.get_untracked())
                pending=registration.attempt.pending
                error=registration.attempt.failed
            >
                <Field label=key!(item.register_email) hint=key!(item.register_help)>
                    <TextInput value=email kind=InputKind::Email />
                </Field>
                <Button kind=ButtonKind::Submit pending=registration.attempt.pending>
                    {key!(item.register_begin)}
                </Button>
            </Form>
            {move || registration.state()}
            </div>
        </details>
    }
}

impl Registration {
    fn state(self) -> Node {
        if self.is_done.get() {
            return view! { <Notice tone=Tone::Success title=key!(item.registered)>{key!(item.registered_body)}</Notice> };
        }
        self.begun.with(|begun| {
            let (code, url) = (text(begun, "UserCode").to_owned(), text(begun, "VerificationURL").to_owned());
            if code.is_empty() {
                return Node::NOTHING;
            }
            // Text of a device: a link only where it leads to a safe address.
            let link = url.starts_with("https://").then(|| {
                view! { <a href=url.clone() target="_blank" rel="noopener noreferrer">{url.clone()}</a> }
            });
            view! {
                <div class="stack" role="status">
                    <p>{key!(item.register_code)} " " {link.unwrap_or_else(|| url.into_node())}</p>
                    <p>
                        <code>{code.clone()}</code>
                        <CopyButton value=code label=key!(item.copy_code) />
                    </p>
                    <p class="muted">{key!(item.register_waiting)}</p>
                </div>
            }
        })
    }

    fn begin(self, email: &str) {
        let Some(target) = self.item.reach.with_untracked(|reach| reach.link.clone()) else { return };
        let ask = self.item.account().look(&OFFICE_BEGIN, &target, &[("EmailAddress", email.trim().to_owned())]);
        self.is_done.set(false);
        self.begun.set(Value::Null);
        let sending = async move {
            let answer = self.server.ask(&ask).await.map_err(|error| reason(self.i18n, &error))?;
            self.begun.try_set(answer.into_value());
            Ok(())
        };
        self.attempt.start(Box::pin(sending), move || {
            if let Some(begun) = self.begun.try_get_untracked() {
                self.wait(text(&begun, "UserCode").to_owned());
            }
        });
    }

    fn wait(self, code: String) {
        set_timeout(move || self.check(code), EVERY);
    }

    /// How to go on with the registration of this code; `None` once the dialog is gone or another one has begun.
    fn continuation(self, code: &str) -> Option<String> {
        let begun = self.begun.try_get_untracked()?;
        (text(&begun, "UserCode") == code).then(|| text(&begun, "Continuation").to_owned())
    }

    fn check(self, code: String) {
        let Some(continuation) = self.continuation(&code) else { return };
        // A device that is offline for a moment comes back.
        let Some(target) = self.item.reach.with_untracked(|reach| reach.link.clone()) else { return self.wait(code) };
        let ask = self.item.account().look(&OFFICE_CHECK, &target, &[("Continuation", continuation)]);
        leptos::task::spawn_local(async move {
            let answer = self.server.ask(&ask).await;
            if self.continuation(&code).is_none() {
                return;
            }
            match answer {
                Ok(answer) => self.checked(code, answer.value()),
                Err(error) => _ = self.attempt.failed.try_set(Some(reason(self.i18n, &error))),
            }
        });
    }

    fn checked(self, code: String, answer: &Value) {
        if answer.get("Completed") != Some(&Value::Bool(true)) {
            let next = text(answer, "Continuation").to_owned();
            self.begun.try_update(|begun| {
                if let Some(continuation) = begun.get_mut("Continuation").filter(|_| !next.is_empty()) {
                    *continuation = next.into();
                }
            });
            return self.wait(code);
        }
        self.begun.try_set(Value::Null);
        match text(answer, "Error") {
            "" => {
                let result = answer.get("Result").cloned().unwrap_or_default();
                self.login.change(|login| {
                    if let (Some(login), Value::Object(result)) = (login.as_object_mut(), result) {
                        login.extend(result);
                    }
                });
                self.is_done.try_set(true);
            }
            error => _ = self.attempt.failed.try_set(Some(error.to_owned())),
        }
    }
}
