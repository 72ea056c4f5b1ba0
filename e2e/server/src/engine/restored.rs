//! Folders that restores filled: found on the device from then on.

use super::deed::Restored;
use super::ending::Ended;
use crate::devices::Device;
use crate::devices::files::path;
use crate::devices::node::{Node, Opens};
use crate::devices::says::Told;
use crate::devices::system::System;
use crate::refusal::Outcome;
use crate::snapshots;
use crate::state::documents::{self, Kept};
use comet_api::{DeviceId, UnixSeconds, Username};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Folder {
    owner: Username,
    device: DeviceId,
    made: UnixSeconds,
    restored: Restored,
}

impl Kept for Folder {
    const KIND: &'static str = "restored folder";
}

pub fn keep(ended: &Ended<'_>, restored: &Restored) -> Outcome<()> {
    let folder = Folder {
        owner: ended.name(),
        device: ended.job.device_id().into(),
        made: ended.at,
        restored: restored.clone(),
    };
    documents::put(ended.work.db, ended.job.guid(), &folder)
}

/// When a user is deleted.
pub fn forget(db: &Connection, owner: &Username) -> Outcome<()> {
    for (id, folder) in documents::all::<Folder>(db, None)? {
        if folder.owner == *owner {
            documents::remove::<Folder>(db, &id)?;
        }
    }
    Ok(())
}

/// What is in the folder that these names lead to, with what was restored there.
pub fn add_to(db: &Connection, device: &Device, names: &[String], found: Told<Vec<Node>>) -> Outcome<Told<Vec<Node>>> {
    let system = device.system();
    let mut restored: Option<Vec<Node>> = None;
    for folder in documents::all::<Folder>(db, None)?.values() {
        if folder.owner == device.owner_name() && folder.device == device.id() {
            let nodes = folder.seen_from(device, names);
            restored = restored.into_iter().chain(nodes).reduce(|mut all, nodes| {
                merge(system, &mut all, nodes);
                all
            });
        }
    }
    Ok(match (found, restored) {
        (Ok(mut all), Some(nodes)) => {
            merge(system, &mut all, nodes);
            Ok(all)
        }
        (Err(_), Some(nodes)) => Ok(nodes),
        (found, None) => found,
    })
}

/// What is there already stays as it is.
fn merge(system: System, all: &mut Vec<Node>, more: Vec<Node>) {
    for node in more {
        if !all.iter().any(|known| system.same(&known.name, &node.name)) {
            all.push(node);
        }
    }
}

impl Folder {
    /// What these names show of it: the way to it, itself, or what is in it; `None` beside it.
    fn seen_from(&self, device: &Device, names: &[String]) -> Option<Vec<Node>> {
        let system = device.system();
        let folder = path::names(system, &self.restored.folder).ok()?;
        let is_on_the_way = folder.iter().zip(names).all(|(a, b)| system.same(a, b));
        if !is_on_the_way {
            return None;
        }
        match folder.get(names.len()) {
            Some(next) => Some(vec![Node::new(next.as_str(), system.folder(), Opens::Yes).at(self.made)]),
            None => self.inside(device, names.get(folder.len()..)?),
        }
    }

    fn inside(&self, device: &Device, below: &[String]) -> Option<Vec<Node>> {
        let tree = snapshots::tree(&self.restored.snapshot, &device.owner);
        let chosen = &self.restored.chosen;
        if chosen.is_empty() {
            return tree.children(below).ok();
        }
        let Some((first, rest)) = below.split_first() else {
            let node = |names: &Vec<String>| {
                let (last, above) = names.split_last()?;
                tree.children(above).ok()?.into_iter().find(|node| node.name.eq_ignore_ascii_case(last))
            };
            return Some(chosen.iter().filter_map(node).collect());
        };
        let names = chosen.iter().find(|names| names.last().is_some_and(|last| last.eq_ignore_ascii_case(first)))?;
        tree.children(&[names, rest].concat()).ok()
    }
}
