//! The schedules of a device: what goes where, and a way to run one now.

use super::super::act::Target;
use crate::account::{Account, BackupOrder, Backups, Schedule};
use crate::i18n::*;
use crate::pages::shared::things::{Thing, Things};
use crate::routes::Page;
use crate::server::{Server, reason, use_read};
use crate::session::Portal;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::JobId;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;

#[component]
pub fn SchedulesPanel(account: Account, target: Signal<Target>) -> impl IntoView {
    let i18n = use_i18n();
    let read = {
        let account = account.clone();
        use_read(move || Some(account.profile()))
    };
    let schedules = Memo::new(move |_| {
        let device = target.with(|target| target.device.clone());
        let of = |state: &crate::ui::loadable::Loadable<_, _>| state.data.clone();
        let answer: Option<std::sync::Arc<comet_api::types::GetProfileAndHashResponseMessage>> = read.state.with(of);
        answer.map(|answer| Backups::of(answer.profile(), device.as_str()).schedules).unwrap_or_default()
    });
    let is_empty = Memo::new(move |_| schedules.with(Vec::is_empty));
    let account = StoredValue::new(account);
    let none = move || view! { <p class="muted">{text!(i18n, fleet.schedules_none)}</p> };
    view! {
        <Panel title=key!(fleet.schedules)>
            <Show when=move || !is_empty.get() fallback=none>
                <Things>
                    <For each=move || schedules.get() key=|schedule| format!("{schedule:?}") let:schedule>
                        <ScheduleThing account=account.get_value() schedule target />
                    </For>
                </Things>
            </Show>
        </Panel>
    }
}

/// What came of the last press.
#[derive(Clone, Debug, PartialEq)]
enum Tried {
    Begun(Option<JobId>),
    Failed(String),
}

#[component]
fn ScheduleThing(account: Account, schedule: Schedule, target: Signal<Target>) -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let (pending, tried) = (RwSignal::new(false), RwSignal::new(None::<Tried>));
    let route = format!("{} → {}", schedule.item_name, schedule.vault_name);
    let name = if schedule.name.is_empty() { route.clone() } else { schedule.name.clone() };
    let link = Memo::new(move |_| target.with(|target| target.links.first().map(|link| link.id.clone())));
    let run = {
        let id = schedule.id;
        move || {
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
        }
    };
    let spoken = name.clone();
    let button = Callback::new(move |()| run());
    let state = move || {
        let name = spoken.clone();
        let offline = Signal::derive(move || link.with(Option::is_none));
        view! {
            <Button tone=ButtonTone::Quiet pending disabled=offline on_press=button>
                <span aria-hidden="true">{text!(i18n, fleet.run_schedule)}</span>
                <span class="visually-hidden">{text!(i18n, fleet.run_schedule_named, name = name.clone())}</span>
            </Button>
        }
    };
    view! {
        <Thing icon=Icon::Clock name state>
            <p>{route}</p>
            {move || tried.get().map(|tried| tried_view(i18n, tried))}
        </Thing>
    }
}

fn tried_view(i18n: Texts, tried: Tried) -> Node {
    match tried {
        Tried::Failed(sentence) => view! { <Notice tone=Tone::Danger title=sentence /> },
        Tried::Begun(job) => {
            let link = job.map(|job| {
                let href = Page::job(Portal::Admin, job).href();
                view! { <a href=href>{text!(i18n, fleet.open_job)}</a> }
            });
            view! { <Notice tone=Tone::Success title=key!(fleet.begun)>{link}</Notice> }
        }
    }
}
