//! A group made, renamed, deleted.

use crate::account::people::{NotRenamed, People};
use crate::account::use_tenant_names;
use crate::i18n::*;
use crate::pages::shared::people::tenants_of;
use crate::routes::{AdminPage, Page};
use crate::server::reason;
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::field::{Field, Select, TextInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::toast::Toasts;
use crate::ui::typed_confirm::TypedConfirm;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;

#[component]
pub fn NewGroupDialog(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog
            open
            title=key!(people.new_group)
            size=DialogSize::Small
            on_close=move || open.set(false)
        >
            <NewGroupForm open />
        </Dialog>
    }
}

#[component]
fn NewGroupForm(open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let navigate = use_navigate();
    let (people, attempt, tenants) = (People::here(), Attempt::new(), use_tenant_names());
    let (name, organization, made) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), StoredValue::new(String::new()));
    let tried = RwSignal::new(false);
    let create = move || {
        tried.set(true);
        let wanted = name.get_untracked().trim().to_owned();
        if wanted.is_empty() {
            return;
        }
        let organization = organization.get_untracked();
        let navigate = navigate.clone();
        let sending = async move {
            let id = people.new_group(&wanted, &organization).await.map_err(|error| reason(i18n, &error))?;
            made.try_update_value(|made| *made = id);
            Ok(())
        };
        attempt.start(Box::pin(sending), move || {
            people.have_changed();
            open.try_set(false);
            navigate(
                &Page::user_group(made.try_with_value(String::clone).unwrap_or_default()).href(),
                NavigateOptions::default(),
            );
        });
    };
    let choices = Signal::derive(move || tenants.with(|tenants| tenants_of(i18n, tenants)));
    view! {
        <Form on_submit=create pending=attempt.pending error=attempt.failed>
            {name_field(name, tried)}
            <Show when=move || tenants.with(|tenants| !tenants.is_empty())>
                <Field label=key!(users.tenant) hint=key!(people.group_tenant_hint)>
                    <Select value=organization choices />
                </Field>
            </Show>
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {key!(people.create_group)}
                </Button>
                <Button on_press=move || open.set(false)>{key!(words.cancel)}</Button>
            </FormActions>
        </Form>
    }
}

fn name_field(name: RwSignal<String>, tried: RwSignal<bool>) -> Node {
    let i18n = use_i18n();
    let missing = move || {
        let is_missing = tried.get() && name.with(|name| name.trim().is_empty());
        is_missing.then(|| t_string!(i18n, people.group_name_missing).to_owned())
    };
    view! {
        <Field label=key!(people.group_name) error=Signal::derive(missing) required=true>
            <TextInput value=name name="group-name" autofocus=true />
        </Field>
    }
}

#[component]
pub fn RenameDialog(
    id: String,
    /// What the group is called now.
    known: Signal<String>,
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog
            open
            title=key!(people.rename_group)
            size=DialogSize::Small
            on_close=move || open.set(false)
        >
            <RenameForm id=id.clone() known open />
        </Dialog>
    }
}

#[component]
fn RenameForm(id: String, known: Signal<String>, open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let (people, toasts, attempt): (_, Toasts, _) = (People::here(), expect_context(), Attempt::new());
    // What the person has seen: a name that somebody else gave meanwhile is told once, and then counts as seen.
    let seen = StoredValue::new(known.get_untracked());
    let (name, tried) = (RwSignal::new(known.get_untracked()), RwSignal::new(false));
    let rename = move || {
        tried.set(true);
        let wanted = name.get_untracked().trim().to_owned();
        if wanted.is_empty() {
            return;
        }
        let (id, before) = (id.clone(), seen.get_value());
        let sending = async move {
            match people.rename_group(&id, &before, &wanted).await {
                Ok(()) => Ok(()),
                Err(NotRenamed::Failed(error)) => Err(reason(i18n, &error)),
                Err(NotRenamed::Meanwhile(other)) => {
                    seen.try_update_value(|seen| seen.clone_from(&other));
                    Err(tu_string!(i18n, people.renamed_meanwhile, name = other))
                }
            }
        };
        attempt.start(Box::pin(sending), move || {
            people.have_changed();
            toasts.success(tu_string!(i18n, people.group_renamed));
            open.try_set(false);
        });
    };
    view! {
        <Form on_submit=rename pending=attempt.pending error=attempt.failed>
            {name_field(name, tried)}
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {key!(people.rename)}
                </Button>
                <Button on_press=move || open.set(false)>{key!(words.cancel)}</Button>
            </FormActions>
        </Form>
    }
}

#[component]
pub fn DeleteDialog(
    id: String,
    known: Signal<String>,
    /// How many users are in it.
    members: Signal<usize>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (people, toasts): (_, Toasts) = (People::here(), expect_context());
    let navigate = use_navigate();
    let form = move || {
        let attempt = Attempt::new();
        let (id, navigate) = (id.clone(), navigate.clone());
        let delete = move || {
            let (id, navigate) = (id.clone(), navigate.clone());
            let sending = async move { people.delete_group(&id).await.map_err(|error| reason(i18n, &error)) };
            attempt.start(Box::pin(sending), move || {
                people.have_changed();
                toasts.success(tu_string!(i18n, people.group_deleted));
                navigate(&Page::Admin(AdminPage::UserGroups).href(), NavigateOptions::default());
            });
        };
        view! {
            <TypedConfirm
                expected=known.get_untracked()
                action=key!(people.delete_group)
                attempt
                on_agree=delete
                on_cancel=move || open.set(false)
            >
                <p class="dialog__lead">{text!(i18n, people.delete_group_body, count = members.get())}</p>
            </TypedConfirm>
        }
    };
    view! {
        <Dialog
            open
            title=move || t_string!(i18n, people.delete_group_title, name = known.get())
            size=DialogSize::Small
            on_close=move || open.set(false)
        >
            {form()}
        </Dialog>
    }
}
