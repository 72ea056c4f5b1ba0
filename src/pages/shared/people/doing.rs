//! A deed under way: to one account at once, to many with the progress of all.

use super::Deed;
use super::menu::label;
use crate::account::UserRow;
use crate::account::people::People;
use crate::i18n::*;
use crate::server::reason;
use crate::ui::attempt::{Attempt, Sending};
use crate::ui::batch::{Batch, Batches, Step};
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::form::{Form, FormActions};
use crate::ui::toast::Toasts;
use comet_api::ApiError;
use perihelion_view::prelude::*;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// What is done to one account.
pub type Act = Arc<dyn Fn(People, UserRow) -> Pin<Box<dyn Future<Output = Result<(), ApiError>>>> + Send + Sync>;

/// What the form of a deed works with.
#[derive(Clone, Copy)]
pub struct Doing {
    deed: RwSignal<Option<Deed>>,
    /// Whom the open dialog is about, as they were when it opened.
    users: Memo<Arc<[UserRow]>>,
    on_done: Callback<Deed>,
    pub people: People,
    pub attempt: Attempt,
    pub toasts: Toasts,
    pub i18n: Texts,
    batches: Batches,
}

impl Doing {
    pub fn new(deed: RwSignal<Option<Deed>>, users: Signal<Arc<[UserRow]>>, on_done: Callback<Deed>) -> Self {
        Self {
            deed,
            users: Memo::new(move || if deed.with(Option::is_some) { untrack(|| users.get()) } else { Arc::default() }),
            on_done,
            people: People::here(),
            attempt: Attempt::new(),
            toasts: expect_context(),
            batches: Batches::here(),
            i18n: use_i18n(),
        }
    }

    /// Whom it is about, as of now.
    pub fn users(self) -> Arc<[UserRow]> {
        untrack(|| self.users.get())
    }

    /// The user, where it is about one alone.
    pub fn one(self) -> Option<UserRow> {
        match self.users().as_ref() {
            [user] => Some(user.clone()),
            _ => None,
        }
    }

    fn whom(self, i18n: Texts) -> String {
        match self.users().as_ref() {
            [user] => user.shown_name().to_owned(),
            users => t_string!(i18n, people.users_count, count = users.len()),
        }
    }

    pub fn title(self, i18n: Texts, deed: Deed) -> String {
        let whom = self.whom(i18n);
        match deed {
            Deed::Suspend => t_string!(i18n, people.suspend_title, whom = whom),
            Deed::Resume => t_string!(i18n, people.resume_title, whom = whom),
            Deed::GivePolicy => t_string!(i18n, people.policy_title, whom = whom),
            Deed::GiveGroup => t_string!(i18n, people.group_title, whom = whom),
            Deed::ResetPassword => t_string!(i18n, people.password_title, whom = whom),
            Deed::DisableTotp => t_string!(i18n, people.totp_title, whom = whom),
            Deed::CreateToken => t_string!(i18n, people.token_title, whom = whom),
            Deed::Duplicate => t_string!(i18n, people.duplicate_title, whom = whom),
            Deed::Delete => t_string!(i18n, people.delete_title, whom = whom),
        }
    }

    /// Closes the dialog, unless something is on its way.
    pub fn leave(self) {
        if !self.attempt.pending.get_untracked() {
            self.deed.set(None);
        }
    }

    /// It is done: the dialog goes, views ask again, and `said` is said.
    pub fn finish(self, deed: Deed, said: String) {
        self.people.have_changed();
        self.toasts.success(said);
        self.deed.try_set(None);
        self.on_done.run(deed);
    }

    /// Does it to these users: to one at once, with failures said in the dialog; to many with the progress of all.
    pub fn run(self, deed: Deed, users: Vec<UserRow>, said: String, act: Act) {
        let i18n = self.i18n;
        let whom = tu_string!(i18n, people.users_count, count = users.len());
        let title = tu_string!(i18n, people.work, deed = untrack(|| label(i18n, deed)), whom = whom);
        match <[UserRow; 1]>::try_from(users) {
            Ok([user]) => {
                let sending = sending(i18n, self.people, user, &act);
                self.attempt.start(sending, move || self.finish(deed, said));
            }
            Err(users) => {
                let people = self.people;
                let step = |user: UserRow| {
                    let act = Arc::clone(&act);
                    let label = user.shown_name().to_owned();
                    let run = move || sending(i18n, people, user.clone(), &act);
                    Step { label, run: Arc::new(run) }
                };
                let steps = users.into_iter().map(step).collect();
                let done = Callback::new(move |()| {
                    self.people.have_changed();
                    self.on_done.try_run(deed);
                });
                self.deed.set(None);
                self.batches.run(Batch { title, steps, done });
            }
        }
    }

    /// A form of a sentence or two and the two buttons.
    pub fn form(self, action: String, tone: ButtonTone, body: Node, submit: impl Fn() + Send + Sync + 'static) -> Node {
        view! {
            <Form on_submit=submit pending=self.attempt.pending error=self.attempt.failed>
                {body}
                <FormActions>
                    <Button tone kind=ButtonKind::Submit pending=self.attempt.pending>
                        {action}
                    </Button>
                    <Button on_press=move || self.leave()>{key!(words.cancel)}</Button>
                </FormActions>
            </Form>
        }
    }
}

fn sending(i18n: Texts, people: People, user: UserRow, act: &Act) -> Sending {
    let deed = act(people, user);
    Box::pin(async move { deed.await.map_err(|error| reason(i18n, &error)) })
}
