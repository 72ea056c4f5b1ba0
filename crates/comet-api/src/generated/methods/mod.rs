//! The API's methods, one type each.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::method::{Method, MethodInfo};

mod account;
mod admins;
mod branding;
mod constellation;
mod dispatcher;
mod dispatcher_browse;
mod dispatcher_office365;
mod dispatcher_restore;
mod external_auth;
mod installation;
mod jobs;
mod meta;
mod meta_settings;
mod news;
mod organization;
mod policies;
mod protected_items;
mod server;
mod storage;
mod update_campaign;
mod user_account;
mod user_dispatcher;
mod user_dispatcher_browse;
mod user_dispatcher_office365;
mod user_dispatcher_restore;
mod user_groups;
mod user_jobs;
mod user_news;
mod user_protected_items;
mod user_storage;
mod user_users;
mod users;

pub use account::*;
pub use admins::*;
pub use branding::*;
pub use constellation::*;
pub use dispatcher::*;
pub use dispatcher_browse::*;
pub use dispatcher_office365::*;
pub use dispatcher_restore::*;
pub use external_auth::*;
pub use installation::*;
pub use jobs::*;
pub use meta::*;
pub use meta_settings::*;
pub use news::*;
pub use organization::*;
pub use policies::*;
pub use protected_items::*;
pub use server::*;
pub use storage::*;
pub use update_campaign::*;
pub use user_account::*;
pub use user_dispatcher::*;
pub use user_dispatcher_browse::*;
pub use user_dispatcher_office365::*;
pub use user_dispatcher_restore::*;
pub use user_groups::*;
pub use user_jobs::*;
pub use user_news::*;
pub use user_protected_items::*;
pub use user_storage::*;
pub use user_users::*;
pub use users::*;

/// Every method, by name: what a server routes by and a test counts.
pub static METHODS: [&MethodInfo; 247] = [
    AdminAccountProperties::INFO,
    AdminAccountRegenerateTotp::INFO,
    AdminAccountSessionRevoke::INFO,
    AdminAccountSessionStart::INFO,
    AdminAccountSessionStartAsUser::INFO,
    AdminAccountSessionUpgrade::INFO,
    AdminAccountSetProperties::INFO,
    AdminAccountU2fRequestRegistrationChallenge::INFO,
    AdminAccountU2fSubmitChallengeResponse::INFO,
    AdminAccountValidateTotp::INFO,
    AdminAccountWebauthnRequestRegistrationChallenge::INFO,
    AdminAccountWebauthnSubmitChallengeResponse::INFO,
    AdminAddFirstAdminUser::INFO,
    AdminAddUser::INFO,
    AdminAddUserFromProfile::INFO,
    AdminAdminUserDelete::INFO,
    AdminAdminUserList::INFO,
    AdminAdminUserNew::INFO,
    AdminBrandingAvailablePlatforms::INFO,
    AdminBrandingGenerateClientByPlatform::INFO,
    AdminBrandingGenerateClientLinuxDeb::INFO,
    AdminBrandingGenerateClientLinuxgeneric::INFO,
    AdminBrandingGenerateClientMacosArm64::INFO,
    AdminBrandingGenerateClientMacosX8664::INFO,
    AdminBrandingGenerateClientSpkDsm6::INFO,
    AdminBrandingGenerateClientSpkDsm7::INFO,
    AdminBrandingGenerateClientTest::INFO,
    AdminBrandingGenerateClientWindowsAnycpuExe::INFO,
    AdminBrandingGenerateClientWindowsAnycpuZip::INFO,
    AdminBrandingGenerateClientWindowsX8632Exe::INFO,
    AdminBrandingGenerateClientWindowsX8632Zip::INFO,
    AdminBrandingGenerateClientWindowsX8664Exe::INFO,
    AdminBrandingGenerateClientWindowsX8664Zip::INFO,
    AdminBulletinSubmit::INFO,
    AdminConstellationLastReport::INFO,
    AdminConstellationNewReport::INFO,
    AdminConstellationPruneNow::INFO,
    AdminConstellationStatus::INFO,
    AdminConvertStorageRole::INFO,
    AdminCountJobsForCustomSearch::INFO,
    AdminCreateInstallToken::INFO,
    AdminDeleteProtectedItem::INFO,
    AdminDeleteUser::INFO,
    AdminDisableUserTotp::INFO,
    AdminDispatcherApplyRetentionRules::INFO,
    AdminDispatcherBrowseVirtualMachines::INFO,
    AdminDispatcherDeepverifyStorageVault::INFO,
    AdminDispatcherDeleteSnapshot::INFO,
    AdminDispatcherDeleteSnapshots::INFO,
    AdminDispatcherDropConnection::INFO,
    AdminDispatcherEmailPreview::INFO,
    AdminDispatcherForceLogin::INFO,
    AdminDispatcherGetDefaultLoginUrl::INFO,
    AdminDispatcherImportApply::INFO,
    AdminDispatcherKillProcess::INFO,
    AdminDispatcherListActive::INFO,
    AdminDispatcherOffice365ListVirtualAccounts::INFO,
    AdminDispatcherPingDestination::INFO,
    AdminDispatcherRefetchProfile::INFO,
    AdminDispatcherRegisterOfficeApplicationBegin::INFO,
    AdminDispatcherRegisterOfficeApplicationCheck::INFO,
    AdminDispatcherReindexStorageVault::INFO,
    AdminDispatcherRequestBrowseDiskDrives::INFO,
    AdminDispatcherRequestBrowseExchangeEdb::INFO,
    AdminDispatcherRequestBrowseHyperv::INFO,
    AdminDispatcherRequestBrowseMongodb::INFO,
    AdminDispatcherRequestBrowseMssql::INFO,
    AdminDispatcherRequestBrowseMysql::INFO,
    AdminDispatcherRequestBrowseProxmox::INFO,
    AdminDispatcherRequestBrowseProxmoxNodes::INFO,
    AdminDispatcherRequestBrowseProxmoxStorage::INFO,
    AdminDispatcherRequestBrowseVmware::INFO,
    AdminDispatcherRequestBrowseVmwareDatacenters::INFO,
    AdminDispatcherRequestBrowseVmwareDatastores::INFO,
    AdminDispatcherRequestBrowseVmwareHosts::INFO,
    AdminDispatcherRequestBrowseVmwareNetworks::INFO,
    AdminDispatcherRequestBrowseVssAaw::INFO,
    AdminDispatcherRequestFilesystemObjects::INFO,
    AdminDispatcherRequestImportSources::INFO,
    AdminDispatcherRequestOffice365Accounts::INFO,
    AdminDispatcherRequestOffice365Sites::INFO,
    AdminDispatcherRequestStoredObjects::INFO,
    AdminDispatcherRequestVaultSnapshots::INFO,
    AdminDispatcherRequestWindiskSnapshot::INFO,
    AdminDispatcherRunBackup::INFO,
    AdminDispatcherRunBackupCustom::INFO,
    AdminDispatcherRunRestore::INFO,
    AdminDispatcherRunRestoreCustom::INFO,
    AdminDispatcherSearchSnapshots::INFO,
    AdminDispatcherTestSmbAuth::INFO,
    AdminDispatcherUninstallSoftware::INFO,
    AdminDispatcherUnlock::INFO,
    AdminDispatcherUpdateLoginPassword::INFO,
    AdminDispatcherUpdateLoginUrl::INFO,
    AdminDispatcherUpdateSoftware::INFO,
    AdminExternalAuthSourcesDelete::INFO,
    AdminExternalAuthSourcesGet::INFO,
    AdminExternalAuthSourcesNew::INFO,
    AdminExternalAuthSourcesSet::INFO,
    AdminGetJobLog::INFO,
    AdminGetJobLogEntries::INFO,
    AdminGetJobProperties::INFO,
    AdminGetJobsAll::INFO,
    AdminGetJobsForCustomSearch::INFO,
    AdminGetJobsForDateRange::INFO,
    AdminGetJobsForUser::INFO,
    AdminGetJobsRecent::INFO,
    AdminGetProtectedItemWithBackupRules::INFO,
    AdminGetUserProfile::INFO,
    AdminGetUserProfileAndHash::INFO,
    AdminGetUserProfileHash::INFO,
    AdminInstallationDispatchDropConnection::INFO,
    AdminInstallationDispatchRegisterDevice::INFO,
    AdminInstallationListActive::INFO,
    AdminJobAbandon::INFO,
    AdminJobCancel::INFO,
    AdminListUsers::INFO,
    AdminListUsersFull::INFO,
    AdminMetaBrandingConfigGet::INFO,
    AdminMetaBrandingConfigSet::INFO,
    AdminMetaBuildConfigGet::INFO,
    AdminMetaBuildConfigSet::INFO,
    AdminMetaConstellationConfigGet::INFO,
    AdminMetaConstellationConfigSet::INFO,
    AdminMetaEmailOptionsGet::INFO,
    AdminMetaEmailOptionsSet::INFO,
    AdminMetaListAvailableLogDays::INFO,
    AdminMetaPsaConfigListGet::INFO,
    AdminMetaPsaConfigListSet::INFO,
    AdminMetaPsaConfigListSyncNow::INFO,
    AdminMetaReadAllLogs::INFO,
    AdminMetaReadLogs::INFO,
    AdminMetaReadSelectLogs::INFO,
    AdminMetaRemoteStorageVaultGet::INFO,
    AdminMetaRemoteStorageVaultSet::INFO,
    AdminMetaRemoteStorageVaultTest::INFO,
    AdminMetaResourceGet::INFO,
    AdminMetaResourceNew::INFO,
    AdminMetaRestartService::INFO,
    AdminMetaSendTestEmail::INFO,
    AdminMetaSendTestReport::INFO,
    AdminMetaServerConfigGet::INFO,
    AdminMetaServerConfigNetworkInterfaces::INFO,
    AdminMetaServerConfigSet::INFO,
    AdminMetaShutdownService::INFO,
    AdminMetaSoftwareUpdateNews::INFO,
    AdminMetaStats::INFO,
    AdminMetaVersion::INFO,
    AdminMetaWebhookOptionsGet::INFO,
    AdminMetaWebhookOptionsSet::INFO,
    AdminNewsGetAll::INFO,
    AdminNewsRemove::INFO,
    AdminNewsSubmit::INFO,
    AdminOrganizationDelete::INFO,
    AdminOrganizationExport::INFO,
    AdminOrganizationList::INFO,
    AdminOrganizationSet::INFO,
    AdminPoliciesDelete::INFO,
    AdminPoliciesGet::INFO,
    AdminPoliciesList::INFO,
    AdminPoliciesListFull::INFO,
    AdminPoliciesNew::INFO,
    AdminPoliciesSet::INFO,
    AdminPreviewUserEmailReport::INFO,
    AdminReplicationState::INFO,
    AdminRequestStorageVault::INFO,
    AdminRequestStorageVaultProviders::INFO,
    AdminResetUserPassword::INFO,
    AdminRevokeDevice::INFO,
    AdminSelfBackupStart::INFO,
    AdminSetProtectedItemWithBackupRules::INFO,
    AdminSetUserProfile::INFO,
    AdminSetUserProfileHash::INFO,
    AdminStorageBucketProperties::INFO,
    AdminStorageDeleteBucket::INFO,
    AdminStorageFreeSpace::INFO,
    AdminStorageListBuckets::INFO,
    AdminStoragePingDestination::INFO,
    AdminStorageRegisterBucket::INFO,
    AdminUpdateCampaignStart::INFO,
    AdminUpdateCampaignStatus::INFO,
    AdminUserGroupsDelete::INFO,
    AdminUserGroupsGet::INFO,
    AdminUserGroupsList::INFO,
    AdminUserGroupsListFull::INFO,
    AdminUserGroupsNew::INFO,
    AdminUserGroupsSet::INFO,
    AdminUserGroupsSetUsersForGroup::INFO,
    BrandingProps::INFO,
    HybridSessionStart::INFO,
    UserDispatcherEmailPreview::INFO,
    UserWebAccountRegenerateTotp::INFO,
    UserWebAccountResetPassword::INFO,
    UserWebAccountValidateTotp::INFO,
    UserWebDeleteProtectedItem::INFO,
    UserWebDispatcherBrowseVirtualMachines::INFO,
    UserWebDispatcherDeleteSnapshot::INFO,
    UserWebDispatcherDeleteSnapshots::INFO,
    UserWebDispatcherDropConnection::INFO,
    UserWebDispatcherListActive::INFO,
    UserWebDispatcherOffice365ListVirtualAccounts::INFO,
    UserWebDispatcherPingDestination::INFO,
    UserWebDispatcherRegisterOfficeApplicationBegin::INFO,
    UserWebDispatcherRegisterOfficeApplicationCheck::INFO,
    UserWebDispatcherRequestBrowseDiskDrives::INFO,
    UserWebDispatcherRequestBrowseExchangeEdb::INFO,
    UserWebDispatcherRequestBrowseHyperv::INFO,
    UserWebDispatcherRequestBrowseMongodb::INFO,
    UserWebDispatcherRequestBrowseMssql::INFO,
    UserWebDispatcherRequestBrowseMysql::INFO,
    UserWebDispatcherRequestBrowseProxmox::INFO,
    UserWebDispatcherRequestBrowseProxmoxNodes::INFO,
    UserWebDispatcherRequestBrowseProxmoxStorage::INFO,
    UserWebDispatcherRequestBrowseVmware::INFO,
    UserWebDispatcherRequestBrowseVmwareDatacenters::INFO,
    UserWebDispatcherRequestBrowseVmwareDatastores::INFO,
    UserWebDispatcherRequestBrowseVmwareHosts::INFO,
    UserWebDispatcherRequestBrowseVmwareNetworks::INFO,
    UserWebDispatcherRequestBrowseVssAaw::INFO,
    UserWebDispatcherRequestOffice365Accounts::INFO,
    UserWebDispatcherRequestOffice365Sites::INFO,
    UserWebDispatcherRequestStoredObjects::INFO,
    UserWebDispatcherRequestVaultSnapshots::INFO,
    UserWebDispatcherRequestWindiskSnapshot::INFO,
    UserWebDispatcherRunBackup::INFO,
    UserWebDispatcherRunBackupCustom::INFO,
    UserWebDispatcherRunRestore::INFO,
    UserWebDispatcherRunRestoreCustom::INFO,
    UserWebDispatcherSearchSnapshots::INFO,
    UserWebDispatcherTestSmbAuth::INFO,
    UserWebDispatcherUpdateLoginPassword::INFO,
    UserWebGetJobLog::INFO,
    UserWebGetJobLogEntries::INFO,
    UserWebGetJobProperties::INFO,
    UserWebGetJobs::INFO,
    UserWebGetJobsForCustomSearch::INFO,
    UserWebGetProtectedItemWithBackupRules::INFO,
    UserWebGetUserProfileAndHash::INFO,
    UserWebJobCancel::INFO,
    UserWebNewsGetAll::INFO,
    UserWebRequestFilesystemObjects::INFO,
    UserWebRequestStorageVault::INFO,
    UserWebRequestStorageVaultProviders::INFO,
    UserWebSessionRevoke::INFO,
    UserWebSessionStart::INFO,
    UserWebSetProfileHash::INFO,
    UserWebSetProtectedItemWithBackupRules::INFO,
];

/// Calls a macro with the names of all methods, for what must be done with each of them.
#[macro_export]
macro_rules! for_each_method {
    ($macro:ident) => {
        $macro! {
            AdminAccountProperties
            AdminAccountRegenerateTotp
            AdminAccountSessionRevoke
            AdminAccountSessionStart
            AdminAccountSessionStartAsUser
            AdminAccountSessionUpgrade
            AdminAccountSetProperties
            AdminAccountU2fRequestRegistrationChallenge
            AdminAccountU2fSubmitChallengeResponse
            AdminAccountValidateTotp
            AdminAccountWebauthnRequestRegistrationChallenge
            AdminAccountWebauthnSubmitChallengeResponse
            AdminAddFirstAdminUser
            AdminAddUser
            AdminAddUserFromProfile
            AdminAdminUserDelete
            AdminAdminUserList
            AdminAdminUserNew
            AdminBrandingAvailablePlatforms
            AdminBrandingGenerateClientByPlatform
            AdminBrandingGenerateClientLinuxDeb
            AdminBrandingGenerateClientLinuxgeneric
            AdminBrandingGenerateClientMacosArm64
            AdminBrandingGenerateClientMacosX8664
            AdminBrandingGenerateClientSpkDsm6
            AdminBrandingGenerateClientSpkDsm7
            AdminBrandingGenerateClientTest
            AdminBrandingGenerateClientWindowsAnycpuExe
            AdminBrandingGenerateClientWindowsAnycpuZip
            AdminBrandingGenerateClientWindowsX8632Exe
            AdminBrandingGenerateClientWindowsX8632Zip
            AdminBrandingGenerateClientWindowsX8664Exe
            AdminBrandingGenerateClientWindowsX8664Zip
            AdminBulletinSubmit
            AdminConstellationLastReport
            AdminConstellationNewReport
            AdminConstellationPruneNow
            AdminConstellationStatus
            AdminConvertStorageRole
            AdminCountJobsForCustomSearch
            AdminCreateInstallToken
            AdminDeleteProtectedItem
            AdminDeleteUser
            AdminDisableUserTotp
            AdminDispatcherApplyRetentionRules
            AdminDispatcherBrowseVirtualMachines
            AdminDispatcherDeepverifyStorageVault
            AdminDispatcherDeleteSnapshot
            AdminDispatcherDeleteSnapshots
            AdminDispatcherDropConnection
            AdminDispatcherEmailPreview
            AdminDispatcherForceLogin
            AdminDispatcherGetDefaultLoginUrl
            AdminDispatcherImportApply
            AdminDispatcherKillProcess
            AdminDispatcherListActive
            AdminDispatcherOffice365ListVirtualAccounts
            AdminDispatcherPingDestination
            AdminDispatcherRefetchProfile
            AdminDispatcherRegisterOfficeApplicationBegin
            AdminDispatcherRegisterOfficeApplicationCheck
            AdminDispatcherReindexStorageVault
            AdminDispatcherRequestBrowseDiskDrives
            AdminDispatcherRequestBrowseExchangeEdb
            AdminDispatcherRequestBrowseHyperv
            AdminDispatcherRequestBrowseMongodb
            AdminDispatcherRequestBrowseMssql
            AdminDispatcherRequestBrowseMysql
            AdminDispatcherRequestBrowseProxmox
            AdminDispatcherRequestBrowseProxmoxNodes
            AdminDispatcherRequestBrowseProxmoxStorage
            AdminDispatcherRequestBrowseVmware
            AdminDispatcherRequestBrowseVmwareDatacenters
            AdminDispatcherRequestBrowseVmwareDatastores
            AdminDispatcherRequestBrowseVmwareHosts
            AdminDispatcherRequestBrowseVmwareNetworks
            AdminDispatcherRequestBrowseVssAaw
            AdminDispatcherRequestFilesystemObjects
            AdminDispatcherRequestImportSources
            AdminDispatcherRequestOffice365Accounts
            AdminDispatcherRequestOffice365Sites
            AdminDispatcherRequestStoredObjects
            AdminDispatcherRequestVaultSnapshots
            AdminDispatcherRequestWindiskSnapshot
            AdminDispatcherRunBackup
            AdminDispatcherRunBackupCustom
            AdminDispatcherRunRestore
            AdminDispatcherRunRestoreCustom
            AdminDispatcherSearchSnapshots
            AdminDispatcherTestSmbAuth
            AdminDispatcherUninstallSoftware
            AdminDispatcherUnlock
            AdminDispatcherUpdateLoginPassword
            AdminDispatcherUpdateLoginUrl
            AdminDispatcherUpdateSoftware
            AdminExternalAuthSourcesDelete
            AdminExternalAuthSourcesGet
            AdminExternalAuthSourcesNew
            AdminExternalAuthSourcesSet
            AdminGetJobLog
            AdminGetJobLogEntries
            AdminGetJobProperties
            AdminGetJobsAll
            AdminGetJobsForCustomSearch
            AdminGetJobsForDateRange
            AdminGetJobsForUser
            AdminGetJobsRecent
            AdminGetProtectedItemWithBackupRules
            AdminGetUserProfile
            AdminGetUserProfileAndHash
            AdminGetUserProfileHash
            AdminInstallationDispatchDropConnection
            AdminInstallationDispatchRegisterDevice
            AdminInstallationListActive
            AdminJobAbandon
            AdminJobCancel
            AdminListUsers
            AdminListUsersFull
            AdminMetaBrandingConfigGet
            AdminMetaBrandingConfigSet
            AdminMetaBuildConfigGet
            AdminMetaBuildConfigSet
            AdminMetaConstellationConfigGet
            AdminMetaConstellationConfigSet
            AdminMetaEmailOptionsGet
            AdminMetaEmailOptionsSet
            AdminMetaListAvailableLogDays
            AdminMetaPsaConfigListGet
            AdminMetaPsaConfigListSet
            AdminMetaPsaConfigListSyncNow
            AdminMetaReadAllLogs
            AdminMetaReadLogs
            AdminMetaReadSelectLogs
            AdminMetaRemoteStorageVaultGet
            AdminMetaRemoteStorageVaultSet
            AdminMetaRemoteStorageVaultTest
            AdminMetaResourceGet
            AdminMetaResourceNew
            AdminMetaRestartService
            AdminMetaSendTestEmail
            AdminMetaSendTestReport
            AdminMetaServerConfigGet
            AdminMetaServerConfigNetworkInterfaces
            AdminMetaServerConfigSet
            AdminMetaShutdownService
            AdminMetaSoftwareUpdateNews
            AdminMetaStats
            AdminMetaVersion
            AdminMetaWebhookOptionsGet
            AdminMetaWebhookOptionsSet
            AdminNewsGetAll
            AdminNewsRemove
            AdminNewsSubmit
            AdminOrganizationDelete
            AdminOrganizationExport
            AdminOrganizationList
            AdminOrganizationSet
            AdminPoliciesDelete
            AdminPoliciesGet
            AdminPoliciesList
            AdminPoliciesListFull
            AdminPoliciesNew
            AdminPoliciesSet
            AdminPreviewUserEmailReport
            AdminReplicationState
            AdminRequestStorageVault
            AdminRequestStorageVaultProviders
            AdminResetUserPassword
            AdminRevokeDevice
            AdminSelfBackupStart
            AdminSetProtectedItemWithBackupRules
            AdminSetUserProfile
            AdminSetUserProfileHash
            AdminStorageBucketProperties
            AdminStorageDeleteBucket
            AdminStorageFreeSpace
            AdminStorageListBuckets
            AdminStoragePingDestination
            AdminStorageRegisterBucket
            AdminUpdateCampaignStart
            AdminUpdateCampaignStatus
            AdminUserGroupsDelete
            AdminUserGroupsGet
            AdminUserGroupsList
            AdminUserGroupsListFull
            AdminUserGroupsNew
            AdminUserGroupsSet
            AdminUserGroupsSetUsersForGroup
            BrandingProps
            HybridSessionStart
            UserDispatcherEmailPreview
            UserWebAccountRegenerateTotp
            UserWebAccountResetPassword
            UserWebAccountValidateTotp
            UserWebDeleteProtectedItem
            UserWebDispatcherBrowseVirtualMachines
            UserWebDispatcherDeleteSnapshot
            UserWebDispatcherDeleteSnapshots
            UserWebDispatcherDropConnection
            UserWebDispatcherListActive
            UserWebDispatcherOffice365ListVirtualAccounts
            UserWebDispatcherPingDestination
            UserWebDispatcherRegisterOfficeApplicationBegin
            UserWebDispatcherRegisterOfficeApplicationCheck
            UserWebDispatcherRequestBrowseDiskDrives
            UserWebDispatcherRequestBrowseExchangeEdb
            UserWebDispatcherRequestBrowseHyperv
            UserWebDispatcherRequestBrowseMongodb
            UserWebDispatcherRequestBrowseMssql
            UserWebDispatcherRequestBrowseMysql
            UserWebDispatcherRequestBrowseProxmox
            UserWebDispatcherRequestBrowseProxmoxNodes
            UserWebDispatcherRequestBrowseProxmoxStorage
            UserWebDispatcherRequestBrowseVmware
            UserWebDispatcherRequestBrowseVmwareDatacenters
            UserWebDispatcherRequestBrowseVmwareDatastores
            UserWebDispatcherRequestBrowseVmwareHosts
            UserWebDispatcherRequestBrowseVmwareNetworks
            UserWebDispatcherRequestBrowseVssAaw
            UserWebDispatcherRequestOffice365Accounts
            UserWebDispatcherRequestOffice365Sites
            UserWebDispatcherRequestStoredObjects
            UserWebDispatcherRequestVaultSnapshots
            UserWebDispatcherRequestWindiskSnapshot
            UserWebDispatcherRunBackup
            UserWebDispatcherRunBackupCustom
            UserWebDispatcherRunRestore
            UserWebDispatcherRunRestoreCustom
            UserWebDispatcherSearchSnapshots
            UserWebDispatcherTestSmbAuth
            UserWebDispatcherUpdateLoginPassword
            UserWebGetJobLog
            UserWebGetJobLogEntries
            UserWebGetJobProperties
            UserWebGetJobs
            UserWebGetJobsForCustomSearch
            UserWebGetProtectedItemWithBackupRules
            UserWebGetUserProfileAndHash
            UserWebJobCancel
            UserWebNewsGetAll
            UserWebRequestFilesystemObjects
            UserWebRequestStorageVault
            UserWebRequestStorageVaultProviders
            UserWebSessionRevoke
            UserWebSessionStart
            UserWebSetProfileHash
            UserWebSetProtectedItemWithBackupRules
        }
    };
}
