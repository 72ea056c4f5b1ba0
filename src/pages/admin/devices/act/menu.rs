//! The actions of one device to choose from, each with what it does.

use super::{ACTS, Act, Acts, Target};
use crate::account::{Allowed, use_rights};
use crate::i18n::*;
use crate::routes::Page;
use crate::ui::button::{Button, ButtonLink, ButtonTone};
use crate::ui::form::FormActions;
use crate::ui::icon::Glyph;
use crate::ui::notice::Notice;
use comet_api::methods::AdminDispatcherUpdateSoftware;
use perihelion_view::prelude::*;

/// What a row's button opens.
#[component]
pub fn ActMenu(acts: Acts, target: Target) -> impl IntoView {
    let href = Page::device(target.user.clone(), target.device.clone()).href();
    view! {
        <p class="muted">{target.account.clone()}</p>
        <ActList acts target=Signal::stored(target) />
        <FormActions>
            <ButtonLink href tone=ButtonTone::Quiet>{key!(fleet.open_device)}</ButtonLink>
        </FormActions>
    }
}

/// The actions; while the device is offline they say that they need it online.
#[component]
pub fn ActList(acts: Acts, target: Signal<Target>) -> impl IntoView {
    let i18n = use_i18n();
    let rights = use_rights();
    let is_offline = Memo::new(move || target.with(|target| target.links.is_empty()));
    // The server builds no client software: there is no update to be had from it.
    let no_updates = Memo::new(move || {
        rights.with(|rights| {
            rights.as_ref().is_some_and(|rights| rights.may::<AdminDispatcherUpdateSoftware>() != Allowed::Yes)
        })
    });
    let entry = move |act: Act| {
        let is_missing = move || act == Act::UpdateSoftware && no_updates.get();
        let hint = move || match is_missing() {
            true => t_string!(i18n, fleet.update_missing),
            false => act.hint(i18n),
        };
        let prepare = move || {
            acts.prepare(act, vec![target.get_untracked()]);
        };
        let disabled = Signal::derive(move || is_offline.get() || is_missing());
        view! {
            <li class="acts__act">
                <Button tone=ButtonTone::Quiet disabled on_press=prepare>
                    <Glyph icon=act.icon() />
                    {move || act.label(i18n)}
                </Button>
                <p class="acts__hint">{hint}</p>
            </li>
        }
    };
    view! {
        <Show when=move || is_offline.get()>
            <Notice title=key!(fleet.needs_online) />
        </Show>
        <ul class="acts">{ACTS.map(entry).into_iter().collect::<Vec<_>>()}</ul>
    }
}
