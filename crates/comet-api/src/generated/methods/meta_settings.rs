//! Methods of the API: meta settings.
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
    /// Admin: meta: branding config get.
    ///
    /// `POST /api/v1/admin/meta/branding-config/get`
    AdminMetaBrandingConfigGet {} -> ServerConfigOptionsBrandingFragment;
    MethodInfo {
        name: "AdminMetaBrandingConfigGet", verb: Verb::Post, path: "/api/v1/admin/meta/branding-config/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("20.6.0"),
        fields: &[],
        returns: "ServerConfigOptionsBrandingFragment", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: branding config set.
    ///
    /// `POST /api/v1/admin/meta/branding-config/set`
    AdminMetaBrandingConfigSet {
        branding_config: BrandingOptions = "BrandingConfig",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaBrandingConfigSet", verb: Verb::Post, path: "/api/v1/admin/meta/branding-config/set", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("20.6.0"),
        fields: &[
            FieldInfo { name: "BrandingConfig", kind: "BrandingOptions", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: build config get.
    ///
    /// `POST /api/v1/admin/meta/build-config/get`
    AdminMetaBuildConfigGet {} -> ServerConfigOptionsSoftwareBuildRoleFragment;
    MethodInfo {
        name: "AdminMetaBuildConfigGet", verb: Verb::Post, path: "/api/v1/admin/meta/build-config/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("20.6.0"),
        fields: &[],
        returns: "ServerConfigOptionsSoftwareBuildRoleFragment", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: build config set.
    ///
    /// `POST /api/v1/admin/meta/build-config/set`
    AdminMetaBuildConfigSet {
        software_build_role_config: SoftwareBuildRoleOptions = "SoftwareBuildRoleConfig",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaBuildConfigSet", verb: Verb::Post, path: "/api/v1/admin/meta/build-config/set", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("20.6.0"),
        fields: &[
            FieldInfo { name: "SoftwareBuildRoleConfig", kind: "SoftwareBuildRoleOptions", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: constellation config get.
    ///
    /// `POST /api/v1/admin/meta/constellation/config/get`
    AdminMetaConstellationConfigGet {} -> ConstellationRoleOptions;
    MethodInfo {
        name: "AdminMetaConstellationConfigGet", verb: Verb::Post, path: "/api/v1/admin/meta/constellation/config/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "ConstellationRoleOptions", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Constellation], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: constellation config set.
    ///
    /// `POST /api/v1/admin/meta/constellation/config/set`
    AdminMetaConstellationConfigSet {
        constellation_role_options: ConstellationRoleOptions = "ConstellationRoleOptions",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaConstellationConfigSet", verb: Verb::Post, path: "/api/v1/admin/meta/constellation/config/set", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "ConstellationRoleOptions", kind: "ConstellationRoleOptions", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Constellation], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: email options get.
    ///
    /// `POST /api/v1/admin/meta/email-options/get`
    AdminMetaEmailOptionsGet {} -> EmailOptions;
    MethodInfo {
        name: "AdminMetaEmailOptionsGet", verb: Verb::Post, path: "/api/v1/admin/meta/email-options/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "EmailOptions", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: email options set.
    ///
    /// `POST /api/v1/admin/meta/email-options/set`
    AdminMetaEmailOptionsSet {
        email_options: EmailOptions = "EmailOptions",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaEmailOptionsSet", verb: Verb::Post, path: "/api/v1/admin/meta/email-options/set", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "EmailOptions", kind: "EmailOptions", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: psa config list get.
    ///
    /// `POST /api/v1/admin/meta/psa-config-list/get`
    AdminMetaPsaConfigListGet {} -> List<PSAConfig>;
    MethodInfo {
        name: "AdminMetaPsaConfigListGet", verb: Verb::Post, path: "/api/v1/admin/meta/psa-config-list/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "List<PSAConfig>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: psa config list set.
    ///
    /// `POST /api/v1/admin/meta/psa-config-list/set`
    AdminMetaPsaConfigListSet {
        psa_config_list: List<PSAConfig> = "PSAConfigList",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaPsaConfigListSet", verb: Verb::Post, path: "/api/v1/admin/meta/psa-config-list/set", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "PSAConfigList", kind: "List<PSAConfig>", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: psa config list sync now.
    ///
    /// `POST /api/v1/admin/meta/psa-config-list/sync-now`
    AdminMetaPsaConfigListSyncNow {} -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaPsaConfigListSyncNow", verb: Verb::Post, path: "/api/v1/admin/meta/psa-config-list/sync-now", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[Role::Authentication], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: server config get.
    ///
    /// `POST /api/v1/admin/meta/server-config/get`
    AdminMetaServerConfigGet {} -> ServerConfigOptions;
    MethodInfo {
        name: "AdminMetaServerConfigGet", verb: Verb::Post, path: "/api/v1/admin/meta/server-config/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[],
        returns: "ServerConfigOptions", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: server config network interfaces.
    ///
    /// `POST /api/v1/admin/meta/server-config/network-interfaces`
    AdminMetaServerConfigNetworkInterfaces {} -> List<String>;
    MethodInfo {
        name: "AdminMetaServerConfigNetworkInterfaces", verb: Verb::Post, path: "/api/v1/admin/meta/server-config/network-interfaces", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("19.6.0"),
        fields: &[],
        returns: "List<string>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: server config set.
    ///
    /// `POST /api/v1/admin/meta/server-config/set`
    AdminMetaServerConfigSet {
        config: ServerConfigOptions = "Config",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaServerConfigSet", verb: Verb::Post, path: "/api/v1/admin/meta/server-config/set", aliases: &[],
        surface: Surface::Admin, group: "meta", since: None,
        fields: &[
            FieldInfo { name: "Config", kind: "ServerConfigOptions", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: true, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("server-exit"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: webhook options get.
    ///
    /// `POST /api/v1/admin/meta/webhook-options/get`
    AdminMetaWebhookOptionsGet {} -> Dictionary<WebhookOption>;
    MethodInfo {
        name: "AdminMetaWebhookOptionsGet", verb: Verb::Post, path: "/api/v1/admin/meta/webhook-options/get", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("20.6.1"),
        fields: &[],
        returns: "Dictionary<string,WebhookOption>", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: meta: webhook options set.
    ///
    /// `POST /api/v1/admin/meta/webhook-options/set`
    AdminMetaWebhookOptionsSet {
        webhook_options: Dictionary<WebhookOption> = "WebhookOptions",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminMetaWebhookOptionsSet", verb: Verb::Post, path: "/api/v1/admin/meta/webhook-options/set", aliases: &[],
        surface: Surface::Admin, group: "meta", since: Some("20.6.1"),
        fields: &[
            FieldInfo { name: "WebhookOptions", kind: "Dictionary<string,WebhookOption>", json: true, optional: false, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: true,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
