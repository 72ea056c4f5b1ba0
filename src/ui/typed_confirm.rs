//! "Type its name": a confirmation in a dialog that says what is lost, stays while the deed runs, and says why it failed.
//! A question that needs no more than a sentence is a `Confirm`.

use perihelion_view::prelude::*;

use super::{
    attempt::Attempt,
    button::{Button, ButtonKind, ButtonTone},
    confirm::word_field,
    form::{Form, FormActions},
    text::word,
};

/// A form that destroys something once its word has been typed.
#[component]
pub fn TypedConfirm(
    /// What is to be typed: the thing's name, or how many there are.
    #[prop(into)]
    expected: String,
    /// The verb on the button: "Delete user", never "OK".
    #[prop(into)]
    action: TextProp,
    /// The deed's state.
    attempt: Attempt,
    /// The word was typed and the button pressed.
    #[prop(into)]
    on_agree: Callback<()>,
    /// The person would rather not.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// What will happen, and what will not.
    children: Children,
) -> impl IntoView {
    let entered = RwSignal::new(String::new());
    let to_type = expected.clone();
    let blocked = Signal::derive(move || entered.with(|entered| entered.trim() != expected.trim()));
    let agree = move || {
        if !blocked.get_untracked() {
            on_agree.run(());
        }
    };
    let cancel = word(|t| &t.cancel);
    view! {
        <Form on_submit=agree pending=attempt.pending error=attempt.failed>
            {children()}
            {word_field(to_type, entered)}
            <FormActions>
                <Button
                    tone=ButtonTone::Danger
                    kind=ButtonKind::Submit
                    disabled=blocked
                    pending=attempt.pending
                >
                    {action}
                </Button>
                <Button on_press=on_cancel>{cancel}</Button>
            </FormActions>
        </Form>
    }
}
