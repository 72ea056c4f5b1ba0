//! Moving devices to another address of the server, or to another server.

use super::form::ActForm;
use super::perform::Order;
use super::{Act, Target};
use crate::account::{Allowed, use_rights};
use crate::i18n::*;
use crate::server::{Ask, Server, use_read};
use crate::ui::field::{Checkbox, Field, InputKind, TextInput};
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use comet_api::methods::AdminDispatcherGetDefaultLoginUrl;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn LoginUrl(targets: Arc<[Target]>, on_close: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let (url, force) = (RwSignal::new(String::new()), RwSignal::new(false));
    suggest(&targets, url);
    let is_address = move || url.with(|url| is_web_address(url));
    let order = Signal::derive(move || {
        is_address().then(|| Order::UpdateLoginUrl { url: url.with(|url| url.trim().to_owned()), force: force.get() })
    });
    let error = Signal::derive(move || {
        let is_wrong = !is_address() && url.with(|url| !url.trim().is_empty());
        is_wrong.then(|| t_string!(i18n, fleet.not_an_address).to_owned())
    });
    view! {
        <ActForm act=Act::UpdateLoginUrl targets order on_close>
            <Notice tone=Tone::Warning title=key!(fleet.login_url_danger) />
            <Field
                label=key!(fleet.new_url)
                hint=key!(fleet.new_url_hint)
                error
                required=true
            >
                <TextInput value=url kind=InputKind::Url autofocus=true />
            </Field>
            <Checkbox
                checked=force
                label=key!(fleet.force_url)
                hint=key!(fleet.force_url_hint)
            />
        </ActForm>
    }
}

/// Fills in the address that devices of this tenant usually sign in at, as long as nothing is typed. Who may not ask for
/// it gets the address of this console.
fn suggest(targets: &[Target], url: RwSignal<String>) {
    let own = Server::here().address();
    let mut organizations = targets.iter().map(|target| &target.organization);
    let first = organizations.next().cloned().unwrap_or_default();
    // Devices of several tenants have no address in common.
    if organizations.any(|other| *other != first) {
        return;
    }
    let rights = use_rights();
    let read = use_read(move || {
        let may_ask = rights.with(|rights| {
            rights.as_ref().map(|rights| rights.may::<AdminDispatcherGetDefaultLoginUrl>() == Allowed::Yes)
        })?;
        may_ask.then(|| Ask::new(&AdminDispatcherGetDefaultLoginUrl { organization_id: first.clone() }))
    });
    Effect::new(move |_: Option<()>| {
        let may_not_ask = rights.with(|rights| {
            rights.as_ref().is_some_and(|rights| rights.may::<AdminDispatcherGetDefaultLoginUrl>() != Allowed::Yes)
        });
        let known = read.state.with(|state| state.data.as_ref().map(|answer| answer.login_url().to_owned()));
        let suggested = known.or_else(|| may_not_ask.then(|| own.clone()));
        if let Some(suggested) = suggested.filter(|_| url.with_untracked(String::is_empty)) {
            url.set(suggested);
        }
    });
}

/// Whether a device could be sent there.
fn is_web_address(text: &str) -> bool {
    let text = text.trim();
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '[') && !rest.contains(' ')
    })
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn an_address_has_a_scheme_and_a_host() {
        for address in ["https://backup.example/", " http://192.0.2.1:8060 ", "https://[2001:db8::1]/"] {
            assert!(is_web_address(address), "{address}");
        }
        for text in ["", "backup.example", "ftp://x", "https://", "https:///x", "https://a b"] {
            assert!(!is_web_address(text), "{text}");
        }
    }
}
