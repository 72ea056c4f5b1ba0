//! What a device finds when it is asked to look around: files, disks, databases, machines, accounts. One table of
//! methods and one way to ask, as all of them take a connection and answer with a list.

use super::Account;
use crate::server::Ask;
use comet_api::ConnectionId;
use comet_api::method::{Method, MethodInfo};
use comet_api::methods::*;
use comet_api::types::CometAPIResponseMessage;
use comet_api::wire::field::{Fields, Part};

/// A kind of looking around: the administrator's method and the user's.
pub struct Look {
    admin: &'static MethodInfo,
    user: &'static MethodInfo,
}

macro_rules! looks {
    ($($(#[$doc:meta])* $name:ident: $admin:ident | $user:ident;)*) => {
        $($(#[$doc])* pub static $name: Look = Look { admin: $admin::INFO, user: $user::INFO };)*
    };
}

looks! {
    FILES: AdminDispatcherRequestFilesystemObjects | UserWebRequestFilesystemObjects;
    DISKS: AdminDispatcherRequestBrowseDiskDrives | UserWebDispatcherRequestBrowseDiskDrives;
    WRITERS: AdminDispatcherRequestBrowseVssAaw | UserWebDispatcherRequestBrowseVssAaw;
    EXCHANGE: AdminDispatcherRequestBrowseExchangeEdb | UserWebDispatcherRequestBrowseExchangeEdb;
    HYPERV: AdminDispatcherRequestBrowseHyperv | UserWebDispatcherRequestBrowseHyperv;
    MSSQL: AdminDispatcherRequestBrowseMssql | UserWebDispatcherRequestBrowseMssql;
    MYSQL: AdminDispatcherRequestBrowseMysql | UserWebDispatcherRequestBrowseMysql;
    MONGODB: AdminDispatcherRequestBrowseMongodb | UserWebDispatcherRequestBrowseMongodb;
    VMWARE: AdminDispatcherRequestBrowseVmware | UserWebDispatcherRequestBrowseVmware;
    VMWARE_DATACENTERS:
        AdminDispatcherRequestBrowseVmwareDatacenters | UserWebDispatcherRequestBrowseVmwareDatacenters;
    VMWARE_HOSTS: AdminDispatcherRequestBrowseVmwareHosts | UserWebDispatcherRequestBrowseVmwareHosts;
    VMWARE_DATASTORES: AdminDispatcherRequestBrowseVmwareDatastores | UserWebDispatcherRequestBrowseVmwareDatastores;
    VMWARE_NETWORKS: AdminDispatcherRequestBrowseVmwareNetworks | UserWebDispatcherRequestBrowseVmwareNetworks;
    PROXMOX: AdminDispatcherRequestBrowseProxmox | UserWebDispatcherRequestBrowseProxmox;
    PROXMOX_NODES: AdminDispatcherRequestBrowseProxmoxNodes | UserWebDispatcherRequestBrowseProxmoxNodes;
    PROXMOX_STORAGE: AdminDispatcherRequestBrowseProxmoxStorage | UserWebDispatcherRequestBrowseProxmoxStorage;
    OFFICE: AdminDispatcherOffice365ListVirtualAccounts | UserWebDispatcherOffice365ListVirtualAccounts;
    OFFICE_ACCOUNTS: AdminDispatcherRequestOffice365Accounts | UserWebDispatcherRequestOffice365Accounts;
    OFFICE_SITES: AdminDispatcherRequestOffice365Sites | UserWebDispatcherRequestOffice365Sites;
    /// Begins the registration of an application in Microsoft 365.
    OFFICE_BEGIN:
        AdminDispatcherRegisterOfficeApplicationBegin | UserWebDispatcherRegisterOfficeApplicationBegin;
    /// Asks whether the person has agreed to it.
    OFFICE_CHECK:
        AdminDispatcherRegisterOfficeApplicationCheck | UserWebDispatcherRegisterOfficeApplicationCheck;
}

impl Account {
    fn method_of(&self, look: &Look) -> &'static MethodInfo {
        match self {
            Self::AsAdmin { .. } => look.admin,
            Self::AsUser => look.user,
        }
    }

    /// Whether the device's owner must have allowed to see names.
    pub fn needs_consent(&self, look: &Look) -> bool {
        self.method_of(look).requires.device_consent
    }

    /// Asks a connected device. The answer is read as what all of them are: a document with `Status` and `Message`.
    pub fn look(&self, look: &Look, target: &ConnectionId, more: &[(&str, String)]) -> Ask<CometAPIResponseMessage> {
        let mut fields = Fields::default();
        fields.push("TargetID", Part::Text(target.to_string()));
        for (name, value) in more {
            fields.push(name, Part::Text(value.clone()));
        }
        Ask::with(self.method_of(look), fields)
    }
}
