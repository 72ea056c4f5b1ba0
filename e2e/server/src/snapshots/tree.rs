//! The inside of a snapshot as a tree, whatever was backed up, and its folders as the API lists them.

use super::accounts::Accounts;
use super::disk_image::DiskImage;
use super::dumps::Dumps;
use super::files::FileTree;
use super::machines::Machines;
use super::store::Snapshot;
use super::tree_id;
use crate::devices::node::{Node, Opens};
use crate::devices::says::{Told, Trouble};
use comet_api::constants::{engine_builtin as engine, storedobjecttype as kind};
use comet_api::types::{StoredObject, UserProfileConfig, VMDKSnapshotViewOptions};

pub trait Tree {
    /// What is in the folder that these names lead to; what is at the top for none.
    fn children(&self, names: &[String]) -> Told<Vec<Node>>;

    /// What is in the image of a disk that the names lead to.
    fn inside_image(&self, _names: &[String], _options: &VMDKSnapshotViewOptions) -> Told<Vec<Node>> {
        Err(Trouble::wrong("This snapshot holds no images of disks."))
    }

    /// The names as a path, as restores want it.
    fn path(&self, names: &[String]) -> String {
        names.join("/")
    }
}

/// The inside of the snapshot. Which device it came from and what was chosen there, its owner's profile says.
pub fn tree<'a>(snapshot: &'a Snapshot, owner: &'a UserProfileConfig) -> Box<dyn Tree + 'a> {
    match snapshot.engine.as_str() {
        engine::HYPERV | engine::VMWARE | engine::PROXMOX => Box::new(Machines::of(snapshot)),
        engine::WINDISK => Box::new(DiskImage::of(snapshot, owner)),
        engine::MSOFFICE => Box::new(Accounts::of(snapshot)),
        engine::MSSQL | engine::MYSQL | engine::MONGODB | engine::STDOUT | engine::EXCHANGEEDB | engine::VSSWRITER => {
            Box::new(Dumps { snapshot, owner })
        }
        _ => Box::new(FileTree::of(snapshot, owner)),
    }
}

/// A folder of the snapshot; with options, one inside the image of a disk.
pub fn list(tree: &dyn Tree, id: &str, options: Option<&VMDKSnapshotViewOptions>) -> Told<Vec<StoredObject>> {
    let names = tree_id::decode(id)?;
    if let Some(options) = options.filter(|options| options.enabled()) {
        let below = options.list_path().trim_end_matches('/');
        let nodes = tree.inside_image(&names, options)?;
        return Ok(nodes.iter().map(|node| node.object(|| format!("{below}/{}", node.name))).collect());
    }
    let nodes = tree.children(&names)?;
    let mut counter = Counter { tree, budget: MOST_COUNTED };
    Ok(nodes.iter().map(|node| counter.object(&names, node)).collect())
}

/// How many entries are looked at to say what folders hold: a device has it in its index, here it is made up.
const MOST_COUNTED: usize = 12_000;

/// Counts what is in folders, as long as it is little.
struct Counter<'a> {
    tree: &'a dyn Tree,
    budget: usize,
}

#[derive(Default)]
struct Count {
    files: u64,
    folders: u64,
    bytes: u64,
}

impl Counter<'_> {
    fn object(&mut self, above: &[String], node: &Node) -> StoredObject {
        let names = below(above, node);
        let mut object = node.object(|| tree_id::encode(&names));
        if node.opens == Opens::Yes
            && !is_image(node)
            && let Some(count) = self.count(names)
        {
            object.set_r(true);
            object.set_f(count.files);
            object.set_b(count.bytes);
            object.set_d(count.folders);
        }
        object
    }

    /// `None` when there is too much to count.
    fn count(&mut self, top: Vec<String>) -> Option<Count> {
        let (mut count, mut open) = (Count::default(), vec![top]);
        while let Some(names) = open.pop() {
            let nodes = self.tree.children(&names).ok()?;
            let left = self.budget.checked_sub(nodes.len() + 1);
            self.budget = left.unwrap_or_default();
            left?;
            for node in &nodes {
                count.bytes += u64::try_from(node.size).unwrap_or_default();
                let is_folder = node.opens != Opens::No && !is_image(node);
                count.folders += u64::from(is_folder);
                count.files += u64::from(!is_folder);
                if is_folder && node.opens == Opens::Yes {
                    open.push(below(&names, node));
                }
            }
        }
        Some(count)
    }
}

/// A disk's image is one file, though it can be opened.
pub fn is_image(node: &Node) -> bool {
    node.kind == kind::VIRTUALIMAGE_DISK
}

/// The names that lead to the node.
pub fn below(names: &[String], node: &Node) -> Vec<String> {
    names.iter().chain([&node.name]).cloned().collect()
}
