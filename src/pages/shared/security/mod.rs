//! How one's own account signs in: password, authenticator app, security keys, and which of them are enough.

mod forced;
mod keys;
mod new_password;
mod password;
mod totp;
mod ways;

use crate::account::own::{Own, use_own_security};
use crate::i18n::*;
use crate::server::{Server, explain_here};
use crate::session::Portal;
use crate::ui::loadable::Loaded;
use crate::ui::page::PageHeader;
use crate::ui::panel::Panel;
pub use forced::ForcedPasswordChange;
use keys::KeysPanel;
pub use new_password::{NewPassword, NewPasswordFields};
use password::PasswordForm;
use perihelion_view::prelude::*;
use totp::TotpPanel;
use ways::WaysForm;

#[component]
pub fn SecurityPage(portal: Portal) -> impl IntoView {
    let own = Own::new(Server::here(), portal);
    let (read, again) = use_own_security(portal);
    view! {
        <div class="page">
            <PageHeader title=key!(security.title) />
            <Loaded read explain=explain_here on_retry=again let:security>
                <Panel
                    title=key!(security.password)
                    description=key!(security.password_hint)
                >
                    <PasswordForm own may_change=Signal::derive(move || security.with(|it| it.may_change_password)) />
                </Panel>
                <TotpPanel own is_set_up=Signal::derive(move || security.with(|it| it.has_totp)) />
                {(portal == Portal::Admin).then(|| view! { <KeysPanel own security /> })}
                <Panel title=key!(security.ways) description=key!(security.ways_hint)>
                    <WaysForm own security portal />
                </Panel>
            </Loaded>
        </div>
    }
}
