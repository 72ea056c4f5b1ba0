//! The guests of a device with Hyper-V.

use super::connected::Device;
use super::guests::{self, Guest};
use super::says::{Told, Trouble, ok};
use super::system::System;
use crate::seed::{Dice, blank};
use comet_api::List;
use comet_api::constants::engine_builtin as engine;
use comet_api::types::{BrowseHVResponse, HyperVMachineInfo};

pub fn browse(device: &Device) -> Told<BrowseHVResponse> {
    let has_role = device.has_item(engine::HYPERV)
        || (device.system() == System::WindowsServer && Dice::of(&["hyperv", device.id().as_str()]).chance(300));
    if !has_role {
        return Err(Trouble::missing("Hyper-V is not installed on this device."));
    }
    let mut answer: BrowseHVResponse = ok();
    answer.set_virtual_machines(List(guests(device.id().as_str()).iter().map(machine).collect()));
    Ok(answer)
}

pub fn guests(device: &str) -> Vec<Guest> {
    let count = Dice::of(&["hyperv guests", device]).between(5, 12);
    guests::of_host(device, usize::try_from(count).unwrap_or_default())
}

fn machine(guest: &Guest) -> HyperVMachineInfo {
    let mut machine: HyperVMachineInfo = blank();
    machine.set_id(guest.id.to_uppercase());
    machine.set_name(guest.name.as_str());
    machine.set_memory_limit_mb(guest.memory >> 20);
    machine.set_cpu_cores(guest.cores);
    machine.set_generation(if guest.is_modern { 2 } else { 1 });
    machine.set_config_file_path(config_path(guest));
    machine.set_hard_drives(List((0..guest.disks.len()).map(|number| disk_path(guest, number)).collect()));
    machine
}

pub fn config_path(guest: &Guest) -> String {
    format!(r"D:\Hyper-V\Virtual Machines\{}.vmcx", guest.id.to_uppercase())
}

pub fn disk_path(guest: &Guest, number: usize) -> String {
    format!(r"D:\Hyper-V\Virtual Hard Disks\{}", disk_file(guest, number, "vhdx"))
}

/// The name of a guest's disk as a file. What Windows forbids in names is not in them.
pub fn disk_file(guest: &Guest, number: usize, ending: &str) -> String {
    let name = guest.name.replace(['<', '>', '"', '&', '/', '\\'], "_");
    if number == 0 { format!("{name}.{ending}") } else { format!("{name}_{number}.{ending}") }
}
