//! Backups that are begun now: what a device has to back up, and the order to do it.

use super::{Account, OF_JOBS};
use crate::server::Server;
use comet_api::methods::*;
use comet_api::types::{BackupJobAdvancedOptions, UserProfileConfig};
use comet_api::{ApiError, ConnectionId, JobId};

/// What is to be backed up, and how.
#[derive(Clone, PartialEq)]
pub enum BackupOrder {
    /// What a schedule says, now (the id of a `BackupRuleConfig`).
    Schedule(String),
    /// An item into a vault.
    Item { item: String, vault: String, options: BackupJobAdvancedOptions },
}

impl Account {
    /// Begins a backup on a connected device. The answer is the job's id, where the server tells it.
    pub async fn run_backup(
        &self,
        server: Server,
        target: ConnectionId,
        order: BackupOrder,
    ) -> Result<Option<JobId>, ApiError> {
        let target_id = target;
        let job = match (self, order) {
            (Self::AsAdmin { .. }, BackupOrder::Schedule(backup_rule)) => {
                let answer = server.call(&AdminDispatcherRunBackup { target_id, backup_rule }).await?;
                answer.job_id().to_owned()
            }
            (Self::AsAdmin { .. }, BackupOrder::Item { item: source, vault: destination, options }) => {
                let options = Some(options);
                let ask = AdminDispatcherRunBackupCustom { target_id, source, destination, options };
                server.call(&ask).await?.job_id().to_owned()
            }
            (Self::AsUser, BackupOrder::Schedule(backup_rule)) => {
                server.call(&UserWebDispatcherRunBackup { target_id, backup_rule }).await?;
                String::new()
            }
            (Self::AsUser, BackupOrder::Item { item: source, vault: destination, options }) => {
                let options = Some(options);
                server.call(&UserWebDispatcherRunBackupCustom { target_id, source, destination, options }).await?;
                String::new()
            }
        };
        server.spoil(&OF_JOBS);
        Ok(Some(job).filter(|job| !job.is_empty()).map(JobId::from))
    }
}

/// A thing with its id and its name.
type Named = (String, String);

/// A schedule of a device: what it backs up, and where to.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    pub id: String,
    /// What it is called; may be empty.
    pub name: String,
    pub item: String,
    pub item_name: String,
    pub vault: String,
    pub vault_name: String,
}

/// What a device has to back up, and where it may be kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backups {
    pub schedules: Vec<Schedule>,
    pub items: Vec<Named>,
    pub vaults: Vec<Named>,
    /// The item and the vault of each item's last backup.
    last: Vec<(String, String)>,
}

impl Backups {
    /// Out of its owner's profile. Vaults that are for other devices are left out, and so are schedules of what is gone.
    pub fn of(profile: &UserProfileConfig, device: &str) -> Self {
        let own = |owner: &str| owner == device;
        let items: Vec<Named> = profile
            .sources()
            .iter()
            .filter(|(_, item)| own(item.owner_device()))
            .map(|(id, item)| (id.to_owned(), item.description().to_owned()))
            .collect();
        let vaults: Vec<Named> = profile
            .destinations()
            .iter()
            .filter(|(_, vault)| {
                let devices = vault.associated_devices();
                devices.is_empty() || devices.iter().any(own)
            })
            .map(|(id, vault)| (id.to_owned(), vault.description().to_owned()))
            .collect();
        let schedules = profile.backup_rules().iter().filter_map(|(id, rule)| {
            Some(Schedule {
                id: id.to_owned(),
                name: rule.description().to_owned(),
                item: rule.source().to_owned(),
                item_name: name_of(&items, rule.source())?,
                vault: rule.destination().to_owned(),
                vault_name: name_of(&vaults, rule.destination())?,
            })
        });
        let last = profile
            .sources()
            .iter()
            .map(|(id, item)| (id.to_owned(), item.statistics().last_backup_job().destination_guid().to_owned()));
        Self { schedules: schedules.collect(), last: last.collect(), items, vaults }
    }

    /// Where an item usually goes: where its schedules send it, else where it went last, else the only vault there is.
    pub fn usual_vaults(&self, item: &str) -> Vec<&str> {
        let exists = |vault: &&str| self.vaults.iter().any(|(id, _)| id == vault);
        let mut scheduled: Vec<&str> = Vec::new();
        for schedule in self.schedules.iter().filter(|schedule| schedule.item == item) {
            if !scheduled.contains(&schedule.vault.as_str()) {
                scheduled.push(&schedule.vault);
            }
        }
        if !scheduled.is_empty() {
            return scheduled;
        }
        let last = self.last.iter().find(|(id, _)| id == item).map(|(_, vault)| vault.as_str());
        match (last.filter(exists), self.vaults.as_slice()) {
            (Some(last), _) => vec![last],
            (None, [(only, _)]) => vec![only],
            _ => Vec::new(),
        }
    }
}

fn name_of(things: &[Named], id: &str) -> Option<String> {
    things.iter().find(|(own, _)| own == id).map(|(_, name)| name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Lens;

    fn backups(rules: &str, last: &str) -> Backups {
        let text = format!(
            r#"{{"Sources":{{"a":{{"Description":"Files","OwnerDevice":"d","Statistics":{{"LastBackupJob":{{"DestinationGUID":"{last}"}}}}}},
                "b":{{"OwnerDevice":"other"}}}},
                "Destinations":{{"v":{{"Description":"Office"}},"w":{{}},"x":{{"AssociatedDevices":["other"]}}}},"BackupRules":{{{rules}}}}}"#
        );
        let document: serde_json::Value = serde_json::from_str(&text).unwrap();
        Backups::of(UserProfileConfig::of(&document), "d")
    }

    #[test]
    fn a_device_has_its_own_items_and_the_vaults_that_are_open_to_it() {
        let found = backups("", "");
        assert_eq!(found.items, [("a".to_owned(), "Files".to_owned())]);
        assert_eq!(found.vaults.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["v", "w"]);
    }

    #[test]
    fn an_item_goes_where_its_schedules_send_it_or_where_it_went_last() {
        let rule = r#""r":{"Source":"a","Destination":"w"},"s":{"Source":"a","Destination":"w"},"t":{"Source":"b","Destination":"v"},
            "gone":{"Source":"a","Destination":"nowhere"}"#;
        assert_eq!(backups(rule, "v").usual_vaults("a"), ["w"]);
        assert_eq!(backups(rule, "v").schedules.len(), 2);
        assert_eq!(backups("", "v").usual_vaults("a"), ["v"]);
        assert!(backups("", "gone").usual_vaults("a").is_empty());
    }
}
