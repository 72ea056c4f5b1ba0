//! Objects of the API: external sign in.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::List;
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;

lens! {
    /// `ExternalAuthenticationSource`
    ExternalAuthenticationSource {
        /// One of [`crate::constants::remoteserver`].
        type_field set_type_field: String = "Type",
        description set_description: String = "Description",
        /// Left out when zero.
        remote_address set_remote_address: String = "RemoteAddress",
        /// Left out when zero.
        username set_username: String = "Username",
        /// Left out when zero.
        password set_password: String = "Password",
        /// Left out when zero.
        ldap set_ldap: ExternalLDAPAuthenticationSourceSettings = "LDAP",
        /// Left out when zero.
        oidc set_oidc: OidcConfig = "OIDC",
        /// Left out when zero.
        b2 set_b2: B2VirtualStorageRoleSettings = "B2",
        /// Left out when zero.
        wasabi set_wasabi: WasabiVirtualStorageRoleSettings = "Wasabi",
        /// Left out when zero.
        custom set_custom: CustomRemoteBucketSettings = "Custom",
        /// Left out when zero.
        s3 set_s3: S3GenericVirtualStorageRole = "S3",
        /// Left out when zero.
        aws set_aws: AmazonAWSVirtualStorageRoleSettings = "AWS",
        /// Left out when zero.
        storj set_storj: StorjVirtualStorageRoleSetting = "Storj",
        /// Left out when zero.
        imp_partner set_imp_partner: ImpossibleCloudPartnerTemplateSettings = "ImpPartner",
        /// Left out when zero.
        imp_user set_imp_user: ImpossibleCloudIAMTemplateSettings = "ImpUser",
        new_user_permissions set_new_user_permissions: AdminUserPermissions = "NewUserPermissions",
    }
}

lens! {
    /// `ExternalAuthenticationSourceDisplay`
    ExternalAuthenticationSourceDisplay {
        display_name set_display_name: String = "DisplayName",
        login_start_url set_login_start_url: String = "LoginStartURL",
    }
}

lens! {
    /// `ExternalAuthenticationSourceResponse`
    ExternalAuthenticationSourceResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        id set_id: String = "ID",
        source set_source: ExternalAuthenticationSource = "Source",
    }
}

lens! {
    /// `ExternalLDAPAuthenticationSourceServer`
    ExternalLDAPAuthenticationSourceServer {
        hostname set_hostname: String = "Hostname",
        port set_port: i64 = "Port",
        /// One of [`crate::constants::ldapsecuritymethod`].
        security_method set_security_method: String = "SecurityMethod",
        accept_invalid_ssl set_accept_invalid_ssl: bool = "AcceptInvalidSSL",
    }
}

lens! {
    /// `ExternalLDAPAuthenticationSourceSettings`
    ExternalLDAPAuthenticationSourceSettings {
        hostname set_hostname: String = "Hostname",
        port set_port: i64 = "Port",
        /// One of [`crate::constants::ldapsecuritymethod`].
        security_method set_security_method: String = "SecurityMethod",
        accept_invalid_ssl set_accept_invalid_ssl: bool = "AcceptInvalidSSL",
        fallback_servers set_fallback_servers: List<ExternalLDAPAuthenticationSourceServer> = "FallbackServers",
        bind_user set_bind_user: String = "BindUser",
        bind_password set_bind_password: String = "BindPassword",
        search_dn set_search_dn: String = "SearchDN",
        search_filter set_search_filter: String = "SearchFilter",
    }
}

/// `LDAPSecurityMethod`
pub type LDAPSecurityMethod = String;

lens! {
    /// `OidcClaim`
    OidcClaim {
        name set_name: String = "Name",
        /// Left out when zero.
        value_field set_value_field: String = "Value",
    }
}

lens! {
    /// `OidcConfig`
    OidcConfig {
        display_name set_display_name: String = "DisplayName",
        /// Left out when zero.
        hosts set_hosts: List<String> = "Hosts",
        /// Left out when zero.
        organization_id set_organization_id: String = "OrganizationID",
        /// One of [`crate::constants::provider`].
        provider set_provider: String = "Provider",
        client_id set_client_id: String = "ClientID",
        client_secret set_client_secret: String = "ClientSecret",
        skip_mfa set_skip_mfa: bool = "SkipMFA",
        /// Left out when zero.
        scopes set_scopes: List<String> = "Scopes",
        /// Left out when zero.
        required_claims set_required_claims: List<OidcClaim> = "RequiredClaims",
        /// Left out when zero.
        discovery_document_url set_discovery_document_url: String = "DiscoveryDocumentURL",
        /// Left out when zero.
        azure_tenant_id set_azure_tenant_id: String = "AzureTenantID",
        /// Left out when zero.
        google_hosted_domain set_google_hosted_domain: String = "GoogleHostedDomain",
    }
}

/// `OidcProvider`
pub type OidcProvider = String;
