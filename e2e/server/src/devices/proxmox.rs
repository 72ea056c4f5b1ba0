//! What a Proxmox host shows, by its name: machines, containers, the nodes of its cluster and their storages.

use super::guests::{self, Guest};
use super::reach;
use super::says::{Told, ok};
use crate::seed::{Dice, blank};
use comet_api::constants::proxmox_type;
use comet_api::types::*;
use comet_api::{ByteCount, List};

const NODES: [&str; 3] = ["pve1", "pve2", "pve3-notfall"];
const STORAGES: [(&str, &str); 5] =
    [("local", "dir"), ("local-lvm", "lvmthin"), ("ceph-ssd", "rbd"), ("nas (NFS)", "nfs"), ("zfs-tank", "zfspool")];

pub fn machines(connection: &ProxmoxConnection) -> Told<BrowseProxmoxResponse> {
    reach::ssh(connection.ssh())?;
    let host = connection.ssh().ssh_server();
    let mut answer: BrowseProxmoxResponse = ok();
    answer.set_vms(List((100..).zip(guests(host)).map(|(id, guest)| machine(host, id, &guest)).collect()));
    Ok(answer)
}

pub fn nodes(connection: &SSHConnection) -> Told<BrowseProxmoxNodesResponse> {
    reach::ssh(connection)?;
    let mut answer: BrowseProxmoxNodesResponse = ok();
    answer.set_nodes(List(nodes_of(connection.ssh_server()).iter().map(|node| (*node).to_owned()).collect()));
    Ok(answer)
}

pub fn storages(connection: &SSHConnection) -> Told<BrowseProxmoxStorageResponse> {
    reach::ssh(connection)?;
    let storages = STORAGES.iter().map(|(name, kind)| {
        let mut storage: PVEStorageName = blank();
        storage.set_name(*name);
        storage.set_type_field(*kind);
        storage
    });
    let mut answer: BrowseProxmoxStorageResponse = ok();
    answer.set_storage(List(storages.collect()));
    Ok(answer)
}

pub fn guests(host: &str) -> Vec<Guest> {
    let count = Dice::of(&["proxmox guests", host]).between(6, 14);
    guests::of_host(host, usize::try_from(count).unwrap_or_default())
}

fn nodes_of(host: &str) -> &'static [&'static str] {
    let count = Dice::of(&["proxmox nodes", host]).between(1, 3);
    NODES.get(..usize::try_from(count).unwrap_or(1)).unwrap_or(&NODES)
}

fn machine(host: &str, id: i64, guest: &Guest) -> PVEVM {
    let mut dice = Dice::of(&["proxmox guest", &guest.id]);
    let is_container = !guest.is_windows && dice.chance(500);
    let storage = if is_container { "zfs-tank" } else { "local-lvm" };
    let mut machine: PVEVM = blank();
    machine.set_vmid(id.to_string());
    machine.set_name(guest.name.as_str());
    machine.set_node(dice.pick(nodes_of(host)));
    machine.set_cpu(guest.cores.to_string());
    machine.set_memory((guest.memory >> 20).to_string());
    machine.set_type_field(if is_container { proxmox_type::CONTAINER } else { proxmox_type::VM });
    machine.set_os_type(match (is_container, guest.is_windows) {
        (true, _) => "debian",
        (false, true) => "win11",
        (false, false) => "l26",
    });
    machine.set_running(guest.is_running);
    let disks = (0..).zip(&guest.disks).map(|(number, bytes)| {
        let mut disk: PVEDisk = blank();
        disk.set_device(if is_container { "rootfs".to_owned() } else { format!("scsi{number}") });
        disk.set_device_num(number);
        disk.set_storage_id(storage);
        disk.set_volume(format!("{storage}:vm-{id}-disk-{number}"));
        disk.set_size(ByteCount(*bytes));
        disk.set_format("raw");
        disk.set_options("discard=on,iothread=1");
        disk
    });
    machine.set_disks(List(disks.take(if is_container { 1 } else { usize::MAX }).collect()));
    machine
}
