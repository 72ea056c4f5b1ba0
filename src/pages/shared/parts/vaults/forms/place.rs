//! The place where a vault lies, as one form: each type of storage has its fields (`DestinationLocation`).

use crate::form::{Field, Form, Kind, Unit};
use crate::i18n::Plain;
use crate::i18n::keys::vault as texts;
use crate::pages::shared::vaults::KINDS;
use comet_api::document::read;
use serde_json::Value;

/// A vault that was written to stays of its type; what is not known is not offered.
fn is_new(place: &Value) -> bool {
    read::<i64>(place, "RepoInitTimestamp") == 0
}

/// `fn is_s3(place) -> bool` and the like.
macro_rules! of_type {
    ($($name:ident = $number:literal $(and $more:expr)?;)+) => {
        $(fn $name(place: &Value) -> bool {
            read::<i64>(place, "DestinationType") == $number $(&& { let more: fn(&Value) -> bool = $more; more(place) })?
        })+
    };
}
of_type! {
    is_s3 = 1000;
    is_locked_s3 = 1000 and |place| read::<i64>(place, "S3ObjectLockMode") == 1;
    is_sftp = 1001;
    is_sftp_by_name = 1001 and |place| read::<i64>(place, "SFTPAuthMode") != 0;
    is_sftp_by_password = 1001 and |place| read::<i64>(place, "SFTPAuthMode") == 1;
    is_sftp_by_key = 1001 and |place| read::<i64>(place, "SFTPAuthMode") == 2;
    is_sftp_with_hosts = 1001 and |place| read::<bool>(place, "SFTPCustomAuth_UseKnownHostsFile");
    is_local = 1002;
    is_comet = 1003;
    is_ftp = 1004;
    is_ftp_elsewhere = 1004 and |place| !read::<bool>(place, "FTPBaseUseHomeDirectory");
    is_ftps = 1004 and |place| read::<i64>(place, "FTPSMode") != 0;
    is_azure = 1005;
    is_spanned = 1006;
    is_swift = 1007;
    is_b2 = 1008;
    is_storj = 1009;
    is_webdav = 1010;
    is_smb = 1011;
}

const fn text(path: &'static str, label: Plain, when: fn(&Value) -> bool) -> Field {
    Field::new(path, label, Kind::Text).when(when)
}

const fn secret(path: &'static str, label: Plain, when: fn(&Value) -> bool) -> Field {
    Field::new(path, label, Kind::Secret).when(when)
}

const fn is(path: &'static str, label: Plain, when: fn(&Value) -> bool) -> Field {
    Field::new(path, label, Kind::Flag).when(when)
}

/// What a policy decides about object lock.
pub const LOCK: &str = "AllowEditObjectLockRetention";
/// What a policy decides about types of storage.
pub const ALLOWED: &str = "StorageVaultProviders";

static FIELDS: [Field; 75] = [
    Field::new("/DestinationType", texts::kind, Kind::Choice(&KINDS)).when(is_new).policy(ALLOWED),
    text("/CometServer", texts::address, is_comet).help(texts::comet_address_help),
    text("/CometBucket", texts::bucket, is_comet),
    secret("/CometBucketKey", texts::bucket_key, is_comet),
    text("/S3Server", texts::server, is_s3).help(texts::s3_server_help),
    is("/S3UsesTLS", texts::uses_tls, is_s3),
    text("/S3BucketName", texts::bucket, is_s3),
    text("/S3Subdir", texts::folder, is_s3),
    text("/S3AccessKey", texts::access_key, is_s3),
    secret("/S3SecretKey", texts::secret_key, is_s3),
    text("/S3CustomRegion", texts::region, is_s3).help(texts::region_help),
    is("/S3UsesV2Signing", texts::v2_signing, is_s3),
    is("/S3RemoveDeleted", texts::remove_versions, is_s3).help(texts::remove_versions_help),
    Field::new(
        "/S3ObjectLockMode",
        texts::object_lock,
        Kind::Choice(&[(0, texts::lock_legacy), (1, texts::lock_on), (2, texts::lock_off)]),
    )
    .help(texts::object_lock_help)
    .when(is_s3)
    .policy(LOCK),
    Field::new("/S3ObjectLockDays", texts::lock_days, Kind::Whole { unit: Unit::Days, min: 0, max: 36_500 })
        .when(is_locked_s3)
        .policy(LOCK),
    text("/SFTPServer", texts::server, is_sftp).help(texts::sftp_server_help),
    text("/SFTPRemotePath", texts::path, is_sftp),
    Field::new(
        "/SFTPAuthMode",
        texts::signs_in,
        Kind::Choice(&[(0, texts::sftp_native), (1, texts::sftp_password), (2, texts::sftp_key)]),
    )
    .when(is_sftp),
    text("/SFTPUsername", texts::username, is_sftp_by_name),
    secret("/SFTPPassword", texts::password, is_sftp_by_password),
    secret("/SFTPPrivateKey", texts::private_key, is_sftp_by_key),
    is("/SFTPCustomAuth_UseKnownHostsFile", texts::uses_known_hosts, is_sftp).help(texts::known_hosts_help),
    Field::new("/SFTPCustomAuth_KnownHostsFile", texts::known_hosts, Kind::Multiline).when(is_sftp_with_hosts),
    text("/FTPServer", texts::server, is_ftp),
    Field::new("/FTPPort", texts::port, Kind::Whole { unit: Unit::None, min: 0, max: 65_535 }).when(is_ftp),
    Field::new(
        "/FTPSMode",
        texts::encryption,
        Kind::Choice(&[(0, texts::ftp_plain), (1, texts::ftp_implicit), (2, texts::ftp_explicit)]),
    )
    .when(is_ftp),
    is("/FTPAcceptInvalidSSL", texts::any_certificate, is_ftps).help(texts::any_certificate_help),
    text("/FTPUsername", texts::username, is_ftp),
    secret("/FTPPassword", texts::password, is_ftp),
    is("/FTPBaseUseHomeDirectory", texts::home, is_ftp),
    text("/FTPCustomBaseDirectory", texts::path, is_ftp_elsewhere),
    Field::new("/FTPMaxConnections", texts::connections, Kind::Whole { unit: Unit::None, min: 0, max: 1_000 })
        .help(texts::connections_help)
        .when(is_ftp),
    text("/AZBAccountName", texts::account, is_azure),
    secret("/AZBAccountKey", texts::account_key, is_azure),
    text("/AZBContainer", texts::container, is_azure),
    text("/AZBRealm", texts::realm, is_azure).help(texts::realm_help),
    text("/AZBPrefix", texts::folder, is_azure),
    text("/LocalcopyPath", texts::path, is_local).help(texts::local_help),
    text("/LocalcopyWinSMBUsername", texts::share_username, is_local).help(texts::share_help),
    secret("/LocalcopyWinSMBPassword", texts::share_password, is_local),
    text("/B2/AccountID", texts::key_id, is_b2),
    secret("/B2/Key", texts::application_key, is_b2),
    text("/B2/Bucket", texts::bucket, is_b2),
    text("/B2/Prefix", texts::folder, is_b2),
    Field::new("/B2/MaxConnections", texts::connections, Kind::Whole { unit: Unit::None, min: 0, max: 1_000 })
        .help(texts::connections_help)
        .when(is_b2),
    is("/B2/HideDeletedFiles", texts::hide_deleted, is_b2).help(texts::hide_deleted_help),
    text("/WebDav/DavServer", texts::address, is_webdav),
    text("/WebDav/UserName", texts::username, is_webdav),
    secret("/WebDav/AccessKey", texts::password, is_webdav),
    text("/WebDav/Path", texts::path, is_webdav),
    text("/SMB/SMBServer", texts::server, is_smb),
    text("/SMB/SMBShare", texts::share, is_smb),
    text("/SMB/SMBDirectory", texts::folder, is_smb),
    text("/SMB/SMBUsername", texts::username, is_smb),
    secret("/SMB/SMBPassword", texts::password, is_smb),
    text("/Storj/SatelliteAddress", texts::satellite, is_storj),
    secret("/Storj/APIKey", texts::api_key, is_storj),
    secret("/Storj/Passphrase", texts::passphrase, is_storj),
    text("/Storj/StorjBucket", texts::bucket, is_storj),
    text("/Storj/StorjBucketPrefix", texts::folder, is_storj),
    text("/Swift/AuthURL", texts::auth_url, is_swift),
    text("/Swift/Username", texts::username, is_swift),
    secret("/Swift/APIKey", texts::api_key, is_swift),
    text("/Swift/Container", texts::container, is_swift),
    text("/Swift/Prefix", texts::folder, is_swift),
    text("/Swift/Region", texts::region, is_swift),
    text("/Swift/Domain", texts::swift_domain, is_swift),
    text("/Swift/Tenant", texts::swift_tenant, is_swift),
    text("/Swift/TenantID", texts::swift_tenant_id, is_swift),
    text("/Swift/TenantDomain", texts::swift_tenant_domain, is_swift),
    text("/Swift/TrustID", texts::swift_trust, is_swift),
    secret("/Swift/AuthToken", texts::swift_token, is_swift).help(texts::swift_token_help),
    text("/Swift/DefaultContainerPolicy", texts::swift_policy, is_swift),
    is("/SpanUseStaticSlots", texts::static_slots, is_spanned).help(texts::static_slots_help),
    Field::new("/SpanTargets", texts::children, Kind::List(&CHILD)).help(texts::children_help).when(is_spanned),
];

/// The place of a vault.
pub static PLACE: Form = Form { title: texts::place, fields: &FIELDS };

/// One place of several that a vault is spread over.
static CHILD: Form = Form { title: texts::child, fields: &FIELDS };
