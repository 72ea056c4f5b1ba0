//! Which ways to sign in are enough. Nobody may lock themselves out here.

use crate::account::own::{Own, OwnSecurity, Ways};
use crate::i18n::*;
use crate::server::reason;
use crate::session::Portal;
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::Checkbox;
use crate::ui::form::{Form, FormActions};
use crate::ui::notice::Notice;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

#[component]
pub fn WaysForm(own: Own, security: Signal<OwnSecurity>, portal: Portal) -> impl IntoView {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let (password, totp, key) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let saved = Memo::new(move || security.with(|it| it.ways));
    // The ticks start from what the server has, also after it has changed; until then they are the person's.
    Effect::new(move |_| {
        let ways = saved.get();
        password.set(ways.password);
        totp.set(ways.totp);
        key.set(ways.key);
    });
    let ticked = move || Ways { password: password.get(), totp: totp.get(), key: key.get() };
    let attempt = Attempt::new();
    let save = move || {
        let ways = untrack(ticked);
        attempt.start(Box::pin(save_ways(i18n, own, ways)), move || {
            toasts.success(tu_string!(i18n, security.ways_saved));
        });
    };
    let unchanged = Signal::derive(move || ticked() == saved.get());
    view! {
        <Form on_submit=save pending=attempt.pending error=attempt.failed>
            <Checkbox checked=password label=key!(security.way_password) />
            <Checkbox checked=totp label=key!(security.way_totp) />
            {(portal == Portal::Admin)
                .then(|| view! { <Checkbox checked=key label=key!(security.way_key) /> })}
            <Show when=move || ticked().second_factor_is_optional()>
                <Notice tone=Tone::Warning title=key!(security.way_optional) />
            </Show>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending disabled=unchanged>
                    {key!(words.save)}
                </Button>
            </FormActions>
        </Form>
    }
}

/// Saves the ways unless they would lock somebody out. What is set up is asked anew: somebody in a hurry saves before
/// the page has seen what they have just set up.
async fn save_ways(i18n: Texts, own: Own, ways: Ways) -> Result<(), String> {
    let told = |error| reason(i18n, &error);
    let security = own.security().await.map_err(told)?;
    match problem(i18n, &security, ways) {
        Some(problem) => Err(problem),
        None => own.set_ways(ways).await.map_err(told),
    }
}

/// Why these ways would lock somebody out; `None` when they are fine.
fn problem(i18n: Texts, security: &OwnSecurity, ways: Ways) -> Option<String> {
    if !ways.lead_in() {
        Some(tu_string!(i18n, security.ways_nobody).to_string())
    } else if ways.totp && !security.has_totp {
        Some(tu_string!(i18n, security.ways_no_totp).to_string())
    } else if ways.key && security.keys.is_empty() {
        Some(tu_string!(i18n, security.ways_no_key).to_string())
    } else {
        None
    }
}
