//! What people press and type in.

use perihelion::ui::{
    button::{Button, ButtonKind, ButtonLink, ButtonTone, IconButton},
    field::{
        Checkbox, Choice, CodeInput, Field, InputKind, PasswordInput, RadioGroup, Select, Switch, TextArea, TextInput,
    },
    form::{Form, FormActions},
    icon::{Glyph, Icon},
    mark::Mark,
    tabs::{Tab, Tabs},
};
use perihelion_view::prelude::*;

use crate::Sample;

fn text(value: &str) -> RwSignal<String> {
    RwSignal::new(String::from(value))
}

#[component]
pub fn Controls() -> impl IntoView {
    view! {
        <div class="columns">
            <Buttons />
            <Fields />
            <Choices />
            <Views />
        </div>
    }
}

#[component]
fn Buttons() -> impl IntoView {
    view! {
        <Sample title="Buttons">
            <div class="row">
                <Button tone=ButtonTone::Primary>"Primary"</Button>
                <Button>"Secondary"</Button>
                <Button tone=ButtonTone::Quiet>"Quiet"</Button>
                <Button tone=ButtonTone::Danger><Glyph icon=Icon::Delete />"Delete vault"</Button>
                <ButtonLink href="#">"Link"<Glyph icon=Icon::ArrowRight /></ButtonLink>
            </div>
            <div class="row">
                <Button tone=ButtonTone::Primary pending=true>"Saving"</Button>
                <Button pending=true>"Refreshing"</Button>
                <Button disabled=true>"Not now"</Button>
                <Button tone=ButtonTone::Primary disabled=true>"Not now"</Button>
                <IconButton icon=Icon::Refresh label="Refresh" />
                <IconButton icon=Icon::Download label="Download" tone=ButtonTone::Secondary />
            </div>
        </Sample>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let zones = vec![
        Choice::new("utc", "UTC"),
        Choice::new("berlin", "Europe/Berlin"),
        Choice::new("auckland", "Pacific/Auckland"),
    ];
    view! {
        <Sample title="Fields">
            <Field label="User name" hint="As your provider gave it to you." required=true>
                <TextInput value=text("acme") kind=InputKind::Username />
            </Field>
            <Field label="E-mail" error=Signal::stored(Some(String::from("This is no e-mail address. It needs an @.")))>
                <TextInput value=text("mira.example.com") kind=InputKind::Email />
            </Field>
            <Field label="Password">
                <PasswordInput value=text("correct horse") />
            </Field>
            <Field label="Code" hint="Six digits from your authenticator app.">
                <CodeInput value=text("123") />
            </Field>
            <Field label="Time zone">
                <Select value=text("berlin") choices=zones />
            </Field>
            <Field label="Note">
                <TextArea value=text("") rows=3 />
            </Field>
        </Sample>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let ways = vec![
        Choice::new("totp", "Authenticator app").with_hint("A code of six digits, new every 30 seconds."),
        Choice::new("key", "Security key"),
        Choice::new("none", "Password alone"),
    ];
    view! {
        <Sample title="Choices">
            <Checkbox checked=RwSignal::new(true) label="Skip files that are already in the vault" hint="Saves time on a first backup." />
            <Checkbox checked=RwSignal::new(false) label="Stop on the first error" />
            <Checkbox checked=RwSignal::new(true) label="Set by policy" disabled=true />
            <Switch checked=RwSignal::new(true) label="Send a report by e-mail" />
            <Switch checked=RwSignal::new(false) label="Allow restores in the browser" hint="Your provider can see this." />
            <RadioGroup value=text("totp") label="Second factor" choices=ways />
        </Sample>
    }
}

#[component]
fn Views() -> impl IntoView {
    let chosen = RwSignal::new(String::from("log"));
    let tabs = vec![Tab::new("overview", "Overview"), Tab::new("log", "Log"), Tab::new("files", "Files")];
    view! {
        <Sample title="Tabs">
            <Tabs
                label="Job"
                tabs
                chosen
                on_choose=Callback::new(move |id: &'static str| chosen.set(String::from(id)))
                panel=Callback::new(|id: String| view! { <p>"The view called " {id}</p> })
            />
        </Sample>
    }
}

/// The sign-in page, to see a card alone.
#[component]
pub fn SignInCard() -> impl IntoView {
    let (user, password) = (text(""), text(""));
    let pending = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let sign_in = move || {
        error.set(None);
        error.set(Some(String::from("The user name or the password is wrong.")));
    };
    view! {
        <main class="page-alone">
            <div class="page-alone__card">
                <div class="page-alone__head">
                    <Mark />
                    <h1>"Sign in to Northwind Backup"</h1>
                </div>
                <Form on_submit=sign_in pending error>
                    <Field label="User name">
                        <TextInput value=user name="username" kind=InputKind::Username autocomplete="username" autofocus=true />
                    </Field>
                    <Field label="Password">
                        <PasswordInput value=password />
                    </Field>
                    <FormActions>
                        <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending>"Sign in"</Button>
                    </FormActions>
                </Form>
            </div>
            <p class="page-alone__foot">"Perihelion"</p>
        </main>
    }
}
