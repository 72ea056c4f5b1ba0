//! Objects of the API: branding.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;

lens! {
    /// `BrandingOptions`
    BrandingOptions {
        /// One of [`crate::constants::brandingstyletype`]. Since 23.3.3.
        branding_style_type set_branding_style_type: i64 = "BrandingStyleType",
        brand_name set_brand_name: String = "BrandName",
        logo_image set_logo_image: String = "LogoImage",
        top_color set_top_color: String = "TopColor",
        accent_color set_accent_color: String = "AccentColor",
        favicon set_favicon: String = "Favicon",
        hide_news_area set_hide_news_area: bool = "HideNewsArea",
        product_name set_product_name: String = "ProductName",
        company_name set_company_name: String = "CompanyName",
        help_url set_help_url: String = "HelpURL",
        help_is_popup set_help_is_popup: bool = "HelpIsPopup",
        default_login_server_url set_default_login_server_url: String = "DefaultLoginServerURL",
        tile_background_color set_tile_background_color: String = "TileBackgroundColor",
        account_register_url set_account_register_url: String = "AccountRegisterURL",
        hide_background_logo set_hide_background_logo: bool = "HideBackgroundLogo",
        cloud_storage_name set_cloud_storage_name: String = "CloudStorageName",
        admin_hide_pre_built_client_option set_admin_hide_pre_built_client_option: bool = "AdminHidePreBuiltClientOption",
        admin_hide_branded_cloud_storage set_admin_hide_branded_cloud_storage: bool = "AdminHideBrandedCloudStorage",
        /// One of [`crate::constants::clientbrandingbuild`].
        build_mode set_build_mode: i64 = "BuildMode",
        path_ico_file set_path_ico_file: String = "PathIcoFile",
        path_icns_file set_path_icns_file: String = "PathIcnsFile",
        path_menu_bar_icns_file set_path_menu_bar_icns_file: String = "PathMenuBarIcnsFile",
        path_eula_rtf set_path_eula_rtf: String = "PathEulaRtf",
        path_tile_png set_path_tile_png: String = "PathTilePng",
        path_header_image set_path_header_image: String = "PathHeaderImage",
        path_app_icon_image set_path_app_icon_image: String = "PathAppIconImage",
        package_identifier set_package_identifier: String = "PackageIdentifier",
        /// One of [`crate::constants::windowscodesign_method`].
        windows_code_sign_method set_windows_code_sign_method: i64 = "WindowsCodeSignMethod",
        windows_code_sign_pkcs12_file_path set_windows_code_sign_pkcs12_file_path: String = "WindowsCodeSignPKCS12FilePath",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_pkcs12_password_format set_windows_code_sign_pkcs12_password_format: u64 = "WindowsCodeSignPKCS12PasswordFormat",
        windows_code_sign_pkcs12_password set_windows_code_sign_pkcs12_password: String = "WindowsCodeSignPKCS12Password",
        windows_code_sign_pkcs11_engine set_windows_code_sign_pkcs11_engine: String = "WindowsCodeSignPKCS11Engine",
        windows_code_sign_pkcs11_module set_windows_code_sign_pkcs11_module: String = "WindowsCodeSignPKCS11Module",
        windows_code_sign_pkcs11_certfile set_windows_code_sign_pkcs11_certfile: String = "WindowsCodeSignPKCS11Certfile",
        windows_code_sign_pkcs11_key_id set_windows_code_sign_pkcs11_key_id: String = "WindowsCodeSignPKCS11KeyID",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_pkcs11_password_format set_windows_code_sign_pkcs11_password_format: u64 = "WindowsCodeSignPKCS11PasswordFormat",
        windows_code_sign_pkcs11_password set_windows_code_sign_pkcs11_password: String = "WindowsCodeSignPKCS11Password",
        windows_code_sign_azure_vault_name set_windows_code_sign_azure_vault_name: String = "WindowsCodeSignAzureVaultName",
        windows_code_sign_azure_cert_name set_windows_code_sign_azure_cert_name: String = "WindowsCodeSignAzureCertName",
        windows_code_sign_azure_app_id set_windows_code_sign_azure_app_id: String = "WindowsCodeSignAzureAppID",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_azure_app_secret_format set_windows_code_sign_azure_app_secret_format: u64 = "WindowsCodeSignAzureAppSecretFormat",
        windows_code_sign_azure_app_secret set_windows_code_sign_azure_app_secret: String = "WindowsCodeSignAzureAppSecret",
        windows_code_sign_azure_tenant_id set_windows_code_sign_azure_tenant_id: String = "WindowsCodeSignAzureTenantID",
        windows_code_sign_relic_server_url set_windows_code_sign_relic_server_url: String = "WindowsCodeSignRelicServerURL",
        windows_code_sign_relic_keypair_file set_windows_code_sign_relic_keypair_file: String = "WindowsCodeSignRelicKeypairFile",
        windows_code_sign_relic_key_name set_windows_code_sign_relic_key_name: String = "WindowsCodeSignRelicKeyName",
        mac_os_code_sign set_mac_os_code_sign: MacOSCodeSignProperties = "MacOSCodeSign",
    }
}

lens! {
    /// `BrandingProperties`
    BrandingProperties {
        product_name set_product_name: String = "ProductName",
        company_name set_company_name: String = "CompanyName",
        help_url set_help_url: String = "HelpURL",
        help_is_popup set_help_is_popup: bool = "HelpIsPopup",
        default_login_server_url set_default_login_server_url: String = "DefaultLoginServerURL",
        tile_background_color set_tile_background_color: String = "TileBackgroundColor",
        account_register_url set_account_register_url: String = "AccountRegisterURL",
        hide_background_logo set_hide_background_logo: bool = "HideBackgroundLogo",
        cloud_storage_name set_cloud_storage_name: String = "CloudStorageName",
        admin_hide_pre_built_client_option set_admin_hide_pre_built_client_option: bool = "AdminHidePreBuiltClientOption",
        admin_hide_branded_cloud_storage set_admin_hide_branded_cloud_storage: bool = "AdminHideBrandedCloudStorage",
        /// One of [`crate::constants::clientbrandingbuild`].
        build_mode set_build_mode: i64 = "BuildMode",
        path_ico_file set_path_ico_file: String = "PathIcoFile",
        path_icns_file set_path_icns_file: String = "PathIcnsFile",
        path_menu_bar_icns_file set_path_menu_bar_icns_file: String = "PathMenuBarIcnsFile",
        path_eula_rtf set_path_eula_rtf: String = "PathEulaRtf",
        path_tile_png set_path_tile_png: String = "PathTilePng",
        path_header_image set_path_header_image: String = "PathHeaderImage",
        path_app_icon_image set_path_app_icon_image: String = "PathAppIconImage",
        package_identifier set_package_identifier: String = "PackageIdentifier",
        /// One of [`crate::constants::windowscodesign_method`].
        windows_code_sign_method set_windows_code_sign_method: i64 = "WindowsCodeSignMethod",
        windows_code_sign_pkcs12_file_path set_windows_code_sign_pkcs12_file_path: String = "WindowsCodeSignPKCS12FilePath",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_pkcs12_password_format set_windows_code_sign_pkcs12_password_format: u64 = "WindowsCodeSignPKCS12PasswordFormat",
        windows_code_sign_pkcs12_password set_windows_code_sign_pkcs12_password: String = "WindowsCodeSignPKCS12Password",
        windows_code_sign_pkcs11_engine set_windows_code_sign_pkcs11_engine: String = "WindowsCodeSignPKCS11Engine",
        windows_code_sign_pkcs11_module set_windows_code_sign_pkcs11_module: String = "WindowsCodeSignPKCS11Module",
        windows_code_sign_pkcs11_certfile set_windows_code_sign_pkcs11_certfile: String = "WindowsCodeSignPKCS11Certfile",
        windows_code_sign_pkcs11_key_id set_windows_code_sign_pkcs11_key_id: String = "WindowsCodeSignPKCS11KeyID",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_pkcs11_password_format set_windows_code_sign_pkcs11_password_format: u64 = "WindowsCodeSignPKCS11PasswordFormat",
        windows_code_sign_pkcs11_password set_windows_code_sign_pkcs11_password: String = "WindowsCodeSignPKCS11Password",
        windows_code_sign_azure_vault_name set_windows_code_sign_azure_vault_name: String = "WindowsCodeSignAzureVaultName",
        windows_code_sign_azure_cert_name set_windows_code_sign_azure_cert_name: String = "WindowsCodeSignAzureCertName",
        windows_code_sign_azure_app_id set_windows_code_sign_azure_app_id: String = "WindowsCodeSignAzureAppID",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_azure_app_secret_format set_windows_code_sign_azure_app_secret_format: u64 = "WindowsCodeSignAzureAppSecretFormat",
        windows_code_sign_azure_app_secret set_windows_code_sign_azure_app_secret: String = "WindowsCodeSignAzureAppSecret",
        windows_code_sign_azure_tenant_id set_windows_code_sign_azure_tenant_id: String = "WindowsCodeSignAzureTenantID",
        windows_code_sign_relic_server_url set_windows_code_sign_relic_server_url: String = "WindowsCodeSignRelicServerURL",
        windows_code_sign_relic_keypair_file set_windows_code_sign_relic_keypair_file: String = "WindowsCodeSignRelicKeypairFile",
        windows_code_sign_relic_key_name set_windows_code_sign_relic_key_name: String = "WindowsCodeSignRelicKeyName",
        mac_os_code_sign set_mac_os_code_sign: MacOSCodeSignProperties = "MacOSCodeSign",
    }
}

/// `ClientBrandingBuildMode`
pub type ClientBrandingBuildMode = i64;

lens! {
    /// `MacOSCodeSignProperties`
    MacOSCodeSignProperties {
        /// One of [`crate::constants::macoscodesign_level`].
        level set_level: i64 = "Level",
        sign_locally set_sign_locally: bool = "SignLocally",
        ssh_server set_ssh_server: SSHConnection = "SSHServer",
        certificate_name set_certificate_name: String = "CertificateName",
        app_certificate_name set_app_certificate_name: String = "AppCertificateName",
        apple_id set_apple_id: String = "AppleID",
        apple_id_pass set_apple_id_pass: String = "AppleIDPass",
        /// One of [`crate::constants::encryptionmethod`].
        apple_id_pass_format set_apple_id_pass_format: u64 = "AppleIDPassFormat",
        certificate_file set_certificate_file: String = "CertificateFile",
        app_certificate_file set_app_certificate_file: String = "AppCertificateFile",
        pfx_file_password set_pfx_file_password: String = "PfxFilePassword",
        /// One of [`crate::constants::encryptionmethod`].
        pfx_file_password_format set_pfx_file_password_format: u64 = "PfxFilePasswordFormat",
        notary_api_issuer_id set_notary_api_issuer_id: String = "NotaryAPIIssuerID",
        notary_api_key_id set_notary_api_key_id: String = "NotaryAPIKeyID",
        notary_api_key_file set_notary_api_key_file: String = "NotaryAPIKeyFile",
    }
}

/// `MacOSCodesignLevel`
pub type MacOSCodesignLevel = i64;

lens! {
    /// `SoftwareBuildRoleOptions`
    SoftwareBuildRoleOptions {
        role_enabled set_role_enabled: bool = "RoleEnabled",
        allow_unauthenticated_downloads set_allow_unauthenticated_downloads: bool = "AllowUnauthenticatedDownloads",
        /// Since 24.3.8.
        max_builders set_max_builders: i64 = "MaxBuilders",
    }
}

lens! {
    /// `WindowsCodeSignProperties`
    WindowsCodeSignProperties {
        /// One of [`crate::constants::windowscodesign_method`].
        windows_code_sign_method set_windows_code_sign_method: i64 = "WindowsCodeSignMethod",
        windows_code_sign_pkcs12_file_path set_windows_code_sign_pkcs12_file_path: String = "WindowsCodeSignPKCS12FilePath",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_pkcs12_password_format set_windows_code_sign_pkcs12_password_format: u64 = "WindowsCodeSignPKCS12PasswordFormat",
        windows_code_sign_pkcs12_password set_windows_code_sign_pkcs12_password: String = "WindowsCodeSignPKCS12Password",
        windows_code_sign_pkcs11_engine set_windows_code_sign_pkcs11_engine: String = "WindowsCodeSignPKCS11Engine",
        windows_code_sign_pkcs11_module set_windows_code_sign_pkcs11_module: String = "WindowsCodeSignPKCS11Module",
        windows_code_sign_pkcs11_certfile set_windows_code_sign_pkcs11_certfile: String = "WindowsCodeSignPKCS11Certfile",
        windows_code_sign_pkcs11_key_id set_windows_code_sign_pkcs11_key_id: String = "WindowsCodeSignPKCS11KeyID",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_pkcs11_password_format set_windows_code_sign_pkcs11_password_format: u64 = "WindowsCodeSignPKCS11PasswordFormat",
        windows_code_sign_pkcs11_password set_windows_code_sign_pkcs11_password: String = "WindowsCodeSignPKCS11Password",
        windows_code_sign_azure_vault_name set_windows_code_sign_azure_vault_name: String = "WindowsCodeSignAzureVaultName",
        windows_code_sign_azure_cert_name set_windows_code_sign_azure_cert_name: String = "WindowsCodeSignAzureCertName",
        windows_code_sign_azure_app_id set_windows_code_sign_azure_app_id: String = "WindowsCodeSignAzureAppID",
        /// One of [`crate::constants::encryptionmethod`].
        windows_code_sign_azure_app_secret_format set_windows_code_sign_azure_app_secret_format: u64 = "WindowsCodeSignAzureAppSecretFormat",
        windows_code_sign_azure_app_secret set_windows_code_sign_azure_app_secret: String = "WindowsCodeSignAzureAppSecret",
        windows_code_sign_azure_tenant_id set_windows_code_sign_azure_tenant_id: String = "WindowsCodeSignAzureTenantID",
        windows_code_sign_relic_server_url set_windows_code_sign_relic_server_url: String = "WindowsCodeSignRelicServerURL",
        windows_code_sign_relic_keypair_file set_windows_code_sign_relic_keypair_file: String = "WindowsCodeSignRelicKeypairFile",
        windows_code_sign_relic_key_name set_windows_code_sign_relic_key_name: String = "WindowsCodeSignRelicKeyName",
    }
}

/// `WindowsCodesignMethod`
pub type WindowsCodesignMethod = i64;
