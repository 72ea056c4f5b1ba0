//! Objects of the API: browse.
//! Made by `cargo xtask codegen` from `spec/`; do not edit.

use crate::document::{Dictionary, List};
use crate::lens;
#[allow(unused_imports)] // which of the other areas' types a file names varies
use crate::types::*;
use crate::units::ByteCount;

lens! {
    /// `BrowseDiskDrivesResponse`
    BrowseDiskDrivesResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        disks set_disks: List<DiskDrive> = "Disks",
    }
}

lens! {
    /// `BrowseEDBResponse`
    BrowseEDBResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        databases set_databases: List<EDBFileInfo> = "Databases",
    }
}

lens! {
    /// `BrowseHVResponse`
    BrowseHVResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        virtual_machines set_virtual_machines: List<HyperVMachineInfo> = "VirtualMachines",
    }
}

lens! {
    /// `BrowseProxmoxNodesResponse`
    BrowseProxmoxNodesResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        nodes set_nodes: List<String> = "Nodes",
    }
}

lens! {
    /// `BrowseProxmoxResponse`
    BrowseProxmoxResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        vms set_vms: List<PVEVM> = "VMs",
    }
}

lens! {
    /// `BrowseProxmoxStorageResponse`
    BrowseProxmoxStorageResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        storage set_storage: List<PVEStorageName> = "Storage",
    }
}

lens! {
    /// `BrowseSQLServerResponse`
    BrowseSQLServerResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        objects set_objects: Dictionary<String> = "Objects",
    }
}

lens! {
    /// `BrowseVSSResponse`
    BrowseVSSResponse {
        status set_status: i64 = "Status",
        message set_message: String = "Message",
        vss_writers set_vss_writers: Dictionary<VSSWriterInfo> = "VSSWriters",
    }
}

lens! {
    /// `DiskDrive`
    DiskDrive {
        id set_id: String = "ID",
        device_name set_device_name: String = "DeviceName",
        caption set_caption: String = "Caption",
        model set_model: String = "Model",
        serial_number set_serial_number: String = "SerialNumber",
        size set_size: ByteCount = "Size",
        partitions set_partitions: List<Partition> = "Partitions",
        /// Since 24.6.x.
        device_parents set_device_parents: List<String> = "DeviceParents",
        flags set_flags: i64 = "Flags",
        /// Deprecated.
        cylinders set_cylinders: i64 = "Cylinders",
        /// Deprecated.
        heads set_heads: i64 = "Heads",
        /// Deprecated.
        sectors set_sectors: i64 = "Sectors",
        sector_size set_sector_size: ByteCount = "SectorSize",
        partition_conflicts set_partition_conflicts: List<PartitionConflict> = "PartitionConflicts",
    }
}

lens! {
    /// `EDBFileInfo`
    EDBFileInfo {
        name set_name: String = "Name",
        guid set_guid: String = "Guid",
        server_name set_server_name: String = "ServerName",
        circular_logging_enabled set_circular_logging_enabled: bool = "CircularLoggingEnabled",
    }
}

lens! {
    /// `HyperVMachineInfo`
    HyperVMachineInfo {
        id set_id: String = "ID",
        name set_name: String = "Name",
        /// In megabytes. Since 24.12.x.
        memory_limit_mb set_memory_limit_mb: i64 = "MemoryLimitMB",
        /// Since 24.12.x.
        cpu_cores set_cpu_cores: i64 = "CPUCores",
        /// Since 24.12.x.
        hard_drives set_hard_drives: List<String> = "HardDrives",
        /// Since 24.12.x.
        generation set_generation: i64 = "Generation",
        /// Since 24.12.x.
        config_file_path set_config_file_path: String = "ConfigFilePath",
    }
}

/// `MSSQLAuthMode`
pub type MSSQLAuthMode = String;

lens! {
    /// `MSSQLConnection`
    MSSQLConnection {
        /// One of [`crate::constants::mssql_auth`].
        type_field set_type_field: String = "Type",
        username set_username: String = "Username",
        password set_password: String = "Password",
        /// Deprecated.
        hostname set_hostname: String = "Hostname",
        instance_name set_instance_name: String = "InstanceName",
        /// One of [`crate::constants::mssql_method`].
        method set_method: String = "Method",
    }
}

lens! {
    /// `MSSQLLoginArgs`
    MSSQLLoginArgs {
        instance set_instance: String = "Instance",
        /// One of [`crate::constants::mssql_auth`].
        auth_mode set_auth_mode: String = "AuthMode",
        username set_username: String = "Username",
        password set_password: String = "Password",
        method_is_oledb32_bit set_method_is_oledb32_bit: bool = "MethodIsOledb32Bit",
        restore_no_recovery set_restore_no_recovery: bool = "RestoreNoRecovery",
    }
}

/// `MSSQLMethod`
pub type MSSQLMethod = String;

/// `MSSQLRestoreOpt`
pub type MSSQLRestoreOpt = String;

lens! {
    /// `MongoDBConnection`
    MongoDBConnection {
        server set_server: String = "Server",
        port set_port: i64 = "Port",
        username set_username: String = "Username",
        password set_password: String = "Password",
        authentication_db set_authentication_db: String = "AuthenticationDB",
        /// Deprecated.
        mongo_shell_path set_mongo_shell_path: String = "MongoShellPath",
        mongodump_path set_mongodump_path: String = "MongodumpPath",
        read_preference set_read_preference: String = "ReadPreference",
        use_replica set_use_replica: bool = "UseReplica",
        replica_name set_replica_name: String = "ReplicaName",
        replica_members set_replica_members: List<String> = "ReplicaMembers",
        use_ssl set_use_ssl: bool = "UseSSL",
        client_sslpem_path set_client_sslpem_path: String = "ClientSSLPEMPath",
        server_sslpem_path set_server_sslpem_path: String = "ServerSSLPEMPath",
        ssl_client_key_password set_ssl_client_key_password: String = "SSLClientKeyPassword",
        allow_invalid_certificate set_allow_invalid_certificate: bool = "AllowInvalidCertificate",
        allow_invalid_hostname set_allow_invalid_hostname: bool = "AllowInvalidHostname",
        use_ssh set_use_ssh: bool = "UseSSH",
        /// Left out when zero.
        ssh_connection set_ssh_connection: SSHConnection = "SSHConnection",
    }
}

lens! {
    /// `MySQLConnection`
    MySQLConnection {
        host set_host: String = "Host",
        port set_port: String = "Port",
        username set_username: String = "Username",
        password set_password: String = "Password",
        use_tls set_use_tls: bool = "UseTLS",
        tls_skip_verify set_tls_skip_verify: bool = "TLSSkipVerify",
        tls_custom_server_ca_path set_tls_custom_server_ca_path: String = "TLSCustomServerCAPath",
        tls_custom_client_crt_path set_tls_custom_client_crt_path: String = "TLSCustomClientCrtPath",
        tls_custom_client_key_path set_tls_custom_client_key_path: String = "TLSCustomClientKeyPath",
    }
}

lens! {
    /// `PVEBackupDisk`; since 25.8.0
    PVEBackupDisk {
        /// Left out when zero.
        device set_device: String = "Device",
        /// Left out when zero.
        device_num set_device_num: i64 = "DeviceNum",
    }
}

lens! {
    /// `PVEBackupNode`; since 25.8.0
    PVEBackupNode {
        /// Left out when zero.
        included_vms set_included_vms: List<PVEBackupVM> = "IncludedVMs",
        /// Left out when zero.
        name set_name: String = "Name",
        /// Left out when zero.
        selected set_selected: bool = "Selected",
    }
}

lens! {
    /// `PVEBackupVM`; since 25.8.0
    PVEBackupVM {
        /// Left out when zero.
        included_disks set_included_disks: List<PVEBackupDisk> = "IncludedDisks",
        /// Left out when zero.
        name set_name: String = "Name",
        /// Left out when zero.
        selected set_selected: bool = "Selected",
        /// One of [`crate::constants::proxmox_type`]. Left out when zero.
        type_field set_type_field: String = "Type",
        /// Left out when zero.
        vmid set_vmid: String = "VMID",
    }
}

lens! {
    /// `PVEDisk`
    PVEDisk {
        device set_device: String = "Device",
        device_num set_device_num: i64 = "DeviceNum",
        /// Left out when zero.
        storage_id set_storage_id: String = "StorageID",
        /// Left out when zero.
        volume set_volume: String = "Volume",
        /// Left out when zero.
        size set_size: ByteCount = "Size",
        /// Left out when zero.
        format set_format: String = "Format",
        /// Left out when zero.
        options set_options: String = "Options",
    }
}

lens! {
    /// `PVEParams`; since 25.8.0
    PVEParams {
        /// Left out when zero.
        everything set_everything: bool = "Everything",
        /// Left out when zero.
        exclusions set_exclusions: List<PVEBackupNode> = "Exclusions",
        /// One of [`crate::constants::pve_backup_method`]. Left out when zero.
        method set_method: String = "Method",
        /// Left out when zero.
        ssh_connection set_ssh_connection: SSHConnection = "SSHConnection",
        /// Left out when zero.
        selections set_selections: List<PVEBackupNode> = "Selections",
        /// Left out when zero.
        use_cbt set_use_cbt: bool = "UseCBT",
    }
}

lens! {
    /// `PVEStorageName`
    PVEStorageName {
        name set_name: String = "Name",
        type_field set_type_field: String = "Type",
    }
}

lens! {
    /// `PVEVM`
    PVEVM {
        cpu set_cpu: String = "CPU",
        disks set_disks: List<PVEDisk> = "Disks",
        memory set_memory: String = "Memory",
        name set_name: String = "Name",
        node set_node: String = "Node",
        os_type set_os_type: String = "OSType",
        running set_running: bool = "Running",
        type_field set_type_field: String = "Type",
        vmid set_vmid: String = "VMID",
    }
}

lens! {
    /// `Partition`
    Partition {
        device_name set_device_name: String = "DeviceName",
        partition_guid set_partition_guid: String = "PartitionGuid",
        partition_offset set_partition_offset: ByteCount = "PartitionOffset",
        filesystem set_filesystem: String = "Filesystem",
        volume_name set_volume_name: String = "VolumeName",
        volume_guid set_volume_guid: String = "VolumeGuid",
        volume_serial set_volume_serial: String = "VolumeSerial",
        mount_points set_mount_points: List<String> = "MountPoints",
        read_offset set_read_offset: ByteCount = "ReadOffset",
        size set_size: ByteCount = "Size",
        used_size set_used_size: ByteCount = "UsedSize",
        flags set_flags: i64 = "Flags",
        bytes_per_filesystem_cluster set_bytes_per_filesystem_cluster: ByteCount = "BytesPerFilesystemCluster",
    }
}

lens! {
    /// `PartitionConflict`
    PartitionConflict {
        partition_a set_partition_a: String = "PartitionA",
        partition_b set_partition_b: String = "PartitionB",
        size set_size: u64 = "Size",
    }
}

lens! {
    /// `ProxmoxConnection`
    ProxmoxConnection {
        ssh set_ssh: SSHConnection = "SSH",
    }
}

/// `SSHAuthMode`
pub type SSHAuthMode = u64;

lens! {
    /// `SSHConnection`
    SSHConnection {
        ssh_server set_ssh_server: String = "SSHServer",
        ssh_username set_ssh_username: String = "SSHUsername",
        /// One of [`crate::constants::sshconnection_authmode`].
        ssh_auth_mode set_ssh_auth_mode: u64 = "SSHAuthMode",
        ssh_password set_ssh_password: String = "SSHPassword",
        ssh_private_key set_ssh_private_key: String = "SSHPrivateKey",
        ssh_custom_auth_use_known_hosts_file set_ssh_custom_auth_use_known_hosts_file: bool = "SSHCustomAuth_UseKnownHostsFile",
        ssh_custom_auth_known_hosts_file set_ssh_custom_auth_known_hosts_file: String = "SSHCustomAuth_KnownHostsFile",
    }
}

lens! {
    /// `VMDiskInfo`; since 24.12.x
    VMDiskInfo {
        path set_path: String = "Path",
        size set_size: ByteCount = "Size",
        controller set_controller: i64 = "Controller",
        device_num set_device_num: i64 = "DeviceNum",
    }
}

lens! {
    /// `VMInfo`; since 24.12.x
    VMInfo {
        id set_id: String = "ID",
        name set_name: String = "Name",
        cpu_cores set_cpu_cores: i64 = "CPUCores",
        ram_bytes set_ram_bytes: ByteCount = "RamBytes",
        firmware_type set_firmware_type: String = "FirmwareType",
        config_path set_config_path: String = "ConfigPath",
        disks set_disks: List<VMDiskInfo> = "Disks",
    }
}

lens! {
    /// `VMInfoList`; since 24.12.x
    VMInfoList {
        vms set_vms: List<VMInfo> = "VMs",
    }
}

lens! {
    /// `VSSComponent`
    VSSComponent {
        path set_path: String = "Path",
        name set_name: String = "Name",
        c_type set_c_type: String = "CType",
        selectable set_selectable: bool = "Selectable",
    }
}

lens! {
    /// `VSSWriterInfo`
    VSSWriterInfo {
        display_name set_display_name: String = "DisplayName",
        components set_components: List<VSSComponent> = "Components",
    }
}

lens! {
    /// `WinSMBAuth`
    WinSMBAuth {
        share_path set_share_path: String = "SharePath",
        username set_username: String = "Username",
        password set_password: String = "Password",
        /// One of [`crate::constants::password_format`].
        password_format set_password_format: u64 = "PasswordFormat",
    }
}
