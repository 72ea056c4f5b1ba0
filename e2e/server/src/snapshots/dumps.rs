//! Snapshots of what comes as files of its own: databases, the output of programs, Exchange, writers.

use super::store::Snapshot;
use super::tree::Tree;
use crate::devices::node::{Node, Opens};
use crate::devices::says::{Told, Trouble};
use crate::devices::{databases, writers};
use crate::seed::Dice;
use comet_api::constants::{engine_builtin as engine, storedobjecttype as kind};
use comet_api::types::UserProfileConfig;

pub struct Dumps<'a> {
    pub snapshot: &'a Snapshot,
    pub owner: &'a UserProfileConfig,
}

impl Dumps<'_> {
    fn file(&self, name: &str) -> Node {
        let share = Dice::of(&["dump", &self.snapshot.item, name]).between(20, 400);
        let bytes = crate::seed::permille(self.snapshot.bytes, share);
        Node::new(name, kind::FILE, Opens::No).sized(bytes).at(self.snapshot.made)
    }

    fn folder(&self, name: &str) -> Node {
        Node::new(name, kind::DIRECTORY, Opens::Yes).at(self.snapshot.made)
    }

    fn databases(&self, ending: &str) -> Vec<Node> {
        let names = databases::dumped(&self.snapshot.engine, self.snapshot.device.as_str());
        names.iter().map(|name| self.file(&format!("{name}{ending}"))).collect()
    }

    /// The file that the item says its command's output goes to, and those of its further commands.
    fn outputs(&self) -> Vec<Node> {
        let Some(item) = self.owner.sources().get(&self.snapshot.item) else { return vec![self.file("stdout")] };
        let props = item.engine_props();
        let first = props.get("SAVEAS").filter(|name| !name.is_empty()).unwrap_or("stdout");
        let further = props.iter().filter(|(key, _)| key.starts_with("EXTRACOMMAND-"));
        let further =
            further.filter_map(|(_, json)| serde_json::from_str::<[String; 3]>(json).ok()).map(|[_, _, name]| name);
        std::iter::once(first.to_owned()).chain(further).map(|name| self.file(&name)).collect()
    }
}

impl Tree for Dumps<'_> {
    fn children(&self, names: &[String]) -> Told<Vec<Node>> {
        match (self.snapshot.engine.as_str(), names) {
            (engine::MSSQL, []) => Ok(self.databases(".bak")),
            (engine::MYSQL, []) => Ok(self.databases(".sql")),
            (engine::MONGODB, []) => Ok(self.databases(".archive")),
            (engine::STDOUT, []) => Ok(self.outputs()),
            (engine::EXCHANGEEDB, []) => Ok(writers::EXCHANGE_DATABASES.iter().map(|name| self.folder(name)).collect()),
            (engine::EXCHANGEEDB, [name]) if writers::EXCHANGE_DATABASES.contains(&name.as_str()) => {
                let logs = (1..=18).map(|number| self.file(&format!("E00{number:08X}.log")));
                Ok(std::iter::once(self.file(&format!("{name}.edb"))).chain(logs).collect())
            }
            (engine::VSSWRITER, []) => Ok(writers::backed_up().map(|(writer, _)| self.folder(writer)).collect()),
            (engine::VSSWRITER, [name]) => match writers::backed_up().find(|(writer, _)| writer == name) {
                Some((_, components)) => Ok(components.into_iter().map(|component| self.file(component)).collect()),
                None => Err(nothing()),
            },
            _ => Err(nothing()),
        }
    }
}

fn nothing() -> Trouble {
    Trouble::missing("There is no such folder in the snapshot.")
}
