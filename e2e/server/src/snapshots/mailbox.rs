//! A person's mailbox as it was at a moment: folders and letters, a calendar, contacts.

use super::accounts::nothing;
use super::letter::Letter;
use crate::devices::node::{Details, Node, Opens};
use crate::devices::office365::Account;
use crate::devices::says::Told;
use crate::seed::{Dice, person_name};
use comet_api::UnixSeconds;
use comet_api::constants::storedobjecttype as kind;

pub struct Mailbox<'a> {
    pub account: &'a Account,
    pub at: UnixSeconds,
}

/// A mail folder: its name, the most letters in it, and the folders within.
struct Folder {
    name: &'static str,
    letters: i64,
    folders: &'static [Folder],
}

const fn folder(name: &'static str, letters: i64, folders: &'static [Folder]) -> Folder {
    Folder { name, letters, folders }
}

const FOLDERS: &[Folder] = &[
    folder(
        "Inbox",
        2600,
        &[folder("Kunden", 300, &[folder("Müller & Söhne", 60, &[])]), folder("Newsletter", 500, &[])],
    ),
    folder("Archive", 400, &[folder("2023", 300, &[]), folder("2024", 300, &[])]),
    folder("Deleted Items", 120, &[]),
    folder("Drafts", 9, &[]),
    folder("Junk Email", 80, &[]),
    folder("RSS Feeds", 0, &[]),
    folder("Sent Items", 900, &[]),
];

const CALENDAR: &str = "Calendar";
const CONTACTS: &str = "Contacts";

/// Letters come from 2019 on; the last of a folder in 2028.
const FIRST: i64 = 1_546_300_800;
const SPAN: i64 = 315_000_000;
const DAY: i64 = 86_400;

impl Mailbox<'_> {
    pub fn top(&self) -> Vec<Node> {
        let opens = |name: &str, kind| Node::new(name, kind, Opens::Yes).at(self.at);
        let folders = FOLDERS.iter().map(|folder| opens(folder.name, kind::EMAILFOLDER));
        folders.chain([opens(CALENDAR, kind::OFFICECALENDAR), opens(CONTACTS, kind::OFFICECONTACTFOLDER)]).collect()
    }

    /// What is in the folder that the names below the mailbox lead to.
    pub fn folder(&self, names: &[String]) -> Told<Vec<Node>> {
        match names {
            [name] if name == CALENDAR => return Ok(self.events()),
            [name] if name == CONTACTS => return Ok(self.contacts()),
            _ => {}
        }
        let found = find(FOLDERS, names).ok_or_else(nothing)?;
        let folders =
            found.folders.iter().map(|folder| Node::new(folder.name, kind::EMAILFOLDER, Opens::Yes).at(self.at));
        Ok(folders.chain(self.letters(found, names).map(|letter| letter.node())).collect())
    }

    /// The letter that the names lead to.
    pub fn letter(&self, names: &[String]) -> Told<Letter> {
        let (name, folder) = names.split_last().ok_or_else(nothing)?;
        let found = find(FOLDERS, folder).ok_or_else(nothing)?;
        self.letters(found, folder).find(|letter| letter.id == *name).ok_or_else(nothing)
    }

    fn letters(&self, folder: &Folder, names: &[String]) -> impl Iterator<Item = Letter> + use<'_> {
        let key = names.join("/");
        // Most people have few letters, some have many.
        let share = Dice::of(&["letters", &self.account.id, &key]).below(1000);
        let count = folder.letters / 20 + folder.letters * share * share / 1_000_000;
        let step = SPAN / count.max(1);
        let times = (0..count).map(move |number| (number, UnixSeconds(FIRST + number * step)));
        let arrived = times.take_while(|(_, time)| *time <= self.at);
        arrived.map(move |(number, time)| Letter::of(self.account, &key, number, time))
    }

    fn events(&self) -> Vec<Node> {
        let mut dice = Dice::of(&["calendar", &self.account.id]);
        let count = dice.between(60, 400);
        let times = (0..count).map(|number| UnixSeconds(FIRST + number * (SPAN / count) / 900 * 900));
        // People plan about two months ahead.
        let known = times.take_while(|time| *time <= self.at.plus(60 * DAY));
        let events = known.map(|start| {
            let title =
                dice.pick(&["Jour fixe", "Zahnarzt", "Sprint review", "Urlaub Anna", "1:1", "Grillfest 🌭", "اجتماع"]);
            let end = start.plus(dice.pick(&[900, 1800, 3600, 7200, DAY]));
            let name = format!("AAMkEvent{:016x}", dice.number());
            let details = Details::Event { start, end };
            Node::new(name, kind::OFFICECALENDAREVENT, Opens::No)
                .labelled(title)
                .sized(dice.between(900, 40_000))
                .at(start.min(self.at))
                .with(details)
        });
        events.collect()
    }

    fn contacts(&self) -> Vec<Node> {
        let mut dice = Dice::of(&["contacts", &self.account.id]);
        let count = dice.between(12, 220);
        let contacts = (0..count).map(|_| {
            let (name, _) = person_name(&mut dice);
            let id = format!("AAMkContact{:016x}", dice.number());
            Node::new(id, kind::OFFICECONTACT, Opens::No)
                .labelled(name)
                .sized(dice.between(400, 3_000))
                .at(self.at)
                .with(Details::Contact)
        });
        contacts.collect()
    }
}

fn find<'a>(folders: &'a [Folder], names: &[String]) -> Option<&'a Folder> {
    let (name, below) = names.split_first()?;
    let found = folders.iter().find(|folder| folder.name == name)?;
    if below.is_empty() { Some(found) } else { find(found.folders, below) }
}
