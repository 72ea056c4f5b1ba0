//! The drives of a PC and of a server with Windows.

use super::nature::Nature::{self, Albums, Empty, Fixed, Heap, Homes, Libraries, Locked, Odd, Papers, Programs};
use super::nature::{Child, GIB, KIB, MIB, file, folder, link, other};
use comet_api::constants::storedobjecttype as kind;

pub const PC: Nature = Fixed(&[folder(r"C:\", Fixed(SYSTEM_DRIVE)), folder(r"E:\", Fixed(USB_DISK))]);

pub const SERVER: Nature =
    Fixed(&[folder(r"C:\", Fixed(SYSTEM_DRIVE)), folder(r"D:\", Fixed(DATA_DRIVE)), folder(r"E:\", Fixed(USB_DISK))]);

const SYSTEM_DRIVE: &[Child] = &[
    folder("$Recycle.Bin", Locked),
    link("Documents and Settings"),
    folder("PerfLogs", Locked),
    folder("Program Files", Programs(2)),
    folder("Program Files (x86)", Programs(2)),
    folder(
        "ProgramData",
        Fixed(&[
            folder("Microsoft", Programs(1)),
            folder("Package Cache", Programs(1)),
            folder("Till", Fixed(&[folder("Archive", Papers(0, &[])), file("till.ldf", 380 * MIB)])),
        ]),
    ),
    folder("Recovery", Locked),
    folder("Scripts", Fixed(&[file("close-till.cmd", 412), file("Ünïcode – test.ps1", 2 * KIB)])),
    folder("System Volume Information", Locked),
    folder("Users", Homes(HOME)),
    folder(
        "Windows",
        Fixed(&[
            folder("Fonts", Programs(0)),
            folder("System32", Libraries(4200)),
            folder("SysWOW64", Libraries(2700)),
            folder("Temp", Heap(45)),
            file("explorer.exe", 5 * MIB),
            file("notepad.exe", 350 * KIB),
        ]),
    ),
    file("DumpStack.log.tmp", 12 * KIB),
    file("hiberfil.sys", 6 * GIB),
    file("pagefile.sys", 8 * GIB),
    file("swapfile.sys", 16 * MIB),
];

const DATA_DRIVE: &[Child] = &[
    folder("$RECYCLE.BIN", Locked),
    folder("Data", Fixed(&[folder("Scans", Fixed(&[folder("Eingang", Heap(3400))])), folder("ERP", Papers(2, &[]))])),
    folder(
        "Shares",
        Fixed(&[
            folder("Buchhaltung", Papers(2, &[folder("Jahresabschluss", Papers(1, &[]))])),
            folder("Projects", Papers(3, &[folder("Église Saint-Étienne", Papers(1, &[]))])),
            folder("Personal (vertraulich)", Papers(1, &[])),
            folder("Scans", Heap(4300)),
            folder("Übergabe", Odd),
        ]),
    ),
    folder("System Volume Information", Locked),
];

const USB_DISK: &[Child] = &[folder("Backup", Empty), folder("System Volume Information", Locked)];

const HOME: &[Child] = &[
    folder(".ssh", Fixed(&[file("id_ed25519", 411), file("id_ed25519.pub", 103), file("known_hosts", 3 * KIB)])),
    folder(
        "AppData",
        Fixed(&[
            folder(
                "Local",
                Fixed(&[
                    folder("Microsoft", Fixed(&[folder("Outlook", Fixed(&[file("outlook.ost", 6 * GIB)]))])),
                    folder("Temp", Heap(60)),
                ]),
            ),
            folder("LocalLow", Empty),
            folder("Roaming", Programs(1)),
        ]),
    ),
    folder("Desktop", Papers(1, &[folder("Angebote 2025", Papers(0, &[]))])),
    folder(
        "Documents",
        Papers(
            3,
            &[
                folder("Archiv (alt) – nicht löschen!", Odd),
                folder("Scans", Heap(4200)),
                other("Steuer 2024.xlsx", kind::WINEFS),
            ],
        ),
    ),
    folder("Downloads", Papers(0, &[])),
    link("My Documents"),
    folder("OneDrive", Papers(2, &[])),
    folder("Pictures", Albums),
    folder("Videos", Empty),
    file(".gitconfig", 180),
    file("NTUSER.DAT", 3 * MIB),
];
