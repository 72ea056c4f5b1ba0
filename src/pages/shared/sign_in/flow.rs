//! A sign-in under way: what it waits for, what went wrong, and what each answer leads to.

use crate::i18n::*;
use crate::server::{Server, explain};
use crate::session::sign_in::{Pending, Step};
use crate::session::webauthn::{self, KeyProblem};
use comet_api::types::WebAuthnSignRequest;
use comet_api::{ApiError, Credentials, Secret, Username};
use futures_util::future::{AbortHandle, abortable};
use leptos::task::spawn_local_scoped;
use perihelion_view::prelude::*;

/// A sign-in under way. Copy it freely.
#[derive(Clone, Copy)]
pub struct SignIn {
    server: Server,
    i18n: Texts,
    step: RwSignal<Step>,
    error: RwSignal<Option<String>>,
    pending: RwSignal<bool>,
    /// The try that is under way.
    trying: StoredValue<Option<AbortHandle>>,
    /// The one person who may go on, where a page waits for them.
    only: StoredValue<Option<Username>>,
}

impl SignIn {
    /// A fresh sign-in, open to anybody or to `only` one person.
    pub fn new(server: Server, only: Option<Username>) -> Self {
        Self {
            server,
            i18n: use_i18n(),
            step: RwSignal::default(),
            error: RwSignal::default(),
            pending: RwSignal::new(false),
            trying: StoredValue::new(None),
            only: StoredValue::new(only),
        }
    }

    pub fn step(self) -> Step {
        self.step.get()
    }

    pub fn only(self) -> Option<Username> {
        self.only.get_value()
    }

    pub fn error(self) -> Signal<Option<String>> {
        self.error.into()
    }

    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// The person goes another way: the try under way is dropped, and with it the browser's question for a key.
    pub fn turn_to(self, step: Step) {
        if let Some(trying) = self.trying.try_update_value(Option::take).flatten() {
            trying.abort();
        }
        self.pending.set(false);
        self.go_to(step);
    }

    /// Goes to another step and forgets what went wrong before.
    fn go_to(self, step: Step) {
        self.error.set(None);
        self.step.set(step);
    }

    fn fail(self, sentence: impl Into<String>) {
        self.error.set(Some(sentence.into()));
    }

    pub fn try_password(self, username: Username, password: Secret) {
        let credentials = Credentials::Password { username: username.clone(), password: password.clone() };
        self.attempt(async move {
            match self.server.sign_in(&credentials).await {
                Err(ApiError::Challenge(challenge)) => {
                    self.go_to(Step::after_password(username, password, challenge));
                }
                answer => self.settle(answer, tu_string!(self.i18n, sign_in.wrong_password)),
            }
        });
    }

    pub fn try_code(self, pending: Pending, code: String) {
        self.attempt(async move {
            let answer = self.server.sign_in(&pending.answer_with_code(&code)).await;
            self.settle(answer, tu_string!(self.i18n, sign_in.wrong_code));
        });
    }

    pub fn try_key(self, pending: Pending, request: WebAuthnSignRequest) {
        self.attempt(async move {
            match webauthn::sign(&request).await {
                Ok(signed) => {
                    let answer = self.server.sign_in(&pending.answer_with_key(signed)).await;
                    let refused = answer.is_err();
                    self.settle(answer, tu_string!(self.i18n, sign_in.key_refused));
                    if refused {
                        self.renew(pending).await;
                    }
                }
                Err(problem) => self.fail(key_problem(self.i18n, problem)),
            }
        });
    }

    /// A challenge is good for one answer; after a refused one the next try needs another.
    async fn renew(self, pending: Pending) {
        if let Err(ApiError::Challenge(challenge)) = self.server.sign_in(&pending.password_again()).await {
            self.step.set(pending.renewed(challenge).with_key());
        }
    }

    /// Runs one try at a time. It ends with the page.
    fn attempt(self, work: impl Future<Output = ()> + 'static) {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        self.error.set(None);
        let (work, trying) = abortable(work);
        self.trying.set_value(Some(trying));
        spawn_local_scoped(async move {
            if work.await.is_ok() {
                // After a success the page may be gone, and its signals with it.
                self.pending.try_set(false);
            }
        });
    }

    /// Says what a try has led to; `refused` is the sentence for credentials that the server turned down.
    fn settle(self, answer: Result<(), ApiError>, refused: &str) {
        let Err(error) = answer else { return };
        let sentence = match error {
            ApiError::SignedOut => refused.to_owned(),
            ApiError::NotAllowed { message } if message.is_empty() => refused.to_owned(),
            ApiError::NotAllowed { message } => {
                tu_string!(self.i18n, sign_in.server_says, sentence = refused.to_owned(), message = message).to_string()
            }
            other => {
                let text = explain(self.i18n, &other);
                [Some(text.title), text.body].into_iter().flatten().collect::<Vec<_>>().join(". ")
            }
        };
        self.error.try_set(Some(sentence));
    }
}

/// What to do when a key could not be used.
pub fn key_problem(i18n: Texts, problem: KeyProblem) -> String {
    match problem {
        KeyProblem::Insecure => tu_string!(i18n, sign_in.key_insecure),
        KeyProblem::Unsupported => tu_string!(i18n, sign_in.key_unsupported),
        KeyProblem::Cancelled => tu_string!(i18n, sign_in.key_cancelled),
        KeyProblem::AlreadyRegistered => tu_string!(i18n, sign_in.key_known),
        KeyProblem::WrongAddress => tu_string!(i18n, sign_in.key_wrong_address),
        KeyProblem::Failed => tu_string!(i18n, sign_in.key_failed),
    }
    .to_string()
}
