//! Trying a place: from a device that is online, and from the server. They answer different questions.

use super::facts::device_name;
use super::one::Shown;
use crate::account::vaults::{From, may_ping_from_server, place_of};
use crate::account::{Account, use_online, use_rights};
use crate::document::Doc;
use crate::i18n::*;
use crate::server::{Server, reason};
use crate::ui::button::Button;
use crate::ui::field::{Choice, Field, Select};
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::ConnectionId;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use serde_json::Value;

/// A device that is online.
#[derive(Clone, Debug, PartialEq)]
pub struct Reachable {
    pub device: String,
    pub link: ConnectionId,
}

/// The devices of an account that are online.
pub fn use_reachable(account: &Account) -> Memo<Vec<Reachable>> {
    let (online, _) = use_online(Signal::stored(account.clone()));
    Memo::new(move || {
        let online = online.get();
        let all = online.iter().flat_map(|online| online.iter());
        let reachable = all.filter_map(|(_, device, connected)| {
            Some(Reachable { device: device.to_owned(), link: connected.links.first()?.id.clone() })
        });
        crate::order::in_order(reachable.collect(), |left: &Reachable, right| left.device.cmp(&right.device))
    })
}

/// What came of a try: from where, and why not.
type Tried = (String, Result<(), String>);

pub fn ping_panel(shown: &Shown, reachable: Memo<Vec<Reachable>>) -> Node {
    let i18n = use_i18n();
    let tried = RwSignal::<Option<Tried>>::new(None);
    let pending = RwSignal::new(false);
    let server = Server::here();
    let of_try = shown.clone();
    let attempt = Callback::new(move |(from, name): (From, String)| {
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        tried.set(None);
        let Shown { account, doc, at, .. } = of_try.clone();
        spawn_local(async move {
            let ended = account.ping(server, from, place_of(&doc.get(&at))).await;
            pending.try_set(false);
            tried.try_set(Some((name, ended.map_err(|error| reason(i18n, &error)))));
        });
    });
    let outcome = move || {
        tried.get().map(|(place, ended)| match ended {
            Ok(()) => {
                let title = t_string!(i18n, vault.test_fine, place = place);
                view! { <Notice tone=Tone::Success title=title /> }
            }
            Err(why) => {
                let title = t_string!(i18n, vault.test_failed, place = place);
                view! { <Notice tone=Tone::Danger title=title>{why}</Notice> }
            }
        })
    };
    let by_device = from_device(shown.doc, reachable, pending, attempt);
    let by_server = from_server(&shown.account, pending, attempt);
    view! {
        <Panel title=key!(vault.test) description=key!(vault.test_about)>
            <div class="stack">
                {by_device}
                {by_server}
                <div role="status">{outcome}</div>
            </div>
        </Panel>
    }
}

type Attempt = Callback<(From, String), ()>;

fn from_device(doc: Doc, reachable: Memo<Vec<Reachable>>, pending: RwSignal<bool>, attempt: Attempt) -> Node {
    let i18n = use_i18n();
    let wanted = RwSignal::new(String::new());
    let name = move |id: &str| doc.saved().with(|profile| device_name(profile.as_deref().unwrap_or(&Value::Null), id));
    let chosen = Memo::new(move || {
        let wanted = wanted.get();
        reachable.with(|all| all.iter().find(|one| one.device == wanted).or_else(|| all.first()).cloned())
    });
    let choices = Signal::derive(move || {
        let choice = |one: &Reachable| Choice::new(one.device.clone(), name(&one.device));
        reachable.with(|all| all.iter().map(choice).collect::<Vec<_>>())
    });
    let is_choice = Memo::new(move || reachable.with(|all| all.len() > 1));
    let run = move || {
        if let Some(Reachable { device, link, .. }) = chosen.get_untracked() {
            attempt.run((From::Device(link), untrack(|| name(&device))));
        }
    };
    (move || match chosen.with(Option::is_some) {
        false => view! { <p class="muted">{key!(vault.test_offline)}</p> },
        true => view! {
            {is_choice
                .get()
                .then(|| {
                    view! {
                        <div class="form">
                            <Field label=key!(vault.test_device)>
                                <Select value=wanted choices />
                            </Field>
                        </div>
                    }
                })}
            <div>
                <Button pending=pending on_press=run>
                    {move || {
                        let device = chosen.get().map(|one| name(&one.device)).unwrap_or_default();
                        t_string!(i18n, vault.test_run, device = device)
                    }}
                </Button>
            </div>
        },
    })
    .into_node()
}

/// For the administrators of the whole server alone.
fn from_server(account: &Account, pending: RwSignal<bool>, attempt: Attempt) -> Node {
    if *account == Account::AsUser {
        return Node::NOTHING;
    }
    let i18n = use_i18n();
    let rights = use_rights();
    let may = Memo::new(move || rights.with(|rights| rights.as_ref().is_some_and(may_ping_from_server)));
    let run = move || attempt.run((From::Server, tu_string!(i18n, vault.the_server).to_owned()));
    (move || match may.get() {
        false => Node::NOTHING,
        true => view! {
            <div>
                <Button pending=pending on_press=run>
                    {key!(vault.test_server)}
                </Button>
            </div>
        },
    })
    .into_node()
}
