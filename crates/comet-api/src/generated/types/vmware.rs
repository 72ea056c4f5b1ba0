//! Objects of the API: vmware.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::List;
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;

lens! {
    /// `BrowseVMwareDatacentersResponse`
    BrowseVMwareDatacentersResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        datacenters set_datacenters: List<VMwareDatacenterInfo> = "Datacenters",
    }
}

lens! {
    /// `BrowseVMwareDatastoresResponse`
    BrowseVMwareDatastoresResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        datastores set_datastores: List<VMwareDatastoreInfo> = "Datastores",
    }
}

lens! {
    /// `BrowseVMwareHostsResponse`
    BrowseVMwareHostsResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        hosts set_hosts: List<VMwareHostInfo> = "Hosts",
    }
}

lens! {
    /// `BrowseVMwareNetworksResponse`
    BrowseVMwareNetworksResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        networks set_networks: List<VMwareNetworkInfo> = "Networks",
    }
}

lens! {
    /// `BrowseVMwareResponse`
    BrowseVMwareResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        virtual_machines set_virtual_machines: List<VMwareMachineInfo> = "VirtualMachines",
    }
}

lens! {
    /// `VMwareConnection`
    VMwareConnection {
        /// One of [`crate::constants::vmware_connection`].
        connection_type set_connection_type: String = "ConnectionType",
        /// Deprecated.
        ssh set_ssh: SSHConnection = "SSH",
        v_sphere set_v_sphere: VSphereConnection = "VSphere",
    }
}

/// `VMwareConnectionType`
pub type VMwareConnectionType = String;

lens! {
    /// `VMwareDatacenterInfo`
    VMwareDatacenterInfo {
        name set_name: String = "Name",
    }
}

lens! {
    /// `VMwareDatastoreInfo`
    VMwareDatastoreInfo {
        name set_name: String = "Name",
    }
}

lens! {
    /// `VMwareHostInfo`
    VMwareHostInfo {
        name set_name: String = "Name",
    }
}

lens! {
    /// `VMwareMachineInfo`
    VMwareMachineInfo {
        name set_name: String = "Name",
    }
}

lens! {
    /// `VMwareNetworkInfo`
    VMwareNetworkInfo {
        name set_name: String = "Name",
    }
}

lens! {
    /// `VMwareRestoreTargetOptions`; since 24.12.x
    VMwareRestoreTargetOptions {
        datacenter set_datacenter: String = "Datacenter",
        host set_host: String = "Host",
        datastore_path set_datastore_path: String = "DatastorePath",
        network set_network: String = "Network",
        connection set_connection: VMwareConnection = "Connection",
    }
}

lens! {
    /// `VSphereConnection`
    VSphereConnection {
        hostname set_hostname: String = "Hostname",
        https set_https: bool = "Https",
        allow_invalid_certificate set_allow_invalid_certificate: bool = "AllowInvalidCertificate",
        username set_username: String = "Username",
        password set_password: String = "Password",
        thumb_print set_thumb_print: String = "ThumbPrint",
    }
}
