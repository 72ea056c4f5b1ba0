//! Paths and names that a device of the item's kind might have.

use crate::seed::dice::Dice;
use comet_api::types::SourceConfig;

/// Where an item's files lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    Windows,
    Mac,
    Linux,
}

const WINDOWS: [&str; 8] = [
    r"C:\Users\Public\Documents",
    r"C:\Users\office\AppData\Local\Microsoft\Outlook",
    r"C:\Users\office\Desktop\Angebote 2025",
    r"C:\Users\reception\OneDrive\Bilder",
    r"D:\Shares\Buchhaltung\Jahresabschluss",
    r"D:\Shares\Projects\Église Saint-Étienne",
    r"D:\Data\Scans\Eingang",
    r"C:\ProgramData\Till\Archive",
];
const MAC: [&str; 5] = [
    "/Users/anna/Documents",
    "/Users/anna/Pictures/Photos Library.photoslibrary/originals/F",
    "/Users/studio/Library/Mail/V10",
    "/Users/studio/Movies/Hochzeit Müller",
    "/Users/shared/明日の予定",
];
const LINUX: [&str; 5] = [
    "/var/www/shop/uploads/2025/10",
    "/etc/letsencrypt/archive",
    "/volume1/data/Projekte/Neubau",
    "/volume1/homes/maria/Photos/2024",
    "/var/www/shop/releases/current",
];
const NAMES: [&str; 10] = [
    "Rechnung 4711.pdf",
    "IMG_2381.HEIC",
    "outlook.ost",
    "Kalkulation (Kopie).xlsx",
    "قائمة الأسعار.docx",
    "naïve café menu.indd",
    "backup-🎉.zip",
    "till.ldf",
    "Plan O'Connor.dwg",
    "desktop.ini",
];
/// Possible everywhere but on Windows.
const ODD_NAMES: [&str; 3] = ["Angebot <neu> & \"final\".docx", "notes:old", "  leading spaces.txt"];

impl Places {
    pub fn of(item: Option<&SourceConfig>) -> Self {
        let first = item.and_then(|item| item.engine_props().get("INCLUDE0")).unwrap_or_default();
        match first {
            path if path.starts_with("/Users") => Self::Mac,
            path if path.starts_with('/') => Self::Linux,
            _ => Self::Windows,
        }
    }

    /// The path of some file; the number makes it one of many.
    pub fn file(self, dice: &mut Dice, number: Option<i64>) -> String {
        let (folders, separator): (&[&str], _) = match self {
            Self::Windows => (&WINDOWS, '\\'),
            Self::Mac => (&MAC, '/'),
            Self::Linux => (&LINUX, '/'),
        };
        let is_odd = self != Self::Windows && dice.chance(120);
        let (folder, name) = (dice.pick(folders), if is_odd { dice.pick(&ODD_NAMES) } else { dice.pick(&NAMES) });
        match number {
            Some(number) => format!("{folder}{separator}{:03}{separator}{number:06} {name}", number % 400),
            None => format!("{folder}{separator}{name}"),
        }
    }
}
