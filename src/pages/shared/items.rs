//! What is protected: the items of an account, each with its last backups.

use super::ago::Ago;
use super::amounts::size;
use super::status::StatusBadge;
use super::things::{Thing, Things};
use crate::account::{ItemRow, UserRow};
use crate::format::use_formats;
use crate::i18n::*;
use crate::routes::Page;
use crate::session::Portal;
use crate::ui::badge::Badge;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::tone::Tone;
use comet_api::constants::engine_builtin as engine;
use perihelion_view::prelude::*;

/// An item with the name of its device, where that is not plain from the place it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListedItem {
    pub id: String,
    pub item: ItemRow,
    pub device: Option<String>,
}

impl ListedItem {
    /// An item of the user, with the name of the device that it is on.
    pub fn new(user: &UserRow, id: &str, item: &ItemRow) -> Self {
        let owner = &item.owner_device;
        let device = user.devices.get(owner).map(|device| device.shown_name(owner).to_owned());
        Self { id: id.to_owned(), item: item.clone(), device }
    }

    /// All items of the user.
    pub fn all(user: &UserRow) -> Vec<Self> {
        user.items.iter().map(|(id, item)| Self::new(user, id, item)).collect()
    }
}

/// How the backup of an item is begun from its place in the list.
#[derive(Clone, Copy)]
pub struct RunItem {
    /// Begins it; takes the item's id.
    pub run: Callback<String>,
    /// Whether that is possible now.
    pub is_possible: Signal<bool>,
}

/// The items, each with what became of its last backup.
#[component]
pub fn ItemList(
    portal: Portal,
    #[prop(into)] items: Signal<Vec<ListedItem>>,
    /// How one is backed up from here, where that can be done.
    #[prop(default = None)]
    run: Option<RunItem>,
) -> impl IntoView {
    view! {
        <Show when=move || items.with(|items| !items.is_empty()) fallback=|| view! { <NoItems /> }>
            <Things>
                <For each=move || items.get() key=Clone::clone let:item>
                    <ItemThing portal item run />
                </For>
            </Things>
        </Show>
    }
}

#[component]
fn NoItems() -> impl IntoView {
    view! {
        <EmptyState title=key!(items.none) icon=Icon::Shield>
            {key!(items.none_hint)}
        </EmptyState>
    }
}

#[component]
fn ItemThing(portal: Portal, item: ListedItem, run: Option<RunItem>) -> impl IntoView {
    let i18n = use_i18n();
    let ListedItem { id, item, device } = item;
    let button = run.map(|run| run_button(i18n, run, id, item.description.clone()));
    let kind = item.engine.clone();
    let (last, good) = (item.last_backup().cloned(), item.last_success().cloned());
    let href = last.as_ref().map(|job| Page::job(portal, job.id.clone()).href());
    // The last good one is worth a line of its own when the last one was not.
    let older = good.clone().filter(|good| last.as_ref().is_none_or(|last| last.id != good.id));
    let large = item.size().map(|bytes| move || size(use_formats(), bytes));
    let state = move || match last.clone() {
        Some(job) => view! { <StatusBadge status=job.status /><Ago at=job.start_time /> },
        None => view! { <Badge tone=Tone::Warning label=key!(items.never) /> },
    };
    view! {
        <Thing icon=engine_icon(&kind) name=item.description.clone() href state>
            <p class="facts-line">
                <span>{move || engine_label(i18n, &kind)}</span>
                {device.map(|device| view! { <span>{device}</span> })}
                {large.map(|large| view! { <span>{large}</span> })}
            </p>
            {older
                .map(|job| {
                    view! { <p>{key!(items.last_good)} ": " <Ago at=job.start_time /></p> }
                })}
            {button}
        </Thing>
    }
}

fn run_button(i18n: Texts, RunItem { run, is_possible }: RunItem, id: String, name: String) -> Node {
    let (id, name) = (StoredValue::new(id), StoredValue::new(name));
    view! {
        <Show when=move || is_possible.get()>
            <div class="quiet-actions">
                <Button tone=ButtonTone::Quiet on_press=move || run.run(id.get_value())>
                    <span aria-hidden="true">{key!(fleet.run)}</span>
                    <span class="visually-hidden">{text!(i18n, fleet.run_named, name = name.get_value())}</span>
                </Button>
            </div>
        </Show>
    }
}

pub fn engine_icon(kind: &str) -> Icon {
    match kind {
        engine::WINDISK | engine::SYSTEMSTATE | engine::WINDOWSSYSTEM => Icon::Monitor,
        engine::MYSQL | engine::MSSQL | engine::MONGODB | engine::HYPERV | engine::VMWARE | engine::PROXMOX => {
            Icon::Server
        }
        engine::MSOFFICE | engine::EXCHANGEEDB => Icon::Users,
        _ => Icon::Shield,
    }
}

/// What kind of thing is backed up (`SourceConfig.Engine`), in words; an engine that is not known keeps its own name.
pub fn engine_label(i18n: Texts, kind: &str) -> String {
    let known = match kind {
        engine::FILE => t_string!(i18n, items.file),
        engine::STDOUT => t_string!(i18n, items.program_output),
        engine::MYSQL => t_string!(i18n, items.mysql),
        engine::MSSQL => t_string!(i18n, items.mssql),
        engine::MONGODB => t_string!(i18n, items.mongodb),
        engine::EXCHANGEEDB => t_string!(i18n, items.exchange),
        engine::MSOFFICE => t_string!(i18n, items.office),
        engine::HYPERV => t_string!(i18n, items.hyperv),
        engine::VMWARE => t_string!(i18n, items.vmware),
        engine::PROXMOX => t_string!(i18n, items.proxmox),
        engine::SYSTEMSTATE => t_string!(i18n, items.system_state),
        engine::WINDOWSSYSTEM => t_string!(i18n, items.windows_system),
        engine::VSSWRITER => t_string!(i18n, items.writer),
        engine::WINDISK => t_string!(i18n, items.disk),
        other => return other.to_owned(),
    };
    known.to_owned()
}
