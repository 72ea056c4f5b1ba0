//! Whether administrators may reset the password. That can be forbidden here, and allowed again only in the backup app:
//! the code that it needs is made from the password.

use crate::document::Doc;
use crate::form::Terms;
use crate::i18n::*;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::panel::Panel;
use perihelion_view::prelude::*;

const CODE: &str = "/PasswordRecovery";

pub fn recovery(doc: Doc, terms: Terms) -> Node {
    let i18n = use_i18n();
    let confirms: Confirms = expect_context();
    let code = doc.at(CODE);
    let is_there = Memo::new(move || code.with(|code| code.as_str().is_some_and(|code| !code.is_empty())));
    let lock = terms.lock_of("ModeAdminResetPassword");
    let forbid = move || {
        let confirm = Confirm {
            title: tu_string!(i18n, profile.recovery_title).to_owned(),
            body: tu_string!(i18n, profile.recovery_body).to_owned(),
            action: tu_string!(i18n, profile.recovery_forbid).to_owned(),
            tone: ButtonTone::Danger,
            ..Confirm::default()
        };
        confirms.then(confirm, move || doc.set(CODE, "".into()));
    };
    let says = move || match is_there.get() {
        true => t_string!(i18n, profile.recovery_on),
        false => t_string!(i18n, profile.recovery_off),
    };
    let action = move || {
        let lock = lock.get();
        match lock {
            _ if !is_there.get() => Node::NOTHING,
            Some(why) => view! { <p class="muted">{why}</p> },
            None => view! { <Button on_press=forbid>{key!(profile.recovery_forbid)}</Button> },
        }
    };
    view! {
        <Panel title=key!(profile.recovery)>
            <div class="stack">
                <p>{says}</p>
                <div>{action}</div>
            </div>
        </Panel>
    }
}
