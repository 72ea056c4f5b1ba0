//! The form around fields: sends once, and puts what went wrong where it is read first.

use leptos::{ev::SubmitEvent, html};
use perihelion_view::prelude::*;

use super::{focus::focus, notice::Notice, text::true_or_absent, tone::Tone};

/// A form that calls `on_submit` instead of leaving the page. Its error stands above the fields and
/// takes the focus when it appears.
#[component]
pub fn Form(
    /// What sending means. Not called again while `pending`.
    #[prop(into)]
    on_submit: Callback<()>,
    /// True while the form is being sent.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// Why the last sending failed and what to do; `None` while all is well.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The fields and the button.
    children: Children,
) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if error.with(Option::is_some)
            && let Some(summary) = summary.get()
        {
            focus(&summary);
        }
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if !pending.get_untracked() {
            on_submit.run(());
        }
    };
    view! {
        <form class="form" novalidate aria-busy=true_or_absent(pending) on:submit=send>
            <div class="form__summary" tabindex="-1" node_ref=summary>
                {move || {
                    error.get().map(|error| view! { <Notice tone=Tone::Danger title=error /> })
                }}
            </div>
            {children()}
        </form>
    }
}

/// The row of buttons that ends a form or a dialog; the main one comes first.
#[component]
pub fn FormActions(
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! { <div class="form-actions">{children()}</div> }
}
