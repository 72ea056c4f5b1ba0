//! Objects of the API: sign in.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::UnixSeconds;
use serde_json::Value;

lens! {
    /// `AdminAccountPropertiesResponse`
    AdminAccountPropertiesResponse {
        organization_id set_organization_id: String = "OrganizationID",
        permissions set_permissions: AdminUserPermissions = "Permissions",
        /// Since 18.9.9.
        security set_security: AdminSecurityOptions = "Security",
    }
}

lens! {
    /// `AdminSecurityOptions`
    AdminSecurityOptions {
        /// One of [`crate::constants::password_format`].
        password_format set_password_format: i64 = "PasswordFormat",
        password set_password: String = "Password",
        allow_password_login set_allow_password_login: bool = "AllowPasswordLogin",
        allow_password_and_totp_login set_allow_password_and_totp_login: bool = "AllowPasswordAndTOTPLogin",
        /// Deprecated.
        allow_password_and_u2_f_login set_allow_password_and_u2_f_login: bool = "AllowPasswordAndU2FLogin",
        allow_password_and_webauthn_login set_allow_password_and_webauthn_login: bool = "AllowPasswordAndWebAuthnLogin",
        /// Left out when zero. Deprecated.
        u2_f_registrations set_u2_f_registrations: List<AdminU2FRegistration> = "U2FRegistrations",
        /// Left out when zero.
        webauthn_registrations set_webauthn_registrations: List<AdminWebAuthnRegistration> = "WebAuthnRegistrations",
        /// Since 24.12.0.
        require_password_change set_require_password_change: bool = "RequirePasswordChange",
        /// One of [`crate::constants::encryptionmethod`]. Left out when zero.
        totp_key_encryption_format set_totp_key_encryption_format: i64 = "TOTPKeyEncryptionFormat",
        /// Left out when zero.
        totp_key set_totp_key: String = "TOTPKey",
        /// Left out when zero.
        ip_whitelist set_ip_whitelist: String = "IPWhitelist",
    }
}

lens! {
    /// `AdminU2FRegistration`
    AdminU2FRegistration {
        description set_description: String = "Description",
        register_time set_register_time: UnixSeconds = "RegisterTime",
        /// Base64.
        registration set_registration: String = "Registration",
    }
}

lens! {
    /// `AdminWebAuthnRegistration`
    AdminWebAuthnRegistration {
        description set_description: String = "Description",
        register_time set_register_time: UnixSeconds = "RegisterTime",
        /// One of [`crate::constants::webauthn_device_type`].
        type_field set_type_field: i64 = "Type",
        /// Left out when zero.
        is_legacy_u2_f set_is_legacy_u2_f: bool = "IsLegacyU2F",
        /// Base64. Left out when zero.
        id set_id: String = "ID",
        /// Left out when zero.
        credential set_credential: WebAuthnCredential = "Credential",
    }
}

lens! {
    /// `SessionKeyRegeneratedResponse`
    SessionKeyRegeneratedResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        session_key set_session_key: String = "SessionKey",
        /// Since 18.12.3.
        session_type set_session_type: String = "SessionType",
    }
}

lens! {
    /// `SessionOptions`
    SessionOptions {
        /// In seconds.
        expired_in_seconds set_expired_in_seconds: u64 = "ExpiredInSeconds",
    }
}

lens! {
    /// `TotpRegeneratedResponse`
    TotpRegeneratedResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        image set_image: String = "Image",
        /// Since 18.9.9.
        url set_url: String = "URL",
        /// Since 20.3.2.
        profile_hash set_profile_hash: String = "ProfileHash",
    }
}

lens! {
    /// `U2FRegisterRequest`
    U2FRegisterRequest {
        challenge set_challenge: String = "Challenge",
        version set_version: String = "Version",
    }
}

lens! {
    /// `U2FRegisteredKey`
    U2FRegisteredKey {
        app_id set_app_id: String = "AppID",
        key_handle set_key_handle: String = "KeyHandle",
        version set_version: String = "Version",
    }
}

lens! {
    /// `U2FRegistrationChallengeResponse`
    U2FRegistrationChallengeResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        challenge_id set_challenge_id: String = "ChallengeID",
        app_id set_app_id: String = "AppID",
        registered_keys set_registered_keys: List<U2FRegisteredKey> = "RegisteredKeys",
        register_requests set_register_requests: List<U2FRegisterRequest> = "RegisterRequests",
    }
}

lens! {
    /// `U2FSignRequest`
    U2FSignRequest {
        challenge_id set_challenge_id: String = "ChallengeID",
        challenge_data set_challenge_data: String = "ChallengeData",
        app_id set_app_id: String = "AppID",
        registered_keys set_registered_keys: List<U2FRegisteredKey> = "RegisteredKeys",
    }
}

lens! {
    /// `U2FSignResponse`
    U2FSignResponse {
        challenge_id set_challenge_id: String = "ChallengeID",
        key_handle set_key_handle: String = "KeyHandle",
        signature set_signature: String = "Signature",
        client_data set_client_data: String = "ClientData",
    }
}

/// `WebAuthnAuthenticationExtensions`
pub type WebAuthnAuthenticationExtensions = Dictionary<Value>;

lens! {
    /// `WebAuthnAuthenticatorSelection`
    WebAuthnAuthenticatorSelection {
        /// Left out when zero.
        authenticator_attachment set_authenticator_attachment: String = "authenticatorAttachment",
        /// Left out when zero.
        require_resident_key set_require_resident_key: bool = "requireResidentKey",
        /// Left out when zero.
        resident_key set_resident_key: String = "residentKey",
        /// Left out when zero.
        user_verification set_user_verification: String = "userVerification",
    }
}

lens! {
    /// `WebAuthnCredential`
    WebAuthnCredential {
        /// Base64.
        public_key set_public_key: String = "PublicKey",
        attestation_type set_attestation_type: String = "AttestationType",
        /// Base64.
        aaguid set_aaguid: String = "AAGUID",
        sign_count set_sign_count: u64 = "SignCount",
        clone_warning set_clone_warning: bool = "CloneWarning",
    }
}

lens! {
    /// `WebAuthnCredentialAssertion`
    WebAuthnCredentialAssertion {
        public_key set_public_key: WebAuthnPublicKeyCredentialRequestOptions = "publicKey",
    }
}

lens! {
    /// `WebAuthnCredentialDescriptor`
    WebAuthnCredentialDescriptor {
        type_field set_type_field: String = "type",
        /// Base64.
        id set_id: String = "id",
        /// Left out when zero.
        transports set_transports: List<String> = "transports",
    }
}

lens! {
    /// `WebAuthnCredentialEntity`
    WebAuthnCredentialEntity {
        name set_name: String = "name",
        /// Left out when zero.
        icon set_icon: String = "icon",
    }
}

lens! {
    /// `WebAuthnCredentialParameter`
    WebAuthnCredentialParameter {
        type_field set_type_field: String = "type",
        alg set_alg: i64 = "alg",
    }
}

/// `WebAuthnDeviceType`
pub type WebAuthnDeviceType = i64;

lens! {
    /// `WebAuthnPublicKeyCredentialCreationOptions`
    WebAuthnPublicKeyCredentialCreationOptions {
        /// Base64.
        challenge set_challenge: String = "challenge",
        rp set_rp: WebAuthnRelyingPartyEntity = "rp",
        user set_user: WebAuthnUserEntity = "user",
        /// Left out when zero.
        pub_key_cred_params set_pub_key_cred_params: List<WebAuthnCredentialParameter> = "pubKeyCredParams",
        /// Left out when zero.
        authenticator_selection set_authenticator_selection: WebAuthnAuthenticatorSelection = "authenticatorSelection",
        /// In milliseconds. Left out when zero.
        timeout set_timeout: i64 = "timeout",
        /// Left out when zero.
        exclude_credentials set_exclude_credentials: List<WebAuthnCredentialDescriptor> = "excludeCredentials",
        /// Left out when zero.
        extensions set_extensions: Dictionary<Value> = "extensions",
        /// Left out when zero.
        attestation set_attestation: String = "attestation",
    }
}

lens! {
    /// `WebAuthnPublicKeyCredentialRequestOptions`
    WebAuthnPublicKeyCredentialRequestOptions {
        /// Base64.
        challenge set_challenge: String = "challenge",
        /// In milliseconds. Left out when zero.
        timeout set_timeout: i64 = "timeout",
        /// Left out when zero.
        rp_id set_rp_id: String = "rpId",
        /// Left out when zero.
        allow_credentials set_allow_credentials: List<WebAuthnCredentialDescriptor> = "allowCredentials",
        /// Left out when zero.
        user_verification set_user_verification: String = "userVerification",
        /// Left out when zero.
        extensions set_extensions: Dictionary<Value> = "extensions",
    }
}

lens! {
    /// `WebAuthnRegistrationChallengeResponse`
    WebAuthnRegistrationChallengeResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        challenge_id set_challenge_id: String = "ChallengeID",
        credential_creation_options set_credential_creation_options: WebAuthnPublicKeyCredentialCreationOptions = "CredentialCreationOptions",
    }
}

lens! {
    /// `WebAuthnRelyingPartyEntity`
    WebAuthnRelyingPartyEntity {
        name set_name: String = "name",
        /// Left out when zero.
        icon set_icon: String = "icon",
        id set_id: String = "id",
    }
}

lens! {
    /// `WebAuthnSignRequest`
    WebAuthnSignRequest {
        challenge_id set_challenge_id: String = "ChallengeID",
        assertion set_assertion: WebAuthnCredentialAssertion = "Assertion",
    }
}

lens! {
    /// `WebAuthnSignResponse`
    WebAuthnSignResponse {
        challenge_id set_challenge_id: String = "ChallengeID",
        credential_json set_credential_json: String = "CredentialJSON",
    }
}

lens! {
    /// `WebAuthnUserEntity`
    WebAuthnUserEntity {
        name set_name: String = "name",
        /// Left out when zero.
        icon set_icon: String = "icon",
        /// Left out when zero.
        display_name set_display_name: String = "displayName",
        /// Base64.
        id set_id: String = "id",
    }
}
