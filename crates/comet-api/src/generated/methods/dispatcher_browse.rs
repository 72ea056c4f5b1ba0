//! Methods of the API: dispatcher browse.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

#[allow(unused_imports)] // which of these a group needs varies
use crate::{
    auth::Secret,
    document::{Dictionary, List},
    ids::*,
    method,
    method::{Auth, FieldInfo, MethodInfo, Requires, Role, Surface, Verb},
    types::*,
    wire::answer::{Binary, JsonText, Text},
};

method! {
    /// Admin: dispatcher: request browse disk drives.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-disk-drives`
    AdminDispatcherRequestBrowseDiskDrives {
        target_id: ConnectionId = "TargetID",
    } -> BrowseDiskDrivesResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseDiskDrives", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-disk-drives", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseDiskDrivesResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse exchange edb.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-exchange-edb`
    AdminDispatcherRequestBrowseExchangeEdb {
        target_id: ConnectionId = "TargetID",
    } -> BrowseEDBResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseExchangeEdb", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-exchange-edb", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseEDBResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse hyperv.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-hyperv`
    AdminDispatcherRequestBrowseHyperv {
        target_id: ConnectionId = "TargetID",
    } -> BrowseHVResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseHyperv", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-hyperv", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseHVResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse mongodb.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-mongodb`
    AdminDispatcherRequestBrowseMongodb {
        target_id: ConnectionId = "TargetID",
        credentials: MongoDBConnection = "Credentials",
    } -> BrowseSQLServerResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseMongodb", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-mongodb", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("21.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "MongoDBConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseSQLServerResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: true,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse mssql.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-mssql`
    AdminDispatcherRequestBrowseMssql {
        target_id: ConnectionId = "TargetID",
        credentials: MSSQLConnection = "Credentials",
    } -> BrowseSQLServerResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseMssql", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-mssql", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("21.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "MSSQLConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseSQLServerResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: true,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse mysql.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-mysql`
    AdminDispatcherRequestBrowseMysql {
        target_id: ConnectionId = "TargetID",
        credentials: MySQLConnection = "Credentials",
    } -> BrowseSQLServerResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseMysql", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-mysql", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("21.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "MySQLConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseSQLServerResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: true,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse proxmox.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-proxmox`
    AdminDispatcherRequestBrowseProxmox {
        target_id: ConnectionId = "TargetID",
        credentials: ProxmoxConnection = "Credentials",
    } -> BrowseProxmoxResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseProxmox", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-proxmox", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "ProxmoxConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseProxmoxResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse proxmox nodes.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-proxmox/nodes`
    AdminDispatcherRequestBrowseProxmoxNodes {
        target_id: ConnectionId = "TargetID",
        credentials: SSHConnection = "Credentials",
    } -> BrowseProxmoxNodesResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseProxmoxNodes", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-proxmox/nodes", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "SSHConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseProxmoxNodesResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse proxmox storage.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-proxmox/storage`
    AdminDispatcherRequestBrowseProxmoxStorage {
        target_id: ConnectionId = "TargetID",
        credentials: SSHConnection = "Credentials",
    } -> BrowseProxmoxStorageResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseProxmoxStorage", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-proxmox/storage", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "SSHConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseProxmoxStorageResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse vmware.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-vmware`
    AdminDispatcherRequestBrowseVmware {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
    } -> BrowseVMwareResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseVmware", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-vmware", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: true,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse vmware datacenters.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-vmware/datacenters`
    AdminDispatcherRequestBrowseVmwareDatacenters {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
    } -> BrowseVMwareDatacentersResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseVmwareDatacenters", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-vmware/datacenters", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareDatacentersResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: true,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse vmware datastores.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-vmware/datastores`
    AdminDispatcherRequestBrowseVmwareDatastores {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
        filter: String = "Filter",
    } -> BrowseVMwareDatastoresResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseVmwareDatastores", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-vmware/datastores", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Filter", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareDatastoresResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: true,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse vmware hosts.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-vmware/hosts`
    AdminDispatcherRequestBrowseVmwareHosts {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
        filter: String = "Filter",
    } -> BrowseVMwareHostsResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseVmwareHosts", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-vmware/hosts", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Filter", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareHostsResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: true,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse vmware networks.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-vmware/networks`
    AdminDispatcherRequestBrowseVmwareNetworks {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
        filter: String = "Filter",
    } -> BrowseVMwareNetworksResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseVmwareNetworks", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-vmware/networks", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Filter", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareNetworksResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: true,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// Admin: dispatcher: request browse vss aaw.
    ///
    /// `POST /api/v1/admin/dispatcher/request-browse-vss-aaw`
    AdminDispatcherRequestBrowseVssAaw {
        target_id: ConnectionId = "TargetID",
    } -> BrowseVSSResponse;
    MethodInfo {
        name: "AdminDispatcherRequestBrowseVssAaw", verb: Verb::Post, path: "/api/v1/admin/dispatcher/request-browse-vss-aaw", aliases: &[],
        surface: Surface::Admin, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVSSResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
