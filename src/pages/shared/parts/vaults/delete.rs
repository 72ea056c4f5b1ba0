//! Deleting a vault: says what is lost, has its name typed, and takes along whatever points at it.

use super::one::Shown;
use super::rights::forbids;
use super::uses::{Uses, remove};
use crate::account::VaultRow;
use crate::document::NotSaved;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::{length, size};
use crate::pages::shared::vaults::vault_name;
use crate::routes::{Page, Part};
use crate::server::reason;
use crate::ui::attempt::{Attempt, Sending};
use crate::ui::button::Button;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::notice::Notice;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use crate::ui::typed_confirm::TypedConfirm;
use comet_api::rows::of_document;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use serde_json::Value;

/// The button, where deleting is allowed. What is not saved yet just goes: undoing brings it back.
pub fn delete_button(shown: &Shown) -> Node {
    let (doc, saved, is_there) = (shown.doc, shown.saved, shown.is_there);
    let is_open = RwSignal::new(false);
    let (shown, navigate) = (shown.clone(), use_navigate());
    let list = Page::part(&shown.account, Part::Vaults).href();
    let leave = Callback::new(move |()| navigate(&list, NavigateOptions::default()));
    let is_new = move || saved.with_untracked(Value::is_null);
    let of_press = shown.clone();
    let press = Callback::new(move |()| {
        if !is_new() {
            return is_open.set(true);
        }
        doc.change(|profile| remove(profile, &of_press.id));
        leave.run(());
    });
    let of_rights = shown.account.clone();
    let may = Memo::new(move || is_there.get() && !forbids(&of_rights, doc, "PreventDeleteStorageVault"));
    let form = move || untrack(|| confirm_form(&shown, is_open, leave));
    view! {
        {move || {
            may.get()
                .then(|| {
                    view! {
                        <Button on_press=press>
                            <Glyph icon=Icon::Delete />
                            {key!(vault.delete)}
                        </Button>
                    }
                })
        }}
        <Dialog open=is_open title=key!(vault.delete_title) on_close=move || is_open.set(false)>
            {form()}
        </Dialog>
    }
}

fn confirm_form(shown: &Shown, is_open: RwSignal<bool>, leave: Callback<()>) -> Node {
    let (i18n, formats) = (use_i18n(), use_formats());
    let (attempt, toasts): (_, Toasts) = (Attempt::new(), expect_context());
    let Shown { doc, id, .. } = shown.clone();
    let profile = doc.value().get_untracked().unwrap_or_default();
    let row: VaultRow = of_document(&doc.get(&shown.at));
    let uses = Uses::of(&profile, &id);
    let has_changes = doc.is_changed().get_untracked();
    let agree = move || {
        let id = id.clone();
        let sending: Sending = Box::pin(async move {
            doc.change(|profile| remove(profile, &id));
            let Err(why) = doc.save().await else { return Ok(()) };
            // Nothing is half done: the vault is there again, and so is what was typed elsewhere.
            if has_changes {
                doc.undo()
            } else {
                doc.discard()
            }
            Err(match why {
                NotSaved::Failed(error) => reason(i18n, &error),
                _ => tu_string!(i18n, vault.undecided).to_owned(),
            })
        });
        attempt.start(sending, move || {
            toasts.success(tu_string!(i18n, vault.deleted));
            leave.run(());
        });
    };
    let mut lost: Vec<String> = Vec::new();
    lost.extend(row.used().map(|used| t_string!(i18n, vault.delete_data, size = size(formats, used))));
    if uses.rules > 0 {
        lost.push(t_string!(i18n, vault.delete_rules, count = length(formats, uses.rules)));
    }
    if uses.overrides > 0 {
        lost.push(t_string!(i18n, vault.delete_overrides, count = length(formats, uses.overrides)));
    }
    if !uses.left_without.is_empty() {
        lost.push(t_string!(i18n, vault.delete_left, items = uses.left_without.join(", ")));
    }
    let lost = lost.into_iter().map(|line| view! { <li>{line}</li> }).collect::<Node>();
    view! {
        <TypedConfirm
            expected=vault_name(i18n, &row)
            action=key!(vault.delete)
            attempt
            on_agree=agree
            on_cancel=move || is_open.set(false)
        >
            <Notice tone=Tone::Warning title=key!(vault.delete_body) />
            <ul class="loss-list">{lost}</ul>
            <p class="muted">{key!(vault.delete_storage)}</p>
            {has_changes.then(|| view! { <p>{key!(vault.delete_changes)}</p> })}
        </TypedConfirm>
    }
}
