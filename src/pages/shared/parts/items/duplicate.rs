//! The same item once more: on another device, or for another user. Written by the methods for one item, so that the
//! rest of the other profile is not touched.

use super::new::device_choices;
use super::place::Item;
use crate::account::Account;
use crate::document::{Source, path};
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
use comet_api::twins::{GetProtectedItemWithBackupRules, SetProtectedItemWithBackupRules};
use comet_api::types::{BackupRuleConfig, ProtectedItemWithBackupRulesResponse, SourceConfig};
use comet_api::{ApiError, Dictionary, Lens, UnixSeconds};
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
    let (device, name) = (RwSignal::new(item.text_now("OwnerDevice")), RwSignal::new(item.text_now("Description")));
    let with_schedules = RwSignal::new(true);
    let is_admin = own != Account::AsUser;
    let target = Signal::derive(move || match is_admin {
        true => Account::AsAdmin { user: user.get().into() },
        false => Account::AsUser,
    });
    let is_other = Memo::new(move || user.with(|user| *user != own_user));
    let read = use_read(move || {
        let is_named = !is_admin || user.with(|user| !user.is_empty());
        is_named.then(|| target.get().profile())
    });
    let devices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", key!(item.choose_device))];
        read.state.with(|state| {
            if let Some(answer) = &state.data {
                choices.extend(device_choices(answer.profile().value()));
            }
        });
        choices
    });
    let problem =
        Signal::derive(move || read.state.with(|state| state.error.as_ref().map(|error| explain_here(error).title)));
    let send = move || {
        let device = device.get_untracked();
        let is_there = devices.with_untracked(|devices| devices.iter().any(|choice| choice.value == device));
        if device.is_empty() || !is_there {
            attempt.failed.set(Some(tu_string!(i18n, item.choose_device).to_owned()));
            return;
        }
        let copy = Copy {
            id: guid(),
            name: name.get_untracked(),
            device,
            has_schedules: with_schedules.get_untracked() && !is_other.get_untracked(),
        };
        let (to, id, navigate) = (target.get_untracked(), copy.id.clone(), navigate.clone());
        let sending = copy.write(server, item.account(), item.id(), to.clone());
        let sending = async move { sending.await.map_err(|error| reason(i18n, &error)) };
        attempt.start(Box::pin(sending), move || {
            open.set(false);
            toasts.success(tu_string!(i18n, item.duplicated).to_owned());
            to.spoil(server);
            navigate(&Page::part(&to, Part::Item(id)).href(), NavigateOptions::default());
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
    /// Writes the copy of an item into an account. The hash guards the profile that was read, not that of another.
    async fn write(self, server: Server, from: Account, source_id: String, to: Account) -> Result<(), ApiError> {
        let is_own = from == to;
        let read = server.ask(&from.ask(GetProtectedItemWithBackupRules { source_id })).await?;
        let (source, rules) = self.of(&read);
        let ask = to.ask(SetProtectedItemWithBackupRules {
            source_id: self.id,
            require_hash: is_own.then(|| read.profile_hash().to_owned()).filter(|hash| !hash.is_empty()),
            source: Some(source),
            backup_rules: Some(rules).filter(|rules| !rules.is_empty()),
        });
        server.ask(&ask).await.map(drop)
    }

    /// The item and its schedules as they are to be written. What is measured, and what ties it to a policy, stays behind.
    fn of(&self, read: &ProtectedItemWithBackupRulesResponse) -> (SourceConfig, Dictionary<BackupRuleConfig>) {
        let mut item = read.source().clone();
        for place in ["/Statistics", "/PolicySourceID", "/ExistingUserUpdate"] {
            path::remove(item.value_mut(), place);
        }
        let now = UnixSeconds(now());
        item.set_description(self.name.as_str());
        item.set_owner_device(self.device.as_str());
        item.set_create_time(now);
        item.set_modify_time(now);
        let mut copies = Dictionary::default();
        for (_, rule) in read.backup_rules().iter().filter(|_| self.has_schedules) {
            let mut rule = rule.clone();
            rule.set_source(self.id.as_str());
            rule.set_create_time(now);
            rule.set_modify_time(now);
            copies.insert(guid(), rule);
        }
        (item, copies)
    }
}
