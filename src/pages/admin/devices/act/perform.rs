//! Telling devices what to do.

use super::Target;
use crate::account::{Account, BackupOrder, Backups};
use crate::i18n::*;
use crate::server::{Ask, Server, reason};
use comet_api::methods::*;
use comet_api::types::{BackupJobAdvancedOptions, CometAPIResponseMessage};
use comet_api::{ApiError, ConnectionId, Method};
use perihelion_view::prelude::*;
use std::time::Duration;

/// A device that lost its connection is back after so long.
const BACK_SOON: Duration = Duration::from_secs(5);
/// The answers that tell which devices there are and what they do.
const CONNECTIONS: &str = AdminDispatcherListActive::INFO.name;
const TELLING: [&str; 3] = [CONNECTIONS, AdminGetJobsForDateRange::INFO.name, AdminGetJobsForUser::INFO.name];

/// What a device is to do, with all that it needs to know.
#[derive(Clone, PartialEq)]
pub enum Order {
    UpdateSoftware,
    RefetchProfile,
    DropConnection,
    UpdateLoginUrl {
        url: String,
        /// Without trying first whether the address answers.
        force: bool,
    },
    KillProcess,
    Uninstall {
        /// The device's settings go too, and with them its registration.
        remove_config: bool,
    },
    /// Every schedule, now.
    BackUpBySchedules,
    /// Every item, where it usually goes.
    BackUpAll(BackupJobAdvancedOptions),
}

/// Tells it to the device. The error is a sentence.
pub async fn perform(server: Server, i18n: Texts, order: &Order, target: &Target) -> Result<(), String> {
    let done = match order {
        Order::BackUpBySchedules | Order::BackUpAll(_) => back_up(server, i18n, order, target).await,
        _ => tell(server, order, target).await.map_err(|error| reason(i18n, &error)),
    };
    server.spoil(&TELLING);
    // What reconnects, or is gone, is seen to be so a moment later.
    set_timeout(move || server.spoil(&[CONNECTIONS]), BACK_SOON);
    done
}

/// Work is for one machine; what is about the connection or the settings goes to all that are the device.
async fn tell(server: Server, order: &Order, target: &Target) -> Result<(), ApiError> {
    let is_work = matches!(order, Order::UpdateSoftware | Order::Uninstall { .. });
    let count = if is_work { 1 } else { target.links.len() };
    for link in target.links.iter().take(count) {
        if let Some(ask) = question(server, order, link.id.clone()) {
            server.ask(&ask).await?;
        }
    }
    Ok(())
}

fn question(server: Server, order: &Order, target_id: ConnectionId) -> Option<Ask<CometAPIResponseMessage>> {
    Some(match order {
        Order::UpdateSoftware => {
            Ask::new(&AdminDispatcherUpdateSoftware { target_id, self_address: Some(server.address()) })
        }
        Order::RefetchProfile => Ask::new(&AdminDispatcherRefetchProfile { target_id }),
        Order::DropConnection => Ask::new(&AdminDispatcherDropConnection { target_id }),
        Order::UpdateLoginUrl { url, force } => {
            Ask::new(&AdminDispatcherUpdateLoginUrl { target_id, new_url: url.clone(), force: Some(*force) })
        }
        Order::KillProcess => Ask::new(&AdminDispatcherKillProcess { target_id }),
        Order::Uninstall { remove_config } => {
            Ask::new(&AdminDispatcherUninstallSoftware { target_id, remove_config_file: *remove_config })
        }
        Order::BackUpBySchedules | Order::BackUpAll(_) => return None,
    })
}

/// Begins all backups of the device; one that fails does not keep the others.
async fn back_up(server: Server, i18n: Texts, order: &Order, target: &Target) -> Result<(), String> {
    let account = Account::AsAdmin { user: target.user.clone() };
    let Some(link) = target.links.first() else { return Ok(()) };
    let profile = server.ask(&account.profile()).await.map_err(|error| reason(i18n, &error))?;
    let backups = Backups::of(profile.profile(), target.device.as_str());
    let orders = match order {
        Order::BackUpAll(options) => of_items(&backups, options),
        _ => backups.schedules.iter().map(|schedule| BackupOrder::Schedule(schedule.id.clone())).collect(),
    };
    if orders.is_empty() {
        return Err(match order {
            Order::BackUpAll(_) => tu_string!(i18n, fleet.no_usual_vault),
            _ => tu_string!(i18n, fleet.no_schedules),
        }
        .to_owned());
    }
    let mut problems = Vec::new();
    for order in orders {
        if let Err(error) = account.run_backup(server, link.id.clone(), order).await {
            problems.push(reason(i18n, &error));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join(" ")) }
}

fn of_items(backups: &Backups, options: &BackupJobAdvancedOptions) -> Vec<BackupOrder> {
    let to_vaults = |(item, _): &(String, String)| {
        let vaults = backups.usual_vaults(item).into_iter().map(str::to_owned);
        let order = |vault| BackupOrder::Item { item: item.clone(), vault, options: options.clone() };
        vaults.map(order).collect::<Vec<_>>()
    };
    backups.items.iter().flat_map(to_vaults).collect()
}
