//! Services of Windows that know how to be backed up: VSS writers, and Exchange's databases.

use super::connected::Device;
use super::says::{Told, Trouble, ok};
use super::system::System;
use crate::seed::{Dice, blank};
use comet_api::constants::engine_builtin as engine;
use comet_api::types::{BrowseEDBResponse, BrowseVSSResponse, EDBFileInfo, VSSComponent, VSSWriterInfo};
use comet_api::{Dictionary, List};

/// A component's logical path, name, kind, and whether it can be chosen on its own.
type Component = (&'static str, &'static str, &'static str, bool);

struct Writer {
    id: &'static str,
    name: &'static str,
    components: &'static [Component],
    only_on_servers: bool,
}

const FILES: &str = "filegroup";
const DATABASE: &str = "database";

const WRITERS: [Writer; 8] = [
    Writer {
        id: "e8132975-6f93-4464-a53e-1050253ae220",
        name: "System Writer",
        components: &[("", "System Files", FILES, false), ("", "Win32 Services Files", FILES, false)],
        only_on_servers: false,
    },
    Writer {
        id: "afbab4a2-367d-4d15-a586-71dbb18f8485",
        name: "Registry Writer",
        components: &[("", "Registry", FILES, false)],
        only_on_servers: false,
    },
    Writer {
        id: "a6ad56c2-b509-4e6c-bb19-49d8f43532f0",
        name: "WMI Writer",
        components: &[("", "WMI", DATABASE, false)],
        only_on_servers: false,
    },
    Writer {
        id: "4dc3bdd4-ab48-4d07-adb0-3bee2926fd7f",
        name: "Shadow Copy Optimization Writer",
        components: &[],
        only_on_servers: false,
    },
    Writer {
        id: "b2014c9e-8711-4c5c-a5a9-3cf384484757",
        name: "NTDS",
        components: &[("C:_Windows_NTDS", "ntds", DATABASE, true)],
        only_on_servers: true,
    },
    Writer {
        id: "be9ac81e-3619-421f-920f-4c6fea9e93ad",
        name: "Dhcp Jet Writer",
        components: &[("C:_Windows_system32_dhcp", "dhcp.mdb", DATABASE, true)],
        only_on_servers: true,
    },
    Writer {
        id: "a65faa63-5ea8-4ebc-9dbd-a0c4db26912a",
        name: "SqlServerWriter",
        components: &[
            ("", "SRV", FILES, false),
            ("SRV", "master", DATABASE, true),
            ("SRV", "model", DATABASE, true),
            ("SRV", "msdb", DATABASE, true),
            (r"SRV\SQLEXPRESS", "ERP", DATABASE, true),
            (r"SRV\SQLEXPRESS", "Wawi [alt] – 2019", DATABASE, true),
        ],
        only_on_servers: true,
    },
    Writer {
        id: "76fe1ac4-15f7-4bcd-987e-8e1acb462fb7",
        name: "Microsoft Exchange Writer",
        components: &[
            ("", "Microsoft Exchange Server", FILES, false),
            ("Microsoft Exchange Server", "Microsoft Information Store", FILES, false),
            (r"Microsoft Exchange Server\Microsoft Information Store\EX01", "Mailbox Database 01", DATABASE, true),
            (r"Microsoft Exchange Server\Microsoft Information Store\EX01", "Archiv", DATABASE, true),
        ],
        only_on_servers: true,
    },
];

pub fn writers(device: &Device) -> Told<BrowseVSSResponse> {
    if !device.system().is_windows() {
        return Err(Trouble::wrong("Application-aware writers exist on Windows only."));
    }
    let is_server = device.system() == System::WindowsServer;
    let has = |writer: &&Writer| match writer.name {
        "Microsoft Exchange Writer" => has_exchange(device),
        _ => is_server || !writer.only_on_servers,
    };
    let writers = WRITERS.iter().filter(has).map(|writer| (writer.id.to_owned(), describe(writer)));
    let mut answer: BrowseVSSResponse = ok();
    answer.set_vss_writers(writers.collect::<Dictionary<_>>());
    Ok(answer)
}

fn describe(writer: &Writer) -> VSSWriterInfo {
    let components = writer.components.iter().map(|(path, name, kind, selectable)| {
        let mut component: VSSComponent = blank();
        component.set_path(*path);
        component.set_name(*name);
        component.set_c_type(*kind);
        component.set_selectable(*selectable);
        component
    });
    let mut info: VSSWriterInfo = blank();
    info.set_display_name(writer.name);
    info.set_components(List(components.collect()));
    info
}

/// What an item of writers leaves in a snapshot: a folder for each, and the components in it.
pub fn backed_up() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    WRITERS.iter().filter(|writer| writer.components.iter().any(|component| component.3)).map(|writer| {
        (writer.name, writer.components.iter().filter(|component| component.3).map(|component| component.1).collect())
    })
}

pub const EXCHANGE_DATABASES: [&str; 4] =
    ["Mailbox Database 01", "Mailbox Database 02", "Archiv", "Öffentliche Ordner"];

pub fn exchange(device: &Device) -> Told<BrowseEDBResponse> {
    if !has_exchange(device) {
        return Err(Trouble::missing("Microsoft Exchange Server is not installed on this device."));
    }
    let device_name = device.config().map_or("EX01", |config| config.friendly_name());
    let databases = EXCHANGE_DATABASES.iter().map(|name| {
        let mut dice = Dice::of(&["exchange", device.connection.device_id(), name]);
        let mut database: EDBFileInfo = blank();
        database.set_name(*name);
        database.set_guid(dice.guid());
        database.set_server_name(device_name);
        database.set_circular_logging_enabled(dice.chance(300));
        database
    });
    let mut answer: BrowseEDBResponse = ok();
    answer.set_databases(List(databases.collect()));
    Ok(answer)
}

fn has_exchange(device: &Device) -> bool {
    device.has_item(engine::EXCHANGEEDB)
        || (device.system() == System::WindowsServer
            && Dice::of(&["has exchange", device.connection.device_id()]).chance(350))
}
