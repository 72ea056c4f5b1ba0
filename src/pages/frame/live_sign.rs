//! The sign in the top bar that says how news comes: live, by asking, or not at all.

use crate::i18n::*;
use crate::routes::{AdminPage, Page};
use crate::server::{Link, Live};
use crate::session::Portal;
use perihelion_view::prelude::*;

/// For administrators it leads to what happens on the server.
#[component]
pub fn LiveSign(portal: Portal) -> impl IntoView {
    let i18n = use_i18n();
    let live = Live::here();
    let said = Memo::new(move || match live.link() {
        Link::Live => ("live", t_string!(i18n, live.live), t_string!(i18n, live.live_hint)),
        Link::Polling => ("polling", t_string!(i18n, live.polling), t_string!(i18n, live.polling_hint)),
        Link::Offline => ("offline", t_string!(i18n, live.offline), t_string!(i18n, live.offline_hint)),
    });
    let (state, label, hint) = (move || said.get().0, move || said.get().1, move || said.get().2);
    let sign = view! {
        <span class="live-sign__dot" aria-hidden="true"></span>
        <span class="live-sign__label">{label}</span>
        <span class="visually-hidden">{hint}</span>
    };
    let sign = match portal {
        Portal::Admin => view! {
            <a class="live-sign__link" href=Page::Admin(AdminPage::Activity).href() title=hint>
                {sign}
            </a>
        },
        Portal::User => view! { <span class="live-sign__link" title=hint>{sign}</span> },
    };
    view! {
        <div class="live-sign" role="status" data-state=state>
            {sign}
        </div>
    }
}
