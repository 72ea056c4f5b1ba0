//! The campaign as a whole: what it does, how far it is, and the ways to begin and to end one.

use super::start::STATUS;
use super::state::{Counts, STATES, state_label, state_name, state_tone};
use crate::format::Zone;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::amounts::length;
use crate::pages::shared::query::Query;
use crate::pages::shared::search::{DEVICE, of_wire, print};
use crate::routes::{AdminPage, Page};
use crate::server::{Server, reason};
use crate::ui::badge::Badge;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::confirm::{Confirm, Confirms};
use crate::ui::facts::{Fact, Facts};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::panel::Panel;
use crate::ui::stat::{Stat, Stats};
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use comet_api::methods::AdminUpdateCampaignStart;
use comet_api::types::{UpdateCampaignOptions, UpdateCampaignStatus};
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The parameter of the state in addresses.
pub const STATE: &str = "state";

type Campaign = Signal<Arc<UpdateCampaignStatus>>;

#[component]
pub fn CampaignPanel(campaign: Campaign, starting: RwSignal<bool>) -> impl IntoView {
    let is_active = Memo::new(move || campaign.with(|campaign| campaign.active()));
    let was_any = Memo::new(move || campaign.with(|campaign| campaign.start_time().known().is_some()));
    let (stop, stopping) = use_stop(campaign);
    let actions = move || {
        view! {
            {move || match is_active.get() {
                true => view! {
                    <Badge tone=Tone::Info label=key!(fleet.campaign_running) />
                    <Button pending=stopping on_press=stop>
                        <Glyph icon=Icon::Stop />
                        {key!(fleet.campaign_stop)}
                    </Button>
                },
                false => view! {
                    <Button tone=ButtonTone::Primary on_press=move || starting.set(true)>
                        <Glyph icon=Icon::Play />
                        {key!(fleet.campaign_new)}
                    </Button>
                },
            }}
        }
    };
    let none = move || view! { <p class="muted">{key!(fleet.campaign_none)}</p> };
    view! {
        <Panel
            title=key!(fleet.campaign)
            description=key!(fleet.campaign_hint)
            actions
        >
            <Show when=move || was_any.get() fallback=none>
                <div class="stack" data-gap="large">
                    <Progress campaign />
                    <CampaignFacts campaign />
                </div>
            </Show>
        </Panel>
    }
}

/// How many of those that the campaign means are through, and how many are in which state.
#[component]
fn Progress(campaign: Campaign) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let counts = Memo::new(move || campaign.with(|campaign| Counts::of(campaign)));
    let words = move || {
        counts.with(|counts| {
            let (ended, meant) = (length(formats, counts.ended()), length(formats, counts.meant()));
            t_string!(i18n, fleet.campaign_progress, ended = ended, meant = meant)
        })
    };
    let tile = move |state: i64| {
        let href = Query::default().with(STATE, state_name(state)).after(&Page::Admin(AdminPage::Updates).href());
        let count = Memo::new(move || counts.with(|counts| counts.count(state)));
        let tone = Signal::derive(move || if count.get() > 0 { state_tone(state) } else { Tone::Neutral });
        view! {
            <Stat
                label=move || state_label(i18n, state)
                value=move || length(formats, count.get())
                tone
                href
            />
        }
    };
    view! {
        <div class="progress">
            <p class="progress__words" role="status">{words}</p>
            <progress
                class="progress__bar"
                aria-label=key!(fleet.campaign)
                max=move || counts.with(|counts| counts.meant().max(1).to_string())
                prop:value=move || counts.with(|counts| counts.ended().to_string())
            ></progress>
        </div>
        <Stats>{STATES.map(tile).into_iter().collect::<Vec<_>>()}</Stats>
    }
}

#[component]
fn CampaignFacts(campaign: Campaign) -> impl IntoView {
    let i18n = use_i18n();
    let target = move || campaign.with(|campaign| campaign.target_version().to_owned());
    let versions = move || {
        campaign.with(|campaign| {
            let chosen = [
                (campaign.upgrade_older(), t_string!(i18n, fleet.upgrade_older)),
                (campaign.reinstall_current_ver(), t_string!(i18n, fleet.reinstall)),
                (campaign.downgrade_newer(), t_string!(i18n, fleet.downgrade)),
            ];
            chosen
                .into_iter()
                .filter(|(is_chosen, _)| *is_chosen)
                .map(|(_, words)| words)
                .collect::<Vec<_>>()
                .join(", ")
        })
    };
    let busy = move || match campaign.with(|campaign| campaign.force_upgrade_running()) {
        true => t_string!(i18n, fleet.busy_interrupted),
        false => t_string!(i18n, fleet.busy_wait),
    };
    let which = move || {
        campaign.with(|campaign| match campaign.apply_device_filter() {
            false => key!(fleet.all_devices).into_node(),
            true => {
                let filter = print(&of_wire(campaign.device_filter(), &DEVICE), Zone::Here);
                view! { <code>{filter}</code> }
            }
        })
    };
    let started = move || {
        let at = campaign.with(|campaign| campaign.start_time());
        view! { <Ago at /> }
    };
    view! {
        <Facts>
            <Fact label=key!(fleet.started_at)>{started}</Fact>
            <Fact label=key!(fleet.target_version)>{target}</Fact>
            <Fact label=key!(fleet.which_versions)>{versions}</Fact>
            <Fact label=key!(fleet.which_devices)>{which}</Fact>
            <Fact label=key!(fleet.busy_devices)>{busy}</Fact>
        </Facts>
    }
}

/// Ends the campaign, once that is meant; and whether that is under way.
fn use_stop(campaign: Campaign) -> (Callback<()>, RwSignal<bool>) {
    let i18n = use_i18n();
    let (server, toasts, confirms) = (Server::here(), expect_context::<Toasts>(), expect_context::<Confirms>());
    let stopping = RwSignal::new(false);
    let stop = move |()| {
        // What it was about stays on record; only that it goes on is taken back.
        let mut options = UpdateCampaignOptions::default();
        campaign.with_untracked(|campaign| {
            options.set_upgrade_older(campaign.upgrade_older());
            options.set_reinstall_current_ver(campaign.reinstall_current_ver());
            options.set_downgrade_newer(campaign.downgrade_newer());
            options.set_force_upgrade_running(campaign.force_upgrade_running());
            options.set_apply_device_filter(campaign.apply_device_filter());
            options.set_device_filter(campaign.device_filter().clone());
        });
        options.set_active(false);
        spawn_local(async move {
            let question = Confirm {
                title: tu_string!(i18n, fleet.campaign_stop_ask).to_owned(),
                body: tu_string!(i18n, fleet.campaign_stop_body).to_owned(),
                action: tu_string!(i18n, fleet.campaign_stop).to_owned(),
                tone: ButtonTone::Danger,
                typed: None,
            };
            if !confirms.confirm(question).await {
                return;
            }
            stopping.try_set(true);
            match server.call(&AdminUpdateCampaignStart { options }).await {
                Ok(_) => toasts.success(tu_string!(i18n, fleet.campaign_stopped)),
                Err(error) => toasts.error(reason(i18n, &error)),
            }
            server.spoil(&[STATUS]);
            stopping.try_set(false);
        });
    };
    (Callback::new(stop), stopping)
}
