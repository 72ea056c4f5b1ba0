//! One item in the draft of its profile, and the device that it is on: what all parts of its page share.

use super::numbered::members;
use crate::account::{Account, use_online};
use crate::document::{Doc, path};
use crate::i18n::*;
use crate::pages::shared::refresh::{LISTS, keep_fresh};
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use comet_api::ConnectionId;
use perihelion_view::prelude::*;
use serde_json::Value;

/// Whether the item's device can be asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    is_known: bool,
    /// Its newest connection; `None` while it is offline.
    pub link: Option<ConnectionId>,
    /// Its owner lets the server see names.
    allows_names: bool,
    is_twice: bool,
}

/// An item of an account.
#[derive(Clone, Copy)]
pub struct Item {
    account: StoredValue<Account>,
    pub doc: Doc,
    id: StoredValue<String>,
    /// The item in the draft (`SourceConfig`); null when it is gone.
    pub value: Memo<Value>,
    pub props: Memo<Value>,
    pub reach: Memo<Reach>,
    /// Why nothing may be changed.
    pub lock: Signal<Option<String>>,
}

impl Item {
    pub fn new(account: &Account, doc: Doc, id: &str, lock: Signal<Option<String>>) -> Self {
        let at = path::join(&["Sources", id]);
        let props = doc.at(path::below(&at, "EngineProps"));
        let value = doc.at(at);
        let device = Memo::new(move || value.with(|value| text(value, "OwnerDevice").to_owned()));
        let reach = use_reach(account.clone(), device);
        Self {
            account: StoredValue::new(account.clone()),
            doc,
            id: StoredValue::new(id.to_owned()),
            value,
            props,
            reach,
            lock,
        }
    }

    pub fn account(self) -> Account {
        self.account.get_value()
    }

    pub fn id(self) -> String {
        self.id.get_value()
    }

    /// A place in the item: its member, or the item itself for none.
    pub fn at(self, member: &str) -> String {
        let item = self.id.with_value(|id| path::join(&["Sources", id]));
        if member.is_empty() { item } else { path::below(&item, member) }
    }

    /// A text of the item as it is now; nothing is followed.
    pub fn text_now(self, member: &str) -> String {
        self.value.with_untracked(|value| text(value, member).to_owned())
    }

    /// Changes the settings of the engine in one step.
    pub fn change_props(self, change: impl FnOnce(&mut Value)) {
        if self.lock.with_untracked(Option::is_some) {
            return;
        }
        let mut props = self.props.get_untracked();
        change(&mut props);
        let place = self.at("EngineProps");
        self.doc.change(move |document| path::set(document, &place, props));
    }

    /// Puts a setting, or takes it away.
    pub fn put(self, key: &str, value: Option<String>) {
        self.change_props(|props| {
            let props = members(props);
            match value {
                Some(value) => _ = props.insert(key.to_owned(), value.into()),
                None => _ = props.shift_remove(key),
            }
        });
    }

    /// What a setting is; `None` where it is not there.
    pub fn prop(self, key: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.props.with(|props| props.get(key)?.as_str().map(str::to_owned)))
    }
}

/// A text of an object.
pub fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value.get(member).and_then(Value::as_str).unwrap_or_default()
}

/// Follows whether a device of the account can be asked.
pub fn use_reach(account: Account, device: Memo<String>) -> Memo<Reach> {
    let (online, read) = use_online(Signal::stored(account));
    keep_fresh(LISTS, Signal::stored(true), read.again);
    Memo::new(move || {
        online.with(|online| {
            let Some(online) = online else { return Reach::default() };
            let device = device.get();
            let found = online.iter().find(|(_, own, _)| *own == device);
            found.map_or_else(
                || Reach { is_known: true, ..Reach::default() },
                |(_, _, connected)| Reach {
                    is_known: true,
                    link: connected.links.first().map(|link| link.id.clone()),
                    allows_names: connected.allows_filenames,
                    is_twice: connected.connections > 1,
                },
            )
        })
    })
}

impl Reach {
    /// The connection to ask by, unless the device's owner minds.
    pub fn ready(&self, needs_consent: bool) -> Option<ConnectionId> {
        self.link.clone().filter(|_| self.allows_names || !needs_consent)
    }

    /// Why the device can't be asked, or what to know when it is.
    pub fn notice(&self, needs_consent: bool) -> Node {
        let (tone, title, body) = match self {
            Self { is_known: false, .. } => return Node::NOTHING,
            Self { link: None, .. } => (Tone::Warning, key!(item.offline), key!(item.offline_body)),
            Self { allows_names: false, .. } if needs_consent => {
                (Tone::Warning, key!(item.no_consent), key!(item.no_consent_body))
            }
            Self { is_twice: true, .. } => (Tone::Neutral, key!(item.twice), key!(item.twice_body)),
            _ => return Node::NOTHING,
        };
        view! { <Notice tone title>{body}</Notice> }
    }
}
