//! The step that takes a touch of a security key. The browser is asked at once; a press asks again.

use super::choose::OtherWays;
use super::flow::SignIn;
use crate::i18n::*;
use crate::session::sign_in::Pending;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::form::{Form, FormActions};
use comet_api::types::WebAuthnSignRequest;
use perihelion_view::prelude::*;

#[component]
pub fn KeyStep(sign_in: SignIn, pending: Pending, request: WebAuthnSignRequest) -> impl IntoView {
    let kept = StoredValue::new((pending.clone(), request));
    let use_key = move || {
        let (pending, request) = kept.get_value();
        sign_in.try_key(pending, request);
    };
    Effect::new(move |_| {
        // After a refusal the person decides when to try again.
        if sign_in.error().with_untracked(Option::is_none) {
            use_key();
        }
    });
    view! {
        <h2 class="sign-in__step">{key!(sign_in.key_title)}</h2>
        <Form on_submit=use_key pending=sign_in.pending() error=sign_in.error()>
            <p class="muted" role="status">
                <Show when=move || sign_in.pending().get()>{key!(sign_in.key_waiting)}</Show>
            </p>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=sign_in.pending()>
                    {key!(sign_in.key_start)}
                </Button>
                <OtherWays sign_in pending />
            </FormActions>
        </Form>
    }
}
