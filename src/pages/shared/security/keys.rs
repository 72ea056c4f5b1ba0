//! Registered security keys: register, rename, remove.

use crate::account::own::{Own, OwnKey, OwnSecurity};
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::sign_in::key_problem;
use crate::server::explain;
use crate::session::webauthn;
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::empty::EmptyState;
use crate::ui::field::{Field, TextInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::toast::Toasts;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

/// What is done with a name that is being typed.
#[derive(Clone, PartialEq)]
enum Naming {
    NewKey,
    Rename(OwnKey),
}

#[component]
pub fn KeysPanel(own: Own, security: Signal<OwnSecurity>) -> impl IntoView {
    let i18n = use_i18n();
    let naming = RwSignal::new(None::<Naming>);
    let keys = Memo::new(move || security.with(|it| it.keys.clone()));
    let is_last =
        move || security.with_untracked(|it| it.keys.len() == 1 && it.ways.key && !it.ways.password && !it.ways.totp);
    let register = move || {
        view! {
            <Button on_press=move || naming.set(Some(Naming::NewKey))>
                <Glyph icon=Icon::Key />
                {key!(security.key_register)}
            </Button>
        }
    };
    view! {
        <Panel
            title=key!(security.keys)
            description=key!(security.keys_hint)
            actions=register
        >
            <Show when=move || keys.with(|keys| !keys.is_empty()) fallback=|| view! { <NoKeys /> }>
                <ul class="key-list">
                    <For each=move || keys.get() key=|key| (key.id.clone(), key.name.clone()) let:key>
                        <KeyRow own key naming is_last=Signal::derive(is_last) />
                    </For>
                </ul>
            </Show>
            <Show when=move || keys.with(|keys| keys.len() == 1)>
                <Notice title=key!(security.key_spare) />
            </Show>
            <Dialog
                open=Signal::derive(move || naming.with(Option::is_some))
                title=move || match naming.get() {
                    Some(Naming::Rename(_)) => t_string!(i18n, security.key_rename),
                    _ => t_string!(i18n, security.key_register),
                }
                size=DialogSize::Small
                on_close=move || naming.set(None)
            >
                {move || naming.get().map(|what| view! { <NameForm own what on_done=move || naming.set(None) /> })}
            </Dialog>
        </Panel>
    }
}

#[component]
fn NoKeys() -> impl IntoView {
    view! {
        <EmptyState title=key!(security.keys_none) icon=Icon::Key>
            {key!(security.keys_none_hint)}
        </EmptyState>
    }
}

#[component]
fn KeyRow(own: Own, key: OwnKey, naming: RwSignal<Option<Naming>>, is_last: Signal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let confirms: Confirms = expect_context();
    let name = shown_name(i18n, &key);
    let (to_rename, id, asked) = (key.clone(), key.id.clone(), name.clone());
    let remove = move || {
        if is_last.get_untracked() {
            toasts.error(tu_string!(i18n, security.key_last));
            return;
        }
        let (id, question) = (id.clone(), remove_question(i18n, &asked));
        spawn_local(async move {
            if confirms.confirm(question).await {
                match own.remove_key(&id).await {
                    Ok(()) => toasts.success(tu_string!(i18n, security.key_removed)),
                    Err(error) => toasts.error(explain(i18n, &error).title),
                }
            }
        });
    };
    let since = key.since.map(|time| use_formats().moment(time.0, Moment::Date));
    let (rename_label, remove_label) = (name.clone(), name.clone());
    view! {
        <li class="key-list__key">
            <Glyph icon=Icon::Key />
            <span class="key-list__name">{name}</span>
            <span class="muted">{since}</span>
            <Button tone=ButtonTone::Quiet on_press=move || naming.set(Some(Naming::Rename(to_rename.clone())))>
                <span class="visually-hidden">{text!(i18n, security.key_rename_named, name = rename_label.clone())}</span>
                <span aria-hidden="true">{key!(security.key_rename)}</span>
            </Button>
            <Button tone=ButtonTone::Quiet on_press=remove>
                <span class="visually-hidden">{text!(i18n, security.key_remove_named, name = remove_label.clone())}</span>
                <span aria-hidden="true">{key!(security.key_remove)}</span>
            </Button>
        </li>
    }
}

fn shown_name(i18n: Texts, key: &OwnKey) -> String {
    if key.name.is_empty() { tu_string!(i18n, security.key_default_name).to_string() } else { key.name.clone() }
}

fn remove_question(i18n: Texts, name: &str) -> Confirm {
    Confirm {
        title: tu_string!(i18n, security.key_remove_ask).to_string(),
        body: tu_string!(i18n, security.key_remove_body, name = name.to_owned()).to_string(),
        action: tu_string!(i18n, security.key_remove).to_string(),
        tone: ButtonTone::Danger,
        typed: None,
    }
}

/// Names a key: an old one anew, or a new one that is then registered.
#[component]
fn NameForm(own: Own, what: Naming, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let is_new = what == Naming::NewKey;
    let name = RwSignal::new(match &what {
        Naming::NewKey => tu_string!(i18n, security.key_default_name).to_string(),
        Naming::Rename(key) => key.name.clone(),
    });
    let attempt = Attempt::new();
    let save = move || {
        let (what, name) = (what.clone(), name.get_untracked());
        let sending = async move {
            match what {
                Naming::NewKey => register(i18n, own, &name).await,
                Naming::Rename(key) => {
                    own.rename_key(&key.id, &name).await.map_err(|error| explain(i18n, &error).title)
                }
            }
        };
        attempt.start(Box::pin(sending), move || {
            toasts.success(match is_new {
                true => tu_string!(i18n, security.key_registered),
                false => tu_string!(i18n, security.key_renamed),
            });
            on_done.run(());
        });
    };
    view! {
        <Form on_submit=save pending=attempt.pending error=attempt.failed>
            <Field label=key!(security.key_name) hint=key!(security.key_name_hint)>
                <TextInput value=name name="key-name" autofocus=true />
            </Field>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {move || match is_new {
                        true => t_string!(i18n, security.key_register),
                        false => t_string!(i18n, words.save),
                    }}
                </Button>
            </FormActions>
        </Form>
    }
}

/// Lets the browser make a credential on a key and registers it.
async fn register(i18n: Texts, own: Own, name: &str) -> Result<(), String> {
    webauthn::support().map_err(|problem| key_problem(i18n, problem))?;
    let challenge = own.key_challenge().await.map_err(|error| explain(i18n, &error).title)?;
    let credential = webauthn::register(&challenge).await.map_err(|problem| key_problem(i18n, problem))?;
    let registered = own.register_key(challenge.challenge_id(), credential, name).await;
    registered.map_err(|error| {
        let text = explain(i18n, &error);
        text.body.unwrap_or(text.title)
    })
}
