//! A snapshot of Microsoft 365: a folder for each person with mail, calendar, contacts and drive, and the sites.

use super::mailbox::Mailbox;
use super::store::Snapshot;
use super::tree::Tree;
use crate::devices::files::Files;
use crate::devices::node::{Node, Opens};
use crate::devices::office365::{Account, Tenant};
use crate::devices::says::{Told, Trouble};
use crate::devices::system::System;
use crate::seed::Dice;
use comet_api::UnixSeconds;
use comet_api::constants::{mixed_virtual_account_type, storedobjecttype as kind};

pub struct Accounts {
    everyone: Vec<Account>,
    made: UnixSeconds,
}

pub const DRIVE: &str = "OneDrive";
const DOCUMENTS: &str = "Documents";
const LISTS: [&str; 2] = ["Aufgaben & Termine", "Site Pages"];

impl Accounts {
    pub fn of(snapshot: &Snapshot) -> Self {
        let tenant = Tenant::of_item(&snapshot.item);
        let everyone = tenant.people().chain(tenant.teams()).chain(tenant.sites()).collect();
        Self { everyone, made: snapshot.made }
    }

    fn account(&self, id: &str) -> Told<&Account> {
        self.everyone.iter().find(|account| account.id == id).ok_or_else(nothing)
    }

    /// The mailbox of a person.
    pub fn mailbox(&self, id: &str) -> Told<Mailbox<'_>> {
        let account = self.account(id)?;
        if account.kind == mixed_virtual_account_type::USER {
            Ok(Mailbox { account, at: self.made })
        } else {
            Err(nothing())
        }
    }

    fn in_site(&self, site: &Account, below: &[String]) -> Told<Vec<Node>> {
        match below {
            [] => {
                let list = |name: &str, kind| Node::new(name, kind, Opens::Yes).at(self.made);
                let lists = LISTS.iter().map(|name| list(name, kind::MSSITELISTENTITY));
                Ok(std::iter::once(list(DOCUMENTS, kind::MSSITELISTDRIVEENTITY)).chain(lists).collect())
            }
            [name, below @ ..] if name == DOCUMENTS => self.drive(&site.id, r"D:\Shares\Projects", below),
            [name] if LISTS.contains(&name.as_str()) => Ok(self.rows(site, name)),
            _ => Err(nothing()),
        }
    }

    fn rows(&self, site: &Account, list: &str) -> Vec<Node> {
        let mut dice = Dice::of(&["list", &site.id, list]);
        let count = dice.between(4, 60);
        let rows = (1..=count).map(|number| {
            let title =
                dice.pick(&["Angebot nachfassen", "Review the plan", "Heizung bestellen", "مراجعة", "Release 🚀"]);
            let name = format!("{number}_.000");
            Node::new(name, kind::MSSITEITEMENTITY, Opens::No)
                .labelled(format!("{title} ({number})"))
                .sized(dice.between(200, 9000))
                .at(self.made)
        });
        rows.collect()
    }

    /// A drive in the cloud: the files of some folder of a device that nobody has.
    fn drive(&self, id: &str, folder: &str, below: &[String]) -> Told<Vec<Node>> {
        let files = Files { device: id, system: System::WindowsServer, at: self.made };
        let top = crate::devices::files::path::names(files.system, folder)?;
        let names: Vec<String> = top.into_iter().chain(below.iter().cloned()).collect();
        let nodes = files.children(&names)?.into_iter().filter(|node| node.opens != Opens::Locked);
        Ok(nodes
            .map(|node| Node { kind: if node.opens == Opens::Yes { kind::DIRECTORY } else { kind::FILE }, ..node })
            .collect())
    }
}

impl Tree for Accounts {
    fn children(&self, names: &[String]) -> Told<Vec<Node>> {
        let Some((id, below)) = names.split_first() else {
            return Ok(self.everyone.iter().map(|account| self.top(account)).collect());
        };
        let account = self.account(id)?;
        if account.kind != mixed_virtual_account_type::USER {
            return self.in_site(account, below);
        }
        let has_drive = account.is_licensed;
        let mailbox = Mailbox { account, at: self.made };
        match below {
            [] => {
                let drive = has_drive.then(|| Node::new(DRIVE, kind::DIRECTORY, Opens::Yes).at(self.made));
                Ok(mailbox.top().into_iter().chain(drive).collect())
            }
            [name, below @ ..] if name == DRIVE && has_drive => self.drive(id, r"C:\Users\Public\OneDrive", below),
            below => mailbox.folder(below),
        }
    }
}

impl Accounts {
    fn top(&self, account: &Account) -> Node {
        let kind = match account.kind {
            mixed_virtual_account_type::USER => kind::DIRECTORY,
            mixed_virtual_account_type::TEAM_GROUP => kind::MSSITE_TEAM,
            _ => kind::MSSITE,
        };
        Node::new(account.id.as_str(), kind, Opens::Yes).labelled(account.name.as_str()).at(self.made)
    }
}

pub fn nothing() -> Trouble {
    Trouble::missing("There is no such folder in the snapshot.")
}
