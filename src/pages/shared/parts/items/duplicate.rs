//! The same item once more: on another device, or for another user. Written by the methods for one item, so that the
//! rest of the other profile is not touched.

use super::delete::have_changed;
use super::new::device_choices;
use super::place::{Item, text};
use crate::account::Account;
use crate::document::path;
use crate::format::now;
use crate::i18n::*;
use crate::random::guid;
use crate::routes::{Page, Part};
use crate::server::{Server, explain_here, reason, use_read};
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::dialog::Dialog;
use crate::ui::field::{Checkbox, Choice, Field, InputKind, Select, TextInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::toast::Toasts;
use comet_api::document::Write;
use comet_api::twins::{GetProtectedItemWithBackupRules, SetProtectedItemWithBackupRules};
use comet_api::types::{BackupRuleConfig, SourceConfig};
use comet_api::{Dictionary, Lens};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use send_wrapper::SendWrapper;

pub fn duplicate_dialog(item: Item, open: RwSignal<bool>) -> Node {
    view! {
        <Dialog open title=key!(item.duplicate_title) on_close=move || open.set(false)>
            {form(item, open)}
        </Dialog>
    }
}

fn form(item: Item, open: RwSignal<bool>) -> Node {
    let i18n = use_i18n();
    let attempt = Attempt::new();
    let (server, toasts) = (Server::here(), expect_context::<Toasts>());
    let navigate = SendWrapper::new(use_navigate());
    let own = item.account();
    let own_user = match &own {
        Account::AsAdmin { user } => user.to_string(),
        Account::AsUser => String::new(),
    };
    let user = RwSignal::new(own_user.clone());
    // The user is looked up once the name has been typed.
    let typed = RwSignal::new(own_user.clone());
    let device = RwSignal::new(item.value.with_untracked(|value| text(value, "OwnerDevice").to_owned()));
    let name = RwSignal::new(item.value.with_untracked(|value| text(value, "Description").to_owned()));
    let with_schedules = RwSignal::new(true);
    let is_admin = own != Account::AsUser;
    let target = Signal::derive(move || match is_admin {
        true => Account::AsAdmin { user: user.get().into() },
        false => Account::AsUser,
    });
    let is_other = Memo::new(move |_| is_admin && user.with(|user| *user != own_user));
    let read = use_read(move || {
        Some(target.get()).filter(|_| user.with(|user| !user.is_empty() || !is_admin)).map(|account| account.profile())
    });
    let devices = Signal::derive(move || {
        let devices =
            read.state.with(|state| state.data.as_ref().map(|answer| device_choices(answer.profile().value())));
        std::iter::once(Choice::new("", key!(item.choose_device)))
            .chain(devices.unwrap_or_default())
            .collect::<Vec<_>>()
    });
    let problem =
        Signal::derive(move || read.state.with(|state| state.error.as_ref().map(|error| explain_here(error).title)));
    let send = move || {
        let is_there =
            devices.with_untracked(|devices| device.with_untracked(|own| devices.iter().any(|it| it.value == *own)));
        if device.with_untracked(String::is_empty) || !is_there {
            attempt.failed.set(Some(tu_string!(i18n, item.choose_device).to_owned()));
            return;
        }
        let copy = Copy {
            id: guid(),
            name: name.get_untracked(),
            device: device.get_untracked(),
            has_schedules: with_schedules.get_untracked() && !is_other.get_untracked(),
        };
        let (from, to, id, source_id) = (item.account(), target.get_untracked(), copy.id.clone(), item.id());
        let (to_page, navigate) = (to.clone(), navigate.clone());
        let sending = async move {
            let read = server.ask(&from.ask(GetProtectedItemWithBackupRules { source_id })).await;
            let read = read.map_err(|error| reason(i18n, &error))?;
            let rules = read.backup_rules().iter().map(|(_, rule)| rule.clone()).collect();
            let is_own = from == to;
            let (source, rules) = copy.of(read.source(), rules);
            let ask = to.ask(SetProtectedItemWithBackupRules {
                source_id: copy.id,
                require_hash: is_own.then(|| read.profile_hash().to_owned()).filter(|hash| !hash.is_empty()),
                source: Some(source),
                backup_rules: Some(rules).filter(|rules| !rules.is_empty()),
            });
            server.ask(&ask).await.map(drop).map_err(|error| reason(i18n, &error))
        };
        attempt.start(Box::pin(sending), move || {
            open.set(false);
            toasts.success(tu_string!(i18n, item.duplicated).to_owned());
            have_changed(server, &to_page);
            if !is_other.get_untracked() {
                item.doc.read_again();
            }
            navigate(&Page::part(&to_page, Part::Item(id)).href(), NavigateOptions::default());
        });
    };
    let look_up = move |_| user.set(typed.get_untracked().trim().to_owned());
    let of_user = is_admin.then(|| {
        view! {
            <div on:focusout=look_up>
                <Field label=key!(item.for_user) hint=key!(item.for_user_help) error=problem>
                    <TextInput value=typed kind=InputKind::Username />
                </Field>
            </div>
        }
    });
    view! {
        <Form on_submit=send pending=attempt.pending error=attempt.failed>
            <p class="muted">{key!(item.duplicate_body)}</p>
            {of_user}
            <Field label=key!(item.device)>
                <Select value=device choices=devices />
            </Field>
            <Field label=key!(item.name)>
                <TextInput value=name />
            </Field>
            <Checkbox
                checked=with_schedules
                label=key!(item.with_schedules)
                hint=key!(item.with_schedules_help)
                disabled=is_other
            />
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {key!(item.duplicate_action)}
                </Button>
            </FormActions>
        </Form>
    }
}

/// What the new one is to be.
struct Copy {
    id: String,
    name: String,
    device: String,
    has_schedules: bool,
}

impl Copy {
    /// The item and its schedules as they are to be written. What is measured, and what ties it to a policy, stays behind.
    fn of(&self, item: &SourceConfig, rules: Vec<BackupRuleConfig>) -> (SourceConfig, Dictionary<BackupRuleConfig>) {
        let mut item = item.clone();
        for member in ["Statistics", "PolicySourceID", "ExistingUserUpdate"] {
            path::remove(item.value_mut(), &path::join(&[member]));
        }
        let now = now();
        let said = [("Description", self.name.as_str()), ("OwnerDevice", self.device.as_str())];
        for (member, value) in said {
            path::set(item.value_mut(), &path::join(&[member]), value.write());
        }
        for member in ["CreateTime", "ModifyTime"] {
            path::set(item.value_mut(), &path::join(&[member]), now.into());
        }
        let mut copies = Dictionary::default();
        for mut rule in rules.into_iter().filter(|_| self.has_schedules) {
            rule.set_source(self.id.as_str());
            path::set(rule.value_mut(), "/CreateTime", now.into());
            path::set(rule.value_mut(), "/ModifyTime", now.into());
            copies.insert(guid(), rule);
        }
        (item, copies)
    }
}
