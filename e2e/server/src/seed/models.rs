//! What each kind of device has to protect, before anyone owns it.
//! Sizes are typical; each item's own lie around them. Property keys without a public meaning are plausible only.

use super::devices::Machine;
use super::people::{Bulk, GIB, MIB};
use comet_api::constants::engine_builtin as engine;

pub struct Model {
    pub engine: &'static str,
    pub description: &'static str,
    pub bulk: Bulk,
    pub props: &'static [(&'static str, &'static str)],
}

/// The models of a kind of device; the first is on every one of its kind.
pub fn models(machine: Machine) -> &'static [Model] {
    match machine {
        Machine::Windows11 | Machine::Windows10 => PC,
        Machine::Mac => MAC,
        Machine::FileServer => FILE_SERVER,
        Machine::SqlServer => SQL_SERVER,
        Machine::HyperV => HYPER_V,
        Machine::VMware => VMWARE,
        Machine::Office365 => OFFICE_365,
        Machine::Web => WEB,
        Machine::Proxmox => PROXMOX,
        Machine::Synology => SYNOLOGY,
    }
}

/// What an item of the engine typically holds; one that no model has is like a folder of files.
pub fn bulk_of(engine: &str) -> Bulk {
    let all = [PC, MAC, FILE_SERVER, SQL_SERVER, HYPER_V, VMWARE, OFFICE_365, WEB, PROXMOX, SYNOLOGY];
    let found = all.into_iter().flatten().find(|model| model.engine == engine);
    found.map_or_else(|| files(24, 30), |model| model.bulk)
}

/// Documents and pictures: many small files, little changes.
const fn files(gib: i64, thousands: i64) -> Bulk {
    Bulk {
        bytes: gib * GIB,
        files: thousands * 1000,
        directories: thousands * 110,
        growth: 90,
        change: 6,
        stored: 720,
        machines: 0,
        mailboxes: 0,
        sites: 0,
        is_image: false,
    }
}

const fn databases(gib: i64, count: i64) -> Bulk {
    Bulk { files: count, directories: 1, growth: 60, change: 35, stored: 300, is_image: true, ..files(gib, 0) }
}

const fn images(gib: i64, machines: i64) -> Bulk {
    Bulk {
        files: machines * 4,
        directories: machines,
        growth: 40,
        change: 14,
        stored: 520,
        machines,
        is_image: true,
        ..files(gib, 0)
    }
}

const PC: &[Model] = &[
    Model {
        engine: engine::FILE,
        description: "Documents and desktop",
        bulk: files(48, 62),
        props: &[("INCLUDE0", r"C:\Users"), ("EXCLUDE0", r"**\AppData\Local\Temp\**"), ("USE_WIN_VSS", "1")],
    },
    Model { engine: engine::WINDISK, description: "Whole PC", bulk: images(190, 0), props: &[("SELECTED_DISK0", "0")] },
];

const MAC: &[Model] = &[Model {
    engine: engine::FILE,
    description: "Home folder",
    bulk: files(120, 210),
    props: &[("INCLUDE0", "/Users"), ("EXCLUDE0", "/Users/*/Library/Caches/**")],
}];

const FILE_SERVER: &[Model] = &[
    Model {
        engine: engine::FILE,
        description: "Shares",
        bulk: files(640, 840),
        props: &[("INCLUDE0", r"D:\Shares"), ("EXCLUDE0", r"**\~$*"), ("REXCLUDE0", r"\.tmp$"), ("USE_WIN_VSS", "1")],
    },
    Model {
        engine: engine::SYSTEMSTATE,
        description: "System state",
        bulk: Bulk { stored: 420, ..files(17, 98) },
        props: &[],
    },
];

const SQL_SERVER: &[Model] = &[
    Model {
        engine: engine::MSSQL,
        description: "SQL Server databases",
        bulk: databases(74, 9),
        props: &[
            ("ALL_DATABASES", "1"),
            ("EXCEPT-DATABASE-0", "tempdb"),
            ("INSTANCE", "MSSQLSERVER"),
            ("AUTHMODE", "windows"),
        ],
    },
    Model {
        engine: engine::FILE,
        description: "Program data",
        bulk: files(86, 41),
        props: &[("INCLUDE0", r"D:\Data"), ("USE_WIN_VSS", "1")],
    },
];

const HYPER_V: &[Model] = &[Model {
    engine: engine::HYPERV,
    description: "Hyper-V guests",
    bulk: images(920, 6),
    props: &[("BACKUP_METHOD", "wmi"), ("ALL_GUESTS", "1")],
}];

const VMWARE: &[Model] = &[Model {
    engine: engine::VMWARE,
    description: "ESXi cluster",
    bulk: images(1480, 11),
    props: &[("CONNECTION_TYPE", "vsphere"), ("BACKUP_TYPE", "cbt")],
}];

const OFFICE_365: &[Model] = &[Model {
    engine: engine::MSOFFICE,
    description: "Microsoft 365",
    bulk: Bulk { mailboxes: 24, sites: 7, stored: 640, change: 4, ..files(310, 480) },
    props: &[("REGION", "GlobalPublicCloud"), ("CONCURRENCY", "8")],
}];

const WEB: &[Model] = &[
    Model {
        engine: engine::MYSQL,
        description: "MySQL databases",
        bulk: databases(6, 14),
        props: &[("HOST", "127.0.0.1"), ("PORT", "3306"), ("USERNAME", "backup"), ("ALL_DATABASES", "1")],
    },
    Model {
        engine: engine::FILE,
        description: "Website and uploads",
        bulk: files(58, 190),
        props: &[("INCLUDE0", "/var/www"), ("INCLUDE1", "/etc"), ("EXCLUDE0", "/var/www/*/cache/**")],
    },
    Model {
        engine: engine::STDOUT,
        description: "Directory export",
        bulk: Bulk { bytes: 180 * MIB, ..databases(0, 1) },
        props: &[("COMMAND", "/usr/sbin/slapcat"), ("WORKDIR", "/root"), ("SAVEAS", "directory.ldif")],
    },
];

const PROXMOX: &[Model] = &[Model {
    engine: engine::PROXMOX,
    description: "Proxmox guests",
    bulk: images(540, 8),
    props: &[("BACKUP_METHOD", "snapshot"), ("ALL_GUESTS", "1")],
}];

const SYNOLOGY: &[Model] = &[Model {
    engine: engine::FILE,
    description: "Shared folders",
    bulk: files(1100, 390),
    props: &[("INCLUDE0", "/volume1/data"), ("INCLUDE1", "/volume1/homes"), ("EXCLUDE0", "**/@eaDir/**")],
}];
