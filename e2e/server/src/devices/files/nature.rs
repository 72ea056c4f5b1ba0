//! What kinds of folders there are, and how the fixed parts of a device's tree are written down.

use comet_api::constants::storedobjecttype as kind;

/// What is in a folder.
#[derive(Clone, Copy)]
pub enum Nature {
    /// Always these.
    Fixed(&'static [Child]),
    /// A home for each person who uses the device, each with these.
    Homes(&'static [Child]),
    /// People's papers in folders, so many levels deep, and these.
    Papers(u8, &'static [Child]),
    /// Programs and their libraries.
    Programs(u8),
    /// A folder of pictures for each year.
    Albums,
    /// The pictures of a year.
    Album,
    /// Thousands of files.
    Heap(i64),
    /// Thousands of libraries of the system.
    Libraries(i64),
    /// Names that trip software up.
    Odd,
    /// Not for the account that the backup runs as.
    Locked,
    Empty,
}

/// An entry of a fixed folder.
pub struct Child {
    pub name: &'static str,
    pub what: What,
}

#[derive(Clone, Copy)]
pub enum What {
    Folder(Nature),
    /// A file of this size.
    File(i64),
    /// Neither: its `STOREDOBJECTTYPE_*`.
    Other(&'static str),
}

pub const fn folder(name: &'static str, nature: Nature) -> Child {
    Child { name, what: What::Folder(nature) }
}
pub const fn file(name: &'static str, bytes: i64) -> Child {
    Child { name, what: What::File(bytes) }
}
pub const fn link(name: &'static str) -> Child {
    other(name, kind::SYMLINK)
}
pub const fn other(name: &'static str, kind: &'static str) -> Child {
    Child { name, what: What::Other(kind) }
}

pub const KIB: i64 = 1 << 10;
pub const MIB: i64 = 1 << 20;
pub const GIB: i64 = 1 << 30;
