//! The step that takes a code of an authenticator app.

use super::choose::OtherWays;
use super::flow::SignIn;
use crate::i18n::*;
use crate::session::sign_in::Pending;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::{CodeInput, Field};
use crate::ui::form::{Form, FormActions};
use perihelion_view::prelude::*;

const DIGITS: usize = 6;

#[component]
pub fn CodeStep(sign_in: SignIn, pending: Pending) -> impl IntoView {
    let i18n = use_i18n();
    let code = RwSignal::new(String::new());
    let incomplete = RwSignal::new(false);
    let kept = StoredValue::new(pending.clone());
    let try_code = move |digits: String| {
        incomplete.set(digits.len() < DIGITS);
        if digits.len() >= DIGITS {
            sign_in.try_code(kept.get_value(), digits);
        }
    };
    // A refused code is of no more use: the box is emptied for the next one.
    Effect::new(move |_| {
        if sign_in.error().with(Option::is_some) {
            code.set(String::new());
        }
    });
    let error = move || incomplete.get().then(|| t_string!(i18n, sign_in.missing_code).to_string());
    view! {
        <h2 class="sign-in__step">{key!(sign_in.code_title)}</h2>
        <Form on_submit=move || try_code(code.get_untracked()) pending=sign_in.pending() error=sign_in.error()>
            <Field
                label=key!(sign_in.code)
                hint=key!(sign_in.code_hint)
                error=Signal::derive(error)
                required=true
            >
                <CodeInput value=code autofocus=true disabled=sign_in.pending() on_complete=Callback::new(try_code) />
            </Field>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=sign_in.pending()>
                    {key!(sign_in.submit)}
                </Button>
                <OtherWays sign_in pending />
            </FormActions>
        </Form>
    }
}
