//! The folders of a device as far as they were looked into. Pure: whoever shows it asks the device.

use super::paths::join;
use comet_api::Lens;
use comet_api::types::StoredObject;
use serde_json::Value;

/// A file or a folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub path: String,
    pub name: String,
    pub depth: usize,
    pub size: i64,
    /// What the device wants to be asked for, to see what is inside; `None` for what does not open.
    pub inside: Option<String>,
    pub is_open: bool,
    pub children: Children,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Children {
    Unknown,
    Asked,
    /// Their places.
    Known(Vec<usize>),
    Failed(String),
}

impl Children {
    pub fn is_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }
}

/// All entries that are known; the first is the device itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree(Vec<Entry>);

impl Default for Tree {
    fn default() -> Self {
        let device = Entry {
            path: String::new(),
            name: String::new(),
            depth: 0,
            size: 0,
            inside: Some(String::new()),
            is_open: true,
            children: Children::Unknown,
        };
        Self(vec![device])
    }
}

impl Tree {
    pub fn get(&self, place: usize) -> Option<&Entry> {
        self.0.get(place)
    }

    pub fn entry_mut(&mut self, place: usize) -> Option<&mut Entry> {
        self.0.get_mut(place)
    }

    /// Puts what a device has listed (`DispatcherStoredObjectsResponse.StoredObjects`) into a folder, folders first.
    pub fn fill(&mut self, place: usize, objects: &Value) {
        let Some(Entry { path, depth, .. }) = self.get(place).cloned() else { return };
        let objects = objects.as_array().map(Vec::as_slice).unwrap_or_default();
        // At the top of Unix stand the folders of its root.
        let is_root = |object: &Value| StoredObject::of(object).subtree().starts_with('/');
        let above = if path.is_empty() && objects.iter().any(is_root) { "/" } else { path.as_str() };
        let mut places = Vec::new();
        for wants_folders in [true, false] {
            for object in objects.iter().map(StoredObject::of).filter(|it| it.subtree().is_empty() != wants_folders) {
                places.push(self.0.len());
                self.0.push(Entry {
                    path: join(above, object.name()),
                    name: named(object),
                    depth: if place == 0 { 0 } else { depth + 1 },
                    size: i64::try_from(object.size()).unwrap_or_default(),
                    inside: wants_folders.then(|| object.subtree().to_owned()),
                    is_open: false,
                    children: Children::Unknown,
                });
            }
        }
        if let Some(entry) = self.entry_mut(place) {
            entry.children = Children::Known(places);
        }
    }

    /// The places of what is shown, from top to bottom.
    pub fn shown(&self) -> Vec<usize> {
        let mut shown = Vec::new();
        self.show(0, &mut shown);
        shown
    }

    fn show(&self, place: usize, shown: &mut Vec<usize>) {
        let Some(Entry { is_open: true, children: Children::Known(children), .. }) = self.get(place) else { return };
        for child in children {
            shown.push(*child);
            self.show(*child, shown);
        }
    }
}

fn named(object: &StoredObject) -> String {
    let label = object.dname();
    if label.is_empty() { object.name().to_owned() } else { label.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn folders_open_in_their_place_and_come_before_files() {
        let mut tree = Tree::default();
        tree.fill(0, &json!([{"name": "C:\\", "subtree": "C:\\"}, {"name": "D:\\", "subtree": "D:\\"}]));
        tree.fill(1, &json!([{"name": "a.txt", "size": 5}, {"name": "Users", "subtree": "C:\\Users"}, null]));
        assert_eq!(tree.shown(), [1, 2]);
        tree.entry_mut(1).unwrap().is_open = true;
        let names: Vec<(&str, usize)> =
            tree.shown().into_iter().map(|place| (tree.get(place).unwrap().path.as_str(), place)).collect();
        assert_eq!(names, [("C:\\", 1), ("C:\\Users", 3), ("C:\\a.txt", 4), ("C:\\", 5), ("D:\\", 2)]);
        assert_eq!((tree.get(1).unwrap().depth, tree.get(4).unwrap().depth), (0, 1));
    }
}
