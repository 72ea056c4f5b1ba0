//! The protected items of an account, device by device.

use super::facts::{Last, last_of, name_in, schedules_of, use_last_backups};
use super::place::text;
use super::rights::Rights;
use crate::account::{Account, ItemRow};
use crate::document::Doc;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::size;
use crate::pages::shared::document::opened;
use crate::pages::shared::items::{engine_icon, engine_label};
use crate::pages::shared::parts::part_head;
use crate::pages::shared::things::{Thing, Things};
use crate::routes::{Page, Part};
use crate::ui::badge::Badge;
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

pub fn items(account: Account) -> Node {
    let doc = Doc::of_account(&account);
    let lasts = use_last_backups(&account, Signal::stored(true));
    let whose = account.clone();
    let may_add = Memo::new(move || {
        doc.value().with(|profile| profile.as_ref().is_some_and(|profile| Rights::of(&whose, profile).may_add))
    });
    let href = StoredValue::new(Page::part(&account, Part::NewItem).href());
    let button = move || {
        let href = href.get_value();
        may_add.get().then(|| view! { <ButtonLink href tone=ButtonTone::Primary>{key!(parts.new_item)}</ButtonLink> })
    };
    let new = move || button.into_node();
    let head = part_head(&account, &Part::Items, key!(items.title).into(), None, new.into());
    let content = move || {
        let account = account.clone();
        (move || {
            let (profile, saved) = (doc.value().get().unwrap_or_default(), doc.saved().get().unwrap_or_default());
            lasts.with(|lasts| devices(&account, &profile, &saved, lasts))
        })
        .into_node()
    };
    view! {
        <div class="page">
            {head}
            {opened(doc, content)}
        </div>
    }
}

fn devices(account: &Account, profile: &Arc<Value>, saved: &Value, lasts: &[Last]) -> Node {
    let items = || profile.get("Sources").and_then(Value::as_object).into_iter().flatten();
    let mut devices: Vec<&str> = Vec::new();
    for (_, item) in items() {
        let device = text(item, "OwnerDevice");
        if !devices.contains(&device) {
            devices.push(device);
        }
    }
    if devices.is_empty() {
        return view! {
            <EmptyState title=key!(items.none) icon=Icon::Shield>
                {key!(item.none_hint)}
            </EmptyState>
        };
    }
    let panels = devices.into_iter().map(|device| {
        let of_device = items().filter(|(_, item)| text(item, "OwnerDevice") == device);
        let things: Vec<Node> = of_device.map(|(id, item)| thing(account, profile, saved, lasts, id, item)).collect();
        view! {
            <Panel title=name_in(profile, "Devices", device, "FriendlyName")>
                <Things>{things}</Things>
            </Panel>
        }
    });
    panels.collect()
}

fn thing(account: &Account, profile: &Value, saved: &Value, lasts: &[Last], id: &str, item: &Value) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let row: ItemRow = comet_api::rows::of_document(item);
    let is_new = saved.get("Sources").and_then(|items| items.get(id)).is_none();
    let is_never = row.last_backup().is_none();
    let schedules = schedules_of(profile, id);
    let state = move || match (is_new, is_never) {
        (true, _) => view! { <Badge tone=Tone::Info label=key!(item.unsaved) /> },
        (false, true) => view! { <Badge tone=Tone::Warning label=key!(items.never) /> },
        _ => Node::NOTHING,
    };
    let name = name_in(profile, "Sources", id, "Description");
    let (icon, kind) = (engine_icon(&row.engine), row.engine.clone());
    let large = row.size().map(|bytes| view! { <span>{size(formats, bytes)}</span> });
    let without = move || (schedules == 0).then_some("warning");
    let last = last_of(account, profile, lasts, id, &row);
    view! {
        <Thing icon name href=Some(Page::part(account, Part::Item(id.to_owned())).href()) state>
            <p class="facts-line">
                <span>{move || engine_label(i18n, &kind)}</span>
                {large}
                <span data-tone=without>{move || t_string!(i18n, item.schedules, count = schedules)}</span>
            </p>
            {last}
        </Thing>
    }
}
