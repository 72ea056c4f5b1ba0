//! Ways in through others: the external sign-in sources that the server names.

use crate::i18n::*;
use crate::server::use_branding;
use crate::ui::button::ButtonLink;
use perihelion_view::prelude::*;

/// A source's name and where signing in with it begins.
type Source = (String, String);

#[component]
pub fn ExternalSources() -> impl IntoView {
    let i18n = use_i18n();
    let branding = use_branding();
    let sources = Memo::new(move || {
        let sources = branding.with(|props| {
            let known = props.external_authentication_sources();
            known.iter().filter_map(|it| usable(it.display_name(), it.login_start_url())).collect::<Vec<Source>>()
        });
        sources.unwrap_or_default()
    });
    view! {
        <Show when=move || sources.with(|sources| !sources.is_empty())>
            <section class="sign-in__external stack">
                <h2 class="sign-in__step">{key!(sign_in.external)}</h2>
                <For each=move || sources.get() key=Clone::clone let((name, address))>
                    <ButtonLink href=address>{text!(i18n, sign_in.external_source, name = name.clone())}</ButtonLink>
                </For>
            </section>
        </Show>
    }
}

/// Only web addresses are followed; a server's text may hold anything.
fn usable(name: &str, address: &str) -> Option<Source> {
    let is_web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let is_local = address.starts_with('/') && !address.starts_with("//");
    (is_web || is_local).then(|| (name.to_owned(), address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::usable;

    #[test]
    fn only_web_addresses_become_links() {
        assert!(usable("a", "https://id.example.org/start").is_some());
        assert!(usable("a", "/gen/oidc/start").is_some());
        assert!(usable("a", "javascript:alert(1)").is_none());
        assert!(usable("a", "//id.example.org").is_none());
    }
}
