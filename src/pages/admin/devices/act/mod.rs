//! What can be done to devices that are connected: to one from its row or its page, and to many at once.

mod bulk;
mod bulk_backup;
mod form;
mod login_url;
mod menu;
mod perform;
mod uninstall;

use crate::account::{Account, Link};
use crate::i18n::*;
use crate::pages::shared::run_backup::{RunBackup, Runner};
use crate::session::Portal;
use crate::ui::button::ButtonTone;
use crate::ui::dialog::{Dialog, DialogSize};
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use bulk_backup::BulkBackup;
use comet_api::{DeviceId, Username};
use form::ActForm;
use login_url::LoginUrl;
pub use menu::ActList;
use menu::ActMenu;
use perform::Order;
use perihelion_view::prelude::*;
use std::sync::Arc;
use uninstall::Uninstall;

/// A device that something is to be done to.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub user: Username,
    pub device: DeviceId,
    pub name: String,
    /// The name of the account.
    pub account: String,
    /// The tenant that the account belongs to; empty for the top level.
    pub organization: String,
    /// The connections that it is reached by, the newest first; none while it is offline.
    pub links: Vec<Link>,
}

/// Something that a connected device can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    RunBackup,
    UpdateSoftware,
    RefetchProfile,
    DropConnection,
    UpdateLoginUrl,
    KillProcess,
    Uninstall,
}

/// All of them, the most wanted first and what does harm last.
pub const ACTS: [Act; 7] = [
    Act::RunBackup,
    Act::UpdateSoftware,
    Act::RefetchProfile,
    Act::DropConnection,
    Act::UpdateLoginUrl,
    Act::KillProcess,
    Act::Uninstall,
];

impl Act {
    pub const fn icon(self) -> Icon {
        match self {
            Self::RunBackup => Icon::Play,
            Self::UpdateSoftware => Icon::Download,
            Self::RefetchProfile => Icon::Refresh,
            Self::DropConnection => Icon::Close,
            Self::UpdateLoginUrl => Icon::Globe,
            Self::KillProcess => Icon::Stop,
            Self::Uninstall => Icon::Delete,
        }
    }

    /// Whether somebody has to go to the device to take it back.
    pub const fn does_harm(self) -> bool {
        matches!(self, Self::KillProcess | Self::Uninstall)
    }

    /// How loud its button is.
    const fn tone(self) -> ButtonTone {
        if self.does_harm() { ButtonTone::Danger } else { ButtonTone::Primary }
    }

    pub fn label(self, i18n: Texts) -> &'static str {
        match self {
            Self::RunBackup => t_string!(i18n, fleet.run),
            Self::UpdateSoftware => t_string!(i18n, fleet.update),
            Self::RefetchProfile => t_string!(i18n, fleet.refetch),
            Self::DropConnection => t_string!(i18n, fleet.drop),
            Self::UpdateLoginUrl => t_string!(i18n, fleet.login_url),
            Self::KillProcess => t_string!(i18n, fleet.kill),
            Self::Uninstall => t_string!(i18n, fleet.uninstall),
        }
    }

    /// What it does, in a sentence or two.
    pub fn hint(self, i18n: Texts) -> &'static str {
        match self {
            Self::RunBackup => t_string!(i18n, fleet.run_hint),
            Self::UpdateSoftware => t_string!(i18n, fleet.update_hint),
            Self::RefetchProfile => t_string!(i18n, fleet.refetch_hint),
            Self::DropConnection => t_string!(i18n, fleet.drop_hint),
            Self::UpdateLoginUrl => t_string!(i18n, fleet.login_url_hint),
            Self::KillProcess => t_string!(i18n, fleet.kill_hint),
            Self::Uninstall => t_string!(i18n, fleet.uninstall_hint),
        }
    }
}

/// What a person is about to do. Copy it freely.
#[derive(Clone, Copy)]
pub struct Acts {
    /// The device whose actions are shown to choose from.
    menu: RwSignal<Option<Target>>,
    /// The action that is prepared, and on what.
    act: RwSignal<Option<Prepared>>,
}

#[derive(Clone, PartialEq)]
struct Prepared {
    act: Act,
    targets: Arc<[Target]>,
    /// How many were left out because they are offline.
    left_out: usize,
    /// The item that a backup is to begin with.
    item: Option<String>,
}

impl Acts {
    pub fn new() -> Self {
        Self { menu: RwSignal::new(None), act: RwSignal::new(None) }
    }

    /// Shows what can be done to a device.
    pub fn offer(self, target: Target) {
        self.menu.set(Some(target));
    }

    /// Prepares an action; those that are offline are left out. The answer is whether any is online.
    pub fn prepare(self, act: Act, targets: Vec<Target>) -> bool {
        let all = targets.len();
        let targets: Arc<[Target]> = targets.into_iter().filter(|target| !target.links.is_empty()).collect();
        self.menu.set(None);
        if targets.is_empty() {
            return false;
        }
        let left_out = all - targets.len();
        self.act.set(Some(Prepared { act, targets, left_out, item: None }));
        true
    }

    /// Prepares the backup of one item.
    pub fn back_up(self, target: Target, item: String) {
        let targets = Arc::new([target]);
        self.act.set(Some(Prepared { act: Act::RunBackup, targets, left_out: 0, item: Some(item) }));
    }
}

/// The dialogs of the actions; stands once in a page.
#[component]
pub fn ActDialogs(acts: Acts) -> impl IntoView {
    let i18n = use_i18n();
    let close = Callback::new(move |()| acts.act.set(None));
    let title = move || acts.act.with(|act| act.as_ref().map_or("", |prepared| prepared.act.label(i18n)));
    let menu_title = move || acts.menu.with(|menu| menu.as_ref().map(|target| target.name.clone())).unwrap_or_default();
    view! {
        <Dialog
            open=Signal::derive(move || acts.menu.with(Option::is_some))
            title=menu_title
            on_close=move || acts.menu.set(None)
        >
            {move || acts.menu.get().map(|target| view! { <ActMenu acts target /> })}
        </Dialog>
        <Dialog
            open=Signal::derive(move || acts.act.with(Option::is_some))
            title
            size=DialogSize::Medium
            on_close=close
        >
            {move || acts.act.get().map(|prepared| content(i18n, prepared, close))}
        </Dialog>
    }
}

fn content(i18n: Texts, prepared: Prepared, on_close: Callback<()>) -> Node {
    let left_out = prepared.left_out;
    let note = (left_out > 0).then(|| {
        view! { <Notice title=move || t_string!(i18n, fleet.left_out, count = left_out) /> }
    });
    view! { {note} {form(prepared, on_close)} }
}

fn form(Prepared { act, targets, item, .. }: Prepared, on_close: Callback<()>) -> Node {
    let runner = match &*targets {
        [target] => target.links.first().map(|link| Runner {
            account: Account::AsAdmin { user: target.user.clone() },
            device: target.device.to_string(),
            target: link.id.clone(),
            item,
        }),
        _ => None,
    };
    let plain = move |order: Order, targets: Arc<[Target]>| {
        view! { <ActForm act targets order=Signal::stored(Some(order)) on_close /> }
    };
    match (act, runner) {
        (Act::RunBackup, Some(runner)) => view! {
            <p class="muted">{name_of(&targets)}</p>
            <RunBackup portal=Portal::Admin runner on_close />
        },
        (Act::RunBackup, None) => view! { <BulkBackup targets on_close /> },
        (Act::UpdateSoftware, _) => plain(Order::UpdateSoftware, targets),
        (Act::RefetchProfile, _) => plain(Order::RefetchProfile, targets),
        (Act::DropConnection, _) => plain(Order::DropConnection, targets),
        (Act::KillProcess, _) => plain(Order::KillProcess, targets),
        (Act::UpdateLoginUrl, _) => view! { <LoginUrl targets on_close /> },
        (Act::Uninstall, _) => view! { <Uninstall targets on_close /> },
    }
}

/// One device by its name and its account's.
fn name_of(targets: &[Target]) -> String {
    targets.first().map(Target::in_words).unwrap_or_default()
}

impl Target {
    /// The device with its account.
    pub fn in_words(&self) -> String {
        if self.account.is_empty() { self.name.clone() } else { format!("{} · {}", self.name, self.account) }
    }
}
