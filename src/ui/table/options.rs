//! The menu of a table: its columns, the height of its rows, and taking it out as a file.

use leptos::task::spawn_local;
use perihelion_view::prelude::*;

use super::{
    bulk::counted,
    export::{ColumnForm, Form, Writer},
    frame::Parts,
};
use crate::{
    format::{iso_time, now, use_formats},
    ui::{
        icon::Icon,
        menu::{Menu, MenuAction, MenuFace, MenuRadio, MenuSeparator},
        save,
        text::{Text, UiText, word},
        toast::Toasts,
        turn::next_turn,
    },
};

/// After so many rows the page may draw again.
const ROWS_A_TURN: usize = 2_000;

/// The menu; `choose_columns` opens their choice.
pub fn options(parts: Parts, choose_columns: RwSignal<bool>) -> Node {
    let columns = parts.columns;
    let is_compact = Signal::derive(move || columns.layout().is_compact);
    let set_compact = move |is_compact| move || columns.change(|layout, _| layout.is_compact = is_compact);
    view! {
        <Menu label=word(|t| &t.table.options) face=MenuFace::Icon(Icon::More)>
            <MenuAction icon=Icon::Columns on_choose=move || choose_columns.set(true)>
                {word(|t| &t.table.columns)}
            </MenuAction>
            <MenuSeparator />
            <MenuRadio chosen=Signal::derive(move || !is_compact.get()) on_choose=set_compact(false)>
                {word(|t| &t.table.comfortable)}
            </MenuRadio>
            <MenuRadio chosen=is_compact on_choose=set_compact(true)>
                {word(|t| &t.table.compact)}
            </MenuRadio>
            <MenuSeparator />
            {export(parts, Kind::Csv, |t| &t.table.export_csv, |t| &t.table.export_chosen_csv)}
            {export(parts, Kind::Json, |t| &t.table.export_json, |t| &t.table.export_chosen_json)}
        </Menu>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    Json,
}

type Pick = fn(&UiText) -> &Text;

fn export(parts: Parts, kind: Kind, all: Pick, chosen: Pick) -> Node {
    let formats = use_formats();
    let (all, chosen, failed) = (word(all), counted(formats, chosen), word(|t| &t.table.export_failed));
    let toasts = use_context::<Toasts>();
    let words = move || match parts.body.choosing.map_or(0, |choosing| choosing.selection.count()) {
        0 => all.get().into_owned(),
        count => chosen(count),
    };
    let press = move || {
        let failed = failed.clone();
        // Where a comma begins the decimals, spreadsheets expect semicolons.
        let between = if untrack(|| formats.number(1.5, 1)).contains(',') { ';' } else { ',' };
        let form = match kind {
            Kind::Csv => Form::Csv { between },
            Kind::Json => Form::Json,
        };
        spawn_local(async move {
            let text = write(parts, form).await;
            let ending = if kind == Kind::Csv { "csv" } else { "json" };
            let day = iso_time(now());
            let file = format!("{}-{}.{ending}", parts.name, day.get(..10).unwrap_or_default());
            if let (Err(_), Some(toasts)) = (save::text(&file, &text), toasts) {
                toasts.error(untrack(|| failed.get()));
            }
        });
    };
    view! {
        <MenuAction icon=Icon::Download on_choose=press>
            {words}
        </MenuAction>
    }
}

/// What is chosen, or else what is shown, in the columns that are shown.
async fn write(parts: Parts, form: Form) -> String {
    let heads = untrack(|| parts.columns.shown_heads());
    let shown = parts.columns.shown.get_untracked();
    let title = |head: &super::column::Head| match head.unit {
        "" => head.title.get().into_owned(),
        unit => format!("{} ({unit})", head.title.get()),
    };
    let column = |head| ColumnForm { title: title(head), is_number: head.align == super::column::Align::End };
    let mut writer = Writer::new(form, untrack(|| heads.iter().map(column).collect()));
    let rows = parts.rows.get_untracked();
    for numbers in parts.to_export().chunks(ROWS_A_TURN) {
        for row in numbers.iter().filter_map(|row| usize::try_from(*row).ok()) {
            let cells: Vec<String> = untrack(|| shown.iter().map(|column| rows.written(row, *column)).collect());
            writer.row(&cells);
        }
        next_turn().await;
    }
    writer.finish()
}

impl Parts {
    /// The numbers of the rows to export, in the order of the table; what the filter hides comes last.
    fn to_export(self) -> Vec<u32> {
        let index = self.index.get_untracked();
        let Some(choosing) = self.body.choosing.filter(|choosing| untrack(|| choosing.selection.count()) > 0) else {
            return index.to_vec();
        };
        let rows = self.rows.get_untracked();
        let is_chosen = |row: &u32| untrack(|| choosing.selection.has(&rows, *row));
        let mut numbers: Vec<u32> = index.iter().copied().filter(is_chosen).collect();
        if untrack(|| choosing.hidden()) > 0 {
            let mut is_shown = vec![false; rows.len()];
            for row in index.iter().filter_map(|row| usize::try_from(*row).ok()) {
                is_shown.get_mut(row).into_iter().for_each(|shown| *shown = true);
            }
            let hidden = (0..).zip(is_shown).filter(|(_, is_shown)| !is_shown).map(|(row, _)| row);
            numbers.extend(hidden.filter(is_chosen));
        }
        numbers
    }
}
