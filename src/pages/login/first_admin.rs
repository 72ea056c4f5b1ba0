//! A server that nobody can sign in to yet gets its first administrator, who is then signed in.

use crate::i18n::*;
use crate::pages::shared::security::{NewPassword, NewPasswordFields};
use crate::server::{Server, explain, use_branding};
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::{Field, InputKind, TextInput};
use crate::ui::form::{Form, FormActions};
use comet_api::methods::AdminAddFirstAdminUser;
use comet_api::{ApiError, Credentials};
use leptos::task::spawn_local_scoped;
use perihelion_view::prelude::*;

#[component]
pub fn FirstAdmin() -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let branding = use_branding();
    let username = RwSignal::new(String::new());
    let password = NewPassword::new();
    let (pending, error) = (RwSignal::new(false), RwSignal::new(None));
    let tried = RwSignal::new(false);
    let missing = move || {
        (tried.get() && username.with(String::is_empty)).then(|| t_string!(i18n, sign_in.missing_username).to_string())
    };
    let create = move || {
        tried.set(true);
        let name = username.get_untracked();
        let Some(secret) = password.ready().filter(|_| !name.is_empty()) else { return };
        pending.set(true);
        spawn_local_scoped(async move {
            let made = create_and_sign_in(server, name, secret.reveal()).await;
            // Whether it worked or somebody was quicker: the server is no longer empty.
            branding.read().again.run(());
            if let Err(problem) = made {
                error.try_set(Some(explain(i18n, &problem).title));
            }
            pending.try_set(false);
        });
    };
    view! {
        <p class="muted">{key!(sign_in.first_hint)}</p>
        <Form on_submit=create pending error>
            <Field label=key!(sign_in.username) error=Signal::derive(missing) required=true>
                <TextInput value=username name="username" kind=InputKind::Username autocomplete="username" autofocus=true />
            </Field>
            <NewPasswordFields password />
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending>{key!(sign_in.first_submit)}</Button>
            </FormActions>
        </Form>
    }
}

async fn create_and_sign_in(server: Server, name: String, password: &str) -> Result<(), ApiError> {
    let create = AdminAddFirstAdminUser { target_user: name.clone().into(), target_password: password.into() };
    server.call_as(&create, &Credentials::Nobody).await?;
    server.sign_in(&Credentials::Password { username: name.into(), password: password.into() }).await
}
