//! A schedule that is run now: the button, and what came of it.

use crate::account::{Account, BackupOrder};
use crate::i18n::*;
use crate::routes::Page;
use crate::server::{Server, reason};
use crate::session::Portal;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::notice::Notice;
use crate::ui::tone::Tone;
use comet_api::{ConnectionId, JobId};
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

/// What came of the last press.
#[derive(Clone, Debug, PartialEq)]
enum Tried {
    Begun(Option<JobId>),
    Failed(String),
}

/// A schedule that can be run now. Copy it freely.
#[derive(Clone, Copy)]
pub struct RuleRun {
    portal: Portal,
    name: Signal<String>,
    is_offline: Signal<bool>,
    pending: RwSignal<bool>,
    tried: RwSignal<Option<Tried>>,
    run: Callback<()>,
}

impl RuleRun {
    /// `link`: the connection of the device that is to run it.
    pub fn new(account: Account, id: String, name: Signal<String>, link: Signal<Option<ConnectionId>>) -> Self {
        let i18n = use_i18n();
        let server = Server::here();
        let (pending, tried) = (RwSignal::new(false), RwSignal::new(None::<Tried>));
        let portal = if account == Account::AsUser { Portal::User } else { Portal::Admin };
        let run = move || {
            let Some(connection) = link.get_untracked() else { return };
            let (account, order) = (account.clone(), BackupOrder::Schedule(id.clone()));
            pending.set(true);
            spawn_local(async move {
                let done = account.run_backup(server, connection, order).await;
                pending.try_set(false);
                tried.try_set(Some(match done {
                    Ok(job) => Tried::Begun(job),
                    Err(error) => Tried::Failed(reason(i18n, &error)),
                }));
            });
        };
        let is_offline = Signal::derive(move || link.with(Option::is_none));
        Self { portal, name, is_offline, pending, tried, run: Callback::new(move |()| run()) }
    }

    pub fn button(self, tone: ButtonTone) -> Node {
        let i18n = use_i18n();
        let Self { name, is_offline, pending, run, .. } = self;
        view! {
            <Button tone pending disabled=is_offline on_press=run>
                <span aria-hidden="true">{key!(fleet.run_schedule)}</span>
                <span class="visually-hidden">{text!(i18n, fleet.run_schedule_named, name = name.get())}</span>
            </Button>
        }
    }

    /// What came of it.
    pub fn outcome(self) -> Node {
        let Self { portal, tried, .. } = self;
        (move || tried.get().map(|tried| tried_view(portal, tried))).into_node()
    }
}

fn tried_view(portal: Portal, tried: Tried) -> Node {
    match tried {
        Tried::Failed(sentence) => view! { <Notice tone=Tone::Danger title=sentence /> },
        Tried::Begun(job) => {
            let link = job.map(|job| {
                let href = Page::job(portal, job).href();
                view! { <a href=href>{key!(fleet.open_job)}</a> }
            });
            view! { <Notice tone=Tone::Success title=key!(fleet.begun)>{link}</Notice> }
        }
    }
}
