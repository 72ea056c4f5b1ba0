//! "Are you sure?", as a value that code can wait for.

use std::sync::{Arc, Mutex};

use futures_channel::oneshot;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

use super::{
    button::{Button, ButtonKind, ButtonTone},
    dialog::{Dialog, DialogSize},
    field::{Field, TextInput},
    form::{Form, FormActions},
    text::word,
};

/// A question before something that cannot be taken back.
#[derive(Clone, Debug, Default)]
pub struct Confirm {
    /// The question.
    pub title: String,
    /// What will happen, and what will not.
    pub body: String,
    /// The verb on the button: "Delete vault", never "OK".
    pub action: String,
    /// How loud that button is.
    pub tone: ButtonTone,
    /// A word, usually the thing's name, to be typed before the button works.
    pub typed: Option<String>,
}

#[derive(Clone)]
struct Question {
    confirm: Confirm,
    answer: Arc<Mutex<Option<oneshot::Sender<bool>>>>,
}

/// Two questions are the same only when they wait for the same answer.
impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.answer, &other.answer)
    }
}

impl Question {
    fn answer(&self, yes: bool) {
        let sender = self.answer.lock().ok().and_then(|mut answer| answer.take());
        if let Some(sender) = sender {
            // The asker may be gone with its page; then nobody minds.
            sender.send(yes).ok();
        }
    }
}

/// The questions that wait for an answer, oldest first. One is shown at a time.
#[derive(Clone, Copy)]
pub struct Confirms(RwSignal<Vec<Question>>);

impl Confirms {
    /// Makes the questions of everything below come up in the `ConfirmHost`.
    pub fn provide() -> Self {
        let confirms = Self(RwSignal::default());
        provide_context(confirms);
        confirms
    }

    /// True once the person has agreed; false if they cancel or the host goes away.
    pub async fn confirm(self, confirm: Confirm) -> bool {
        let (sender, receiver) = oneshot::channel();
        let question = Question { confirm, answer: Arc::new(Mutex::new(Some(sender))) };
        self.0.update(|questions| questions.push(question));
        receiver.await.unwrap_or(false)
    }

    /// Asks, and acts once the person has agreed.
    pub fn then(self, confirm: Confirm, act: impl FnOnce() + 'static) {
        let act: Box<dyn FnOnce()> = Box::new(act);
        spawn_local(async move {
            if self.confirm(confirm).await {
                act();
            }
        });
    }

    fn answer_first(self, yes: bool) {
        let first = self.0.try_update(|questions| (!questions.is_empty()).then(|| questions.remove(0)));
        if let Some(question) = first.flatten() {
            question.answer(yes);
        }
    }
}

/// Shows the questions; stands once near the root of the app.
#[component]
pub fn ConfirmHost(
    /// The questions to show.
    confirms: Confirms,
) -> impl IntoView {
    let questions = confirms.0;
    let first = Memo::new(move || questions.with(|questions| questions.first().cloned()));
    let title = move || first.get().map(|question| question.confirm.title).unwrap_or_default();
    view! {
        <Dialog
            open=Signal::derive(move || first.with(Option::is_some))
            title=title
            size=DialogSize::Small
            on_close=move || confirms.answer_first(false)
        >
            {move || first.get().map(|question| question_form(confirms, question.confirm))}
        </Dialog>
    }
}

fn question_form(confirms: Confirms, confirm: Confirm) -> Node {
    let Confirm { body, action, tone, typed, .. } = confirm;
    let entered = RwSignal::new(String::new());
    let word_to_type = typed.clone();
    let blocked = Signal::derive(move || {
        typed.as_ref().is_some_and(|word| entered.with(|entered| entered.trim() != word.trim()))
    });
    let agree = move || {
        if !blocked.get_untracked() {
            confirms.answer_first(true);
        }
    };
    let cancel = word(|t| &t.cancel);
    view! {
        <Form on_submit=agree>
            <p class="dialog__lead">{body}</p>
            {word_to_type.map(|word| word_field(word, entered))}
            <FormActions>
                <Button tone kind=ButtonKind::Submit disabled=blocked>
                    {action}
                </Button>
                <Button on_press=move || confirms.answer_first(false)>
                    {cancel}
                </Button>
            </FormActions>
        </Form>
    }
}

/// Asks for a word to be typed.
pub(super) fn word_field(expected: String, entered: RwSignal<String>) -> Node {
    let prompt = word(|t| &t.type_to_confirm);
    let label = move || prompt.get().replace("{word}", &expected);
    view! {
        <Field label=label>
            <TextInput value=entered autofocus=true />
        </Field>
    }
}
