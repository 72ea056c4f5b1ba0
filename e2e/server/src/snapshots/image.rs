//! What can be read inside the image of a disk: files again, called by the kinds that the API has for them there.

use crate::devices::files::Files;
use crate::devices::node::{Node, Opens};
use crate::devices::says::Told;
use comet_api::constants::storedobjecttype as kind;

/// The names of a path inside an image, whichever way it leans.
pub fn names(path: &str) -> Vec<String> {
    path.split(['/', '\\']).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// A folder of the files that lie below `top`.
pub fn files(files: Files<'_>, top: &[&str], below: &[String]) -> Told<Vec<Node>> {
    let names: Vec<String> = top.iter().map(|name| (*name).to_owned()).chain(below.iter().cloned()).collect();
    let nodes = files.children(&names)?;
    Ok(nodes.into_iter().filter(|node| node.opens != Opens::Locked).map(in_image).collect())
}

fn in_image(node: Node) -> Node {
    let kind = match node.kind {
        kind::WINEFS => kind::VMDK_WINEFS,
        kind::SYMLINK => kind::VMDK_SYMLINK,
        _ if node.opens == Opens::Yes => kind::VMDK_DIRECTORY,
        // What Windows has deduplicated can be listed, and not be restored alone.
        _ if node.name.ends_with(".mp4") => kind::VMDK_WINDEDUP,
        _ => kind::VMDK_FILE,
    };
    Node { kind, ..node }
}

/// The boot files of a partition that firmware reads.
pub fn boot_files(files: Files<'_>, below: &[String]) -> Vec<Node> {
    let folder = |name: &str| Node::new(name, kind::VMDK_DIRECTORY, Opens::Yes).at(files.at);
    let file = |name: &str, bytes| Node::new(name, kind::VMDK_FILE, Opens::No).sized(bytes).at(files.at);
    match below {
        [] => vec![folder("EFI")],
        [efi] if efi == "EFI" => vec![folder("Boot")],
        [efi, boot] if efi == "EFI" && boot == "Boot" => vec![file("BCD", 49_152), file("bootx64.efi", 1_540_096)],
        _ => Vec::new(),
    }
}
