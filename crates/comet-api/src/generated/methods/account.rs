//! Methods of the API: account.
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
    /// Admin: account: properties.
    ///
    /// `POST /api/v1/admin/account/properties`
    AdminAccountProperties {} -> AdminAccountPropertiesResponse;
    MethodInfo {
        name: "AdminAccountProperties", verb: Verb::Post, path: "/api/v1/admin/account/properties", aliases: &[],
        surface: Surface::Admin, group: "account", since: None,
        fields: &[],
        returns: "AdminAccountPropertiesResponse", has_status: false,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: account: regenerate totp.
    ///
    /// `POST /api/v1/admin/account/regenerate-totp`
    AdminAccountRegenerateTotp {} -> TotpRegeneratedResponse;
    MethodInfo {
        name: "AdminAccountRegenerateTotp", verb: Verb::Post, path: "/api/v1/admin/account/regenerate-totp", aliases: &[],
        surface: Surface::Admin, group: "account", since: None,
        fields: &[],
        returns: "TotpRegeneratedResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: account: session revoke.
    ///
    /// `POST /api/v1/admin/account/session-revoke`
    AdminAccountSessionRevoke {} -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAccountSessionRevoke", verb: Verb::Post, path: "/api/v1/admin/account/session-revoke", aliases: &[],
        surface: Surface::Admin, group: "account", since: None,
        fields: &[],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: Some("revokes"), in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: account: session start.
    ///
    /// `POST /api/v1/admin/account/session-start`
    AdminAccountSessionStart {
        self_address: Option<String> = "SelfAddress",
    } -> SessionKeyRegeneratedResponse;
    MethodInfo {
        name: "AdminAccountSessionStart", verb: Verb::Post, path: "/api/v1/admin/account/session-start", aliases: &[],
        surface: Surface::Admin, group: "account", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: true, server_url_by_default: true },
        ],
        returns: "SessionKeyRegeneratedResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: account: session start as user.
    ///
    /// `POST /api/v1/admin/account/session-start-as-user`
    AdminAccountSessionStartAsUser {
        target_user: Username = "TargetUser",
    } -> SessionKeyRegeneratedResponse;
    MethodInfo {
        name: "AdminAccountSessionStartAsUser", verb: Verb::Post, path: "/api/v1/admin/account/session-start-as-user", aliases: &[],
        surface: Surface::Admin, group: "account", since: Some("19.6.8"),
        fields: &[
            FieldInfo { name: "TargetUser", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "SessionKeyRegeneratedResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: account: session upgrade.
    ///
    /// `POST /api/v1/admin/account/session-upgrade`
    AdminAccountSessionUpgrade {
        session_key: Secret = "SessionKey",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAccountSessionUpgrade", verb: Verb::Post, path: "/api/v1/admin/account/session-upgrade", aliases: &[],
        surface: Surface::Admin, group: "account", since: None,
        fields: &[
            FieldInfo { name: "SessionKey", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: account: set properties.
    ///
    /// `POST /api/v1/admin/account/set-properties`
    AdminAccountSetProperties {
        security: AdminSecurityOptions = "Security",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAccountSetProperties", verb: Verb::Post, path: "/api/v1/admin/account/set-properties", aliases: &[],
        surface: Surface::Admin, group: "account", since: Some("18.9.9"),
        fields: &[
            FieldInfo { name: "Security", kind: "AdminSecurityOptions", json: true, optional: false, server_url_by_default: false },
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
    /// Admin: account: u2 f request registration challenge.
    ///
    /// `POST /api/v1/admin/account/u2f/request-registration-challenge`
    AdminAccountU2fRequestRegistrationChallenge {
        self_address: String = "SelfAddress",
    } -> U2FRegistrationChallengeResponse;
    MethodInfo {
        name: "AdminAccountU2fRequestRegistrationChallenge", verb: Verb::Post, path: "/api/v1/admin/account/u2f/request-registration-challenge", aliases: &[],
        surface: Surface::Admin, group: "account", since: Some("21.12.0"),
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "U2FRegistrationChallengeResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: true,
    }
}

method! {
    /// Admin: account: u2 f submit challenge response.
    ///
    /// `POST /api/v1/admin/account/u2f/submit-challenge-response`
    AdminAccountU2fSubmitChallengeResponse {
        u2_f_challenge_id: String = "U2FChallengeID",
        u2_f_client_data: String = "U2FClientData",
        u2_f_registration_data: String = "U2FRegistrationData",
        u2_f_version: String = "U2FVersion",
        description: Option<String> = "Description",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAccountU2fSubmitChallengeResponse", verb: Verb::Post, path: "/api/v1/admin/account/u2f/submit-challenge-response", aliases: &[],
        surface: Surface::Admin, group: "account", since: Some("21.12.0"),
        fields: &[
            FieldInfo { name: "U2FChallengeID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "U2FClientData", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "U2FRegistrationData", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "U2FVersion", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Description", kind: "string", json: false, optional: true, server_url_by_default: false },
        ],
        returns: "CometAPIResponseMessage", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: true,
    }
}

method! {
    /// Admin: account: validate totp.
    ///
    /// `POST /api/v1/admin/account/validate-totp`
    AdminAccountValidateTotp {
        totp_code: Secret = "TOTPCode",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAccountValidateTotp", verb: Verb::Post, path: "/api/v1/admin/account/validate-totp", aliases: &[],
        surface: Surface::Admin, group: "account", since: None,
        fields: &[
            FieldInfo { name: "TOTPCode", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Admin: account: webauthn request registration challenge.
    ///
    /// `POST /api/v1/admin/account/webauthn/request-registration-challenge`
    AdminAccountWebauthnRequestRegistrationChallenge {
        self_address: String = "SelfAddress",
    } -> WebAuthnRegistrationChallengeResponse;
    MethodInfo {
        name: "AdminAccountWebauthnRequestRegistrationChallenge", verb: Verb::Post, path: "/api/v1/admin/account/webauthn/request-registration-challenge", aliases: &[],
        surface: Surface::Admin, group: "account", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: false, server_url_by_default: false },
        ],
        returns: "WebAuthnRegistrationChallengeResponse", has_status: true,
        requires: Requires {
            auth: Auth::Admin, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}

method! {
    /// Admin: account: webauthn submit challenge response.
    ///
    /// `POST /api/v1/admin/account/webauthn/submit-challenge-response`
    AdminAccountWebauthnSubmitChallengeResponse {
        self_address: String = "SelfAddress",
        challenge_id: String = "ChallengeID",
        credential: Secret = "Credential",
    } -> CometAPIResponseMessage;
    MethodInfo {
        name: "AdminAccountWebauthnSubmitChallengeResponse", verb: Verb::Post, path: "/api/v1/admin/account/webauthn/submit-challenge-response", aliases: &[],
        surface: Surface::Admin, group: "account", since: None,
        fields: &[
            FieldInfo { name: "SelfAddress", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "ChallengeID", kind: "string", json: false, optional: false, server_url_by_default: false },
            FieldInfo { name: "Credential", kind: "string", json: false, optional: false, server_url_by_default: false },
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
    /// Hybrid: session start.
    ///
    /// `POST /api/v1/hybrid/session/start`
    HybridSessionStart {} -> SessionKeyRegeneratedResponse;
    MethodInfo {
        name: "HybridSessionStart", verb: Verb::Post, path: "/api/v1/hybrid/session/start", aliases: &[],
        surface: Surface::Hybrid, group: "account", since: Some("18.12.3"),
        fields: &[],
        returns: "SessionKeyRegeneratedResponse", has_status: true,
        requires: Requires {
            auth: Auth::Either, roles: &[], top_level_admin_only: false, may_be_restricted: false,
            user_web_access: false, device_consent: false,
        },
        destructive: None, in_seed: true, deprecated: false,
    }
}
