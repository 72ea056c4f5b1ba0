//! An account that must change its password sees nothing else until it has.

use super::password::PasswordForm;
use crate::account::own::Own;
use crate::i18n::*;
use crate::server::Server;
use crate::session::Portal;
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

#[component]
pub fn ForcedPasswordChange(portal: Portal) -> impl IntoView {
    let own = Own::new(Server::here(), portal);
    view! {
        <div class="page">
            <PageHeader title=key!(session.must_change_title) />
            <Notice tone=Tone::Warning title=key!(session.must_change_hint) />
            <Panel title=key!(security.change_password)>
                <PasswordForm own may_change=Signal::stored(true) />
            </Panel>
        </div>
    }
}
