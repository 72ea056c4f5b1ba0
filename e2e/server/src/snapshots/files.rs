//! A snapshot of files: what the item chose of its device's files, as they were then.

use super::selection::Selection;
use super::store::Snapshot;
use super::tree::Tree;
use crate::devices::files::{Files, path};
use crate::devices::node::{Node, Opens};
use crate::devices::says::{Told, Trouble};
use crate::devices::system::System;
use comet_api::constants::engine_builtin as engine;
use comet_api::types::UserProfileConfig;

pub struct FileTree<'a> {
    files: Files<'a>,
    selection: Selection,
}

impl<'a> FileTree<'a> {
    pub fn of(snapshot: &'a Snapshot, owner: &UserProfileConfig) -> Self {
        let system = System::of(owner.devices().get(snapshot.device.as_str()));
        let selection = match (snapshot.engine.as_str(), owner.sources().get(&snapshot.item)) {
            (engine::SYSTEMSTATE, _) => Selection::only(system, &[r"C:\Windows", r"C:\ProgramData"]),
            (engine::WINDOWSSYSTEM, _) => Selection::only(system, &[r"C:\"]),
            (_, Some(item)) => Selection::of(system, item),
            (_, None) => Selection::everything(system),
        };
        Self { files: Files { device: snapshot.device.as_str(), system, at: snapshot.made }, selection }
    }
}

impl Tree for FileTree<'_> {
    fn children(&self, names: &[String]) -> Told<Vec<Node>> {
        let names = real(self.files.system, names);
        if !self.selection.covers(&names) {
            return Err(Trouble::missing("There is no such folder in the snapshot."));
        }
        let path = path::text(self.files.system, &names);
        let nodes = self.files.children(&names)?.into_iter();
        let kept =
            nodes.filter(|node| node.opens != Opens::Locked && self.selection.covers_in(&names, &path, &node.name));
        Ok(kept.map(|node| if names.is_empty() { stored(node) } else { node }).collect())
    }

    fn path(&self, names: &[String]) -> String {
        path::text(self.files.system, &real(self.files.system, names))
    }
}

/// In a snapshot a drive is a folder: `C:\` is called `C__` there.
fn stored(node: Node) -> Node {
    match node.name.strip_suffix(r":\") {
        Some(letter) => {
            let label = node.name.clone();
            Node { name: format!("{letter}__"), ..node }.labelled(label)
        }
        None => node,
    }
}

fn real(system: System, names: &[String]) -> Vec<String> {
    match names {
        [drive, rest @ ..] if system.is_windows() => {
            let drive = drive.strip_suffix("__").map_or_else(|| drive.clone(), |letter| format!(r"{letter}:\"));
            std::iter::once(drive).chain(rest.iter().cloned()).collect()
        }
        names => names.to_vec(),
    }
}
