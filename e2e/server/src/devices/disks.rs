//! A device's disks and their partitions.

use super::connected::Device;
use super::says::{Told, Trouble, ok};
use super::system::System;
use crate::seed::{Dice, blank};
use comet_api::types::{BrowseDiskDrivesResponse, DiskDrive, Partition, PartitionConflict};
use comet_api::{ByteCount, List};

const MIB: i64 = 1 << 20;
const GIB: i64 = 1 << 30;

pub fn browse(device: &Device) -> Told<BrowseDiskDrivesResponse> {
    let mut answer: BrowseDiskDrivesResponse = ok();
    answer.set_disks(List(disks(device.id().as_str(), device.system())?));
    Ok(answer)
}

/// The disks of the device, the system's first.
pub fn disks(device: &str, system: System) -> Told<Vec<DiskDrive>> {
    Ok(match system {
        System::Windows => vec![disk(device, system, 0, 512 * GIB, WINDOWS_SYSTEM)],
        System::WindowsServer => {
            let mut disks = vec![
                disk(device, system, 0, 480 * GIB, WINDOWS_SYSTEM),
                disk(device, system, 1, 4000 * GIB, WINDOWS_DATA),
            ];
            if Dice::of(&["dynamic disk", device]).chance(250) {
                disks.push(dynamic(device, 2));
            }
            disks
        }
        System::Linux => vec![disk(device, system, 0, 256 * GIB, LINUX_SYSTEM)],
        System::Mac | System::Synology => {
            return Err(Trouble::wrong("Disk images can't be taken on this operating system."));
        }
    })
}

/// A partition before it lies anywhere: file system, volume's name, mount point, size, the part of it in use.
struct Plan {
    filesystem: &'static str,
    volume: &'static str,
    mount: &'static str,
    /// `None` takes what is left.
    bytes: Option<i64>,
    used_permille: i64,
}

const fn plan(
    filesystem: &'static str,
    volume: &'static str,
    mount: &'static str,
    bytes: Option<i64>,
    used: i64,
) -> Plan {
    Plan { filesystem, volume, mount, bytes, used_permille: used }
}

const WINDOWS_SYSTEM: &[Plan] = &[
    plan("FAT32", "SYSTEM", "", Some(100 * MIB), 310),
    plan("", "", "", Some(16 * MIB), 0),
    plan("NTFS", "Windows", r"C:\", None, 640),
    plan("NTFS", "Recovery", "", Some(820 * MIB), 710),
];
const WINDOWS_DATA: &[Plan] = &[
    plan("NTFS", "Daten & Archiv", r"D:\", Some(3200 * GIB), 580),
    plan("BitLocker", "", r"F:\", Some(400 * GIB), 1000),
    plan("ReFS", "Spiegel", r"C:\Mount\Spiegel", None, 120),
];
const LINUX_SYSTEM: &[Plan] = &[
    plan("FAT32", "EFI", "/boot/efi", Some(512 * MIB), 20),
    plan("ext4", "root", "/", None, 440),
    plan("swap", "", "", Some(8 * GIB), 1000),
];

fn disk(device: &str, system: System, number: i64, bytes: i64, plans: &[Plan]) -> DiskDrive {
    let mut drive = drive(device, system, number, bytes);
    let fixed: i64 = plans.iter().filter_map(|plan| plan.bytes).sum();
    let mut offset = MIB;
    let mut partitions = Vec::new();
    for (index, plan) in (1..).zip(plans) {
        let size = plan.bytes.unwrap_or(bytes - fixed - 2 * MIB);
        partitions.push(partition(device, system, (number, index), (offset, size), plan));
        offset += size;
    }
    drive.set_partitions(List(partitions));
    drive
}

fn drive(device: &str, system: System, number: i64, bytes: i64) -> DiskDrive {
    let mut dice = Dice::at(&["disk", device], number);
    let model = dice.pick(&[
        "Samsung SSD 980 PRO",
        "WDC WD40EFRX-68N32N0",
        "Virtual Disk",
        "KIOXIA KXG60ZNV512G",
        "PERC H730P",
    ]);
    let name = if system.is_windows() {
        format!(r"\\.\PHYSICALDRIVE{number}")
    } else {
        format!("/dev/sd{}", ["a", "b", "c"].get(usize::try_from(number).unwrap_or_default()).unwrap_or(&"d"))
    };
    let mut drive: DiskDrive = blank();
    drive.set_id(number.to_string());
    drive.set_device_name(name);
    drive.set_caption(format!("{model} SCSI Disk Device"));
    drive.set_model(model);
    drive.set_serial_number(dice.hex(1).to_uppercase());
    drive.set_size(ByteCount(bytes));
    drive.set_cylinders(bytes / (255 * 63 * 512));
    drive.set_heads(255);
    drive.set_sectors(63);
    drive.set_sector_size(ByteCount(512));
    drive
}

fn partition(device: &str, system: System, at: (i64, i64), extent: (i64, i64), plan: &Plan) -> Partition {
    let ((disk, index), (offset, size)) = (at, extent);
    let mut dice = Dice::at(&["partition", device], disk * 100 + index);
    let mut partition: Partition = blank();
    partition.set_partition_guid(dice.guid());
    partition.set_partition_offset(ByteCount(offset));
    partition.set_read_offset(ByteCount(offset));
    partition.set_size(ByteCount(size));
    partition.set_used_size(ByteCount(crate::seed::permille(size, plan.used_permille)));
    partition.set_filesystem(plan.filesystem);
    partition.set_volume_name(plan.volume);
    partition.set_bytes_per_filesystem_cluster(ByteCount(if plan.filesystem.is_empty() { 0 } else { 4096 }));
    if system.is_windows() {
        partition.set_device_name(format!(r"\Device\HarddiskVolume{}", disk * 8 + index));
        if !plan.filesystem.is_empty() {
            partition.set_volume_guid(format!(r"\\?\Volume{{{}}}\", dice.guid()));
            partition.set_volume_serial(format!("{:04X}-{:04X}", dice.below(0xffff), dice.below(0xffff)));
        }
    } else {
        partition.set_device_name(format!("/dev/sda{index}"));
        partition.set_volume_guid(dice.guid());
    }
    if !plan.mount.is_empty() {
        partition.set_mount_points(List(vec![plan.mount.to_owned()]));
    }
    partition
}

/// A disk of a Storage Space: its table says that partitions overlap.
fn dynamic(device: &str, number: i64) -> DiskDrive {
    let mut drive = drive(device, System::WindowsServer, number, 1000 * GIB);
    let volume = plan("NTFS", "Storage Space", r"S:\", None, 300);
    let first = partition(device, System::WindowsServer, (number, 1), (MIB, 600 * GIB), &volume);
    let second =
        partition(device, System::WindowsServer, (number, 2), (500 * GIB, 400 * GIB), &plan("NTFS", "", "", None, 0));
    let mut conflict: PartitionConflict = blank();
    conflict.set_partition_a(first.partition_guid());
    conflict.set_partition_b(second.partition_guid());
    conflict.set_size(u64::try_from(100 * GIB).unwrap_or_default());
    drive.set_caption("Microsoft Storage Space Device");
    drive.set_partitions(List(vec![first, second]));
    drive.set_partition_conflicts(List(vec![conflict]));
    drive.set_device_parents(List(vec![r"\\.\PHYSICALDRIVE0".to_owned(), r"\\.\PHYSICALDRIVE1".to_owned()]));
    drive
}
