//! Giving a waiting device to a user: the device signs in as them, so their password is needed.

use super::line::WaitingLine;
use super::{LIST, Registered};
use crate::account::Account;
use crate::i18n::*;
use crate::pages::shared::people::Candidate;
use crate::server::{Server, reason, use_read};
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::{CodeInput, Field, PasswordInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::notice::Notice;
use crate::ui::search::SearchInput;
use crate::ui::tone::Tone;
use crate::ui::unique::unique_id;
use comet_api::methods::*;
use comet_api::{Method, Secret};
use perihelion_view::prelude::*;

/// How many users are shown; a longer list is narrowed by typing.
const SHOWN: usize = 8;
/// The answers that another device of a user makes stale.
const TELLING: [&str; 4] =
    [LIST, AdminDispatcherListActive::INFO.name, AdminListUsersFull::INFO.name, AdminGetUserProfileAndHash::INFO.name];

#[component]
pub fn RegisterForm(
    device: WaitingLine,
    registered: RwSignal<Option<Registered>>,
    on_close: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let (user, password, code) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let attempt = Attempt::new();
    let needs_code = use_needs_code(user);
    let register = move || {
        if user.with_untracked(String::is_empty) {
            attempt.failed.set(Some(tu_string!(i18n, fleet.choose_user).to_owned()));
            return;
        }
        let (device, name) = (device.clone(), user.get_untracked());
        let ask = AdminInstallationDispatchRegisterDevice {
            device_id: device.id.as_str().into(),
            target_user: name.as_str().into(),
            target_password: password.get_untracked().into(),
            target_totp_code: Some(Secret::from(code.get_untracked())).filter(|code| !code.is_empty()),
        };
        let sending = async move {
            let id = server.call(&ask).await.map_err(|problem| reason(i18n, &problem))?.0;
            server.spoil(&TELLING);
            let id = if id.is_empty() { device.id } else { id };
            registered.try_set(Some(Registered { name: device.name, device: id.into(), user: name.into() }));
            Ok(())
        };
        attempt.start(Box::pin(sending), move || on_close.run(()));
    };
    view! {
        <Form on_submit=register pending=attempt.pending error=attempt.failed>
            <p class="dialog__lead">{key!(fleet.register_hint)}</p>
            <UserChoice user />
            <Field
                label=key!(fleet.user_password)
                hint=key!(fleet.user_password_hint)
                required=true
            >
                <PasswordInput value=password name="user-password" autocomplete="off" />
            </Field>
            <Show when=move || needs_code.get()>
                <Field label=key!(fleet.user_code) hint=key!(fleet.user_code_hint)>
                    <CodeInput value=code />
                </Field>
            </Show>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {key!(fleet.register)}
                </Button>
                <Button on_press=on_close>{key!(words.cancel)}</Button>
            </FormActions>
        </Form>
    }
}

/// Whether the user signs in with a code beside the password.
fn use_needs_code(user: RwSignal<String>) -> Memo<bool> {
    let read = use_read(move || {
        let user = user.get();
        (!user.is_empty()).then(|| Account::AsAdmin { user: user.into() }.profile())
    });
    Memo::new(move || {
        read.state.with(|state| {
            state.data.as_ref().is_some_and(|answer| {
                let profile = answer.profile();
                profile.allow_password_and_totp_login() && !profile.allow_password_login()
            })
        })
    })
}

/// One of the users: a search, and the first few that fit it.
#[component]
fn UserChoice(user: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let users = use_read(|| Some(Account::everyones_profiles()));
    let typed = RwSignal::new(String::new());
    let group = unique_id("users");
    let found = Memo::new(move || {
        let typed = typed.with(|typed| typed.trim().to_lowercase());
        users.state.with(|state| {
            let all = state.data.iter().flat_map(|users| users.values()).map(Candidate::from);
            all.filter(|candidate| candidate.matches(&typed)).collect::<Vec<_>>()
        })
    });
    // Who is chosen stays in sight, whatever is typed.
    let shown = move || {
        let chosen = user.get();
        let is_chosen = |candidate: &&Candidate| candidate.username == chosen;
        found.with(|found| {
            let chosen = found.iter().find(is_chosen).into_iter();
            chosen
                .chain(found.iter().filter(|candidate| !is_chosen(candidate)))
                .take(SHOWN)
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let more = move || found.with(Vec::len).saturating_sub(SHOWN);
    let failed = move || users.state.with(|state| state.error.as_ref().map(|error| reason(i18n, error)));
    view! {
        <fieldset class="choices">
            <legend class="field__label">{key!(devices.user)}</legend>
            <SearchInput value=typed label=key!(fleet.search_user) />
            {move || failed().map(|sentence| view! { <Notice tone=Tone::Danger title=sentence /> })}
            <For each=shown key=Clone::clone let:candidate>
                {user_radio(group.clone(), candidate, user)}
            </For>
            <Show when=move || found.with(Vec::is_empty)>
                <p class="muted">{key!(words.nothing_matches)}</p>
            </Show>
            <Show when=move || more() != 0>
                <p class="muted">{text!(i18n, fleet.more_users, count = more())}</p>
            </Show>
        </fieldset>
    }
}

fn user_radio(group: String, Candidate { username, account, .. }: Candidate, user: RwSignal<String>) -> Node {
    let id = unique_id("user");
    let (own, chosen) = (username.clone(), username.clone());
    let detail = (account != username).then(|| view! { <span class="muted">" " {username.clone()}</span> });
    view! {
        <div class="choice">
            <input
                class="choice__radio"
                type="radio"
                id=id.clone()
                name=group
                prop:checked=move || user.with(|user| *user == own)
                on:change=move |_| user.set(chosen.clone())
            />
            <label class="choice__label" for=id>{account} {detail}</label>
        </div>
    }
}
