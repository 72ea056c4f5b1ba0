//! The client software, for administrators, and for anyone where the settings make it public.

use super::storage_vaults::server_address;
use crate::call::{Call, Scope, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::{branding, installers};
use comet_api::Dictionary;
use comet_api::methods::*;
use comet_api::types::{AvailableDownload, CometAPIResponseMessage};
use comet_api::wire::answer::Binary;

pub fn register(methods: &mut Registry) {
    methods.add(platforms);
    methods.add(test);
    methods
        .add(|call: &Call<'_>, ask: AdminBrandingGenerateClientByPlatform| build(call, ask.platform, ask.self_address));
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientWindowsAnycpuExe| {
        build(call, installers::WINDOWS_ANY_EXE, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientWindowsAnycpuZip| {
        build(call, installers::WINDOWS_ANY_ZIP, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientWindowsX8632Exe| {
        build(call, installers::WINDOWS_32_EXE, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientWindowsX8632Zip| {
        build(call, installers::WINDOWS_32_ZIP, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientWindowsX8664Exe| {
        build(call, installers::WINDOWS_64_EXE, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientWindowsX8664Zip| {
        build(call, installers::WINDOWS_64_ZIP, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientMacosArm64| {
        build(call, installers::MACOS_ARM, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientMacosX8664| {
        build(call, installers::MACOS_INTEL, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientLinuxDeb| {
        build(call, installers::LINUX_DEB, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientLinuxgeneric| {
        build(call, installers::LINUX_GENERIC, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientSpkDsm6| {
        build(call, installers::SYNOLOGY_6, ask.self_address)
    });
    methods.add(|call: &Call<'_>, ask: AdminBrandingGenerateClientSpkDsm7| {
        build(call, installers::SYNOLOGY_7, ask.self_address)
    });
}

fn platforms(_: &Call<'_>, _: AdminBrandingAvailablePlatforms) -> Outcome<Dictionary<AvailableDownload>> {
    let download = |platform: &installers::Platform| {
        let mut download: AvailableDownload = blank();
        download.set_category(platform.category);
        download.set_description(platform.description);
        download.set_recommended(platform.recommended);
        (platform.number.to_string(), download)
    };
    Ok(installers::PLATFORMS.iter().map(download).collect::<Dictionary<_>>())
}

/// Whether a build would succeed, without the file.
fn test(call: &Call<'_>, ask: AdminBrandingGenerateClientTest) -> Outcome<CometAPIResponseMessage> {
    build(call, ask.platform, ask.self_address)?;
    Ok(done())
}

/// The software looks as the organization that it is downloaded from.
fn build(call: &Call<'_>, platform: i64, address: Option<String>) -> Outcome<Binary> {
    let platform = installers::find(platform)?;
    let server = server_address(call, address.as_deref())?;
    let server = server.ok_or_else(|| Refusal::bad("Wrong parameter SelfAddress: the software needs an address."))?;
    let organization = match call.scope() {
        Ok(Scope::Tenant(own)) => own,
        _ => String::new(),
    };
    let product = branding::product_of(call.db, &organization, server.host_str())?;
    installers::build(platform, &product, server.as_str()).map(Binary)
}
