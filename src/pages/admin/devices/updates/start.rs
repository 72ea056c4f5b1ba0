//! Starting an update campaign: which versions, which devices, and whether busy ones are interrupted.

use super::super::line::DeviceLine;
use super::reach::{Reach, Versions, is_complete, platform_of};
use crate::account::{Account, Platform, UserRow};
use crate::i18n::*;
use crate::pages::shared::search::{Builder, Clause, DEVICE, Search, Suggestion, of_wire, to_wire};
use crate::server::{Server, reason, use_read};
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::{Checkbox, Choice, RadioGroup};
use crate::ui::form::{Form, FormActions};
use crate::ui::notice::Notice;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use comet_api::methods::{AdminUpdateCampaignStart, AdminUpdateCampaignStatus};
use comet_api::types::{UpdateCampaignOptions, UpdateCampaignStatus};
use comet_api::{Dictionary, Method};
use perihelion_view::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

pub const STATUS: &str = AdminUpdateCampaignStatus::INFO.name;
const ALL: &str = "all";
const SOME: &str = "some";

/// The campaign as it is being chosen.
#[derive(Clone, Copy)]
struct Chosen {
    older: RwSignal<bool>,
    same: RwSignal<bool>,
    newer: RwSignal<bool>,
    force: RwSignal<bool>,
    which: RwSignal<String>,
    filter: Search,
}

impl Chosen {
    /// As the last campaign was; the first one brings older devices up.
    fn like(last: &UpdateCampaignStatus) -> Self {
        let is_first = last.start_time().known().is_none();
        let filter = Search::new(&DEVICE, "");
        if last.apply_device_filter() {
            let known = of_wire(last.device_filter(), &DEVICE);
            filter.change(|clause| *clause = known);
        }
        Self {
            older: RwSignal::new(is_first || last.upgrade_older()),
            same: RwSignal::new(last.reinstall_current_ver()),
            newer: RwSignal::new(last.downgrade_newer()),
            force: RwSignal::new(last.force_upgrade_running()),
            which: RwSignal::new(if last.apply_device_filter() { SOME } else { ALL }.to_owned()),
            filter,
        }
    }

    fn versions(self) -> Versions {
        Versions { older: self.older.get(), same: self.same.get(), newer: self.newer.get() }
    }

    fn is_filtered(self) -> bool {
        self.which.with(|which| which == SOME)
    }

    fn filter(self) -> Option<Clause> {
        self.is_filtered().then(|| self.filter.clause.get())
    }

    fn is_ready(self) -> bool {
        let has_rules = self.filter().is_none_or(|filter| is_complete(&filter));
        !self.versions().is_none() && has_rules && self.filter.bad.with(Option::is_none)
    }

    fn options(self, server: Server) -> UpdateCampaignOptions {
        untrack(|| {
            let versions = self.versions();
            let mut options = UpdateCampaignOptions::default();
            options.set_active(true);
            options.set_upgrade_older(versions.older);
            options.set_reinstall_current_ver(versions.same);
            options.set_downgrade_newer(versions.newer);
            options.set_force_upgrade_running(self.force.get());
            options.set_apply_device_filter(self.is_filtered());
            let filter = self.filter().unwrap_or_else(Clause::everything);
            options.set_device_filter(to_wire(&filter, server.now()));
            options
        })
    }
}

/// What the form needs to know.
#[derive(Clone)]
pub struct Known {
    pub last: Arc<UpdateCampaignStatus>,
    pub lines: Signal<Arc<[DeviceLine]>>,
    /// The version that devices would get.
    pub target: Memo<String>,
}

#[component]
pub fn StartForm(known: Known, on_close: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let (server, toasts) = (Server::here(), expect_context::<Toasts>());
    let chosen = Chosen::like(&known.last);
    let attempt = Attempt::new();
    let start = move || {
        if !untrack(|| chosen.is_ready()) {
            return;
        }
        let ask = AdminUpdateCampaignStart { options: chosen.options(server) };
        let sending = async move { server.call(&ask).await.map(drop).map_err(|problem| reason(i18n, &problem)) };
        attempt.start(Box::pin(sending), move || {
            server.spoil(&[STATUS]);
            toasts.success(tu_string!(i18n, fleet.campaign_started));
            on_close.run(());
        });
    };
    let target = known.target;
    let suggestions = suggestions(known.lines);
    let builder = move || {
        chosen.is_filtered().then(|| {
            view! { <Builder search=chosen.filter suggestions /> }
        })
    };
    view! {
        <div class="wide">
        <Form on_submit=start pending=attempt.pending error=attempt.failed>
            <p class="dialog__lead">{text!(i18n, fleet.campaign_explained, version = target.get())}</p>
            {version_fields(chosen)}
            {which_fields(chosen)}
            {builder}
            <Checkbox
                checked=chosen.force
                label=key!(fleet.force_running)
                hint=key!(fleet.force_running_hint)
            />
            <ReachLine chosen known />
            <FormActions>
                <Button
                    tone=ButtonTone::Primary
                    kind=ButtonKind::Submit
                    pending=attempt.pending
                    disabled=Signal::derive(move || !chosen.is_ready())
                >
                    {key!(fleet.campaign_start)}
                </Button>
                <Button on_press=on_close>{key!(words.cancel)}</Button>
            </FormActions>
        </Form>
        </div>
    }
}

fn version_fields(chosen: Chosen) -> Node {
    view! {
        <fieldset class="choices">
            <legend class="field__label">{key!(fleet.which_versions)}</legend>
            <Checkbox
                checked=chosen.older
                label=key!(fleet.upgrade_older)
                hint=key!(fleet.upgrade_older_hint)
            />
            <Checkbox
                checked=chosen.same
                label=key!(fleet.reinstall)
                hint=key!(fleet.reinstall_hint)
            />
            <Checkbox
                checked=chosen.newer
                label=key!(fleet.downgrade)
                hint=key!(fleet.downgrade_hint)
            />
        </fieldset>
        <Show when=move || chosen.newer.get()>
            <Notice tone=Tone::Warning title=key!(fleet.downgrade_danger) />
        </Show>
    }
}

fn which_fields(chosen: Chosen) -> Node {
    let choices = vec![
        Choice::new(ALL, key!(fleet.all_devices)),
        Choice::new(SOME, key!(fleet.some_devices)).with_hint(key!(fleet.some_devices_hint)),
    ];
    view! { <RadioGroup value=chosen.which label=key!(fleet.which_devices) choices /> }
}

/// How many devices this would reach, by what is known of them here.
#[component]
fn ReachLine(chosen: Chosen, known: Known) -> impl IntoView {
    let i18n = use_i18n();
    let users = use_read(|| Some(Account::everyones_profiles()));
    let Known { lines, target, .. } = known;
    let reach = Memo::new(move || {
        let (versions, filter, target) = (chosen.versions(), chosen.filter(), target.get());
        let none = Platform::default();
        lines.with(|lines| {
            users.state.with(|users| {
                let user =
                    |name: &str| users.data.as_ref().and_then(|users: &Arc<Dictionary<UserRow>>| users.get(name));
                let devices = lines.iter().map(|line| (line, platform_of(user(&line.username), &line.id, &none)));
                Reach::of(devices, versions, filter.as_ref(), &target)
            })
        })
    });
    let words = move || {
        let Reach { online, offline, unsure } = reach.get();
        let reached = t_string!(
            i18n,
            fleet.reach,
            count = online + offline,
            online = online.to_string(),
            offline = offline.to_string()
        );
        match unsure {
            0 => reached,
            unsure => format!("{reached} {}", t_string!(i18n, fleet.reach_unsure, count = unsure)),
        }
    };
    let missing = move || match (chosen.versions().is_none(), chosen.is_ready()) {
        (true, _) => Some(t_string!(i18n, fleet.choose_versions)),
        (false, false) => Some(t_string!(i18n, fleet.choose_rules)),
        _ => None,
    };
    view! {
        <p class="reach" role="status">
            {move || match missing() {
                Some(missing) => missing.to_owned(),
                None => words(),
            }}
        </p>
    }
}

/// A field that rules may be about, and the value and the name that a device has there.
type Suggested = (&'static str, fn(&DeviceLine) -> (&String, &String));

const SUGGESTED: [Suggested; 4] = [
    ("user", |line| (&line.username, &line.account)),
    ("device", |line| (&line.id, &line.name)),
    ("version", |line| (&line.version, &line.version)),
    ("time_zone", |line| (&line.time_zone, &line.time_zone)),
];

/// Values that rules may be about, with what they are called.
fn suggestions(lines: Signal<Arc<[DeviceLine]>>) -> Signal<Vec<Suggestion>> {
    /// A longer list of the browser's own is no help.
    const MOST: usize = 200;
    let of_field = |lines: &[DeviceLine], (field, of): Suggested| -> Vec<Suggestion> {
        let mut seen = HashSet::new();
        let values = lines.iter().map(of).filter(|(value, _)| !value.is_empty() && seen.insert((*value).clone()));
        let suggestion =
            |(value, label): (&String, &String)| Suggestion { field, value: value.clone(), label: label.clone() };
        values.take(MOST).map(suggestion).collect()
    };
    Memo::new(move || {
        lines.with(|lines| SUGGESTED.into_iter().flat_map(|field| of_field(lines, field)).collect::<Vec<_>>())
    })
    .into()
}
