//! What each engine lets look for on a device, and how a device signs in where that is needed. Data.

use super::found::Sight;
use crate::account::look;
use crate::document::path;
use crate::form::{Field, Kind};
use crate::i18n::*;
use comet_api::constants::{mssql_auth, mssql_method, office365_region as region, vmware_connection};
use serde_json::Value;

/// How an engine looks around.
pub struct Browser {
    /// How the device signs in; empty where it need not.
    pub login: &'static [Field],
    /// What is in the form at first, as JSON.
    pub start: &'static str,
    pub sights: &'static [Sight],
    /// The settings of the item that are in it, too, and the members of the login that they are.
    pub settings: &'static [(&'static str, &'static str)],
    /// Microsoft 365: an application can be registered.
    pub registers: bool,
}

impl Browser {
    /// What is in the form at first, for an item with these settings.
    pub fn login_from(&self, props: &Value) -> Value {
        let mut login = serde_json::from_str(self.start).unwrap_or_default();
        for (key, member) in self.settings {
            if let Some(value) = props.get(key) {
                path::set(&mut login, &path::join(&[member]), value.clone());
            }
        }
        login
    }
}

const fn simple(sights: &'static [Sight]) -> Browser {
    Browser { login: &[], start: "{}", sights, settings: &[], registers: false }
}

const USER: Plain = key!(item.user);
const PASSWORD: Plain = key!(item.password);

/// A way to sign in by SSH (`SSHConnection`), which stands in several places.
macro_rules! ssh {
    ($at:literal, $when:expr; $($before:expr),*) => {
        &[
            $($before,)*
            Field::new(concat!($at, "/SSHServer"), key!(item.ssh_server), Kind::Text).when($when),
            Field::new(concat!($at, "/SSHUsername"), key!(item.ssh_user), Kind::Text).when($when),
            Field::new(
                concat!($at, "/SSHAuthMode"),
                key!(item.ssh_mode),
                Kind::Choice(&[(1, PASSWORD), (2, key!(item.private_key))]),
            )
            .when($when),
            Field::new(concat!($at, "/SSHPassword"), key!(item.ssh_password), Kind::Secret).when($when),
            Field::new(concat!($at, "/SSHPrivateKey"), key!(item.private_key), Kind::Secret).when($when),
        ]
    };
}

fn always(_: &Value) -> bool {
    true
}
fn is(value: &Value, member: &str) -> bool {
    value.get(member).and_then(Value::as_bool).unwrap_or_default()
}
fn with_tls(mysql: &Value) -> bool {
    is(mysql, "UseTLS")
}
fn with_ssl(mongodb: &Value) -> bool {
    is(mongodb, "UseSSL")
}
fn through_ssh(mongodb: &Value) -> bool {
    is(mongodb, "UseSSH")
}
fn in_replica(mongodb: &Value) -> bool {
    is(mongodb, "UseReplica")
}
fn alone(mongodb: &Value) -> bool {
    !in_replica(mongodb)
}
fn is_by_ssh(value: &Value) -> bool {
    value.get("ConnectionType").and_then(Value::as_str) == Some(vmware_connection::SSH)
}
fn is_by_vsphere(value: &Value) -> bool {
    !is_by_ssh(value)
}

pub static DISKS: Browser = simple(&[Sight::new(
    &look::DISKS,
    key!(item.look_disks),
    "Disks",
    &["Caption", "Model", "VolumeName", "DeviceName"],
)
.told("ID", &["DeviceName", "Filesystem"])
.holding("Partitions")]);

pub static WRITERS: Browser =
    simple(&[Sight::new(&look::WRITERS, key!(item.look_writers), "VSSWriters", &["DisplayName", "Name"])
        .told("", &["Path"])
        .holding("Components")]);

pub static EXCHANGE: Browser =
    simple(&[Sight::new(&look::EXCHANGE, key!(item.databases), "Databases", &["Name"]).told("Guid", &["ServerName"])]);

pub static HYPERV: Browser =
    simple(&[Sight::new(&look::HYPERV, key!(item.machines), "VirtualMachines", &["Name"]).told("ID", &["ID"])]);

pub static MSSQL: Browser = Browser {
    login: &[
        Field::new("/InstanceName", key!(item.instance), Kind::Text).help(key!(item.instance_help)),
        Field::new("/Type", key!(item.auth), Kind::Word(AUTH)),
        Field::new("/Username", USER, Kind::Text),
        Field::new("/Password", PASSWORD, Kind::Secret),
        Field::new("/Method", key!(item.driver), Kind::Word(DRIVERS)),
    ],
    // What SQL Server's settings are called is public.
    settings: &[
        ("INSTANCE", "InstanceName"),
        ("USERNAME", "Username"),
        ("PASSWORD", "Password"),
        ("AUTHMODE", "Type"),
        ("METHOD", "Method"),
    ],
    ..simple(&[Sight::new(&look::MSSQL, key!(item.databases), "Objects", &[])])
};

/// How SQL Server is signed in to (`MSSQLAuthMode`).
pub const AUTH: &[(&str, Plain)] = &[
    ("", key!(item.auth_auto)),
    (mssql_auth::WINDOWS, key!(item.auth_windows)),
    (mssql_auth::NATIVE, key!(item.auth_native)),
];
/// What speaks to SQL Server (`MSSQLMethod`).
pub const DRIVERS: &[(&str, Plain)] = &[
    ("", key!(item.driver_auto)),
    (mssql_method::OLEDB_NATIVE, key!(item.driver_native)),
    (mssql_method::OLEDB_32, key!(item.driver_32)),
];

pub static MYSQL: Browser = Browser {
    login: &[
        Field::new("/Host", key!(item.host), Kind::Text),
        Field::new("/Port", key!(item.port), Kind::Text),
        Field::new("/Username", USER, Kind::Text),
        Field::new("/Password", PASSWORD, Kind::Secret),
        Field::new("/UseTLS", key!(item.tls), Kind::Flag),
        Field::new("/TLSSkipVerify", key!(item.tls_any), Kind::Flag).when(with_tls),
        Field::new("/TLSCustomServerCAPath", key!(item.tls_ca), Kind::Text).when(with_tls),
        Field::new("/TLSCustomClientCrtPath", key!(item.tls_crt), Kind::Text).when(with_tls),
        Field::new("/TLSCustomClientKeyPath", key!(item.tls_key), Kind::Text).when(with_tls),
    ],
    start: r#"{"Host":"localhost","Port":"3306"}"#,
    ..simple(&[Sight::new(&look::MYSQL, key!(item.databases), "Objects", &[])])
};

pub static MONGODB: Browser = Browser {
    login: ssh!("/SSHConnection", through_ssh;
        Field::new("/UseReplica", key!(item.replica), Kind::Flag),
        Field::new("/ReplicaName", key!(item.replica_name), Kind::Text).when(in_replica),
        Field::new("/ReplicaMembers", key!(item.replica_members), Kind::Lines).when(in_replica),
        Field::new("/Server", key!(item.host), Kind::Text).when(alone),
        Field::new("/Port", key!(item.port), Kind::Whole { unit: crate::form::Unit::None, min: 0, max: 65_535 }),
        Field::new("/Username", USER, Kind::Text),
        Field::new("/Password", PASSWORD, Kind::Secret),
        Field::new("/AuthenticationDB", key!(item.auth_database), Kind::Text),
        Field::new("/MongoShellPath", key!(item.mongo_shell), Kind::Text),
        Field::new("/UseSSL", key!(item.tls), Kind::Flag),
        Field::new("/AllowInvalidCertificate", key!(item.tls_any), Kind::Flag).when(with_ssl),
        Field::new("/ServerSSLPEMPath", key!(item.tls_ca), Kind::Text).when(with_ssl),
        Field::new("/ClientSSLPEMPath", key!(item.tls_crt), Kind::Text).when(with_ssl),
        Field::new("/SSLClientKeyPassword", key!(item.tls_password), Kind::Secret).when(with_ssl),
        Field::new("/UseSSH", key!(item.by_ssh), Kind::Flag)
    ),
    start: r#"{"Server":"localhost","Port":27017}"#,
    ..simple(&[Sight::new(&look::MONGODB, key!(item.databases), "Objects", &[])])
};

pub static VMWARE: Browser = Browser {
    login: ssh!("/SSH", is_by_ssh;
        Field::new(
            "/ConnectionType",
            key!(item.connection),
            Kind::Word(&[
                (vmware_connection::VSPHERE, key!(item.vsphere)),
                (vmware_connection::SSH, key!(item.by_ssh)),
            ])
        ),
        Field::new("/VSphere/Hostname", key!(item.host), Kind::Text).when(is_by_vsphere),
        Field::new("/VSphere/Username", USER, Kind::Text).when(is_by_vsphere),
        Field::new("/VSphere/Password", PASSWORD, Kind::Secret).when(is_by_vsphere),
        Field::new("/VSphere/AllowInvalidCertificate", key!(item.tls_any), Kind::Flag).when(is_by_vsphere)
    ),
    start: r#"{"ConnectionType":"vsphere","VSphere":{"Https":true},"SSH":{"SSHAuthMode":1}}"#,
    ..simple(&[
        Sight::new(&look::VMWARE, key!(item.machines), "VirtualMachines", &["Name"]),
        Sight::new(&look::VMWARE_DATACENTERS, key!(item.datacenters), "Datacenters", &["Name"]),
        Sight::new(&look::VMWARE_HOSTS, key!(item.hosts), "Hosts", &["Name"]).filtered(),
        Sight::new(&look::VMWARE_DATASTORES, key!(item.datastores), "Datastores", &["Name"]).filtered(),
        Sight::new(&look::VMWARE_NETWORKS, key!(item.networks), "Networks", &["Name"]).filtered(),
    ])
};

pub static PROXMOX: Browser = Browser {
    login: ssh!("/SSH", always;),
    start: r#"{"SSH":{"SSHAuthMode":1,"SSHUsername":"root"}}"#,
    ..simple(&[
        Sight::new(&look::PROXMOX, key!(item.machines), "VMs", &["Name", "VMID"])
            .told("VMID", &["VMID", "Node", "Type"]),
        Sight::new(&look::PROXMOX_NODES, key!(item.nodes), "Nodes", &[]).by("/SSH"),
        Sight::new(&look::PROXMOX_STORAGE, key!(item.storage), "Storage", &["Name"]).told("", &["Type"]).by("/SSH"),
    ])
};

pub static OFFICE: Browser = Browser {
    login: &[
        Field::new("/AppID", key!(item.app_id), Kind::Text),
        Field::new("/TenantID", key!(item.tenant_id), Kind::Text),
        Field::new("/Secret", key!(item.app_secret), Kind::Secret),
        Field::new("/AppCert", key!(item.app_cert), Kind::Secret),
        Field::new(
            "/Region",
            key!(item.region),
            Kind::Word(&[
                (region::PUBLIC, key!(item.region_public)),
                (region::CHINA, key!(item.region_china)),
                (region::GERMANY, key!(item.region_germany)),
                (region::US_GOVT, key!(item.region_us)),
                (region::US_DOD, key!(item.region_dod)),
                (region::PUBLIC_TEST, key!(item.region_test)),
            ]),
        ),
    ],
    start: r#"{"Region":"GlobalPublicCloud"}"#,
    registers: true,
    ..simple(&[
        Sight::new(&look::OFFICE, key!(item.accounts_and_sites), "Objects", &["DisplayName", "Mail", "WebURL"])
            .told("id", &["Mail", "WebURL", "JobTitle"]),
        Sight::new(&look::OFFICE_ACCOUNTS, key!(item.mailboxes), "Objects", &["Name"]).told("GUID", &["Value", "Type"]),
        Sight::new(&look::OFFICE_SITES, key!(item.sites), "Objects", &["Name"]).told("GUID", &["Value", "Type"]),
    ])
};
