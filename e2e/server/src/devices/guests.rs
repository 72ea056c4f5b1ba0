//! Virtual machines, whatever runs them.

use crate::seed::Dice;

const GIB: i64 = 1 << 30;

#[derive(Clone, Debug, PartialEq)]
pub struct Guest {
    pub id: String,
    pub name: String,
    pub cores: i64,
    pub memory: i64,
    /// Bytes of each disk.
    pub disks: Vec<i64>,
    /// With UEFI; older ones have a BIOS and an MBR.
    pub is_modern: bool,
    pub is_windows: bool,
    pub is_running: bool,
}

const NAMES: [&str; 16] = [
    "DC01",
    "DC02",
    "ERP-DB",
    "ERP-APP",
    "TERMINAL01",
    "FILES",
    "WEB",
    "MONITORING",
    "Exchange 2019",
    "DATEV (alt, nicht einschalten)",
    "GitLab",
    "backup-proxy",
    "Telefonanlage",
    "test <snapshot> & \"clone\"",
    "Überwachung Halle 2",
    "win11-gold",
];

/// So many guests of a host.
pub fn of_host(host: &str, count: usize) -> Vec<Guest> {
    let names = (0..).flat_map(|round: u32| NAMES.iter().map(move |name| (round, *name)));
    names
        .take(count)
        .map(|(round, name)| guest(host, if round == 0 { name.to_owned() } else { format!("{name}-{round:02}") }))
        .collect()
}

fn guest(host: &str, name: String) -> Guest {
    let mut dice = Dice::of(&["guest", host, &name]);
    let is_windows =
        !["WEB", "MONITORING", "GitLab", "backup-proxy", "Telefonanlage"].iter().any(|linux| name.starts_with(linux));
    let system = dice.pick(&[40, 60, 80, 120]) * GIB;
    let mut disks = vec![system];
    if dice.chance(450) {
        disks.push(dice.between(100, 2000) * GIB);
    }
    Guest {
        id: dice.guid(),
        cores: dice.pick(&[1, 2, 2, 4, 4, 8, 16]),
        memory: dice.pick(&[2, 4, 8, 8, 16, 32, 64]) * GIB,
        disks,
        is_modern: dice.chance(750),
        is_windows,
        is_running: dice.chance(800),
        name,
    }
}
