//! The menus of what can be done: to one user, and to those that are chosen in a list.

use super::visit::sign_in_as;
use super::{Deed, DeedDialog};
use crate::account::UserRow;
use crate::account::people::People;
use crate::i18n::*;
use crate::session::Session;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::menu::{Menu, MenuAction, MenuFace, MenuSeparator};
use crate::ui::toast::Toasts;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// What can be done to one user.
#[component]
pub fn UserActions(
    user: Signal<Arc<UserRow>>,
    /// It was done; a user who is deleted has no page any more.
    #[prop(into)]
    on_done: Callback<Deed>,
) -> impl IntoView {
    let i18n = use_i18n();
    let deed = RwSignal::new(None);
    let users = Signal::derive(move || user.with(|user| Arc::from([UserRow::clone(user)])));
    let (people, session, toasts): (_, _, Toasts) = (People::here(), Session::here(), expect_context());
    let visit = move || {
        let name = user.with_untracked(|user| user.username.clone());
        sign_in_as(i18n, people, session, toasts, name.into());
    };
    let suspension = move || match user.with(|user| user.is_suspended) {
        true => item(deed, Deed::Resume, Icon::Play),
        false => item(deed, Deed::Suspend, Icon::Lock),
    };
    let totp = move || user.with(|user| user.has_totp.0).then(|| item(deed, Deed::DisableTotp, Icon::Shield));
    view! {
        <Button on_press=visit>
            <Glyph icon=Icon::Eye />
            {key!(people.sign_in_as)}
        </Button>
        <Menu label=key!(people.actions) face=MenuFace::Label tone=ButtonTone::Secondary>
            {item(deed, Deed::GivePolicy, Icon::Overview)}
            {item(deed, Deed::GiveGroup, Icon::Users)}
            {item(deed, Deed::ResetPassword, Icon::Key)}
            {totp}
            {item(deed, Deed::CreateToken, Icon::Download)}
            {item(deed, Deed::Duplicate, Icon::Copy)}
            <MenuSeparator />
            {suspension}
            {item(deed, Deed::Delete, Icon::Delete)}
        </Menu>
        <DeedDialog deed users on_done />
    }
}

/// What can be done to the users that are chosen in a list.
#[component]
pub fn BulkActions(
    /// What is wanted, for a `DeedDialog`.
    deed: RwSignal<Option<Deed>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let button = move |wanted: Deed, icon: Icon| {
        view! {
            <Button on_press=move || deed.set(Some(wanted))>
                <Glyph icon />
                {move || label(i18n, wanted)}
            </Button>
        }
    };
    view! {
        {button(Deed::Suspend, Icon::Lock)}
        {button(Deed::Resume, Icon::Play)}
        <Menu label=key!(people.more_actions) face=MenuFace::Label tone=ButtonTone::Secondary>
            {item(deed, Deed::GivePolicy, Icon::Overview)}
            {item(deed, Deed::GiveGroup, Icon::Users)}
            {item(deed, Deed::ResetPassword, Icon::Key)}
            {item(deed, Deed::DisableTotp, Icon::Shield)}
            <MenuSeparator />
            {item(deed, Deed::Delete, Icon::Delete)}
        </Menu>
    }
}

fn item(deed: RwSignal<Option<Deed>>, wanted: Deed, icon: Icon) -> Node {
    let i18n = use_i18n();
    let tone = if wanted == Deed::Delete { ButtonTone::Danger } else { ButtonTone::Secondary };
    view! {
        <MenuAction icon tone on_choose=move || deed.set(Some(wanted))>
            {move || label(i18n, wanted)}
        </MenuAction>
    }
}

/// What a deed is called.
pub fn label(i18n: Texts, deed: Deed) -> &'static str {
    match deed {
        Deed::Suspend => t_string!(i18n, people.suspend),
        Deed::Resume => t_string!(i18n, people.resume),
        Deed::GivePolicy => t_string!(i18n, people.give_policy),
        Deed::GiveGroup => t_string!(i18n, people.give_group),
        Deed::ResetPassword => t_string!(i18n, people.reset_password),
        Deed::DisableTotp => t_string!(i18n, people.disable_totp),
        Deed::CreateToken => t_string!(i18n, people.create_token),
        Deed::Duplicate => t_string!(i18n, people.duplicate),
        Deed::Delete => t_string!(i18n, people.delete),
    }
}
