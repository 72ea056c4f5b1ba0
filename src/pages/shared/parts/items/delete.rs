//! An item goes, with its schedules. One that was never saved goes from the draft alone.

use super::facts::{name_in, schedules_of};
use super::place::{Item, text};
use crate::document::{Source, path};
use crate::i18n::*;
use crate::routes::{Page, Part};
use crate::server::{Server, reason};
use crate::ui::attempt::Attempt;
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::notice::Notice;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use crate::ui::typed_confirm::TypedConfirm;
use comet_api::twins::DeleteProtectedItem;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;
use serde_json::Value;

pub fn delete_dialog(item: Item, is_saved: Memo<bool>, open: RwSignal<bool>) -> Node {
    let navigate = SendWrapper::new(use_navigate());
    let toasts: Toasts = expect_context();
    let i18n = use_i18n();
    let leave = Callback::new(move |()| {
        let id = item.id();
        item.doc.change(|profile| remove(profile, &id));
        open.set(false);
        toasts.success(tu_string!(i18n, item.deleted).to_owned());
        navigate(&Page::part(&item.account(), Part::Items).href(), NavigateOptions::default());
    });
    view! {
        <Dialog
            open
            title=key!(item.delete_title)
            size=DialogSize::Small
            on_close=move || open.set(false)
        >
            {form(item, is_saved, open, leave)}
        </Dialog>
    }
}

fn form(item: Item, is_saved: Memo<bool>, open: RwSignal<bool>, leave: Callback<()>) -> Node {
    let i18n = use_i18n();
    let attempt = Attempt::new();
    let (account, id) = (item.account(), item.id());
    let profile = item.doc.value().get_untracked().unwrap_or_default();
    let expected = name_in(&profile, "Sources", &id, "Description");
    let schedules = schedules_of(&profile, &id);
    let server = Server::here();
    let agree = move || {
        let account = account.clone();
        let source_id = id.clone();
        let needs_server = is_saved.get_untracked();
        let sending = async move {
            if needs_server {
                let ask = account.ask(DeleteProtectedItem { source_id });
                server.ask(&ask).await.map_err(|error| reason(i18n, &error))?;
            }
            Ok(())
        };
        let account = item.account();
        attempt.start(Box::pin(sending), move || {
            leave.run(());
            account.spoil(server);
        });
    };
    view! {
        <TypedConfirm
            expected
            action=key!(item.delete_action)
            attempt
            on_agree=agree
            on_cancel=move || open.set(false)
        >
            <Notice tone=Tone::Warning title=key!(item.delete_body) />
            <ul class="loss-list">
                <li>{move || t_string!(i18n, item.delete_schedules, count = schedules)}</li>
                <li>{key!(item.delete_stored)}</li>
            </ul>
        </TypedConfirm>
    }
}

/// The item, its schedules, and nothing else.
fn remove(profile: &mut Value, id: &str) {
    path::remove(profile, &path::join(&["Sources", id]));
    if let Some(rules) = profile.get_mut("BackupRules").and_then(Value::as_object_mut) {
        rules.retain(|_, rule| text(rule, "Source") != id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_item_goes_with_its_schedules_and_leaves_the_rest() {
        let mut profile = json!({"Sources": {"a": {}, "b": {}}, "Later": 1,
            "BackupRules": {"1": {"Source": "a"}, "2": {"Source": "b"}, "3": {"Source": "a", "x": 1}}});
        remove(&mut profile, "a");
        assert_eq!(profile, json!({"Sources": {"b": {}}, "Later": 1, "BackupRules": {"2": {"Source": "b"}}}));
        remove(&mut profile, "gone");
    }
}
