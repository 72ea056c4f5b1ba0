//! What devices find when they look around: disks, databases, machines, services.

use crate::call::Call;
use crate::devices::says::told;
use crate::devices::{connected, databases, disks, hyperv, proxmox, vmware, writers};
use crate::registry::Registry;
use comet_api::twins::*;

pub fn register(methods: &mut Registry) {
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseDiskDrives| {
        Ok(told(disks::browse(&connected(call, &ask.target_id)?)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseVssAaw| {
        Ok(told(writers::writers(&connected(call, &ask.target_id)?)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseExchangeEdb| {
        Ok(told(writers::exchange(&connected(call, &ask.target_id)?)))
    });
    register_databases(methods);
    register_hypervisors(methods);
}

fn register_databases(methods: &mut Registry) {
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseMssql| {
        Ok(told(databases::mssql(&connected(call, &ask.target_id)?, &ask.credentials)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseMysql| {
        connected(call, &ask.target_id)?;
        Ok(told(databases::mysql(&ask.credentials)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseMongodb| {
        connected(call, &ask.target_id)?;
        Ok(told(databases::mongodb(&ask.credentials)))
    });
}

fn register_hypervisors(methods: &mut Registry) {
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseHyperv| {
        Ok(told(hyperv::browse(&connected(call, &ask.target_id)?)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseVmware| {
        connected(call, &ask.target_id)?;
        Ok(told(vmware::machines(&ask.credentials)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseVmwareDatacenters| {
        connected(call, &ask.target_id)?;
        Ok(told(vmware::datacenters(&ask.credentials)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseVmwareHosts| {
        connected(call, &ask.target_id)?;
        Ok(told(vmware::hosts(&ask.credentials, &ask.filter)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseVmwareDatastores| {
        connected(call, &ask.target_id)?;
        Ok(told(vmware::datastores(&ask.credentials, &ask.filter)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseVmwareNetworks| {
        connected(call, &ask.target_id)?;
        Ok(told(vmware::networks(&ask.credentials, &ask.filter)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseProxmox| {
        connected(call, &ask.target_id)?;
        Ok(told(proxmox::machines(&ask.credentials)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseProxmoxNodes| {
        connected(call, &ask.target_id)?;
        Ok(told(proxmox::nodes(&ask.credentials)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestBrowseProxmoxStorage| {
        connected(call, &ask.target_id)?;
        Ok(told(proxmox::storages(&ask.credentials)))
    });
}
