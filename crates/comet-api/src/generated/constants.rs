//! The API's constants, a module a group.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

/// `APPLICATION_*`
pub mod application {
    pub const VERSION: &str = "25.9.6";
    pub const VERSION_MAJOR: i64 = 25;
    pub const VERSION_MINOR: i64 = 9;
    pub const VERSION_REVISION: i64 = 6;
}

/// `BACKUPJOBAUTORETENTION_*`
pub mod backupjobautoretention {
    pub const AUTOMATIC: i64 = 0;
    pub const IMMEDIATE: i64 = 1;
    pub const LESS_OFTEN: i64 = 3;
    pub const MORE_OFTEN: i64 = 2;
}

/// `BRANDINGSTYLETYPE_*`
pub mod brandingstyletype {
    pub const AUTO_LEGACY: i64 = 0;
    pub const CUSTOM_LOGO: i64 = 3;
    pub const CUSTOM_TEXT: i64 = 2;
    pub const DEFAULT: i64 = 1;
}

/// `CLIENTBRANDINGBUILD_*`
pub mod clientbrandingbuild {
    pub const CUSTOM: i64 = 0;
    pub const PREBUILT: i64 = 1;
}

/// `COMPRESS_*`
pub mod compress {
    pub const DEFAULT: i64 = 4;
    pub const INVALID: i64 = 0;
    pub const LVL_1: i64 = 1;
    pub const LVL_2: i64 = 2;
    pub const LVL_3: i64 = 3;
    pub const LVL_4: i64 = 4;
    pub const LVL_5: i64 = 5;
    pub const MAX: i64 = 5;
}

/// `CUSTOMREMOTEBUCKET_CUSTOMBODY_*`
pub mod customremotebucket_custombody {
    pub const FORM: &str = "form";
    pub const JSON: &str = "json";
    pub const NONE: &str = "none";
    pub const URLENC: &str = "urlencoded";
}

/// `DEFAULT_*`
pub mod default {
    pub const LANGUAGE: &str = "en_US";
    /// Since 24.6.6.
    pub const RETRY_COUNT: i64 = 1;
    /// Since 24.6.6.
    pub const RETRY_TIME: i64 = 30;
    pub const TIMEZONE: &str = "UTC";
    pub const BRAND_NAME: &str = "COMET";
    pub const TOPCOLOR: &str = "#191F33";
    pub const ACCENTCOLOR: &str = "#D88463";
    pub const SESSIONTIMEOUT: i64 = 1800;
}

/// `DESTINATIONTYPE_*`
pub mod destinationtype {
    pub const ALL: u64 = 1101;
    pub const AZUREBLOB: u64 = 1005;
    pub const B2: u64 = 1008;
    pub const COMET: u64 = 1003;
    pub const ERROR: u64 = 1;
    pub const FTP: u64 = 1004;
    pub const LATEST: u64 = 1100;
    pub const LOCALCOPY: u64 = 1002;
    pub const S3: u64 = 1000;
    pub const SFTP: u64 = 1001;
    pub const SMB: u64 = 1011;
    pub const SPANNED: u64 = 1006;
    pub const STORJ: u64 = 1009;
    pub const SWIFT: u64 = 1007;
    pub const WEBDAV: u64 = 1010;
    pub const INVALID: u64 = 0;
}

/// `DESTINATION_SFTP_AUTHMODE_*`
pub mod destination_sftp_authmode {
    pub const NATIVE: u64 = 0;
    pub const PASSWORD: u64 = 1;
    pub const PRIVATEKEY: u64 = 2;
}

/// `EMAILREPORTTYPE_*`
pub mod emailreporttype {
    pub const GROUPED_STATUS: i64 = 2;
    pub const IMMEDIATE: i64 = 0;
    pub const RECENT_ACTIVITY: i64 = 3;
    pub const SUMMARY: i64 = 1;
}

/// `EMAIL_DELIVERY_*`
pub mod email_delivery {
    pub const BUILTIN: &str = "builtin";
    pub const DISABLED: &str = "disabled";
    pub const INHERIT: &str = "";
    pub const MX_DIRECT: &str = "builtin";
    pub const NONE: &str = "";
    pub const SMTP: &str = "smtp";
    pub const SMTP_SSL: &str = "smtp-ssl";
}

/// `EMAIL_WORKER_STATE_*`
pub mod email_worker_state {
    pub const CALCULATING: i64 = 2;
    pub const NOT_STARTED: i64 = 0;
    pub const SENDING: i64 = 4;
    pub const STARTED: i64 = 1;
    pub const WAITING: i64 = 3;
}

/// `ENCRYPTIONMETHOD_*`
pub mod encryptionmethod {
    pub const UNCONFIGURED: u64 = 0;
}

/// `ENGINE_BUILTIN_*`
pub mod engine_builtin {
    pub const EXCHANGEEDB: &str = "engine1/exchangeedb";
    pub const FILE: &str = "engine1/file";
    pub const HYPERV: &str = "engine1/hyperv";
    pub const MONGODB: &str = "engine1/mongodb";
    pub const MSOFFICE: &str = "engine1/winmsofficemail";
    pub const MSSQL: &str = "engine1/mssql";
    pub const MYSQL: &str = "engine1/mysql";
    pub const PROXMOX: &str = "engine1/proxmox";
    pub const STDOUT: &str = "engine1/stdout";
    pub const SYSTEMSTATE: &str = "engine1/systemstate";
    pub const VMWARE: &str = "engine1/vmware";
    pub const VSSWRITER: &str = "engine1/vsswriter";
    pub const WINDISK: &str = "engine1/windisk";
    pub const WINDOWSSYSTEM: &str = "engine1/windowssystem";
}

/// `ERR_*`
pub mod err {
    pub const TOTP_REQUIRED_ERROR: &str = "ERR_TOTP_REQUIRED";
    pub const UNKNOWN_DEVICE_ERROR: &str = "ERR_UNKNOWN_DEVICE";
    pub const UNSUPPORT_VHDX_FILE_SYSTEM: &str = "ERR_UNSUPPORT_VHDX_FILE_SYSTEM";
    pub const UNSUPPORT_VMDK_FILE_SYSTEM: &str = "ERR_UNSUPPORT_VMDK_FILE_SYSTEM";
    pub const VHDX_PARTITON_READ_ERR_MSG: &str = "ERR_VHDX_PARTITION";
}

/// `FTPS_MODE_*`
pub mod ftps_mode {
    pub const EXPLICIT: i64 = 2;
    pub const IMPLICIT: i64 = 1;
    pub const PLAINTEXT: i64 = 0;
}

/// `HYPERV_METHOD_*`
pub mod hyperv_method {
    pub const VSS: &str = "vss";
    /// Since 23.9.8.
    pub const WMI_CBT: &str = "wmi";
    /// Since 23.9.8.
    pub const WMI_COPY: &str = "copy";
}

/// `JOB_CLASSIFICATION_*`
pub mod job_classification {
    pub const BACKUP: u64 = 4001;
    pub const DEEPVERIFY: u64 = 4010;
    pub const DELETE_CUSTOM: u64 = 4005;
    pub const IMPORT: u64 = 4008;
    pub const REINDEX: u64 = 4009;
    pub const REMEASURE: u64 = 4006;
    pub const RESTORE: u64 = 4002;
    pub const RETENTION: u64 = 4003;
    pub const UNINSTALL: u64 = 4011;
    pub const UNKNOWN: u64 = 4000;
    pub const UNLOCK: u64 = 4004;
    pub const UPDATE: u64 = 4007;
    pub const MAX: u64 = 4999;
    pub const MIN: u64 = 4000;
}

/// `JOB_STATUS_*`
pub mod job_status {
    pub const FAILED_ABANDONED: u64 = 7007;
    pub const FAILED_CANCELLED: u64 = 7005;
    pub const FAILED_ERROR: u64 = 7002;
    pub const FAILED_QUOTA: u64 = 7003;
    pub const FAILED_SCHEDULEMISSED: u64 = 7004;
    pub const FAILED_SKIPALREADYRUNNING: u64 = 7006;
    pub const FAILED_TIMEOUT: u64 = 7000;
    pub const FAILED_WARNING: u64 = 7001;
    pub const FAILED_MAX: u64 = 7999;
    pub const FAILED_MIN: u64 = 7000;
    pub const NOT_YET_STARTED: u64 = 6004;
    pub const RUNNING_ACTIVE: u64 = 6001;
    pub const RUNNING_INDETERMINATE: u64 = 6000;
    pub const RUNNING_REVIVED: u64 = 6002;
    pub const RUNNING_TRYAGAIN: u64 = 6003;
    pub const RUNNING_MAX: u64 = 6999;
    pub const RUNNING_MIN: u64 = 6000;
    pub const STOP_SUCCESS: u64 = 5000;
    pub const STOP_SUCCESS_MAX: u64 = 5999;
    pub const STOP_SUCCESS_MIN: u64 = 5000;
}

/// `LDAPSECURITYMETHOD_*`
pub mod ldapsecuritymethod {
    pub const LDAPS: &str = "ldaps";
    pub const PLAIN: &str = "plain";
    pub const STARTTLS: &str = "starttls";
}

/// `LOGOIMAGE_*`
pub mod logoimage {
    pub const NONE: i64 = 1;
    pub const AS_PER_FILE: i64 = 2;
    pub const COMETEMBEDDED: i64 = 3;
}

/// `MACOSCODESIGN_LEVEL_*`
pub mod macoscodesign_level {
    pub const SIGN: i64 = 0;
    pub const SIGN_NOTARISE: i64 = 1;
    pub const SIGN_NOTARISE_STAPLE: i64 = 2;
}

/// `MIN_BUILD_NUMBER_*`
pub mod min_build_number {
    pub const WIN_10: i64 = 10240;
    pub const WIN_SERVER_2016: i64 = 14393;
}

/// `MISC_*`
pub mod misc {
    pub const MONGODB_DEFAULT_PORT: i64 = 27017;
    pub const RELEASE_CODENAME: &str = "Voyager";
    pub const ROTATE_STORAGE_VAULT_KEYS_DEFAULT: i64 = 48;
    pub const USERNAME_MAX_LENGTH: i64 = 255;
    pub const LEGACY_TOPCOLOR: &str = "#06041E";
    pub const MINIMUM_LOG_RETENTION_DAYS: i64 = 10;
}

/// `MIXED_VIRTUAL_ACCOUNT_TYPE_*`
pub mod mixed_virtual_account_type {
    pub const GROUP: u64 = 2;
    pub const SHAREPOINT_ONLY: u64 = 4;
    pub const TEAM_GROUP: u64 = 3;
    pub const USER: u64 = 1;
}

/// `MSSQL_AUTH_*`
pub mod mssql_auth {
    pub const NATIVE: &str = "native";
    pub const WINDOWS: &str = "windows";
}

/// `MSSQL_METHOD_*`
pub mod mssql_method {
    pub const OLEDB_32: &str = "OLEDB_32";
    pub const OLEDB_NATIVE: &str = "OLEDB_NATIVE";
}

/// `MSSQL_RESTORE_*`
pub mod mssql_restore {
    pub const NORECOVERY: &str = "NO_RECOVERY";
    pub const RECOVERY: &str = "RECOVERY";
}

/// `NEW_STORAGE_VAULT_MODE_*`
pub mod new_storage_vault_mode {
    pub const NONE: &str = "none";
    pub const SERVER: &str = "server_controlled";
    pub const USER: &str = "user_controlled";
}

/// `OBJECT_LOCK_*`
pub mod object_lock {
    pub const LEGACY: u64 = 0;
    pub const OFF: u64 = 2;
    pub const ON: u64 = 1;
}

/// `OFFICE365_REGION_*`
pub mod office365_region {
    pub const CHINA: &str = "ChinaCloud";
    pub const GERMANY: &str = "GermanCloud";
    pub const PUBLIC: &str = "GlobalPublicCloud";
    pub const PUBLIC_TEST: &str = "GlobalPublicCloudTest";
    pub const US_DOD: &str = "USGovtGccDoDCloud";
    pub const US_GOVT: &str = "USGovtGccCloud";
}

/// `OS_*`
pub mod os {
    pub const ANY: i64 = 0;
    pub const ONLY_LINUX: i64 = 5;
    pub const ONLY_MACOS: i64 = 4;
    pub const ONLY_WINDOWS: i64 = 1;
    pub const ONLY_WINDOWS_X8632: i64 = 2;
    pub const ONLY_WINDOWS_X8664: i64 = 3;
}

/// `PASSWORD_FORMAT_*`
pub mod password_format {
    pub const PLAINTEXT: i64 = 0;
}

/// `PROVIDER_*`
pub mod provider {
    pub const AZUREADV2: &str = "azure-ad-v2";
    pub const DASHBOARD: &str = "dashboard";
    pub const GENERIC: &str = "oidc";
    pub const GOOGLE: &str = "google";
}

/// `PROXMOX_TYPE_*`
pub mod proxmox_type {
    pub const CONTAINER: &str = "lxc";
    pub const VM: &str = "qemu";
}

/// `PSA_TYPE_*`
pub mod psa_type {
    pub const GENERIC: i64 = 0;
    pub const GRADIENT: i64 = 1;
    pub const SYNCRO: i64 = 2;
}

/// `PVE_BACKUP_METHOD_*`
pub mod pve_backup_method {
    pub const DEFAULT: &str = "snapshot";
    pub const SNAPSHOT: &str = "snapshot";
    pub const STOP: &str = "stop";
    pub const SUSPEND: &str = "suspend";
}

/// `REMOTESERVER_*`
pub mod remoteserver {
    pub const AWS: &str = "aws";
    pub const B2: &str = "b2";
    pub const COMET: &str = "comet";
    pub const COMET_STORAGE: &str = "cometstorage";
    pub const CUSTOM: &str = "custom";
    pub const IDRIVEE2: &str = "idrivee2";
    pub const IMPOSSIBLECLOUD_IAM: &str = "impossiblecloud-iam";
    pub const IMPOSSIBLECLOUD_PARTNER: &str = "impossiblecloud-partner";
    pub const LDAP: &str = "ldap";
    pub const OIDC: &str = "oidc";
    pub const S3_GENERIC: &str = "s3";
    pub const STORJ: &str = "storj";
    pub const WASABI: &str = "wasabi";
}

/// `REPLICADELETION_*`
pub mod replicadeletion {
    pub const NONE: &str = "none";
    pub const CIRCULAR: &str = "circular";
    pub const COMPLETE: &str = "complete";
}

/// `REPLICATOR_DISPLAYCLASS_*`
pub mod replicator_displayclass {
    pub const STORAGE: i64 = 100;
    pub const USER: i64 = 101;
}

/// `REPLICATOR_STATE_*`
pub mod replicator_state {
    pub const FILE_LIST_SYNC_FINISHED: i64 = 4;
    pub const FILE_LIST_SYNC_RUNNING: i64 = 2;
    pub const FILE_LIST_WORKER_STARTED: i64 = 1;
    pub const NONE: i64 = 0;
    pub const WORKERS_STARTED: i64 = 8;
}

/// `RESTOREARCHIVEFORMAT_*`
pub mod restorearchiveformat {
    pub const SQFS: i64 = 3;
    pub const TAR: i64 = 0;
    pub const TARGZ: i64 = 1;
    pub const TARZSTD: i64 = 4;
    pub const ZIP: i64 = 2;
}

/// `RESTORETYPE_*`
pub mod restoretype {
    pub const FILE: i64 = 0;
    pub const FILE_ARCHIVE: i64 = 5;
    pub const INVALID: i64 = -1;
    pub const MSSQL: i64 = 11;
    pub const MYSQL: i64 = 10;
    pub const NULL: i64 = 1;
    pub const OFFICE365_CLOUD: i64 = 6;
    pub const PROCESS_ARCHIVE: i64 = 3;
    pub const PROCESS_PERFILE: i64 = 2;
    pub const PROCESS_TARBALL: i64 = 3;
    pub const VMDK_FILE: i64 = 7;
    pub const VMDK_FILE_ARCHIVE: i64 = 9;
    pub const VMDK_FILE_NULL: i64 = 8;
    /// Since 24.12.x.
    pub const VMHOST: i64 = 14;
    pub const WINDISK: i64 = 4;
    pub const WINDISK_ESXI: i64 = 12;
    pub const WINDISK_VHDX: i64 = 13;
}

/// `RETENTIONMODE_*`
pub mod retentionmode {
    pub const DELETE_EXCEPT: i64 = 802;
    pub const KEEP_EVERYTHING: i64 = 801;
}

/// `RETENTIONRANGE_*`
pub mod retentionrange {
    pub const FIRST_JOB_FOR_EACH_LAST_X_DAYS: i64 = 903;
    pub const FIRST_JOB_FOR_LAST_X_MONTHS: i64 = 905;
    pub const FIRST_JOB_FOR_LAST_X_WEEKS: i64 = 906;
    pub const FIRST_JOB_FOR_LAST_X_YEARS: i64 = 911;
    pub const JOBS_SINCE: i64 = 902;
    pub const LAST_X_BACKUPS_ONE_FOR_EACH_DAY: i64 = 907;
    pub const LAST_X_BACKUPS_ONE_FOR_EACH_MONTH: i64 = 909;
    pub const LAST_X_BACKUPS_ONE_FOR_EACH_WEEK: i64 = 908;
    pub const LAST_X_BACKUPS_ONE_FOR_EACH_YEAR: i64 = 910;
    pub const MAXINT: i64 = 1125899906842624;
    pub const MOST_RECENT_X_JOBS: i64 = 900;
    pub const NEWER_THAN_X: i64 = 901;
    pub const HIGHEST: i64 = 911;
    pub const LOWEST: i64 = 900;
    pub const RESERVED904: i64 = 904;
}

/// `SCHEDULE_*`
pub mod schedule {
    pub const MAXINT: i64 = 1125899906842624;
    pub const MAX_RANDOM_DELAY_SECS: i64 = 18000;
}

/// `SCHEDULE_FREQUENCY_*`
pub mod schedule_frequency {
    pub const DAILY: u64 = 8011;
    pub const HIGHEST: u64 = 8016;
    pub const HOURLY: u64 = 8012;
    pub const LOWEST: u64 = 8010;
    pub const MONTHLY: u64 = 8014;
    pub const ONCEONLY: u64 = 8010;
    pub const PERIODIC: u64 = 8015;
    pub const WEEKLY: u64 = 8013;
    pub const YEARLY: u64 = 8016;
}

/// `SEARCHCLAUSE_*`
pub mod searchclause {
    pub const AND: &str = "and";
    pub const NOT_AND: &str = "not_and";
    pub const NOT_OR: &str = "not_or";
    pub const OR: &str = "or";
    pub const RULE: &str = "";
}

/// `SEARCHOPERATOR_*`
pub mod searchoperator {
    pub const BOOL_IS: &str = "bool_is";
    pub const BOOL_NIS: &str = "bool_nis";
    pub const INT_EQ: &str = "int_eq";
    pub const INT_GT: &str = "int_gt";
    pub const INT_GTE: &str = "int_gte";
    pub const INT_LT: &str = "int_lt";
    pub const INT_LTE: &str = "int_lte";
    pub const INT_NEQ: &str = "int_neq";
    pub const STRING_CONTAINS: &str = "str_contains";
    pub const STRING_CONTAINS_CI: &str = "str_contains_ci";
    pub const STRING_ENDSWITH: &str = "str_endswith";
    pub const STRING_ENDSWITH_CI: &str = "str_endswith_ci";
    pub const STRING_EQ: &str = "str_eq";
    pub const STRING_EQ_CI: &str = "str_eq_ci";
    pub const STRING_NCONTAINS: &str = "str_ncontains";
    pub const STRING_NCONTAINS_CI: &str = "str_ncontains_ci";
    pub const STRING_NENDSWITH: &str = "str_nendswith";
    pub const STRING_NENDSWITH_CI: &str = "str_nendswith_ci";
    pub const STRING_NEQ: &str = "str_neq";
    pub const STRING_NEQ_CI: &str = "str_neq_ci";
    pub const STRING_NREGEXMATCH: &str = "str_nregexmatch";
    pub const STRING_NSTARTSWITH: &str = "str_nstartswith";
    pub const STRING_NSTARTSWITH_CI: &str = "str_nstartswith_ci";
    pub const STRING_REGEXMATCH: &str = "str_regexmatch";
    pub const STRING_STARTSWITH: &str = "str_startswith";
    pub const STRING_STARTSWITH_CI: &str = "str_startswith_ci";
}

/// `SERVICE_*`
pub mod service {
    pub const CALENDAR: u64 = 1;
    pub const CONTACT: u64 = 2;
    pub const MAIL: u64 = 4;
    pub const ONEDRIVE: u64 = 16;
    pub const SHAREPOINT: u64 = 8;
}

/// `SETTING_*`
pub mod setting {
    pub const ENFORCED_OFF: i64 = 4;
    pub const ENFORCED_ON: i64 = 3;
    pub const OPTIONAL_DEFAULT_OFF: i64 = 2;
    pub const OPTIONAL_DEFAULT_ON: i64 = 1;
    pub const SYSTEM_DEFAULT: i64 = 0;
}

/// `SEVERITY_*`
pub mod severity {
    pub const DEBUG: &str = "D";
    pub const ERROR: &str = "E";
    pub const INFO: &str = "I";
    pub const WARNING: &str = "W";
}

/// `SEVT_*`
pub mod sevt {
    pub const ACCOUNT_ADMIN_LOGIN: i64 = 4153;
    pub const ACCOUNT_ADMIN_LOGIN_FAILED: i64 = 4154;
    pub const ACCOUNT_ADMIN_NEW: i64 = 4150;
    pub const ACCOUNT_ADMIN_REMOVED: i64 = 4151;
    pub const ACCOUNT_ADMIN_SESSION_EXPIRE: i64 = 4157;
    pub const ACCOUNT_ADMIN_SESSION_REVOKE: i64 = 4156;
    pub const ACCOUNT_ADMIN_SESSION_START: i64 = 4155;
    pub const ACCOUNT_ADMIN_UPDATED: i64 = 4152;
    pub const ACCOUNT_LOGIN: i64 = 4103;
    pub const ACCOUNT_LOGIN_FAILED: i64 = 4104;
    pub const ACCOUNT_NEW: i64 = 4100;
    pub const ACCOUNT_REMOVED: i64 = 4101;
    pub const ACCOUNT_SESSION_EXPIRE: i64 = 4107;
    pub const ACCOUNT_SESSION_REVOKE: i64 = 4106;
    pub const ACCOUNT_SESSION_START: i64 = 4105;
    pub const ACCOUNT_UPDATED: i64 = 4102;
    pub const BUCKET_NEW: i64 = 4300;
    pub const BUCKET_REMOVED: i64 = 4301;
    pub const DEVICE_LIVE_CONNECT: i64 = 4702;
    pub const DEVICE_LIVE_DISCONNECT: i64 = 4703;
    pub const DEVICE_LOBBY_CONNECT: i64 = 4704;
    pub const DEVICE_LOBBY_DISCONNECT: i64 = 4705;
    pub const DEVICE_NEW: i64 = 4700;
    pub const DEVICE_REMOVED: i64 = 4701;
    pub const JOB_COMPLETED: i64 = 4201;
    pub const JOB_NEW: i64 = 4200;
    pub const META_HELLO: i64 = 4000;
    pub const POLICY_NEW: i64 = 4600;
    pub const POLICY_REMOVED: i64 = 4601;
    pub const POLICY_UPDATED: i64 = 4602;
    pub const SERVER_RESTARTED: i64 = 4401;
    pub const SERVER_SHUTDOWN: i64 = 4402;
    pub const SERVER_STARTED: i64 = 4400;
    pub const SERVER_UPDATED: i64 = 4403;
    pub const TENANT_NEW: i64 = 4500;
    pub const TENANT_REMOVED: i64 = 4501;
    pub const TENANT_UPDATED: i64 = 4502;
    pub const USERGROUP_NEW: i64 = 4800;
    pub const USERGROUP_REMOVED: i64 = 4801;
    pub const USERGROUP_UPDATED: i64 = 4802;
    pub const MAX: i64 = 4999;
    pub const MIN: i64 = 4000;
    pub const SQUOTA_NEW: i64 = 4803;
    pub const SQUOTA_REMOVED: i64 = 4804;
    pub const SQUOTA_UPDATED: i64 = 4805;
}

/// `SSHCONNECTION_AUTHMODE_*`
pub mod sshconnection_authmode {
    pub const PASSWORD: u64 = 1;
    pub const PRIVATEKEY: u64 = 2;
    pub const INVALID: u64 = 0;
}

/// `STOREDOBJECTTYPE_*`
pub mod storedobjecttype {
    pub const DIRECTORY: &str = "dir";
    pub const EMAILFOLDER: &str = "mailfolder";
    pub const EMAILMESSAGE: &str = "emailmessage";
    pub const FILE: &str = "file";
    pub const MSSITE: &str = "mssite";
    pub const MSSITEITEMENTITY: &str = "mssiteitementity";
    pub const MSSITELISTDRIVEENTITY: &str = "mssitelistdriveentity";
    pub const MSSITELISTENTITY: &str = "mssitelistentity";
    pub const MSSITE_TEAM: &str = "mssiteteam";
    pub const OFFICECALENDAR: &str = "calendar";
    pub const OFFICECALENDAREVENT: &str = "calendarevent";
    pub const OFFICECONTACT: &str = "contact";
    pub const OFFICECONTACTFOLDER: &str = "contactfolder";
    pub const SYMLINK: &str = "symlink";
    pub const UNIXBLOCKDEVICE: &str = "dev";
    pub const UNIXCHARDEVICE: &str = "chardev";
    pub const UNIXFIFO: &str = "fifo";
    pub const UNIXSOCKET: &str = "socket";
    pub const VHDX_GPT_PARTITION: &str = "vhdxpartitiongpt";
    pub const VHDX_MBR_PARTITION: &str = "vhdxpartitionmbr";
    pub const VIRTUALIMAGE_DISK: &str = "virtualimagedisk";
    pub const VMDK_DIRECTORY: &str = "vmdkdir";
    pub const VMDK_FILE: &str = "vmdkfile";
    pub const VMDK_SYMLINK: &str = "vmdksymlink";
    pub const VMDK_WINDEDUP: &str = "vmdkwindedup";
    pub const VMDK_WINEFS: &str = "vmdkwinefs";
    pub const WINDOWSDIR: &str = "windir";
    pub const WINDOWSFILE: &str = "winfile";
    pub const WINEFS: &str = "winefs";
}

/// `STREAMER_TYPE_*`
pub mod streamer_type {
    pub const FILE: &str = "file";
    pub const INTERNAL: &str = "internal";
    pub const WEBHOOK: &str = "webhook";
    pub const WEBSOCKET: &str = "websocket";
}

/// `STREAM_LEVEL_*`
pub mod stream_level {
    pub const FULL: &str = "full";
    pub const NONE: &str = "none";
}

/// `UPDATESTATUS_*`
pub mod updatestatus {
    pub const INELIGIBLE: i64 = 1;
    pub const NOT_SEEN: i64 = 0;
    pub const PENDING: i64 = 2;
    pub const REQUEST_MADE: i64 = 3;
    pub const UPDATE_CONFIRMED: i64 = 5;
    pub const UPDATE_FAILED: i64 = 4;
}

/// `VMWARE_BACKUP_*`
pub mod vmware_backup {
    pub const CBT: &str = "cbt";
    pub const COPY: &str = "copy";
    pub const FULL: &str = "full";
}

/// `VMWARE_CONNECTION_*`
pub mod vmware_connection {
    pub const SSH: &str = "ssh";
    pub const VSPHERE: &str = "vsphere";
}

/// `VMWARE_SNAPSHOT_*`
pub mod vmware_snapshot {
    pub const FAST: &str = "";
    pub const MEMORY: &str = "memory";
    pub const QUIESCE: &str = "quiesce";
}

/// `WEBAUTHN_DEVICE_TYPE_*`
pub mod webauthn_device_type {
    pub const ANDROID: i64 = 2;
    pub const APPLE: i64 = 3;
    pub const HARDWARE_TOKEN: i64 = 1;
    pub const TPM_GENERIC: i64 = 4;
    pub const TPM_LINUX: i64 = 6;
    pub const TPM_WINDOWS: i64 = 5;
    pub const UNKNOWN: i64 = 0;
}

/// `WINDOWSCODESIGN_METHOD_*`
pub mod windowscodesign_method {
    pub const AUTO: i64 = 0;
    pub const AZUREKEYVAULT: i64 = 4;
    pub const DISABLED: i64 = 1;
    pub const PKCS11HSM: i64 = 3;
    pub const PKCS12FILE: i64 = 2;
    pub const RELICSERVER: i64 = 5;
}
