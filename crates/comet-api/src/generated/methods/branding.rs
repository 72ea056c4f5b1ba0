//! Methods of the API: branding.
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
    /// Admin: branding: available platforms.
    ///
    /// `POST /api/v1/admin/branding/available-platforms`
    AdminBrandingAvailablePlatforms {} -> Dictionary<AvailableDownload>;
    MethodInfo {
        name: "AdminBrandingAvailablePlatforms", verb: Verb::Post, path: "/api/v1/admin/branding/available-platforms", aliases: &[],
        surface: Surface::Admin, group: "branding", since: Some("18.12.2"),
        fields: &[],
        returns: "Dictionary<int,AvailableDownload>", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client by platform.
    ///
    /// `POST /api/v1/admin/branding/generate-client/by-platform`
    AdminBrandingGenerateClientByPlatform {
        platform: i64 = "Platform",
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientByPlatform", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/by-platform", aliases: &[],
        surface: Surface::Admin, group: "branding", since: Some("18.12.2"),
        fields: &[
            FieldInfo { name: "Platform", kind: "int", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client linux deb.
    ///
    /// `POST /api/v1/admin/branding/generate-client/linux-deb`
    AdminBrandingGenerateClientLinuxDeb {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientLinuxDeb", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/linux-deb", aliases: &[],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client linuxgeneric.
    ///
    /// `POST /api/v1/admin/branding/generate-client/linuxgeneric`
    AdminBrandingGenerateClientLinuxgeneric {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientLinuxgeneric", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/linuxgeneric", aliases: &["/api/v1/update-software/linuxgeneric"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client macos arm64.
    ///
    /// `POST /api/v1/admin/branding/generate-client/macos-arm64`
    AdminBrandingGenerateClientMacosArm64 {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientMacosArm64", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/macos-arm64", aliases: &["/api/v1/update-software/macos-arm64"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client macos x8664.
    ///
    /// `POST /api/v1/admin/branding/generate-client/macos-x86_64`
    AdminBrandingGenerateClientMacosX8664 {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientMacosX8664", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/macos-x86_64", aliases: &["/api/v1/update-software/macos-x86_64"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client spk dsm6.
    ///
    /// `POST /api/v1/admin/branding/generate-client/spk-dsm6`
    AdminBrandingGenerateClientSpkDsm6 {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientSpkDsm6", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/spk-dsm6", aliases: &["/api/v1/update-software/spk-dsm6"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client spk dsm7.
    ///
    /// `POST /api/v1/admin/branding/generate-client/spk-dsm7`
    AdminBrandingGenerateClientSpkDsm7 {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientSpkDsm7", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/spk-dsm7", aliases: &["/api/v1/update-software/spk-dsm7"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client test.
    ///
    /// `POST /api/v1/admin/branding/generate-client/test`
    AdminBrandingGenerateClientTest {
        platform: i64 = "Platform",
        self_address: Option<String> = "SelfAddress",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminBrandingGenerateClientTest", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/test", aliases: &[],
        surface: Surface::Admin, group: "branding", since: Some("19.12.2"),
        fields: &[
            FieldInfo { name: "Platform", kind: "int", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client windows anycpu exe.
    ///
    /// `POST /api/v1/admin/branding/generate-client/windows-anycpu-exe`
    AdminBrandingGenerateClientWindowsAnycpuExe {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientWindowsAnycpuExe", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/windows-anycpu-exe", aliases: &["/api/v1/update-software/windows", "/api/v1/update-software"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client windows anycpu zip.
    ///
    /// `POST /api/v1/admin/branding/generate-client/windows-anycpu-zip`
    AdminBrandingGenerateClientWindowsAnycpuZip {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientWindowsAnycpuZip", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/windows-anycpu-zip", aliases: &["/api/v1/admin/branding/generate-client/windows", "/api/v1/admin/branding/generate-client"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client windows x8632 exe.
    ///
    /// `POST /api/v1/admin/branding/generate-client/windows-x86_32-exe`
    AdminBrandingGenerateClientWindowsX8632Exe {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientWindowsX8632Exe", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/windows-x86_32-exe", aliases: &["/api/v1/update-software/windows-x86_32"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client windows x8632 zip.
    ///
    /// `POST /api/v1/admin/branding/generate-client/windows-x86_32-zip`
    AdminBrandingGenerateClientWindowsX8632Zip {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientWindowsX8632Zip", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/windows-x86_32-zip", aliases: &["/api/v1/admin/branding/generate-client/windows-x86_32"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client windows x8664 exe.
    ///
    /// `POST /api/v1/admin/branding/generate-client/windows-x86_64-exe`
    AdminBrandingGenerateClientWindowsX8664Exe {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientWindowsX8664Exe", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/windows-x86_64-exe", aliases: &["/api/v1/update-software/windows-x86_64"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: branding: generate client windows x8664 zip.
    ///
    /// `POST /api/v1/admin/branding/generate-client/windows-x86_64-zip`
    AdminBrandingGenerateClientWindowsX8664Zip {
        self_address: Option<String> = "SelfAddress",
    } -> Binary;
    MethodInfo {
        name: "AdminBrandingGenerateClientWindowsX8664Zip", verb: Verb::Post, path: "/api/v1/admin/branding/generate-client/windows-x86_64-zip", aliases: &["/api/v1/admin/branding/generate-client/windows-x86_64"],
        surface: Surface::Admin, group: "branding", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "octet-stream", has_status: false,
        requires: Requires {
            auth: Auth::AdminUnlessPublicDownloads, roles: &[Role::Authentication, Role::SoftwareBuild], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Public: branding: props.
    ///
    /// `GET /gen/branding.props`
    BrandingProps {} -> ServerMetaBrandingProperties;
    MethodInfo {
        name: "BrandingProps", verb: Verb::Get, path: "/gen/branding.props", aliases: &[],
        surface: Surface::Public, group: "branding", since: None,
        fields: &[],
        returns: "ServerMetaBrandingProperties", has_status: false,
        requires: Requires {
            auth: Auth::Nobody, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
