//! Files of a device, as they are there now: a tree that opens folder by folder, ticks that change what the item backs
//! up, and what the rules leave out of it.

pub mod glob;
pub mod paths;
mod regexp;
pub mod selection;
mod tree;

use super::browse::slow_note;
use super::entries::Note;
use super::place::Item;
use crate::account::look::FILES;
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::pages::shared::amounts::size;
use crate::server::{Server, reason};
use crate::ui::tree::{Mark, Press, Tree, TreeRow};
use comet_api::ByteCount;
use comet_api::Lens;
use leptos::task::spawn_local;
use perihelion_view::prelude::*;
use selection::{Mandatory, Selection, Tick};
use std::sync::Arc;
use tree::{Children, Entry, Tree as Folders};

/// The files of the item's device, and what of them it backs up.
#[derive(Clone, Copy)]
pub struct Files {
    i18n: Texts,
    item: Item,
    server: Server,
    folders: RwSignal<Folders>,
    /// How many folders are being asked for.
    asking: RwSignal<usize>,
    selection: Memo<Arc<Selection>>,
    shown: Memo<Vec<usize>>,
}

impl Files {
    pub fn new(item: Item, mandatory: Signal<Vec<Mandatory>>) -> Self {
        let folders = RwSignal::new(Folders::default());
        let selection = Memo::new(move || {
            item.props.with(|props| mandatory.with(|mandatory| Arc::new(Selection::new(props, mandatory))))
        });
        let shown = Memo::new(move || folders.with(Folders::shown));
        let (i18n, server) = (use_i18n(), Server::here());
        let files = Self { i18n, item, server, folders, asking: RwSignal::new(0), selection, shown };
        // The device is asked once it is there, and again when it has come back.
        Effect::new(move |before: Option<bool>| {
            let is_ready = item.reach.with(|reach| reach.ready(true).is_some());
            let is_unknown = || folders.with_untracked(|tree| tree.get(0).is_some_and(|top| !top.children.is_known()));
            if is_ready && before != Some(true) && is_unknown() {
                files.ask(0);
            }
            is_ready
        });
        files
    }

    /// What a rule does to what is in view, by the key of its setting.
    pub fn effects(self) -> Note {
        Callback::new(move |key: String| {
            if self.shown.with(Vec::is_empty) {
                return String::new();
            }
            let selection = self.selection.get();
            let count = self.folders.with(|tree| {
                self.shown.with(|shown| {
                    let entries = shown.iter().filter_map(|place| tree.get(*place));
                    selection.count(&key, entries.map(|entry| entry.path.as_str()))
                })
            });
            t_string!(self.i18n, item.rule_effect, count = count)
        })
    }

    pub fn view(self) -> Node {
        let formats = use_formats();
        let row = Callback::new(move |shown: usize| self.row(formats, shown));
        let on_press = Callback::new(move |(place, press): (usize, Press)| self.press(place, press));
        // The tree is drawn once: drawn again for each folder that opens, it would forget which row was current.
        let is_read = Memo::new(move || {
            self.folders.with(|tree| match &tree.get(0)?.children {
                Children::Failed(why) => Some(Err(why.clone())),
                Children::Known(_) => Some(Ok(())),
                Children::Unknown | Children::Asked => None,
            })
        });
        let top = move || match is_read.get() {
            Some(Err(why)) => view! { <p class="field__error" role="alert">{why}</p> },
            Some(Ok(())) => view! {
                <Tree
                    label=key!(item.tree)
                    count=Signal::derive(move || self.shown.with(Vec::len))
                    row
                    on_press
                />
            },
            None => Node::NOTHING,
        };
        view! {
            <div class="stack">
                {move || self.item.reach.with(|reach| reach.notice(true))}
                <p class="muted">{key!(item.tree_help)}</p>
                {top}
                {slow_note(Signal::derive(move || self.asking.get() > 0))}
            </div>
        }
    }

    fn place(self, shown: usize) -> Option<usize> {
        self.shown.with(|all| all.get(shown).copied())
    }

    fn row(self, formats: Formats, shown: usize) -> TreeRow {
        let Some(place) = self.place(shown) else { return TreeRow::default() };
        self.folders.with(|tree| tree.get(place).map(|entry| self.row_of(formats, entry)).unwrap_or_default())
    }

    fn row_of(self, formats: Formats, entry: &Entry) -> TreeRow {
        let (mark, rule) = match self.selection.with(|selection| selection.tick(&entry.path)) {
            Tick::No => (Mark::Off, None),
            Tick::Part => (Mark::Part, None),
            Tick::Yes => (Mark::On, None),
            Tick::Out(rule) => (Mark::Out, Some(rule)),
        };
        let note = match &entry.children {
            Children::Asked => t_string!(self.i18n, item.reading).to_owned(),
            Children::Failed(why) => why.clone(),
            Children::Known(inside) if inside.is_empty() && entry.is_open => {
                t_string!(self.i18n, item.folder_empty).to_owned()
            }
            _ => rule.map(|rule| t_string!(self.i18n, item.left_out, rule = rule)).unwrap_or_default(),
        };
        let is_folder = entry.inside.is_some();
        TreeRow {
            depth: entry.depth,
            name: entry.name.clone(),
            detail: if is_folder { String::new() } else { size(formats, ByteCount(entry.size)) },
            note,
            mark: Some(mark),
            is_open: is_folder.then_some(entry.is_open),
        }
    }

    fn press(self, shown: usize, press: Press) {
        let Some(place) = untrack(|| self.place(shown)) else { return };
        match press {
            Press::Tick => self.tick(place),
            Press::Open => {
                let is_unread = self.turn(place, true);
                if is_unread {
                    self.ask(place);
                }
            }
            Press::Close => _ = self.turn(place, false),
        }
    }

    fn tick(self, place: usize) {
        let path = self.folders.with_untracked(|tree| tree.get(place).map(|entry| entry.path.clone()));
        if let Some(path) = path {
            let selection = self.selection.get_untracked();
            self.item.change_props(|props| selection.press(props, &path));
        }
    }

    /// Opens or closes a folder; says whether the device is still to be asked what is in it.
    fn turn(self, place: usize, is_open: bool) -> bool {
        let turned = self.folders.try_update(|tree| {
            let entry = tree.entry_mut(place)?;
            entry.is_open = is_open;
            Some(matches!(entry.children, Children::Unknown | Children::Failed(_)))
        });
        turned.flatten() == Some(true)
    }

    /// Asks the device what is in a folder.
    fn ask(self, place: usize) {
        let target = self.item.reach.with_untracked(|reach| reach.ready(true));
        let path = self.folders.with_untracked(|tree| tree.get(place).and_then(|entry| entry.inside.clone()));
        let (Some(target), Some(path)) = (target, path) else { return };
        let more = if path.is_empty() { Vec::new() } else { vec![("Path", path)] };
        let ask = self.item.account().look(&FILES, &target, &more);
        self.become_known(place, Children::Asked);
        self.asking.update(|count| *count += 1);
        spawn_local(async move {
            let answer = self.server.ask(&ask).await;
            self.asking.try_update(|count| *count = count.saturating_sub(1));
            match answer {
                Ok(answer) => {
                    _ = self.folders.try_update(|tree| {
                        tree.fill(place, answer.value().get("StoredObjects").unwrap_or(&serde_json::Value::Null));
                    })
                }
                Err(error) => self.become_known(place, Children::Failed(reason(self.i18n, &error))),
            }
        });
    }

    fn become_known(self, place: usize, children: Children) {
        self.folders.try_update(|tree| {
            if let Some(entry) = tree.entry_mut(place) {
                entry.children = children;
            }
        });
    }
}
