//! A device's files, made up folder by folder when somebody looks: the same device and path, the same files.
//! They come and change with the years, so that a look into the past shows fewer and older ones.

mod grown;
mod names;
mod nature;
pub mod path;
#[cfg(test)]
mod tests;
mod unix;
mod windows;

use super::node::{Node, Opens};
use super::says::{Told, Trouble, brief};
use super::system::System;
use comet_api::UnixSeconds;
use grown::Grown;
use nature::{Nature, What};

/// The files of a device as they were at a moment.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    /// What tells this device's files from another's.
    pub device: &'a str,
    pub system: System,
    pub at: UnixSeconds,
}

/// A folder that was found.
struct Place {
    nature: Nature,
    /// Its path, as it is really written.
    names: Vec<String>,
}

impl Files<'_> {
    /// What is in the folder that these names lead to; what is at the top for none.
    pub fn children(&self, names: &[String]) -> Told<Vec<Node>> {
        let place = self.find(names)?;
        Ok(self.listing(&place)?.into_iter().map(|(node, _)| node).collect())
    }

    fn find(&self, names: &[String]) -> Told<Place> {
        let mut place = Place { nature: self.top(), names: Vec::new() };
        for name in names {
            let inside = self.listing(&place)?.into_iter().find(|(node, _)| self.system.same(&node.name, name));
            let Some((node, nature)) = inside else { return Err(self.not_there(names)) };
            place.names.push(node.name);
            place.nature = nature.ok_or_else(|| self.no_folder(names))?;
        }
        Ok(place)
    }

    fn top(&self) -> Nature {
        match self.system {
            System::Windows => windows::PC,
            System::WindowsServer => windows::SERVER,
            System::Mac => unix::MAC,
            System::Linux => unix::LINUX,
            System::Synology => unix::SYNOLOGY,
        }
    }

    /// The entries of the folder, with what is inside them where they open.
    fn listing(&self, place: &Place) -> Told<Vec<(Node, Option<Nature>)>> {
        let key = path::text(self.system, &place.names);
        let grown = Grown { files: self, key: &key };
        Ok(match place.nature {
            Nature::Fixed(children) => grown.fixed(children),
            Nature::Homes(children) => grown.homes(children),
            Nature::Papers(levels, also) => grown.papers(levels, also),
            Nature::Programs(levels) => grown.programs(levels),
            Nature::Albums => grown.albums(),
            Nature::Album => grown.album(),
            Nature::Heap(count) => grown.heap(count),
            Nature::Libraries(count) => grown.libraries(count),
            Nature::Odd => grown.odd(),
            Nature::Locked => return Err(self.denied(&key)),
            Nature::Empty => Vec::new(),
        })
    }

    fn folder(&self, name: impl Into<String>, nature: Nature, modified: UnixSeconds) -> (Node, Option<Nature>) {
        let opens = if matches!(nature, Nature::Locked) { Opens::Locked } else { Opens::Yes };
        (Node::new(name, self.system.folder(), opens).at(modified), Some(nature))
    }

    fn file(&self, name: impl Into<String>, bytes: i64, modified: UnixSeconds) -> (Node, Option<Nature>) {
        (Node::new(name, self.system.file(), Opens::No).sized(bytes).at(modified), None)
    }

    fn what(&self, name: &str, what: What, modified: UnixSeconds) -> (Node, Option<Nature>) {
        match what {
            What::Folder(nature) => self.folder(name, nature, modified),
            What::File(bytes) => self.file(name, bytes, modified),
            What::Other(kind) => (Node::new(name, kind, Opens::No).at(modified), None),
        }
    }

    fn not_there(&self, names: &[String]) -> Trouble {
        let path = brief(&path::text(self.system, names));
        Trouble::missing(match self.system.is_windows() {
            true => format!("open {path}: The system cannot find the path specified."),
            false => format!("open {path}: no such file or directory"),
        })
    }

    fn no_folder(&self, names: &[String]) -> Trouble {
        let path = brief(&path::text(self.system, names));
        Trouble::wrong(match self.system.is_windows() {
            true => format!("readdir {path}: The directory name is invalid."),
            false => format!("readdirent {path}: not a directory"),
        })
    }

    fn denied(&self, path: &str) -> Trouble {
        let path = brief(path);
        Trouble::wrong(match self.system {
            System::Windows | System::WindowsServer => format!("open {path}: Access is denied."),
            System::Mac => format!("open {path}: operation not permitted"),
            System::Linux | System::Synology => format!("open {path}: transport endpoint is not connected"),
        })
    }
}
