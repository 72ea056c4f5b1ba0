//! Questions that both portals ask; each side has its own method.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::twin;
#[allow(unused_imports)] // which of these the pairs need varies
use crate::{
    auth::Secret,
    document::{Dictionary, List},
    ids::*,
    methods::*,
    types::*,
};

twin! {
    /// [`AdminDeleteProtectedItem`] or [`UserWebDeleteProtectedItem`].
    DeleteProtectedItem = AdminDeleteProtectedItem | UserWebDeleteProtectedItem [target_user] {
        source_id: String,
    }
}

twin! {
    /// [`AdminDispatcherBrowseVirtualMachines`] or [`UserWebDispatcherBrowseVirtualMachines`].
    DispatcherBrowseVirtualMachines = AdminDispatcherBrowseVirtualMachines | UserWebDispatcherBrowseVirtualMachines {
        target_id: ConnectionId,
        destination_id: String,
        snapshot_id: String,
    }
}

twin! {
    /// [`AdminDispatcherDeleteSnapshot`] or [`UserWebDispatcherDeleteSnapshot`].
    DispatcherDeleteSnapshot = AdminDispatcherDeleteSnapshot | UserWebDispatcherDeleteSnapshot {
        target_id: ConnectionId,
        destination_id: String,
        snapshot_id: String,
    }
}

twin! {
    /// [`AdminDispatcherDeleteSnapshots`] or [`UserWebDispatcherDeleteSnapshots`].
    DispatcherDeleteSnapshots = AdminDispatcherDeleteSnapshots | UserWebDispatcherDeleteSnapshots {
        target_id: ConnectionId,
        destination_id: String,
        snapshot_ids: List<String>,
    }
}

twin! {
    /// [`AdminDispatcherDropConnection`] or [`UserWebDispatcherDropConnection`].
    DispatcherDropConnection = AdminDispatcherDropConnection | UserWebDispatcherDropConnection {
        target_id: ConnectionId,
    }
}

twin! {
    /// [`AdminDispatcherListActive`] or [`UserWebDispatcherListActive`].
    DispatcherListActive = AdminDispatcherListActive | UserWebDispatcherListActive [user_name_filter] {}
}

twin! {
    /// [`AdminDispatcherOffice365ListVirtualAccounts`] or [`UserWebDispatcherOffice365ListVirtualAccounts`].
    DispatcherOffice365ListVirtualAccounts = AdminDispatcherOffice365ListVirtualAccounts | UserWebDispatcherOffice365ListVirtualAccounts {
        target_id: ConnectionId,
        credentials: Office365Credential,
    }
}

twin! {
    /// [`AdminDispatcherPingDestination`] or [`UserWebDispatcherPingDestination`].
    DispatcherPingDestination = AdminDispatcherPingDestination | UserWebDispatcherPingDestination {
        target_id: ConnectionId,
        extra_data: DestinationLocation,
    }
}

twin! {
    /// [`AdminDispatcherRegisterOfficeApplicationBegin`] or [`UserWebDispatcherRegisterOfficeApplicationBegin`].
    DispatcherRegisterOfficeApplicationBegin = AdminDispatcherRegisterOfficeApplicationBegin | UserWebDispatcherRegisterOfficeApplicationBegin {
        target_id: ConnectionId,
        email_address: String,
    }
}

twin! {
    /// [`AdminDispatcherRegisterOfficeApplicationCheck`] or [`UserWebDispatcherRegisterOfficeApplicationCheck`].
    DispatcherRegisterOfficeApplicationCheck = AdminDispatcherRegisterOfficeApplicationCheck | UserWebDispatcherRegisterOfficeApplicationCheck {
        target_id: ConnectionId,
        continuation: String,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseDiskDrives`] or [`UserWebDispatcherRequestBrowseDiskDrives`].
    DispatcherRequestBrowseDiskDrives = AdminDispatcherRequestBrowseDiskDrives | UserWebDispatcherRequestBrowseDiskDrives {
        target_id: ConnectionId,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseExchangeEdb`] or [`UserWebDispatcherRequestBrowseExchangeEdb`].
    DispatcherRequestBrowseExchangeEdb = AdminDispatcherRequestBrowseExchangeEdb | UserWebDispatcherRequestBrowseExchangeEdb {
        target_id: ConnectionId,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseHyperv`] or [`UserWebDispatcherRequestBrowseHyperv`].
    DispatcherRequestBrowseHyperv = AdminDispatcherRequestBrowseHyperv | UserWebDispatcherRequestBrowseHyperv {
        target_id: ConnectionId,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseMongodb`] or [`UserWebDispatcherRequestBrowseMongodb`].
    DispatcherRequestBrowseMongodb = AdminDispatcherRequestBrowseMongodb | UserWebDispatcherRequestBrowseMongodb {
        target_id: ConnectionId,
        credentials: MongoDBConnection,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseMssql`] or [`UserWebDispatcherRequestBrowseMssql`].
    DispatcherRequestBrowseMssql = AdminDispatcherRequestBrowseMssql | UserWebDispatcherRequestBrowseMssql {
        target_id: ConnectionId,
        credentials: MSSQLConnection,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseMysql`] or [`UserWebDispatcherRequestBrowseMysql`].
    DispatcherRequestBrowseMysql = AdminDispatcherRequestBrowseMysql | UserWebDispatcherRequestBrowseMysql {
        target_id: ConnectionId,
        credentials: MySQLConnection,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseProxmox`] or [`UserWebDispatcherRequestBrowseProxmox`].
    DispatcherRequestBrowseProxmox = AdminDispatcherRequestBrowseProxmox | UserWebDispatcherRequestBrowseProxmox {
        target_id: ConnectionId,
        credentials: ProxmoxConnection,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseProxmoxNodes`] or [`UserWebDispatcherRequestBrowseProxmoxNodes`].
    DispatcherRequestBrowseProxmoxNodes = AdminDispatcherRequestBrowseProxmoxNodes | UserWebDispatcherRequestBrowseProxmoxNodes {
        target_id: ConnectionId,
        credentials: SSHConnection,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseProxmoxStorage`] or [`UserWebDispatcherRequestBrowseProxmoxStorage`].
    DispatcherRequestBrowseProxmoxStorage = AdminDispatcherRequestBrowseProxmoxStorage | UserWebDispatcherRequestBrowseProxmoxStorage {
        target_id: ConnectionId,
        credentials: SSHConnection,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseVmware`] or [`UserWebDispatcherRequestBrowseVmware`].
    DispatcherRequestBrowseVmware = AdminDispatcherRequestBrowseVmware | UserWebDispatcherRequestBrowseVmware {
        target_id: ConnectionId,
        credentials: VMwareConnection,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseVmwareDatacenters`] or [`UserWebDispatcherRequestBrowseVmwareDatacenters`].
    DispatcherRequestBrowseVmwareDatacenters = AdminDispatcherRequestBrowseVmwareDatacenters | UserWebDispatcherRequestBrowseVmwareDatacenters {
        target_id: ConnectionId,
        credentials: VMwareConnection,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseVmwareDatastores`] or [`UserWebDispatcherRequestBrowseVmwareDatastores`].
    DispatcherRequestBrowseVmwareDatastores = AdminDispatcherRequestBrowseVmwareDatastores | UserWebDispatcherRequestBrowseVmwareDatastores {
        target_id: ConnectionId,
        credentials: VMwareConnection,
        filter: String,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseVmwareHosts`] or [`UserWebDispatcherRequestBrowseVmwareHosts`].
    DispatcherRequestBrowseVmwareHosts = AdminDispatcherRequestBrowseVmwareHosts | UserWebDispatcherRequestBrowseVmwareHosts {
        target_id: ConnectionId,
        credentials: VMwareConnection,
        filter: String,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseVmwareNetworks`] or [`UserWebDispatcherRequestBrowseVmwareNetworks`].
    DispatcherRequestBrowseVmwareNetworks = AdminDispatcherRequestBrowseVmwareNetworks | UserWebDispatcherRequestBrowseVmwareNetworks {
        target_id: ConnectionId,
        credentials: VMwareConnection,
        filter: String,
    }
}

twin! {
    /// [`AdminDispatcherRequestBrowseVssAaw`] or [`UserWebDispatcherRequestBrowseVssAaw`].
    DispatcherRequestBrowseVssAaw = AdminDispatcherRequestBrowseVssAaw | UserWebDispatcherRequestBrowseVssAaw {
        target_id: ConnectionId,
    }
}

twin! {
    /// [`AdminDispatcherRequestOffice365Accounts`] or [`UserWebDispatcherRequestOffice365Accounts`].
    DispatcherRequestOffice365Accounts = AdminDispatcherRequestOffice365Accounts | UserWebDispatcherRequestOffice365Accounts {
        target_id: ConnectionId,
        credentials: Office365Credential,
    }
}

twin! {
    /// [`AdminDispatcherRequestOffice365Sites`] or [`UserWebDispatcherRequestOffice365Sites`].
    DispatcherRequestOffice365Sites = AdminDispatcherRequestOffice365Sites | UserWebDispatcherRequestOffice365Sites {
        target_id: ConnectionId,
        credentials: Office365Credential,
    }
}

twin! {
    /// [`AdminDispatcherRequestStoredObjects`] or [`UserWebDispatcherRequestStoredObjects`].
    DispatcherRequestStoredObjects = AdminDispatcherRequestStoredObjects | UserWebDispatcherRequestStoredObjects {
        target_id: ConnectionId,
        destination: String,
        snapshot_id: String,
        tree_id: Option<String>,
        options: Option<VMDKSnapshotViewOptions>,
    }
}

twin! {
    /// [`AdminDispatcherRequestVaultSnapshots`] or [`UserWebDispatcherRequestVaultSnapshots`].
    DispatcherRequestVaultSnapshots = AdminDispatcherRequestVaultSnapshots | UserWebDispatcherRequestVaultSnapshots {
        target_id: ConnectionId,
        destination: String,
    }
}

twin! {
    /// [`AdminDispatcherRequestWindiskSnapshot`] or [`UserWebDispatcherRequestWindiskSnapshot`].
    DispatcherRequestWindiskSnapshot = AdminDispatcherRequestWindiskSnapshot | UserWebDispatcherRequestWindiskSnapshot {
        target_id: ConnectionId,
        destination: String,
        snapshot_id: String,
    }
}

twin! {
    /// [`AdminDispatcherSearchSnapshots`] or [`UserWebDispatcherSearchSnapshots`].
    DispatcherSearchSnapshots = AdminDispatcherSearchSnapshots | UserWebDispatcherSearchSnapshots {
        target_id: ConnectionId,
        destination_id: String,
        snapshot_ids: List<String>,
        filter: SearchClause,
    }
}

twin! {
    /// [`AdminDispatcherTestSmbAuth`] or [`UserWebDispatcherTestSmbAuth`].
    DispatcherTestSmbAuth = AdminDispatcherTestSmbAuth | UserWebDispatcherTestSmbAuth {
        target_id: ConnectionId,
        wsa: WinSMBAuth,
    }
}

twin! {
    /// [`AdminDispatcherUpdateLoginPassword`] or [`UserWebDispatcherUpdateLoginPassword`].
    DispatcherUpdateLoginPassword = AdminDispatcherUpdateLoginPassword | UserWebDispatcherUpdateLoginPassword {
        target_id: ConnectionId,
        new_password: Secret,
    }
}

twin! {
    /// [`AdminGetJobLog`] or [`UserWebGetJobLog`].
    GetJobLog = AdminGetJobLog | UserWebGetJobLog {
        job_id: JobId,
    }
}

twin! {
    /// [`AdminGetJobLogEntries`] or [`UserWebGetJobLogEntries`].
    GetJobLogEntries = AdminGetJobLogEntries | UserWebGetJobLogEntries {
        job_id: JobId,
        min_severity: Option<String>,
        message_contains: Option<String>,
    }
}

twin! {
    /// [`AdminGetJobProperties`] or [`UserWebGetJobProperties`].
    GetJobProperties = AdminGetJobProperties | UserWebGetJobProperties {
        job_id: JobId,
    }
}

twin! {
    /// [`AdminGetJobsForCustomSearch`] or [`UserWebGetJobsForCustomSearch`].
    GetJobsForCustomSearch = AdminGetJobsForCustomSearch | UserWebGetJobsForCustomSearch {
        query: SearchClause,
    }
}

twin! {
    /// [`AdminGetProtectedItemWithBackupRules`] or [`UserWebGetProtectedItemWithBackupRules`].
    GetProtectedItemWithBackupRules = AdminGetProtectedItemWithBackupRules | UserWebGetProtectedItemWithBackupRules [target_user] {
        source_id: String,
    }
}

twin! {
    /// [`AdminGetUserProfileAndHash`] or [`UserWebGetUserProfileAndHash`].
    GetUserProfileAndHash = AdminGetUserProfileAndHash | UserWebGetUserProfileAndHash [target_user] {}
}

twin! {
    /// [`AdminJobCancel`] or [`UserWebJobCancel`].
    JobCancel = AdminJobCancel | UserWebJobCancel [target_user] {
        job_id: JobId,
    }
}

twin! {
    /// [`AdminNewsGetAll`] or [`UserWebNewsGetAll`].
    NewsGetAll = AdminNewsGetAll | UserWebNewsGetAll {}
}

twin! {
    /// [`AdminRequestStorageVault`] or [`UserWebRequestStorageVault`].
    RequestStorageVault = AdminRequestStorageVault | UserWebRequestStorageVault [target_user] {
        storage_provider: String,
        self_address: Option<String>,
        device_id: Option<DeviceId>,
        profile_hash: Option<String>,
    }
}

twin! {
    /// [`AdminSetProtectedItemWithBackupRules`] or [`UserWebSetProtectedItemWithBackupRules`].
    SetProtectedItemWithBackupRules = AdminSetProtectedItemWithBackupRules | UserWebSetProtectedItemWithBackupRules [target_user] {
        source_id: String,
        require_hash: Option<String>,
        source: Option<SourceConfig>,
        backup_rules: Option<Dictionary<BackupRuleConfig>>,
    }
}
