//! Who has a policy: the profiles that say so, in columns and with the settings that it may touch.

use super::users_with;
use crate::account::{Account, Settings, UserRow};
use crate::i18n::*;
use crate::pages::shared::people::listed_users;
use crate::server::{Read, explain_here, use_read};
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::panel::{Panel, PanelFill};
use comet_api::Dictionary;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// The table of them.
pub fn who(id: String, name: Memo<Value>) -> Node {
    let users = use_read(|| Some(Account::everyones_profiles()));
    let none = || {
        view! {
            <EmptyState title=key!(policies.who_none) icon=Icon::Users>
                {key!(policies.who_none_hint)}
            </EmptyState>
        }
    };
    let see = move || {
        let href = move || users_with(name.get().as_str().unwrap_or_default());
        view! {
            <ButtonLink href=href() tone=ButtonTone::Quiet>
                {key!(policies.see_users)}
            </ButtonLink>
        }
    };
    view! {
        <Panel
            title=key!(policies.who)
            description=key!(policies.who_hint)
            actions=move || view! { {see} }
            fill=PanelFill::Flush
        >
            <Loaded read=users.state explain=explain_here on_retry=users.again let:users>
                {
                    let id = id.clone();
                    let rows = Memo::new(move || {
                        let has_it = |user: &&UserRow| user.policy_id == id;
                        users.with(|users| users.values().filter(has_it).cloned().collect::<Arc<[UserRow]>>())
                    });
                    listed_users("policy-users", key!(policies.who), rows, ViewFn::from(none), || None)
                }
            </Loaded>
        </Panel>
    }
}

/// Those who have a policy, with the settings that it may touch.
pub struct Followers {
    /// The asking for them.
    pub read: Read<Dictionary<Settings>>,
    /// Their profiles as far as a policy goes; `None` until they are known.
    pub users: Memo<Option<Arc<[Value]>>>,
}

impl Followers {
    pub fn of(id: String) -> Self {
        let read = use_read(|| Some(Account::everyones_settings()));
        let users = Memo::new(move || {
            let all = read.state.with(|state| state.data.clone())?;
            let has_it = |user: &&Settings| user.policy_id() == id;
            Some(all.values().filter(has_it).map(Settings::document).collect::<Arc<[Value]>>())
        });
        Self { read, users }
    }
}
