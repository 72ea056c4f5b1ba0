//! Columns that many tables have: a text, a moment, a day, how many there are. They are told apart by plain functions, so that
//! what draws, sorts and writes them is compiled once for a type of row and not again for each column.

use super::ago::{Ago, written};
use super::amounts::{length, number, number_of};
use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::ui::table::{Align, Column, SortKey, Width};
use crate::ui::time::ExactTime;
use comet_api::UnixSeconds;
use perihelion_view::prelude::*;

/// A text, sorted as people read and searched as it stands there.
pub fn text<R: 'static>(id: &'static str, title: Plain, words: fn(&R) -> &String) -> Column<R> {
    Column::new(id, title, move |row: &R| words(row).clone())
        .sorted_by(move |row| SortKey::text(words(row)))
        .searched_by(move |row| words(row).clone())
}

/// How long ago something was; "Never" for the API's zero, nothing where it does not apply.
pub fn moment<R: 'static>(id: &'static str, title: Plain, at: fn(&R) -> Option<UnixSeconds>) -> Column<R> {
    Column::new(id, title, move |row: &R| at(row).map(|at| view! { <Ago at /> }))
        .sorted_by(move |row| at(row).map_or(SortKey::Missing, |at| SortKey::Number(number(at.0))))
        .exported_by(move |row| at(row).map(written).unwrap_or_default())
        .descending_first()
        .width(Width::Fixed(9.0))
}

/// The day of something; nothing for the API's zero.
pub fn day<R: 'static>(id: &'static str, title: Plain, at: fn(&R) -> UnixSeconds) -> Column<R> {
    let cell = move |row: &R| at(row).known().map(|at| view! { <ExactTime at=at.0 how=Moment::Date /> });
    Column::new(id, title, cell)
        .sorted_by(move |row| at(row).known().map_or(SortKey::Missing, |at| SortKey::Number(number(at.0))))
        .exported_by(move |row| written(at(row)))
        .descending_first()
        .width(Width::Fixed(9.0))
}

/// How many there are.
pub fn many<R: 'static>(id: &'static str, title: Plain, count: fn(&R) -> usize) -> Column<R> {
    let formats = use_formats();
    Column::new(id, title, move |row: &R| length(formats, count(row)))
        .sorted_by(move |row| SortKey::Number(number_of(count(row))))
        .exported_by(move |row| count(row).to_string())
        .descending_first()
        .align(Align::End)
        .width(Width::Fixed(6.0))
}
