//! What people and programs leave in a folder over the years, by lot.

use super::Files;
use super::names::{ENDINGS, FOLDERS, PARTS, PEOPLE, PROGRAMS, STEMS, odd};
use super::nature::{Child, KIB, Nature};
use crate::devices::node::Node;
use crate::devices::system::System;
use crate::seed::Dice;
use comet_api::UnixSeconds;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::HashSet;

pub type Listing = Vec<(Node, Option<Nature>)>;

/// The oldest files are from 2019, those that are not made yet from 2028.
const FIRST: i64 = 1_546_300_800;
const LAST: i64 = 1_861_920_000;
const FIRST_YEAR: i16 = 2019;
const DAY: i64 = 86_400;

/// A folder in which things grow. Its path tells it from other folders.
pub struct Grown<'a> {
    pub files: &'a Files<'a>,
    pub key: &'a str,
}

impl Grown<'_> {
    pub fn fixed(&self, children: &[Child]) -> Listing {
        children.iter().map(|child| self.files.what(child.name, child.what, self.installed(child.name))).collect()
    }

    /// One to three people, and what the system makes itself.
    pub fn homes(&self, home: &'static [Child]) -> Listing {
        let mut dice = self.dice("homes");
        let mut names = pick_some(&PEOPLE, dice.between(2, 4), &mut dice);
        names.extend(match self.files.system {
            System::Windows | System::WindowsServer => Some("Public"),
            System::Mac => Some("Shared"),
            System::Linux | System::Synology => None,
        });
        names.iter().map(|name| self.files.folder(*name, Nature::Fixed(home), self.installed(name))).collect()
    }

    pub fn papers(&self, levels: u8, also: &[Child]) -> Listing {
        let mut dice = self.dice("papers");
        let mut listing = self.fixed(also);
        if let Some(levels) = levels.checked_sub(1) {
            let names = pick_some(&FOLDERS, dice.between(2, 5), &mut dice);
            let made =
                names.iter().map(|name| self.files.folder(*name, Nature::Papers(levels, &[]), self.installed(name)));
            listing.extend(made);
        }
        let mut taken = HashSet::new();
        for number in 0..dice.between(4, 16) {
            let (ending, kib) = dice.pick(&ENDINGS);
            let stem = dice.pick(&STEMS);
            let plain = format!("{stem}.{ending}");
            let name = if dice.chance(350) || taken.contains(&plain) {
                format!("{stem} {:04}.{ending}", 1000 + number * 37)
            } else {
                plain
            };
            if taken.insert(name.clone()) {
                listing.extend(self.grown_file(name, kib * KIB));
            }
        }
        listing
    }

    pub fn programs(&self, levels: u8) -> Listing {
        let mut dice = self.dice("programs");
        let mut listing = Listing::new();
        if let Some(levels) = levels.checked_sub(1) {
            let names = pick_some(&PROGRAMS, dice.between(3, 6), &mut dice);
            listing.extend(
                names.iter().map(|name| self.files.folder(*name, Nature::Programs(levels), self.installed(name))),
            );
        }
        let names = pick_some(&PARTS, dice.between(2, 9), &mut dice);
        listing.extend(
            names.iter().map(|name| self.files.file(*name, dice.between(2 * KIB, 9000 * KIB), self.installed(name))),
        );
        listing
    }

    pub fn albums(&self) -> Listing {
        let this_year =
            Timestamp::from_second(self.files.at.0).map_or(FIRST_YEAR, |at| at.to_zoned(TimeZone::UTC).year());
        (FIRST_YEAR..=this_year.min(FIRST_YEAR + 30))
            .map(|year| self.files.folder(year.to_string(), Nature::Album, self.installed("album")))
            .collect()
    }

    pub fn album(&self) -> Listing {
        let mut dice = self.dice("album");
        let (first, count) = (dice.between(1, 6000), dice.between(40, 160));
        (first..first + count)
            .filter_map(|number| self.grown_file(format!("IMG_{number:04}.HEIC"), 2600 * KIB))
            .collect()
    }

    /// Scans and the like, a few each day from the first day on.
    pub fn heap(&self, count: i64) -> Listing {
        // As many are there today; the years to come bring more.
        let step = (LAST - FIRST) * 3 / 4 / count.max(1);
        let mut dice = self.dice("heap");
        let stem = dice.pick(&["Scan", "Dokument", "IMG", "export", "log"]);
        let ending = dice.pick(&["pdf", "tif", "jpg", "dat"]);
        let made = (1..=count * 2).map(|number| (number, UnixSeconds(FIRST + number * step)));
        made.take_while(|(_, time)| *time <= self.files.at)
            .map(|(number, time)| {
                self.files.file(format!("{stem} {number:05}.{ending}"), dice.between(9 * KIB, 900 * KIB), time)
            })
            .collect()
    }

    pub fn libraries(&self, count: i64) -> Listing {
        let mut dice = self.dice("libraries");
        let parts = ["api-ms-win-core", "bcrypt", "dx", "kbd", "ms", "net", "print", "rpc", "shell", "win", "wlan"];
        (0..count)
            .map(|number| {
                let name = format!("{}-{number:04x}.dll", dice.pick(&parts));
                self.files.file(name, dice.between(8 * KIB, 3000 * KIB), self.installed("libraries"))
            })
            .collect()
    }

    pub fn odd(&self) -> Listing {
        let mut listing: Listing =
            odd(self.files.system).map(|name| self.files.file(name, 3 * KIB, self.installed(name))).collect();
        listing.push(self.files.folder("[leer] & 'quoted' – наш каталог", Nature::Empty, self.installed("empty")));
        listing.push(self.files.folder("مجلد جديد", Nature::Papers(0, &[]), self.installed("right to left")));
        listing
    }

    /// A file that is there from some day on and may change now and then.
    fn grown_file(&self, name: String, usual: i64) -> Option<(Node, Option<Nature>)> {
        let mut dice = Dice::of(&["file", self.files.device, self.key, &name]);
        let made = FIRST + dice.below(LAST - FIRST);
        let age = self.files.at.0.checked_sub(made).filter(|age| *age >= 0)?;
        let pause = if dice.chance(300) { dice.between(1, 40) * DAY } else { i64::MAX };
        let edits = age / pause;
        let size = dice.about(usual) + edits.min(500) * dice.between(10, 900);
        Some(self.files.file(name, size, UnixSeconds(made + edits.saturating_mul(pause))))
    }

    /// When something that was always there was put there.
    fn installed(&self, name: &str) -> UnixSeconds {
        let after = Dice::of(&["installed", self.files.device, self.key, name]).below(900 * DAY);
        UnixSeconds(FIRST + after).min(self.files.at)
    }

    fn dice(&self, what: &str) -> Dice {
        Dice::of(&[what, self.files.device, self.key])
    }
}

/// Some of the list, in its order, none twice.
fn pick_some(list: &[&'static str], count: i64, dice: &mut Dice) -> Vec<&'static str> {
    let mut left = i64::try_from(list.len()).unwrap_or_default();
    let mut wanted = count.min(left);
    let mut picked = Vec::new();
    for name in list {
        if dice.below(left) < wanted {
            picked.push(*name);
            wanted -= 1;
        }
        left -= 1;
    }
    picked
}
