//! Methods of the API: user dispatcher browse.
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
    /// User: dispatcher: request browse disk drives.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-disk-drives`
    UserWebDispatcherRequestBrowseDiskDrives {
        target_id: ConnectionId = "TargetID",
    } -> BrowseDiskDrivesResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseDiskDrives", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-disk-drives", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseDiskDrivesResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse exchange edb.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-exchange-edb`
    UserWebDispatcherRequestBrowseExchangeEdb {
        target_id: ConnectionId = "TargetID",
    } -> BrowseEDBResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseExchangeEdb", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-exchange-edb", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseEDBResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse hyperv.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-hyperv`
    UserWebDispatcherRequestBrowseHyperv {
        target_id: ConnectionId = "TargetID",
    } -> BrowseHVResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseHyperv", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-hyperv", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseHVResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse mongodb.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-mongodb`
    UserWebDispatcherRequestBrowseMongodb {
        target_id: ConnectionId = "TargetID",
        credentials: MongoDBConnection = "Credentials",
    } -> BrowseSQLServerResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseMongodb", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-mongodb", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "MongoDBConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseSQLServerResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse mssql.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-mssql`
    UserWebDispatcherRequestBrowseMssql {
        target_id: ConnectionId = "TargetID",
        credentials: MSSQLConnection = "Credentials",
    } -> BrowseSQLServerResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseMssql", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-mssql", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "MSSQLConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseSQLServerResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse mysql.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-mysql`
    UserWebDispatcherRequestBrowseMysql {
        target_id: ConnectionId = "TargetID",
        credentials: MySQLConnection = "Credentials",
    } -> BrowseSQLServerResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseMysql", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-mysql", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("21.3.5"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "MySQLConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseSQLServerResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse proxmox.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-proxmox`
    UserWebDispatcherRequestBrowseProxmox {
        target_id: ConnectionId = "TargetID",
        credentials: ProxmoxConnection = "Credentials",
    } -> BrowseProxmoxResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseProxmox", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-proxmox", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "ProxmoxConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseProxmoxResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse proxmox nodes.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-proxmox/nodes`
    UserWebDispatcherRequestBrowseProxmoxNodes {
        target_id: ConnectionId = "TargetID",
        credentials: SSHConnection = "Credentials",
    } -> BrowseProxmoxNodesResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseProxmoxNodes", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-proxmox/nodes", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "SSHConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseProxmoxNodesResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse proxmox storage.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-proxmox/storage`
    UserWebDispatcherRequestBrowseProxmoxStorage {
        target_id: ConnectionId = "TargetID",
        credentials: SSHConnection = "Credentials",
    } -> BrowseProxmoxStorageResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseProxmoxStorage", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-proxmox/storage", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "SSHConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseProxmoxStorageResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse vmware.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-vmware`
    UserWebDispatcherRequestBrowseVmware {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
    } -> BrowseVMwareResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseVmware", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-vmware", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse vmware datacenters.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-vmware/datacenters`
    UserWebDispatcherRequestBrowseVmwareDatacenters {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
    } -> BrowseVMwareDatacentersResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseVmwareDatacenters", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-vmware/datacenters", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareDatacentersResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: true,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse vmware datastores.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-vmware/datastores`
    UserWebDispatcherRequestBrowseVmwareDatastores {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
        filter: String = "Filter",
    } -> BrowseVMwareDatastoresResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseVmwareDatastores", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-vmware/datastores", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Filter", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareDatastoresResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: true,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse vmware hosts.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-vmware/hosts`
    UserWebDispatcherRequestBrowseVmwareHosts {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
        filter: String = "Filter",
    } -> BrowseVMwareHostsResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseVmwareHosts", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-vmware/hosts", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Filter", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareHostsResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: true,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse vmware networks.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-vmware/networks`
    UserWebDispatcherRequestBrowseVmwareNetworks {
        target_id: ConnectionId = "TargetID",
        credentials: VMwareConnection = "Credentials",
        filter: String = "Filter",
    } -> BrowseVMwareNetworksResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseVmwareNetworks", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-vmware/networks", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: None,
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credentials", kind: "VMwareConnection", json: true, optional: false, server_url_by_default: false },
            FieldInfo { name: "Filter", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVMwareNetworksResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: true,
        },
        destructive: None, in_seed: false, deprecated: false,
    }
}

method! {
    /// User: dispatcher: request browse vss aaw.
    ///
    /// `POST /api/v1/user/web/dispatcher/request-browse-vss-aaw`
    UserWebDispatcherRequestBrowseVssAaw {
        target_id: ConnectionId = "TargetID",
    } -> BrowseVSSResponse;
    MethodInfo {
        name: "UserWebDispatcherRequestBrowseVssAaw", verb: Verb::Post, path: "/api/v1/user/web/dispatcher/request-browse-vss-aaw", aliases: &[],
        surface: Surface::User, group: "dispatcher", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "TargetID", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "BrowseVSSResponse", has_status: true,
        requires: Requires {
            auth: Auth::User, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: true, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
