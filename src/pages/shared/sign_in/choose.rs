//! The step that lets the person pick a second factor, and the way back to it.

use super::flow::SignIn;
use crate::i18n::*;
use crate::session::sign_in::{Pending, Step};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::form::FormActions;
use crate::ui::icon::{Glyph, Icon};
use perihelion_view::prelude::*;

#[component]
pub fn ChooseStep(sign_in: SignIn, pending: Pending) -> impl IntoView {
    let (by_code, by_key) = (pending.clone(), pending.clone());
    view! {
        <h2 class="sign-in__step">{key!(sign_in.choose_title)}</h2>
        <p class="muted">{key!(sign_in.choose_hint)}</p>
        <FormActions>
            <Button on_press=move || sign_in.turn_to(by_key.clone().with_key())>
                <Glyph icon=Icon::Key />
                {key!(sign_in.choose_key)}
            </Button>
            <Button on_press=move || sign_in.turn_to(by_code.clone().with_code())>
                <Glyph icon=Icon::Clock />
                {key!(sign_in.choose_code)}
            </Button>
        </FormActions>
        <OtherAccount sign_in />
    }
}

/// The ways out of a step: the other factor, where there is one, and another account.
#[component]
pub fn OtherWays(sign_in: SignIn, pending: Pending) -> impl IntoView {
    let other_factor = pending.has_choice().then(|| {
        view! {
            <Button tone=ButtonTone::Quiet on_press=move || sign_in.turn_to(Step::Choose(pending.clone()))>
                {key!(sign_in.other_way)}
            </Button>
        }
    });
    view! {
        {other_factor}
        <OtherAccount sign_in />
    }
}

#[component]
fn OtherAccount(sign_in: SignIn) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Button tone=ButtonTone::Quiet on_press=move || sign_in.turn_to(Step::Password)>
            {move || match sign_in.only() {
                Some(_) => t_string!(i18n, words.back),
                None => t_string!(i18n, sign_in.other_account),
            }}
        </Button>
    }
}
