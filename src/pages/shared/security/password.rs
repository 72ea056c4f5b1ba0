//! The form that changes one's own password.

use super::new_password::{NewPassword, NewPasswordFields};
use crate::account::own::{Own, PasswordProblem};
use crate::i18n::*;
use crate::server;
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::{Field, PasswordInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::notice::Notice;
use crate::ui::toast::Toasts;
use perihelion_view::prelude::*;

#[component]
pub fn PasswordForm(
    own: Own,
    /// False where an administrator has forbidden it.
    may_change: Signal<bool>,
) -> impl IntoView {
    let refused = move || view! { <Notice title=key!(security.password_prevented) /> };
    view! {
        <Show when=move || may_change.get() fallback=refused>
            <ChangeForm own />
        </Show>
    }
}

#[component]
fn ChangeForm(own: Own) -> impl IntoView {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let old = RwSignal::new(String::new());
    let password = NewPassword::new();
    let attempt = Attempt::new();
    let change = move || {
        let Some(new) = password.ready() else { return };
        let old_password = old.get_untracked().into();
        let sending =
            async move { own.change_password(old_password, new).await.map_err(|problem| sentence(i18n, &problem)) };
        attempt.start(Box::pin(sending), move || {
            toasts.success(tu_string!(i18n, security.password_changed));
            old.try_set(String::new());
            password.clear();
        });
    };
    view! {
        <Form on_submit=change pending=attempt.pending error=attempt.failed>
            // Tells password managers whose password this is.
            <input type="text" autocomplete="username" value=own.username() readonly hidden />
            <Field label=key!(security.old_password) required=true>
                <PasswordInput value=old />
            </Field>
            <NewPasswordFields password />
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {key!(security.change_password)}
                </Button>
            </FormActions>
        </Form>
    }
}

fn sentence(i18n: Texts, problem: &PasswordProblem) -> String {
    match problem {
        PasswordProblem::Old => tu_string!(i18n, security.wrong_old_password).to_string(),
        PasswordProblem::Other(error) => server::reason(i18n, error),
    }
}
