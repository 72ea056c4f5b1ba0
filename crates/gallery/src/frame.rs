//! The frame, as the app has it. `?theme=dark` picks a theme, `?page=alone` the sign-in card,
//! `?accent=e60&bar=fff` a server's colours, `?dir=rtl` the other direction.

use perihelion::ui::{
    badge::Badge,
    batch::{BatchHost, Batches},
    brand::Brand,
    button::{Button, ButtonTone},
    confirm::{ConfirmHost, Confirms},
    icon::{Glyph, Icon},
    mark::Mark,
    menu::{Menu, MenuAction, MenuFace, MenuHeading, MenuLink, MenuRadio, MenuSeparator},
    page::{Crumb, PageHeader},
    search::SearchInput,
    shell::{NavLink, NavSection, Shell},
    toast::{ToastHost, Toasts},
    tone::Tone,
};
use perihelion_view::prelude::*;

use crate::{charts, controls, feedback, lists};

#[component]
pub fn Gallery() -> impl IntoView {
    let toasts = Toasts::provide();
    let confirms = Confirms::provide();
    let batches = Batches::provide();
    let search = window().location().search().unwrap_or_default();
    if search.contains("theme=dark") {
        set_theme("dark");
    } else if search.contains("theme=light") {
        set_theme("light");
    }
    let colour = |name: &str| search.split(['?', '&']).find_map(|pair| pair.strip_prefix(name)?.parse().ok());
    Brand { accent: colour("accent="), bar: colour("bar=") }.apply();
    if search.contains("dir=rtl")
        && let Some(root) = document().document_element()
    {
        root.set_attribute("dir", "rtl").ok();
    }
    let page = if search.contains("page=alone") {
        view! { <controls::SignInCard /> }
    } else {
        view! { <Framed /> }
    };
    view! {
        {page}
        <ToastHost toasts />
        <ConfirmHost confirms />
        <BatchHost batches />
    }
}

fn set_theme(theme: &'static str) {
    if let Some(root) = document().document_element() {
        root.set_attribute("data-theme", theme).ok();
    }
}

#[component]
fn Framed() -> impl IntoView {
    view! {
        <Shell
            brand=|| view! { <a href="#"><Mark /><span class="top-bar__name">"Perihelion"</span></a> }
            tools=|| view! { <Tools /> }
            navigation=|| view! { <Navigation /> }
            navigation_label="Main"
        >
            <div class="page">
                <PageHeader
                    title="Nightly backup of acme-fs01"
                    breadcrumb=vec![Crumb::new("Users", "#"), Crumb::new("acme", "#")]
                    actions=|| view! {
                        <Button>"Edit"</Button>
                        <Button tone=ButtonTone::Primary><Glyph icon=Icon::Play />"Run now"</Button>
                    }
                >
                    <Badge tone=Tone::Success label="Succeeded" />
                    <span>"3 hours ago"</span>
                </PageHeader>
                <feedback::Feedback />
                <charts::Charts />
                <lists::Lists />
                <controls::Controls />
            </div>
        </Shell>
    }
}

#[component]
fn Tools() -> impl IntoView {
    let query = RwSignal::new(String::new());
    let theme = RwSignal::new("system");
    let is = move |name: &'static str| Signal::derive(move || theme.get() == name);
    let pick = move |wanted: &'static str| {
        move || {
            theme.set(wanted);
            set_theme(wanted);
        }
    };
    view! {
        <SearchInput value=query label="Search users, devices, jobs" />
        <Menu label="Theme" face=MenuFace::Icon(Icon::Sun)>
            <MenuRadio chosen=is("light") on_choose=pick("light") icon=Icon::Sun>"Light"</MenuRadio>
            <MenuRadio chosen=is("dark") on_choose=pick("dark") icon=Icon::Moon>"Dark"</MenuRadio>
            <MenuRadio chosen=is("system") on_choose=pick("system") icon=Icon::Monitor>"As the system"</MenuRadio>
        </Menu>
        <Menu label="admin" face=MenuFace::IconAndLabel(Icon::User)>
            <MenuHeading>"Signed in as admin"</MenuHeading>
            <MenuLink href="#" icon=Icon::Shield>"Account security"</MenuLink>
            <MenuLink href="#" icon=Icon::Shield>"Security"</MenuLink>
            <MenuSeparator />
            <MenuAction icon=Icon::SignOut on_choose=|| ()>"Sign out"</MenuAction>
        </Menu>
    }
}

#[component]
fn Navigation() -> impl IntoView {
    let area = RwSignal::new("jobs");
    let here = move |name: &'static str| Signal::derive(move || area.get() == name);
    view! {
        <NavSection>
            <NavLink href="#" icon=Icon::Overview label="Overview" current=here("overview") />
            <NavLink href="#" icon=Icon::Users label="Users" current=here("users") />
            <NavLink href="#" icon=Icon::Devices label="Devices" current=here("devices") />
            <NavLink
                href="#"
                icon=Icon::Jobs
                label="Jobs"
                current=here("jobs")
                count=Signal::stored(Some(String::from("12")))
            />
            <NavLink href="#" icon=Icon::Vault label="Storage vaults" current=here("vaults") />
        </NavSection>
        <NavSection label="Server">
            <NavLink href="#" icon=Icon::Users label="Tenants" current=here("tenants") />
            <NavLink href="#" icon=Icon::Server label="Settings" current=here("settings") />
        </NavSection>
    }
}
