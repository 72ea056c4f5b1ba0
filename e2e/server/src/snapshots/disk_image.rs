//! A snapshot of disks: a folder for each, in it an image of every partition. Files inside an image are asked for with
//! `VMDKSnapshotViewOptions`: the partition by its GUID, the folder by `ListPath`.

use super::image;
use super::store::Snapshot;
use super::tree::Tree;
use crate::devices::disks;
use crate::devices::files::Files;
use crate::devices::node::{Node, Opens};
use crate::devices::says::{Told, Trouble};
use crate::devices::system::System;
use comet_api::constants::{err, storedobjecttype as kind};
use comet_api::types::{DiskDrive, Partition, SourceConfig, UserProfileConfig, VMDKSnapshotViewOptions};

pub struct DiskImage<'a> {
    files: Files<'a>,
    /// Numbers of the chosen disks; all when there are none.
    chosen: Vec<String>,
}

impl<'a> DiskImage<'a> {
    pub fn of(snapshot: &'a Snapshot, owner: &UserProfileConfig) -> Self {
        let system = System::of(owner.devices().get(snapshot.device.as_str()));
        let chosen = owner.sources().get(&snapshot.item).map(chosen_disks).unwrap_or_default();
        Self { files: Files { device: snapshot.device.as_str(), system, at: snapshot.made }, chosen }
    }

    /// The disks as they were.
    pub fn disks(&self) -> Told<Vec<DiskDrive>> {
        let mut disks = disks::disks(self.files.device, self.files.system)?;
        disks.retain(|disk| self.chosen.is_empty() || self.chosen.iter().any(|id| id == disk.id()));
        Ok(disks)
    }

    fn disk(&self, name: &str) -> Told<DiskDrive> {
        let disk = self.disks()?.into_iter().find(|disk| folder_name(disk) == name);
        disk.ok_or_else(|| Trouble::missing("There is no such disk in the snapshot."))
    }
}

fn chosen_disks(item: &SourceConfig) -> Vec<String> {
    let props = item.engine_props();
    props.iter().filter(|(key, _)| key.starts_with("SELECTED_DISK")).map(|(_, id)| id.to_owned()).collect()
}

fn folder_name(disk: &DiskDrive) -> &str {
    disk.device_name().rsplit(['\\', '/']).next().unwrap_or_default()
}

impl Tree for DiskImage<'_> {
    fn children(&self, names: &[String]) -> Told<Vec<Node>> {
        let file = |name: String, bytes| Node::new(name, kind::FILE, Opens::No).sized(bytes).at(self.files.at);
        match names {
            [] => Ok(self
                .disks()?
                .iter()
                .map(|disk| {
                    Node::new(folder_name(disk), kind::DIRECTORY, Opens::Yes).labelled(disk.caption()).at(self.files.at)
                })
                .collect()),
            [disk] => {
                let disk = self.disk(disk)?;
                let images = disk.partitions().iter().map(|partition| {
                    file(format!("{}.vmdk", partition.partition_guid()), partition.used_size().0)
                        .labelled(said(partition))
                });
                Ok(std::iter::once(file("disk.vmdk".to_owned(), 2048)).chain(images).collect())
            }
            _ => Err(Trouble::missing("There is no such folder in the snapshot.")),
        }
    }

    fn inside_image(&self, names: &[String], options: &VMDKSnapshotViewOptions) -> Told<Vec<Node>> {
        let [disk] = names else {
            return Err(Trouble::wrong("TreeID is to be the one of a disk when Options look into its image."));
        };
        let disk = self.disk(disk)?;
        let wanted = options.partition_guid().trim_end_matches(".vmdk");
        let mut partitions = disk.partitions().iter();
        let partition = partitions
            .find(|partition| partition.partition_guid() == wanted)
            .ok_or_else(|| Trouble::missing("There is no such partition on the disk."))?;
        let below = image::names(options.list_path());
        let mount = partition.mount_points().iter().next();
        match (partition.filesystem(), mount) {
            ("FAT32", _) => Ok(image::boot_files(self.files, &below)),
            ("NTFS", Some(drive)) => image::files(self.files, &[drive], &below),
            ("ext4", _) => image::files(self.files, &[], &below),
            ("NTFS", None) => Ok(image::boot_files(self.files, &below)),
            _ => Err(Trouble::wrong(err::UNSUPPORT_VMDK_FILE_SYSTEM)),
        }
    }
}

/// What people know the partition by.
fn said(partition: &Partition) -> String {
    let mount = partition.mount_points().iter().next().unwrap_or("no letter");
    match (partition.volume_name(), partition.filesystem()) {
        ("", "") => "Reserved".to_owned(),
        ("", system) => format!("{system} ({mount})"),
        (name, system) => format!("{name} ({mount}) {system}"),
    }
}
