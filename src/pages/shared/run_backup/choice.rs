//! What to back up: one of the schedules, or items and the vault they go to.

use super::options::{BackupOptions, OptionFields};
use crate::account::{BackupOrder, Backups, Schedule};
use crate::i18n::*;
use crate::ui::field::{Checkbox, Choice, Field, RadioGroup, Select};
use crate::ui::notice::Notice;
use perihelion_view::prelude::*;

const SCHEDULE: &str = "schedule";
const ITEMS: &str = "items";

/// What keeps a backup from being begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Item,
    Vault,
    /// An option that is to be a whole number is none.
    Number,
}

impl Missing {
    pub fn sentence(self, i18n: Texts) -> String {
        match self {
            Self::Item => tu_string!(i18n, fleet.choose_item),
            Self::Vault => tu_string!(i18n, fleet.choose_vault),
            Self::Number => tu_string!(i18n, fleet.check_options),
        }
        .to_owned()
    }
}

/// An item with its name, and whether it is chosen.
type Ticked = (String, String, RwSignal<bool>);

/// What is chosen.
#[derive(Clone)]
pub struct BackupChoice {
    backups: Backups,
    what: RwSignal<String>,
    schedule: RwSignal<String>,
    items: Vec<Ticked>,
    vault: RwSignal<String>,
    options: OptionFields,
}

impl BackupChoice {
    /// As most people want it: the item that they came from, or the first schedule, or all items.
    pub fn new(backups: &Backups, item: Option<&str>) -> Self {
        let is_first = |id: &str| item.is_none_or(|item| item == id);
        let ticked = |(id, name): &(String, String)| (id.clone(), name.clone(), RwSignal::new(is_first(id)));
        let items: Vec<Ticked> = backups.items.iter().map(ticked).collect();
        let usual = items
            .iter()
            .filter(|(id, ..)| is_first(id))
            .find_map(|(id, ..)| backups.usual_vaults(id).first().map(|vault| (*vault).to_owned()));
        let any = || backups.vaults.first().map(|(id, _)| id.clone()).unwrap_or_default();
        let first = backups.schedules.first().map(|schedule| schedule.id.clone());
        let what = if item.is_none() && first.is_some() { SCHEDULE } else { ITEMS };
        Self {
            what: RwSignal::new(what.to_owned()),
            schedule: RwSignal::new(first.unwrap_or_default()),
            vault: RwSignal::new(usual.unwrap_or_else(any)),
            options: OptionFields::as_usual(),
            items,
            backups: backups.clone(),
        }
    }

    /// What is to be begun, each with its name.
    pub fn orders(&self) -> Result<Vec<(String, BackupOrder)>, Missing> {
        untrack(|| {
            if self.what.with(|what| what == SCHEDULE) {
                let chosen = self.schedule.get();
                let schedule = self.backups.schedules.iter().find(|schedule| schedule.id == chosen);
                let schedule = schedule.ok_or(Missing::Item)?;
                return Ok(vec![(schedule_name(schedule), BackupOrder::Schedule(chosen))]);
            }
            let vault = self.vault.get();
            let vault_name = self.backups.vaults.iter().find(|(id, _)| *id == vault).map(|(_, name)| name);
            let vault_name = vault_name.ok_or(Missing::Vault)?;
            let options = self.options.chosen().ok_or(Missing::Number)?;
            let order = |(item, name, _): &Ticked| {
                let order = BackupOrder::Item { item: item.clone(), vault: vault.clone(), options: options.clone() };
                (arrow(name, vault_name), order)
            };
            let orders: Vec<_> = self.items.iter().filter(|(.., ticked)| ticked.get()).map(order).collect();
            if orders.is_empty() { Err(Missing::Item) } else { Ok(orders) }
        })
    }
}

/// What goes where.
fn arrow(item: &str, vault: &str) -> String {
    format!("{item} → {vault}")
}

fn schedule_name(schedule: &Schedule) -> String {
    let route = arrow(&schedule.item_name, &schedule.vault_name);
    if schedule.name.is_empty() { route } else { format!("{} ({route})", schedule.name) }
}

#[component]
pub fn ChoiceFields(choice: BackupChoice) -> impl IntoView {
    let what = choice.what;
    let kinds = vec![
        Choice::new(SCHEDULE, key!(fleet.by_schedule)).with_hint(key!(fleet.by_schedule_hint)),
        Choice::new(ITEMS, key!(fleet.by_items)).with_hint(key!(fleet.by_items_hint)),
    ];
    let kind = (!choice.backups.schedules.is_empty()).then(|| {
        view! { <RadioGroup value=what label=key!(fleet.what) choices=kinds /> }
    });
    let is_schedule = Memo::new(move || what.with(|what| what == SCHEDULE));
    view! {
        {kind}
        {move || match is_schedule.get() {
            true => schedule_field(&choice),
            false => item_fields(&choice),
        }}
    }
}

fn schedule_field(choice: &BackupChoice) -> Node {
    let schedules: Vec<Choice> = choice
        .backups
        .schedules
        .iter()
        .map(|schedule| Choice::new(schedule.id.clone(), schedule_name(schedule)))
        .collect();
    let chosen = choice.schedule;
    view! {
        <Field label=key!(fleet.schedule)>
            <Select value=chosen choices=Signal::stored(schedules) />
        </Field>
    }
}

fn item_fields(choice: &BackupChoice) -> Node {
    let named = |name: &str, id: &str| if name.is_empty() { id.to_owned() } else { name.to_owned() };
    let items: Vec<Node> = choice
        .items
        .iter()
        .map(|(id, name, ticked)| view! { <Checkbox checked=*ticked label=named(name, id) /> })
        .collect();
    let vaults: Vec<Choice> =
        choice.backups.vaults.iter().map(|(id, name)| Choice::new(id.clone(), named(name, id))).collect();
    let (options, chosen) = (choice.options, choice.vault);
    let vault = match vaults.is_empty() {
        true => view! { <Notice title=key!(fleet.no_vault) /> },
        false => view! {
            <Field label=key!(fleet.vault)>
                <Select value=chosen choices=Signal::stored(vaults) />
            </Field>
        },
    };
    view! {
        <fieldset class="choices">
            <legend class="field__label">{key!(items.title)}</legend>
            {items}
        </fieldset>
        {vault}
        <details class="more">
            <summary class="more__title">{key!(fleet.options)}</summary>
            <div class="more__body">
                <BackupOptions fields=options />
            </div>
        </details>
    }
}
