//! The sign-in page: the server's face, the sign-in, other ways in; on an empty server, its first administrator.

mod external;
mod first_admin;

use crate::i18n::*;
use crate::pages::shared::preferences::{LanguageMenu, ThemeMenu};
use crate::pages::shared::sign_in::{SignIn, SignInFlow};
use crate::server::{Server, explain_here, use_branding};
use crate::ui::button::Button;
use crate::ui::mark::Mark;
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use external::ExternalSources;
use first_admin::FirstAdmin;
use perihelion_view::prelude::*;

#[component]
pub fn SignInPage() -> impl IntoView {
    let i18n = use_i18n();
    let branding = use_branding();
    let sign_in = SignIn::new(Server::here(), None);
    let is_empty = Memo::new(move || branding.with(|props| props.server_is_empty()).unwrap_or(false));
    let (name, logo) = (branding.name(), branding.logo());
    let picture = move || match logo.get() {
        Some(address) => view! { <img class="sign-in__logo" src=address alt="" /> },
        None => view! { <Mark /> },
    };
    view! {
        <main class="page-alone">
            <div class="page-alone__card">
                <div class="sign-in__face">{picture}</div>
                <h1 class="page-header__title">
                    {move || match is_empty.get() {
                        true => t_string!(i18n, sign_in.first_title).to_string(),
                        false => t_string!(i18n, sign_in.to, server = name.get()).to_string(),
                    }}
                </h1>
                <Unreachable />
                <Show when=move || !is_empty.get() fallback=move || view! { <FirstAdmin /> }>
                    <SignInFlow sign_in />
                    <ExternalSources />
                </Show>
            </div>
            <div class="sign-in__preferences">
                <ThemeMenu />
                <LanguageMenu />
            </div>
        </main>
    }
}

/// Says so when even the server's name can't be had.
#[component]
fn Unreachable() -> impl IntoView {
    let read = use_branding().read();
    let refreshing = Signal::derive(move || read.state.with(|state| state.refreshing));
    (move || {
        let text = read.state.with(|state| state.error.as_ref().map(explain_here))?;
        let again = move || {
            view! {
                <Button pending=refreshing on_press=read.again>{key!(words.retry)}</Button>
            }
        };
        Some(view! { <Notice tone=Tone::Danger title=text.title action=again>{text.body}</Notice> })
    })
    .into_node()
}
