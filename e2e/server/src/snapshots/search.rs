//! A search through snapshots: which of the entries in them fit a tree of rules.
//! Fields are those of `SearchResultFileInfo`, by the names of the wire or of the vendor's clients.

use super::tree::{Tree, below, is_image};
use crate::devices::node::{Node, Opens};
use crate::search::{Search, SearchProblem, Subject};
use crate::seed::blank;
use comet_api::types::{SearchClause, SearchResultFileInfo};
use jiff::Timestamp;

/// How many entries one call looks at, and lists of one snapshot. A device has an index; here each is made up.
const MOST_LOOKED_AT: usize = 150_000;
const MOST_FOUND: usize = 5_000;

const FILES: Subject =
    Subject { kind: "SearchResultFileInfo", path: |field| Some(vec![wire_name(field)]), example: "name" };

/// A clause made ready.
pub fn prepare(clause: &SearchClause) -> Result<Search, SearchProblem> {
    Search::over(&FILES, clause)
}

fn wire_name(field: &str) -> String {
    let plain = field.strip_prefix("SearchResultFileInfo.").unwrap_or(field).to_ascii_lowercase();
    match plain.as_str() {
        "modtime" => "mtime".to_owned(),
        "accesstime" => "atime".to_owned(),
        "changetime" => "ctime".to_owned(),
        _ => plain,
    }
}

/// Looks through one snapshot after another.
pub struct Finder<'a> {
    search: &'a Search,
    budget: usize,
    /// Whether something was left out, for it was too much.
    pub is_cut: bool,
}

impl<'a> Finder<'a> {
    pub fn new(search: &'a Search) -> Self {
        Self { search, budget: MOST_LOOKED_AT, is_cut: false }
    }

    /// What fits in the snapshot.
    pub fn find(&mut self, tree: &dyn Tree) -> Vec<SearchResultFileInfo> {
        let (mut found, mut open) = (Vec::new(), vec![Vec::new()]);
        while let Some(names) = open.pop() {
            if self.budget == 0 || found.len() >= MOST_FOUND {
                self.is_cut = true;
                break;
            }
            // What can't be opened holds nothing that could be found.
            let nodes = tree.children(&names).unwrap_or_default();
            self.budget = self.budget.saturating_sub(nodes.len() + 1);
            for node in &nodes {
                let path = below(&names, node);
                let entry = describe(tree, &path, node);
                if self.search.matches(&entry) {
                    found.push(entry);
                }
                if node.opens == Opens::Yes && !is_image(node) {
                    open.push(path);
                }
            }
        }
        found
    }
}

fn describe(tree: &dyn Tree, path: &[String], node: &Node) -> SearchResultFileInfo {
    let modified = Timestamp::from_second(node.modified.0).unwrap_or_default().to_string();
    let mut entry: SearchResultFileInfo = blank();
    entry.set_path(tree.path(path));
    entry.set_name(node.label.as_deref().unwrap_or(&node.name));
    entry.set_type_field(node.kind);
    entry.set_mode(if node.opens == Opens::No { "-rw-r--r--" } else { "drwxr-xr-x" });
    entry.set_atime(modified.as_str());
    entry.set_ctime(modified.as_str());
    entry.set_mtime(modified);
    entry.set_size(u64::try_from(node.size).unwrap_or_default());
    entry
}
