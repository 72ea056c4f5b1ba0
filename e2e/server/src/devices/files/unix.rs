//! The file systems of a Mac, a Linux server and a Synology.

use super::nature::Nature::{self, Albums, Empty, Fixed, Heap, Homes, Locked, Odd, Papers, Programs};
use super::nature::{Child, GIB, KIB, MIB, file, folder, link, other};
use comet_api::constants::storedobjecttype as kind;

pub const MAC: Nature = Fixed(&[
    folder(".Spotlight-V100", Locked),
    folder("Applications", Programs(2)),
    folder("Library", Programs(2)),
    folder("System", Locked),
    folder("Users", Homes(MAC_HOME)),
    folder("Volumes", Fixed(&[folder("Backup Disk 2", Empty), link("Macintosh HD")])),
    folder("bin", Programs(0)),
    folder("dev", Fixed(DEVICES)),
    link("etc"),
    folder("private", Fixed(&[folder("etc", Fixed(ETC)), folder("tmp", Heap(25)), folder("var", Programs(1))])),
    link("tmp"),
    folder("usr", Fixed(&[folder("bin", Programs(0)), folder("local", Programs(2))])),
    link("var"),
]);

pub const LINUX: Nature = Fixed(&[
    link("bin"),
    folder("boot", Fixed(&[file("initrd.img-6.8.0-64-generic", 74 * MIB), file("vmlinuz-6.8.0-64-generic", 15 * MIB)])),
    folder("dev", Fixed(DEVICES)),
    folder("etc", Fixed(ETC)),
    folder("home", Homes(LINUX_HOME)),
    link("lib"),
    folder("lost+found", Empty),
    folder("mnt", Fixed(&[folder("archive", Papers(2, &[])), folder("offline-nas", Locked)])),
    folder("opt", Programs(2)),
    folder("proc", Empty),
    folder("root", Fixed(&[file(".bashrc", 3 * KIB), file("directory.ldif", 180 * MIB)])),
    folder(
        "run",
        Fixed(&[other("docker.sock", kind::UNIXSOCKET), other("initctl", kind::UNIXFIFO), file("utmp", 2 * KIB)]),
    ),
    folder("srv", Papers(1, &[])),
    folder("tmp", Heap(20)),
    folder("usr", Fixed(&[folder("bin", Programs(0)), folder("share", Programs(2))])),
    folder(
        "var",
        Fixed(&[
            folder("lib", Fixed(&[folder("mysql", Fixed(MYSQL)), folder("docker", Locked)])),
            folder("log", Fixed(&[file("auth.log", 4 * MIB), folder("journal", Heap(40)), file("syslog", 9 * MIB)])),
            folder("www", Fixed(WWW)),
        ]),
    ),
]);

pub const SYNOLOGY: Nature = Fixed(&[
    folder("etc", Fixed(ETC)),
    folder("tmp", Heap(12)),
    folder(
        "volume1",
        Fixed(&[
            folder("#recycle", Papers(0, &[])),
            folder("@appstore", Programs(1)),
            folder("data", Papers(3, &[folder("@eaDir", Heap(30)), folder("Projekte", Papers(2, &[])), SCANS, ODD])),
            folder("homes", Homes(SYNOLOGY_HOME)),
            folder("photo", Albums),
        ]),
    ),
]);

const SCANS: Child = folder("Scans", Heap(5100));
const ODD: Child = folder("Seltsame Namen", Odd);

const DEVICES: &[Child] = &[
    other("disk0", kind::UNIXBLOCKDEVICE),
    other("null", kind::UNIXCHARDEVICE),
    other("random", kind::UNIXCHARDEVICE),
    other("sda", kind::UNIXBLOCKDEVICE),
    other("sda1", kind::UNIXBLOCKDEVICE),
    link("stdout"),
    other("tty0", kind::UNIXCHARDEVICE),
];

const ETC: &[Child] = &[
    folder("letsencrypt", Fixed(&[folder("archive", Papers(0, &[])), link("live")])),
    folder("ssh", Fixed(&[file("ssh_config", 2 * KIB), file("sshd_config", 3 * KIB)])),
    file("fstab", 657),
    file("hosts", 221),
    link("localtime"),
    file("passwd", 2 * KIB),
];

const MYSQL: &[Child] = &[
    folder("shop", Heap(140)),
    folder("wordpress", Heap(36)),
    file("ib_logfile0", 48 * MIB),
    file("ibdata1", 2 * GIB),
    other("mysql.sock", kind::UNIXSOCKET),
];

const WWW: &[Child] = &[
    folder("html", Papers(1, &[])),
    folder(
        "shop",
        Fixed(&[
            folder("cache", Heap(700)),
            folder("releases", Fixed(&[folder("2025-10-02", Programs(2)), link("current")])),
            folder("uploads", Fixed(&[folder("2024", Heap(1800)), folder("2025", Heap(3600)), ODD])),
            file(".env", KIB),
            file("index.php", 4 * KIB),
        ]),
    ),
];

const MAC_HOME: &[Child] = &[
    folder(".Trash", Locked),
    folder(".ssh", Fixed(&[file("id_ed25519", 411), file("known_hosts", 5 * KIB)])),
    folder("Desktop", Papers(1, &[])),
    folder("Documents", Papers(3, &[SCANS, ODD])),
    folder("Downloads", Papers(0, &[])),
    folder(
        "Library",
        Fixed(&[
            folder("Caches", Heap(90)),
            folder("Mail", Fixed(&[folder("V10", Heap(2200))])),
            folder("Preferences", Programs(0)),
        ]),
    ),
    folder("Movies", Papers(0, &[folder("Hochzeit Müller", Papers(0, &[]))])),
    folder("Music", Empty),
    folder("Pictures", Albums),
    file(".zsh_history", 84 * KIB),
];

const LINUX_HOME: &[Child] = &[
    folder(".ssh", Fixed(&[file("authorized_keys", 800), file("known_hosts", 5 * KIB)])),
    folder("Documents", Papers(1, &[ODD])),
    folder("backups", Heap(30)),
    file(".bash_history", 22 * KIB),
    file(".profile", 807),
];

const SYNOLOGY_HOME: &[Child] = &[folder("Drive", Papers(2, &[])), folder("Photos", Albums)];
