//! Looking at a user's portal: in a tab of its own, beside the administrator's session.

use crate::account::people::People;
use crate::i18n::*;
use crate::routes::Page;
use crate::server::reason;
use crate::session::visit::{NoVisit, Tab};
use crate::session::{Portal, Session};
use crate::ui::toast::Toasts;
use comet_api::Username;
use leptos::task::spawn_local;

/// Opens the user's portal. To be called while a press is being handled, or the browser opens no tab.
pub fn sign_in_as(i18n: Texts, people: People, session: Session, toasts: Toasts, user: Username) {
    let told = move |why: NoVisit| match why {
        NoVisit::Blocked => toasts.error(tu_string!(i18n, people.visit_blocked)),
        NoVisit::Refused => toasts.error(tu_string!(i18n, people.visit_refused)),
    };
    let tab = match Tab::open() {
        Ok(tab) => tab,
        Err(why) => return told(why),
    };
    let Some(admin) = leptos::prelude::untrack(|| session.person()) else { return };
    spawn_local(async move {
        match people.session_as(&user).await {
            Ok(visit) => {
                if let Err(why) = tab.begin(&visit, &admin.username, &Page::first(Portal::User).href()) {
                    told(why);
                }
            }
            Err(error) => toasts.error(reason(i18n, &error)),
        }
    });
}
