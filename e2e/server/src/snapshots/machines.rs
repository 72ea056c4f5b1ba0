//! A snapshot of virtual machines: a folder for each, in it its configuration and disks, in those partitions and files.
//! A disk opens by its `TreeID`, or with `VMDKSnapshotViewOptions` that name a partition and a path in it.

use super::image;
use super::store::Snapshot;
use super::tree::Tree;
use crate::devices::files::Files;
use crate::devices::guests::Guest;
use crate::devices::hyperv::disk_file;
use crate::devices::node::{Node, Opens};
use crate::devices::says::{Told, Trouble};
use crate::devices::system::System;
use crate::devices::{hyperv, proxmox, vmware};
use crate::seed::blank;
use comet_api::constants::{engine_builtin as engine, err, storedobjecttype as kind};
use comet_api::types::{VMDKSnapshotViewOptions, VMDiskInfo, VMInfo};
use comet_api::{ByteCount, List, UnixSeconds};

pub struct Machines {
    guests: Vec<Guest>,
    /// The endings of a configuration and of a disk.
    endings: (&'static str, &'static str),
    made: UnixSeconds,
}

/// A partition of a guest's disk: its name, and what is on it.
type Partition = (&'static str, Content);

#[derive(Clone, Copy)]
enum Content {
    Boot,
    /// A drive's files.
    Windows(&'static str),
    Linux,
    Unreadable,
}

impl Machines {
    pub fn of(snapshot: &Snapshot) -> Self {
        let (guests, endings) = match snapshot.engine.as_str() {
            engine::HYPERV => (hyperv::guests(snapshot.device.as_str()), ("vmcx", "vhdx")),
            engine::VMWARE => (vmware::guests(&snapshot.item), ("vmx", "vmdk")),
            _ => (proxmox::guests(&snapshot.item), ("conf", "raw")),
        };
        Self { guests, endings, made: snapshot.made }
    }

    /// The machines that could be restored as such.
    pub fn describe(&self) -> Vec<VMInfo> {
        self.guests.iter().map(|guest| self.info(guest)).collect()
    }

    fn info(&self, guest: &Guest) -> VMInfo {
        let mut info: VMInfo = blank();
        info.set_id(guest.id.as_str());
        info.set_name(guest.name.as_str());
        info.set_cpu_cores(guest.cores);
        info.set_ram_bytes(ByteCount(guest.memory));
        info.set_firmware_type(if guest.is_modern { "UEFI" } else { "BIOS" });
        info.set_config_path(format!("{}/{}", guest.name, self.config_file(guest)));
        let disks = (0..).zip(0_i64..).zip(&guest.disks).map(|((index, number), bytes)| {
            let mut disk: VMDiskInfo = blank();
            disk.set_path(format!("{}/{}", guest.name, disk_file(guest, index, self.endings.1)));
            disk.set_size(ByteCount(*bytes));
            disk.set_device_num(number);
            disk
        });
        info.set_disks(List(disks.collect()));
        info
    }

    fn config_file(&self, guest: &Guest) -> String {
        format!("{}.{}", guest.id, self.endings.0)
    }

    fn guest(&self, name: &str) -> Told<&Guest> {
        let guest = self.guests.iter().find(|guest| guest.name == name);
        guest.ok_or_else(|| Trouble::missing("There is no such machine in the snapshot."))
    }

    fn disk(&self, guest: &Guest, file: &str) -> Told<usize> {
        let mut numbers = 0..guest.disks.len();
        let number = numbers.find(|number| disk_file(guest, *number, self.endings.1) == file);
        number.ok_or_else(|| Trouble::missing("The machine has no such disk."))
    }

    fn in_guest(&self, guest: &Guest) -> Vec<Node> {
        let config = Node::new(self.config_file(guest), kind::FILE, Opens::No).sized(7_400).at(self.made);
        let disks = guest.disks.iter().enumerate().map(|(number, bytes)| {
            let name = disk_file(guest, number, self.endings.1);
            Node::new(name, kind::VIRTUALIMAGE_DISK, Opens::Yes).sized(*bytes).at(self.made)
        });
        std::iter::once(config).chain(disks).collect()
    }

    fn partitions(&self, guest: &Guest, disk: usize) -> Vec<Node> {
        let kind = if guest.is_modern { kind::VHDX_GPT_PARTITION } else { kind::VHDX_MBR_PARTITION };
        partitions(guest, disk).iter().map(|partition| Node::new(partition.0, kind, Opens::Yes).at(self.made)).collect()
    }

    fn in_partition(&self, guest: &Guest, disk: usize, name: &str, below: &[String]) -> Told<Vec<Node>> {
        let partition = partitions(guest, disk).iter().find(|partition| partition.0 == name);
        let partition = partition.ok_or_else(|| Trouble::missing(err::VHDX_PARTITON_READ_ERR_MSG))?;
        let files = |system| Files { device: &guest.id, system, at: self.made };
        match partition.1 {
            Content::Boot => Ok(image::boot_files(files(System::Linux), below)),
            Content::Windows(drive) => image::files(files(System::WindowsServer), &[drive], below),
            Content::Linux => image::files(files(System::Linux), &[], below),
            Content::Unreadable => Err(Trouble::wrong(err::UNSUPPORT_VHDX_FILE_SYSTEM)),
        }
    }
}

const BOOT: Partition = ("1: EFI (FAT32)", Content::Boot);

fn partitions(guest: &Guest, disk: usize) -> &'static [Partition] {
    match (guest.is_windows, guest.is_modern, disk) {
        (true, true, 0) => {
            &[BOOT, ("2: Reserved", Content::Unreadable), ("3: Windows (NTFS)", Content::Windows(r"C:\"))]
        }
        (true, false, 0) => {
            &[("1: System Reserved (NTFS)", Content::Boot), ("2: Windows (NTFS)", Content::Windows(r"C:\"))]
        }
        (true, _, _) => &[("1: Data (NTFS)", Content::Windows(r"D:\"))],
        (false, true, 0) => &[BOOT, ("2: root (ext4)", Content::Linux), ("3: swap", Content::Unreadable)],
        (false, false, 0) => &[("1: root (ext4)", Content::Linux)],
        (false, _, _) => &[("1: LVM", Content::Unreadable)],
    }
}

impl Tree for Machines {
    fn children(&self, names: &[String]) -> Told<Vec<Node>> {
        match names {
            [] => Ok(self
                .guests
                .iter()
                .map(|guest| Node::new(guest.name.as_str(), kind::DIRECTORY, Opens::Yes).at(self.made))
                .collect()),
            [guest] => Ok(self.in_guest(self.guest(guest)?)),
            [guest, disk] => {
                let guest = self.guest(guest)?;
                Ok(self.partitions(guest, self.disk(guest, disk)?))
            }
            [guest, disk, partition, below @ ..] => {
                let guest = self.guest(guest)?;
                self.in_partition(guest, self.disk(guest, disk)?, partition, below)
            }
        }
    }

    fn inside_image(&self, names: &[String], options: &VMDKSnapshotViewOptions) -> Told<Vec<Node>> {
        let [guest, disk] = names else {
            return Err(Trouble::wrong("TreeID is to be the one of a disk when Options look into it."));
        };
        let guest = self.guest(guest)?;
        let disk = self.disk(guest, disk)?;
        match (options.partition_name(), options.partition_guid()) {
            ("", "") => Ok(self.partitions(guest, disk)),
            ("", name) | (name, _) => self.in_partition(guest, disk, name, &image::names(options.list_path())),
        }
    }
}
