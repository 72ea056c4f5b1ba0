//! Objects of the API: restore.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::UnixSeconds;

lens! {
    /// `DispatcherAdminSourcesResponse`
    DispatcherAdminSourcesResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        import_sources set_import_sources: Dictionary<String> = "ImportSources",
    }
}

lens! {
    /// `DispatcherListSnapshotVirtualMachinesResponse`; since 24.12.x
    DispatcherListSnapshotVirtualMachinesResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        vms set_vms: List<VMInfo> = "VMs",
    }
}

lens! {
    /// `DispatcherStoredObjectsResponse`
    DispatcherStoredObjectsResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        stored_objects set_stored_objects: List<StoredObject> = "StoredObjects",
    }
}

lens! {
    /// `DispatcherVaultSnapshotsResponse`
    DispatcherVaultSnapshotsResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        snapshots set_snapshots: List<VaultSnapshot> = "Snapshots",
    }
}

lens! {
    /// `DispatcherWindiskSnapshotResponse`
    DispatcherWindiskSnapshotResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        windisk_snapshot set_windisk_snapshot: List<DiskDrive> = "WindiskSnapshot",
    }
}

lens! {
    /// `HyperVRestoreTargetOptions`
    HyperVRestoreTargetOptions {
        disk_storage_path set_disk_storage_path: String = "DiskStoragePath",
    }
}

lens! {
    /// `ProxmoxRestoreTargetOptions`
    ProxmoxRestoreTargetOptions {
        node set_node: String = "Node",
        ssh set_ssh: SSHConnection = "SSH",
        storage set_storage: String = "Storage",
    }
}

/// `RestoreArchiveFormat`
pub type RestoreArchiveFormat = i64;

lens! {
    /// `RestoreJobAdvancedOptions`
    RestoreJobAdvancedOptions {
        /// One of [`crate::constants::restoretype`].
        type_field set_type_field: i64 = "Type",
        overwrite_existing_files set_overwrite_existing_files: bool = "OverwriteExistingFiles",
        overwrite_if_newer set_overwrite_if_newer: bool = "OverwriteIfNewer",
        overwrite_if_different_content set_overwrite_if_different_content: bool = "OverwriteIfDifferentContent",
        overwrite_force_permissions set_overwrite_force_permissions: bool = "OverwriteForcePermissions",
        dest_is_original_location set_dest_is_original_location: bool = "DestIsOriginalLocation",
        dest_path set_dest_path: String = "DestPath",
        exact_dest_paths set_exact_dest_paths: List<String> = "ExactDestPaths",
        /// One of [`crate::constants::restorearchiveformat`].
        archive_format set_archive_format: i64 = "ArchiveFormat",
        /// Since 23.6.4.
        skip_unreadable_chunks set_skip_unreadable_chunks: bool = "SkipUnreadableChunks",
        /// Since 23.6.4.
        on_disk_indexes_key set_on_disk_indexes_key: bool = "OnDiskIndexesKey",
        /// Left out when zero.
        office365_credential set_office365_credential: Office365Credential = "Office365Credential",
        username set_username: String = "Username",
        password set_password: String = "Password",
        host set_host: String = "Host",
        port set_port: String = "Port",
        use_ssl set_use_ssl: bool = "UseSsl",
        ssl_allow_invalid set_ssl_allow_invalid: bool = "SslAllowInvalid",
        ssl_ca_file set_ssl_ca_file: String = "SslCaFile",
        ssl_crt_file set_ssl_crt_file: String = "SslCrtFile",
        ssl_key_file set_ssl_key_file: String = "SslKeyFile",
        /// Left out when zero.
        ms_sql_connection set_ms_sql_connection: MSSQLLoginArgs = "MsSqlConnection",
        /// Left out when zero. Since 24.12.x.
        v_mware_connection set_v_mware_connection: VMwareRestoreTargetOptions = "VMwareConnection",
        /// Left out when zero. Since 24.12.x.
        hyper_v_connection set_hyper_v_connection: HyperVRestoreTargetOptions = "HyperVConnection",
        /// Left out when zero.
        proxmox_connection set_proxmox_connection: ProxmoxRestoreTargetOptions = "ProxmoxConnection",
    }
}

/// `RestoreOffice365Credential`
pub type RestoreOffice365Credential = Office365Credential;

/// `RestoreType`
pub type RestoreType = i64;

lens! {
    /// `StoredObject`
    StoredObject {
        name set_name: String = "name",
        mtime set_mtime: UnixSeconds = "mtime",
        /// One of [`crate::constants::storedobjecttype`].
        type_field set_type_field: String = "type",
        subtree set_subtree: String = "subtree",
        size set_size: u64 = "size",
        /// Left out when zero.
        dname set_dname: String = "dname",
        /// Left out when zero.
        item_class set_item_class: String = "itemClass",
        /// Left out when zero.
        from set_from: String = "from",
        /// Left out when zero.
        to set_to: String = "to",
        /// Left out when zero.
        rtime set_rtime: UnixSeconds = "rtime",
        /// Left out when zero.
        has_attachments set_has_attachments: bool = "has_attachments",
        /// Left out when zero.
        stime set_stime: UnixSeconds = "stime",
        /// Left out when zero.
        etime set_etime: UnixSeconds = "etime",
        /// Left out when zero.
        r set_r: bool = "r",
        /// Left out when zero.
        f set_f: u64 = "f",
        /// Left out when zero.
        b set_b: u64 = "b",
        /// Left out when zero.
        d set_d: u64 = "d",
    }
}

/// `StoredObjectType`
pub type StoredObjectType = String;

lens! {
    /// `VMDKSnapshotViewOptions`
    VMDKSnapshotViewOptions {
        enabled set_enabled: bool = "Enabled",
        partition_guid set_partition_guid: String = "PartitionGUID",
        list_path set_list_path: String = "ListPath",
        partition_name set_partition_name: String = "PartitionName",
    }
}

lens! {
    /// `VaultSnapshot`
    VaultSnapshot {
        snapshot set_snapshot: String = "Snapshot",
        /// Since 24.3.x.
        engine_type set_engine_type: String = "EngineType",
        source set_source: String = "Source",
        create_time set_create_time: UnixSeconds = "CreateTime",
        /// Since 20.12.4.
        has_original_path_info set_has_original_path_info: bool = "HasOriginalPathInfo",
        /// Left out when zero. Since 25.9.4.
        tags set_tags: List<String> = "Tags",
    }
}
