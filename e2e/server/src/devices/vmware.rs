//! What a vCenter or an ESXi host shows, by its name. One that is called large has more than a thousand guests.

use super::guests::{self, Guest};
use super::reach;
use super::says::{Told, ok};
use crate::seed::{Dice, blank};
use comet_api::List;
use comet_api::types::*;

pub fn machines(connection: &VMwareConnection) -> Told<BrowseVMwareResponse> {
    let mut answer: BrowseVMwareResponse = ok();
    let machines = guests(reach::vmware(connection)?).into_iter().map(|guest| {
        let mut machine: VMwareMachineInfo = blank();
        machine.set_name(guest.name);
        machine
    });
    answer.set_virtual_machines(List(machines.collect()));
    Ok(answer)
}

pub fn guests(host: &str) -> Vec<Guest> {
    let count = if host.contains("large") { 1400 } else { Dice::of(&["vmware guests", host]).between(7, 30) };
    guests::of_host(host, usize::try_from(count).unwrap_or_default())
}

pub fn datacenters(connection: &VMwareConnection) -> Told<BrowseVMwareDatacentersResponse> {
    let mut answer: BrowseVMwareDatacentersResponse = ok();
    let datacenters = sites(reach::vmware(connection)?).iter().map(|site| {
        let mut datacenter: VMwareDatacenterInfo = blank();
        datacenter.set_name(*site);
        datacenter
    });
    answer.set_datacenters(List(datacenters.collect()));
    Ok(answer)
}

/// The filter is a datacenter's name; all of them without one.
pub fn hosts(connection: &VMwareConnection, filter: &str) -> Told<BrowseVMwareHostsResponse> {
    let mut answer: BrowseVMwareHostsResponse = ok();
    let names = within(reach::vmware(connection)?, filter, |site| {
        let domain = site.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "");
        (1..=3).map(|number| format!("esxi{number:02}.{domain}.example")).collect()
    });
    let hosts = names.into_iter().map(|name| {
        let mut host: VMwareHostInfo = blank();
        host.set_name(name);
        host
    });
    answer.set_hosts(List(hosts.collect()));
    Ok(answer)
}

pub fn datastores(connection: &VMwareConnection, filter: &str) -> Told<BrowseVMwareDatastoresResponse> {
    let mut answer: BrowseVMwareDatastoresResponse = ok();
    let names = within(reach::vmware(connection)?, filter, |site| {
        ["SSD-01", "SSD-02", "NFS Archiv", "iSCSI (langsam)"].iter().map(|store| format!("[{site}] {store}")).collect()
    });
    let datastores = names.into_iter().map(|name| {
        let mut datastore: VMwareDatastoreInfo = blank();
        datastore.set_name(name);
        datastore
    });
    answer.set_datastores(List(datastores.collect()));
    Ok(answer)
}

pub fn networks(connection: &VMwareConnection, filter: &str) -> Told<BrowseVMwareNetworksResponse> {
    let mut answer: BrowseVMwareNetworksResponse = ok();
    let names = within(reach::vmware(connection)?, filter, |site| {
        ["VM Network", "DMZ", "VLAN 30 – Gäste"].iter().map(|network| format!("{network} ({site})")).collect()
    });
    let networks = names.into_iter().map(|name| {
        let mut network: VMwareNetworkInfo = blank();
        network.set_name(name);
        network
    });
    answer.set_networks(List(networks.collect()));
    Ok(answer)
}

/// Where the machines stand: a single ESXi host calls its datacenter so, a vCenter has several.
fn sites(host: &str) -> &'static [&'static str] {
    if host.contains("vcenter") || host.contains("large") {
        &["Hamburg", "Bremen (Notfall)", "Kraków"]
    } else {
        &["ha-datacenter"]
    }
}

fn within(host: &str, filter: &str, inside: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    sites(host).iter().filter(|site| filter.is_empty() || **site == filter).flat_map(|site| inside(site)).collect()
}
