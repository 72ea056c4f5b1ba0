//! What an administrator does to accounts, one or many at a time: menus, and a dialog for each deed.

mod choice;
mod choose;
mod collection;
mod delete;
mod doing;
mod duplicate;
mod handout;
mod listed;
mod losses;
mod menu;
mod name_field;
mod password;
mod picker;
mod plain;
mod revoke;
mod secret;
mod strength;
mod tabs;
mod token;
mod visit;

use crate::account::UserRow;
use crate::i18n::*;
use crate::ui::dialog::{Dialog, DialogSize};
use doing::Doing;
use perihelion_view::prelude::*;
use std::sync::Arc;

pub use choice::{BY_DEFAULT, by_name, groups_of, policies_of, tenants_of};
pub use collection::{Collection, CollectionTable, Members};
pub use handout::{Handout, HandoutDialog};
pub use listed::listed_users;
pub use menu::{BulkActions, UserActions};
pub use name_field::{NameField, NewName, name_sentence};
pub use picker::{Candidate, Picked, UserPicker};
pub use revoke::RevokeDialog;
pub use secret::{GivenPassword, GivenPasswordField, made_password};
pub use tabs::{PeopleTab, people_tabs};

/// Something that is done to accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Suspend,
    Resume,
    GivePolicy,
    GiveGroup,
    ResetPassword,
    DisableTotp,
    CreateToken,
    Duplicate,
    Delete,
}

/// The dialog of whatever deed is wanted.
#[component]
pub fn DeedDialog(
    /// What is to be done; `None` while nothing is.
    deed: RwSignal<Option<Deed>>,
    /// To whom; what it holds when the dialog opens is what the dialog is about.
    users: Signal<Arc<[UserRow]>>,
    /// It was done, to one or all.
    #[prop(into)]
    on_done: Callback<Deed>,
) -> impl IntoView {
    let i18n = use_i18n();
    let doing = Doing::new(deed, users, on_done);
    let title = move || deed.get().map(|deed| doing.title(i18n, deed)).unwrap_or_default();
    view! {
        <Dialog
            open=Signal::derive(move || deed.with(Option::is_some))
            title
            size=DialogSize::Medium
            on_close=move || doing.leave()
        >
            {move || deed.get().map(|deed| form(doing, deed))}
        </Dialog>
    }
}

fn form(doing: Doing, deed: Deed) -> Node {
    doing.attempt.failed.set(None);
    match deed {
        Deed::Suspend | Deed::Resume => plain::suspend_form(doing, deed == Deed::Suspend),
        Deed::DisableTotp => plain::totp_form(doing),
        Deed::GivePolicy => choose::policy_form(doing),
        Deed::GiveGroup => choose::group_form(doing),
        Deed::ResetPassword => password::password_form(doing),
        Deed::CreateToken => token::token_form(doing),
        Deed::Duplicate => duplicate::duplicate_form(doing),
        Deed::Delete => delete::delete_form(doing),
    }
}
