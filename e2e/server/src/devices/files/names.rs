//! Names of people, folders and files, in the languages of those who made them.

use crate::devices::system::System;

pub const PEOPLE: [&str; 10] = [
    "office",
    "reception",
    "Administrator",
    "Jürgen Müller",
    "maria",
    "studio",
    "Siobhán O'Brien",
    "praktikant",
    "chef",
    "łukasz",
];

pub const FOLDERS: [&str; 28] = [
    "Angebote",
    "Rechnungen 2024",
    "Rechnungen 2025",
    "Invoices",
    "Projets en cours",
    "Verträge",
    "Contracts & NDAs",
    "Fotos Baustelle",
    "Kunden",
    "Customers (A–M)",
    "Customers (N–Z)",
    "Lieferanten",
    "Personal",
    "Payroll",
    "Steuer",
    "Tax returns",
    "Marketing",
    "Presse",
    "Vorlagen",
    "Templates",
    "Alte Versionen",
    "Old – do not use",
    "Sitzungsprotokolle",
    "Minutes",
    "Schulung",
    "見積書",
    "العقود",
    "Ordner ohne Namen 3",
];

pub const STEMS: [&str; 26] = [
    "Rechnung",
    "Invoice",
    "Angebot",
    "Quote",
    "Kalkulation",
    "Budget",
    "Protokoll",
    "Minutes",
    "Vertrag",
    "Contract",
    "Lageplan",
    "Grundriss",
    "Brief an das Finanzamt",
    "Letter to the council",
    "naïve café menu",
    "Präsentation",
    "Slides",
    "Stundenzettel",
    "Timesheet",
    "Lohnabrechnung",
    "Foto",
    "Scan",
    "Notizen",
    "Todo",
    "Bewerbung",
    "Übersicht",
];

/// An ending and the usual size of such a file in KiB.
pub const ENDINGS: [(&str, i64); 12] = [
    ("pdf", 420),
    ("docx", 64),
    ("xlsx", 48),
    ("txt", 3),
    ("pptx", 5200),
    ("jpg", 2800),
    ("dwg", 1900),
    ("msg", 95),
    ("zip", 14_000),
    ("csv", 120),
    ("mp4", 180_000),
    ("bak", 33_000),
];

pub const PROGRAMS: [&str; 12] = [
    "7-Zip",
    "Common Files",
    "Internet Explorer",
    "LibreOffice",
    "Microsoft Office",
    "Mozilla Firefox",
    "NVIDIA Corporation",
    "Notepad++",
    "TeamViewer",
    "VideoLAN",
    "locale",
    "resources",
];

pub const PARTS: [&str; 12] = [
    "core.dll",
    "help.chm",
    "icudtl.dat",
    "license.rtf",
    "main.exe",
    "manifest.json",
    "plugin.so",
    "readme.txt",
    "resources.pak",
    "setup.ini",
    "uninstall.exe",
    "version.dll",
];

/// Names that every system allows.
const ODD: [&str; 24] = [
    "  zwei Leerzeichen vorn.txt",
    ".hidden",
    "..zwei Punkte",
    "-rf",
    "100% fertig #1 + mehr.txt",
    "O'Connor & Söhne.docx",
    "&lt;b&gt;&amp;.html",
    "${HOME} `id` $(id).sh",
    "[klammern] {geschweift} (rund).txt",
    "a;b,c=d!.csv",
    "%2e%2e%2f%00.txt",
    "~$Kalkulation.xlsx",
    "desktop.ini",
    "été (zusammengesetzt: e\u{301}te\u{301}).txt",
    "قائمة الأسعار.docx",
    "שלום עולם.txt",
    "Rechnung\u{202e}fdp.exe",
    "zero\u{200b}width.txt",
    "明日の予定 – 最終版.xlsx",
    "🎉 Feier 👩‍👩‍👧 🏳️‍🌈.jpg",
    "ﬁligran ①②③ Ⅷ.txt",
    "NULL",
    "Kopie von Kopie von Kopie von Kopie von Plan (2) (2) (final) (wirklich final).dwg",
    LONGEST,
];

/// Nearly 255 characters, more than which no system takes.
const LONGEST: &str = "Sehr langer Name, wie er entsteht, wenn jemand den Betreff einer E-Mail zum Dateinamen macht - AW WG AW Re Fwd \
Angebot fuer die Erneuerung der Heizungsanlage im Gebaeude 7 (Nebenhaus), Nachtrag 3 zum Nachtrag 2, mit Anlagen, \
bitte vertraulich.pdf";

/// Names that only Unix allows, and only Unix makes.
const ODD_UNIX: [&str; 8] = [
    "\"quoted\" <img src=x onerror=alert(1)>.jpg",
    "line\nbreak.txt",
    "tab\there.txt",
    "back\\slash.txt",
    "star*question?.log",
    "colon:pipe|.md",
    "ends with a space ",
    "ends with a dot.",
];

pub fn odd(system: System) -> impl Iterator<Item = &'static str> {
    let unix = if system.is_windows() { &[][..] } else { &ODD_UNIX[..] };
    ODD.iter().chain(unix).copied()
}
