//! Deleting users: what is lost, what stays, what becomes of the app on their devices.

use super::Deed;
use super::doing::{Act, Doing};
use super::losses::Losses;
use crate::account::UserRow;
use crate::account::people::Uninstall;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::size;
use crate::ui::field::{Choice, RadioGroup};
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use crate::ui::typed_confirm::TypedConfirm;
use comet_api::Username;
use perihelion_view::prelude::*;
use std::sync::Arc;

const APP: &str = "app";
const ALL: &str = "all";

pub fn delete_form(doing: Doing) -> Node {
    let i18n = use_i18n();
    let users = doing.users();
    let uninstall = RwSignal::new(String::new());
    let expected = match users.as_ref() {
        [user] => user.username.clone(),
        users => users.len().to_string(),
    };
    let has_devices = users.iter().any(|user| !user.devices.is_empty());
    let agree = move || {
        let uninstall = match uninstall.get_untracked().as_str() {
            APP => Uninstall::App,
            ALL => Uninstall::AppAndSettings,
            _ => Uninstall::No,
        };
        let act: Act = Arc::new(move |people, user: UserRow| {
            Box::pin(async move { people.delete(&Username::from(user.username), uninstall).await })
        });
        doing.run(Deed::Delete, doing.users().to_vec(), tu_string!(i18n, people.deleted).to_owned(), act);
    };
    let count = users.len();
    view! {
        <TypedConfirm
            expected
            action=move || t_string!(i18n, people.delete_action, count = count)
            attempt=doing.attempt
            on_agree=agree
            on_cancel=move || doing.leave()
        >
            <Notice tone=Tone::Warning title=key!(people.delete_body) />
            {names(&users)}
            {lost(&users)}
            {has_devices.then(|| uninstall_choice(uninstall))}
        </TypedConfirm>
    }
}

/// Whom it hits, where it is more than one.
fn names(users: &[UserRow]) -> Node {
    if users.len() < 2 {
        return Node::NOTHING;
    }
    let names = users.iter().map(|user| view! { <li>{user.shown_name().to_owned()}</li> });
    view! {
        <ul class="loss-list" data-few="" tabindex="0" aria-label=key!(shell.users)>
            {names.collect::<Vec<_>>()}
        </ul>
    }
}

fn lost(users: &[UserRow]) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let Losses { devices, items, vaults, stored } = Losses::of(users);
    view! {
        <ul class="loss-list">
            <li>{text!(i18n, people.lose_devices, count = devices)}</li>
            <li>{text!(i18n, people.lose_items, count = items)}</li>
            <li>{text!(i18n, people.lose_vaults, count = vaults, size = size(formats, stored))}</li>
            <li>{key!(people.lose_history)}</li>
        </ul>
        <p class="muted">{key!(people.delete_storage)}</p>
    }
}

fn uninstall_choice(uninstall: RwSignal<String>) -> Node {
    let choices = vec![
        Choice::new("", key!(people.uninstall_no)),
        Choice::new(APP, key!(people.uninstall_app)),
        Choice::new(ALL, key!(people.uninstall_all)),
    ];
    view! { <RadioGroup value=uninstall label=key!(people.uninstall) choices /> }
}
