//! The vault's retention, tried on the backups that it has: those of its jobs, or those that a device reads in it.

use super::facts::device_name;
use super::one::Shown;
use super::ping::Reachable;
use super::rights::retention_terms;
use crate::account::vaults::VaultJobRow;
use crate::document::Doc;
use crate::format::Zone;
use crate::i18n::*;
use crate::pages::shared::retention::{Sample, made_up, preview, retention_form, sentence};
use crate::server::{Read, Server, explain_here, reason};
use crate::ui::attempt::{Attempt, Sending};
use crate::ui::button::Button;
use crate::ui::field::{Choice, Field, Select};
use crate::ui::loadable::Loaded;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use comet_api::List;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// A backup in the vault: its item, and when it was made.
type Made = (String, i64);

/// What a device has read in the vault, and the device.
type Told = (String, Arc<[Made]>);

pub fn retention_panel(shown: &Shown, jobs: Read<List<VaultJobRow>>, reachable: Memo<Vec<Reachable>>) -> Node {
    let i18n = use_i18n();
    let told = RwSignal::<Option<Told>>::new(None);
    let id = shown.id.clone();
    let of_jobs = Memo::new(move || {
        let of_vault = |jobs: &List<VaultJobRow>| {
            let made = jobs.iter().filter(|job| job.is_backup() && *job.destination_guid == *id);
            made.map(|job| (job.source_guid.to_string(), job.start_time.0)).collect::<Arc<[Made]>>()
        };
        jobs.state.with(|jobs| jobs.data.as_deref().map(of_vault)).unwrap_or_default()
    });
    let made =
        move || told.with(|told| told.as_ref().map(|(_, made)| Arc::clone(made))).unwrap_or_else(|| of_jobs.get());
    let items = Memo::new(move || {
        let mut items: Vec<String> = Vec::new();
        for (item, _) in made().iter() {
            if !items.contains(item) {
                items.push(item.clone());
            }
        }
        items
    });
    let wanted = RwSignal::new(String::new());
    let chosen = Memo::new(move || {
        let wanted = wanted.get();
        items.with(|items| items.iter().find(|item| **item == wanted).or_else(|| items.first()).cloned())
    });
    let doc = shown.doc;
    let sample = Memo::new(move || {
        let Some(item) = chosen.get() else { return made_up(i18n) };
        let said = told.with(|told| match told {
            Some((device, _)) => t_string!(i18n, retention.preview_device, device = device.clone()),
            None => t_string!(i18n, retention.preview_real).to_owned(),
        });
        let made = made().iter().filter(|(own, _)| *own == item).map(|(_, made)| *made).collect();
        let zone = doc.saved().with(|profile| zone_of(profile.as_deref()?, &item));
        Sample { said, made, zone }
    });
    let at = format!("{}/DefaultRetention", shown.at);
    let form = retention_form(doc, &at, retention_terms(&shown.account, doc, &shown.at));
    let shown = shown.clone();
    let tried = move || {
        view! {
            <div class="retention">
                {move || items.with(|items| items.len() > 1).then(|| item_choice(doc, items, chosen, wanted))}
                {own_rules(&shown, chosen)}
                {preview(doc.at(at.clone()).into(), sample.into())}
                {ask_device(&shown, reachable, told)}
            </div>
        }
    };
    // What is not known is not taken for an empty vault.
    let known = Signal::derive(move || jobs.state.get().map(drop));
    view! {
        <Panel title=key!(retention.title) description=key!(retention.about)>
            <div class="retention">
                {form}
                <Loaded read=known explain=explain_here on_retry=jobs.again let:_data>
                    {tried()}
                </Loaded>
            </div>
        </Panel>
    }
}

/// The clocks of the device that an item is on.
fn zone_of(profile: &Value, item: &str) -> Option<Zone> {
    let device = profile.get("Sources")?.get(item)?.get("OwnerDevice")?.as_str()?;
    Zone::named(profile.get("Devices")?.get(device)?.get("DeviceTimezone")?.as_str()?)
}

fn item_choice(doc: Doc, items: Memo<Vec<String>>, chosen: Memo<Option<String>>, wanted: RwSignal<String>) -> Node {
    let choices = Signal::derive(move || {
        let name = |id: &String| {
            doc.value().with(|profile| {
                let item = profile.as_deref()?.get("Sources")?.get(id)?;
                item.get("Description")?.as_str().filter(|name| !name.is_empty()).map(str::to_owned)
            })
        };
        items.with(|items| {
            items.iter().map(|id| Choice::new(id.clone(), name(id).unwrap_or_else(|| id.clone()))).collect::<Vec<_>>()
        })
    });
    // What is shown at first is the first, not yet wanted by anyone.
    wanted.set(untrack(|| chosen.get()).unwrap_or_default());
    view! {
        <div class="form">
            <Field label=key!(retention.preview_item)>
                <Select value=wanted choices />
            </Field>
        </div>
    }
}

/// Says so when the item that is shown does not go by the vault's rules.
fn own_rules(shown: &Shown, chosen: Memo<Option<String>>) -> Node {
    let (doc, id) = (shown.doc, shown.id.clone());
    let own = Memo::new(move || {
        let item = chosen.get().unwrap_or_default();
        doc.value().with(|profile| {
            let own = profile.as_deref()?.get("Sources")?.get(&item)?.get("OverrideDestinationRetention")?.get(&id)?;
            Some(own.clone())
        })
    });
    (move || match own.get() {
        None => Node::NOTHING,
        Some(rules) => view! {
            <Notice tone=Tone::Info title=key!(retention.own_rules)>
                {sentence(Signal::stored(rules))}
            </Notice>
        },
    })
    .into_node()
}

/// Has a device that is online read the snapshots.
fn ask_device(shown: &Shown, reachable: Memo<Vec<Reachable>>, told: RwSignal<Option<Told>>) -> Node {
    let i18n = use_i18n();
    let (server, attempt) = (Server::here(), Attempt::new());
    let (shown, saved) = (shown.clone(), shown.saved);
    (move || {
        // A vault that is not saved yet is unknown to every device.
        let first = reachable.with(|reachable| reachable.first().cloned());
        let Some(Reachable { device, link, .. }) = first.filter(|_| !saved.with(Value::is_null)) else {
            return Node::NOTHING;
        };
        let profile = shown.doc.saved().get().unwrap_or_default();
        let name = device_name(&profile, &device);
        let ask = shown.account.vault_snapshots(link, &shown.id);
        let ask = StoredValue::new(Arc::new(ask));
        let by = name.clone();
        let run = move || {
            let by = by.clone();
            let sending: Sending = Box::pin(async move {
                let answer = server.ask(&ask.get_value()).await.map_err(|error| reason(i18n, &error))?;
                let made =
                    answer.snapshots().iter().map(|one| (one.source().to_owned(), one.create_time().0)).collect();
                told.try_set(Some((by, made)));
                Ok(())
            });
            attempt.start(sending, || {});
        };
        view! {
            {move || attempt.failed.get().map(|why| view! { <Notice tone=Tone::Danger title=why /> })}
            <div>
                <Button pending=attempt.pending on_press=run>
                    {text!(i18n, retention.ask_device, device = name.clone())}
                </Button>
            </div>
        }
    })
    .into_node()
}
