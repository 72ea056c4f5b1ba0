//! Where a restore goes: which places there are for what kind of snapshot, and whether the place takes it.

use crate::devices::Device;
use crate::devices::files::path;
use crate::devices::reach;
use crate::devices::says::{Told, Trouble, brief};
use crate::refusal::{Outcome, Refusal};
use crate::snapshots::Snapshot;
use comet_api::constants::{engine_builtin as engine, restorearchiveformat as format, restoretype as kind};
use comet_api::types::RestoreJobAdvancedOptions;
use comet_api::{Lens, UnixSeconds};

/// Refuses what makes no sense whatever the place is like.
pub fn check(options: &RestoreJobAdvancedOptions, from: &Snapshot, paths: &[String], to: &Device) -> Outcome<()> {
    let wrong = |why: &str| Err(Refusal::bad(format!("Wrong parameter Options: {why}")));
    let engines: &[&str] = match options.type_field() {
        kind::FILE | kind::NULL | kind::PROCESS_PERFILE | kind::PROCESS_ARCHIVE | kind::FILE_ARCHIVE => &[],
        kind::WINDISK | kind::WINDISK_ESXI | kind::WINDISK_VHDX => &[engine::WINDISK],
        kind::OFFICE365_CLOUD => &[engine::MSOFFICE],
        kind::VMDK_FILE | kind::VMDK_FILE_NULL | kind::VMDK_FILE_ARCHIVE => {
            &[engine::WINDISK, engine::HYPERV, engine::VMWARE, engine::PROXMOX]
        }
        kind::MYSQL => &[engine::MYSQL],
        kind::MSSQL => &[engine::MSSQL],
        kind::VMHOST => &[engine::HYPERV, engine::VMWARE, engine::PROXMOX],
        other => return wrong(&format!("there is no Type {other}.")),
    };
    if !engines.is_empty() && !engines.contains(&from.engine.as_str()) {
        return wrong(&format!("a snapshot of {} can't be restored as Type {}.", from.engine, options.type_field()));
    }
    let needs_place = matches!(
        options.type_field(),
        kind::FILE
            | kind::PROCESS_PERFILE
            | kind::PROCESS_ARCHIVE
            | kind::FILE_ARCHIVE
            | kind::VMDK_FILE
            | kind::VMDK_FILE_ARCHIVE
            | kind::WINDISK_VHDX
    );
    if needs_place && options.dest_path().is_empty() && !options.dest_is_original_location() {
        return wrong("DestPath says where to, and it is empty.");
    }
    let is_archive =
        matches!(options.type_field(), kind::FILE_ARCHIVE | kind::VMDK_FILE_ARCHIVE | kind::PROCESS_ARCHIVE);
    if is_archive && !(format::TAR..=format::TARZSTD).contains(&options.archive_format()) {
        return wrong(&format!("there is no ArchiveFormat {}.", options.archive_format()));
    }
    if options.type_field() == kind::WINDISK {
        if !to.system().is_windows() {
            return wrong("disks can be written on Windows only.");
        }
        if options.exact_dest_paths().len() != paths.len() || paths.is_empty() {
            return wrong("ExactDestPaths needs one disk for each of Paths.");
        }
    }
    Ok(())
}

/// Whether the place is there and takes it.
pub fn reach(options: &RestoreJobAdvancedOptions, to: &Device, now: UnixSeconds) -> Told<()> {
    match options.type_field() {
        kind::MYSQL => {
            reach::host(options.host())?;
            reach::account(options.username(), options.password())
        }
        kind::MSSQL if options.ms_sql_connection().password() == reach::WRONG => {
            Err(Trouble::wrong("Login failed for the user."))
        }
        kind::WINDISK_ESXI => reach::vmware(options.v_mware_connection().connection()).map(drop),
        kind::VMHOST => host(options),
        kind::FILE | kind::FILE_ARCHIVE | kind::VMDK_FILE | kind::VMDK_FILE_ARCHIVE | kind::WINDISK_VHDX
            if !options.dest_is_original_location() =>
        {
            drive(options.dest_path(), to, now)
        }
        _ => Ok(()),
    }
}

/// The one whose connection the options have.
fn host(options: &RestoreJobAdvancedOptions) -> Told<()> {
    if options.raw("VMwareConnection").is_some() {
        reach::vmware(options.v_mware_connection().connection()).map(drop)
    } else if options.raw("ProxmoxConnection").is_some() {
        reach::ssh(options.proxmox_connection().ssh())
    } else if options.hyper_v_connection().disk_storage_path().is_empty() {
        Err(Trouble::wrong("There is no host to restore the virtual machines to."))
    } else {
        Ok(())
    }
}

/// Folders are made where there are none; a drive must be there.
fn drive(folder: &str, to: &Device, now: UnixSeconds) -> Told<()> {
    let files = to.files(now);
    let names = path::names(files.system, folder)?;
    match names.first().filter(|_| files.system.is_windows()) {
        Some(drive) if !files.children(&[])?.iter().any(|node| node.name == *drive) => {
            Err(Trouble::missing(format!("mkdir {}: The system cannot find the path specified.", brief(folder))))
        }
        _ => Ok(()),
    }
}

/// The folder that is full of files afterwards, if it is another one than they came from.
pub fn folder(options: &RestoreJobAdvancedOptions) -> Option<&str> {
    let is_folder = options.type_field() == kind::FILE && !options.dest_is_original_location();
    is_folder.then(|| options.dest_path()).filter(|folder| !folder.is_empty())
}

pub fn in_words(options: &RestoreJobAdvancedOptions) -> String {
    let place = match options.type_field() {
        kind::NULL | kind::VMDK_FILE_NULL => return "Reading only: nothing is written.".to_owned(),
        kind::PROCESS_PERFILE | kind::PROCESS_ARCHIVE => {
            format!("Sending to the command \"{}\"", brief(options.dest_path()))
        }
        kind::FILE_ARCHIVE | kind::VMDK_FILE_ARCHIVE => {
            format!("Writing the archive \"{}\"", brief(options.dest_path()))
        }
        kind::OFFICE365_CLOUD => "Writing back to Microsoft 365".to_owned(),
        kind::MYSQL => format!("Writing to MySQL at \"{}\"", brief(options.host())),
        kind::MSSQL => format!("Writing to the instance \"{}\"", brief(options.ms_sql_connection().instance())),
        kind::VMHOST | kind::WINDISK_ESXI => "Writing to the host of virtual machines".to_owned(),
        kind::WINDISK => "Writing to the disks".to_owned(),
        _ if options.dest_is_original_location() => "Writing to where it came from".to_owned(),
        _ => format!("Writing to \"{}\"", brief(options.dest_path())),
    };
    let existing = match () {
        () if options.overwrite_if_newer() => "older files are replaced",
        () if options.overwrite_if_different_content() => "different files are replaced",
        () if options.overwrite_existing_files() => "existing files are replaced",
        () => "existing files stay",
    };
    let unreadable = if options.skip_unreadable_chunks() { "; what can't be read is filled with zeros" } else { "" };
    format!("{place}: {existing}{unreadable}.")
}
