//! The client software as it is downloaded: a small real file of the right kind for each platform, with the address of
//! the server in it. Nothing in them backs anything up.

use super::archive::{self, File};
use crate::refusal::{Outcome, Refusal};
use comet_api::constants::application;
use serde_json::json;

/// What is downloaded for one platform.
pub struct Platform {
    pub number: i64,
    pub category: &'static str,
    pub description: &'static str,
    pub recommended: bool,
    pub kind: Kind,
    /// As Debian and Go name the processor.
    pub arch: &'static str,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Exe,
    Zip,
    Pkg,
    Deb,
    Run,
    Spk,
}

const fn platform(
    number: i64,
    category: &'static str,
    description: &'static str,
    kind: Kind,
    arch: &'static str,
) -> Platform {
    // What most people need is the first of each category.
    let recommended = matches!(number, 0 | 6 | 8 | 11);
    Platform { number, category, description, recommended, kind, arch }
}

pub const WINDOWS_ANY_EXE: i64 = 0;
pub const WINDOWS_ANY_ZIP: i64 = 1;
pub const WINDOWS_32_EXE: i64 = 2;
pub const WINDOWS_32_ZIP: i64 = 3;
pub const WINDOWS_64_EXE: i64 = 4;
pub const WINDOWS_64_ZIP: i64 = 5;
pub const MACOS_ARM: i64 = 6;
pub const MACOS_INTEL: i64 = 7;
pub const LINUX_DEB: i64 = 8;
pub const LINUX_GENERIC: i64 = 9;
pub const SYNOLOGY_6: i64 = 10;
pub const SYNOLOGY_7: i64 = 11;

/// Their numbers are this server's own.
pub const PLATFORMS: [Platform; 12] = [
    platform(WINDOWS_ANY_EXE, "Windows", "Windows (any processor), installer", Kind::Exe, "any"),
    platform(WINDOWS_ANY_ZIP, "Windows", "Windows (any processor), zip for silent installation", Kind::Zip, "any"),
    platform(WINDOWS_32_EXE, "Windows", "Windows (x86-32), installer", Kind::Exe, "386"),
    platform(WINDOWS_32_ZIP, "Windows", "Windows (x86-32), zip for silent installation", Kind::Zip, "386"),
    platform(WINDOWS_64_EXE, "Windows", "Windows (x86-64), installer", Kind::Exe, "amd64"),
    platform(WINDOWS_64_ZIP, "Windows", "Windows (x86-64), zip for silent installation", Kind::Zip, "amd64"),
    platform(MACOS_ARM, "macOS", "macOS (Apple silicon), package", Kind::Pkg, "arm64"),
    platform(MACOS_INTEL, "macOS", "macOS (Intel), package", Kind::Pkg, "amd64"),
    platform(LINUX_DEB, "Linux", "Linux (Debian, Ubuntu), package", Kind::Deb, "amd64"),
    platform(LINUX_GENERIC, "Linux", "Linux (any distribution), self-extracting", Kind::Run, "amd64"),
    platform(SYNOLOGY_6, "Synology", "Synology DSM 6, package", Kind::Spk, "x86_64"),
    platform(SYNOLOGY_7, "Synology", "Synology DSM 7, package", Kind::Spk, "x86_64"),
];

pub fn find(number: i64) -> Outcome<&'static Platform> {
    let found = PLATFORMS.iter().find(|platform| platform.number == number);
    found.ok_or_else(|| Refusal::not_found("platform", &number.to_string()))
}

/// The file that is downloaded.
pub fn build(platform: &Platform, product: &str, server: &str) -> Outcome<Vec<u8>> {
    let config =
        json!({ "Product": product, "Version": application::VERSION, "Server": server, "Arch": platform.arch });
    let config = format!("{config:#}\n").into_bytes();
    match platform.kind {
        Kind::Exe => Ok(exe(&config)),
        Kind::Zip => archive::zip(&[("install.exe".to_owned(), exe(&config)), ("install.dat".to_owned(), config)]),
        Kind::Pkg => Ok(pkg(&config)),
        Kind::Deb => deb(platform, &config),
        Kind::Run => run(&config),
        Kind::Spk => spk(platform, product, config),
    }
}

/// Windows: the old header that every program begins with, and the settings after it.
fn exe(config: &[u8]) -> Vec<u8> {
    let mut file = vec![0; 64];
    let offset_of_new_header = 64_u32.to_le_bytes();
    file.splice(0..2, *b"MZ");
    file.splice(60..64, offset_of_new_header);
    file.extend_from_slice(b"PE\0\0");
    file.extend_from_slice(&0x014c_u16.to_le_bytes());
    file.resize(512, 0);
    file.extend_from_slice(config);
    file
}

/// macOS: the header of a `xar` with an empty table of contents, and the settings after it.
fn pkg(config: &[u8]) -> Vec<u8> {
    let mut file = b"xar!".to_vec();
    file.extend_from_slice(&28_u16.to_be_bytes());
    file.extend_from_slice(&1_u16.to_be_bytes());
    file.extend_from_slice(&[0; 20]);
    file.extend_from_slice(config);
    file
}

fn deb(platform: &Platform, config: &[u8]) -> Outcome<Vec<u8>> {
    let control = format!(
        "Package: backup-tool\nVersion: {}\nArchitecture: {}\nMaintainer: nobody <nobody@example.org>\n\
         Description: Client of the reference server\n",
        application::VERSION,
        platform.arch
    );
    let pack = |name: &str, content: Vec<u8>| archive::gzip(&archive::tar(&[(name.to_owned(), content)])?);
    let files: [File; 3] = [
        ("debian-binary".to_owned(), b"2.0\n".to_vec()),
        ("control.tar.gz".to_owned(), pack("control", control.into_bytes())?),
        ("data.tar.gz".to_owned(), pack("opt/backup-tool/install.json", config.to_vec())?),
    ];
    archive::ar(&files)
}

/// Linux: a script, and an archive after it.
fn run(config: &[u8]) -> Outcome<Vec<u8>> {
    let mut file = b"#!/bin/sh\nset -e\nsed '1,/^exit 0$/d' \"$0\" | tar -xz\nexit 0\n".to_vec();
    file.extend(archive::gzip(&archive::tar(&[("install.json".to_owned(), config.to_vec())])?)?);
    Ok(file)
}

fn spk(platform: &Platform, product: &str, config: Vec<u8>) -> Outcome<Vec<u8>> {
    let system = if platform.number == SYNOLOGY_6 { "6.0-7321" } else { "7.0-40000" };
    let facts = format!(
        "package=\"backup-tool\"\nversion=\"{}\"\ndisplayname=\"{product}\"\nfirmware=\"{system}\"\narch=\"{}\"\n",
        application::VERSION,
        platform.arch
    );
    let package = archive::gzip(&archive::tar(&[("install.json".to_owned(), config)])?)?;
    archive::tar(&[("INFO".to_owned(), facts.into_bytes()), ("package.tgz".to_owned(), package)])
}
