//! Which columns a person wants to see, in which order and how wide, and how close the rows stand.

use serde_json::{Map, Value, json};

use super::column::{Head, Width};

/// A width is kept in whole sixteenths of a rem.
const STEPS: f64 = 16.0;
/// The narrowest and the widest column, in rem.
const NARROWEST: f64 = 3.0;
const WIDEST: f64 = 60.0;

/// The choice. Empty means: as the page has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Ids in order, each with whether it is shown. Columns that are not named stand where the page puts them.
    columns: Vec<(String, bool)>,
    /// Ids and widths in sixteenths of a rem.
    widths: Vec<(String, u32)>,
    /// Whether rows are low.
    pub is_compact: bool,
}

/// A column in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arranged {
    /// Its number in the heads.
    pub column: usize,
    pub is_shown: bool,
}

/// Which neighbours count when a column moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    All,
    Shown,
}

impl Layout {
    /// All columns in order. The first column of the page names the row and stays the first.
    pub fn arranged(&self, heads: &[Head]) -> Vec<Arranged> {
        let mut arranged: Vec<Arranged> = Vec::with_capacity(heads.len());
        for (id, is_shown) in &self.columns {
            let known = heads.iter().position(|head| head.id == id);
            let is_new = |column: &usize| *column > 0 && arranged.iter().all(|own| own.column != *column);
            if let Some(column) = known.filter(is_new) {
                arranged.push(Arranged { column, is_shown: *is_shown });
            }
        }
        for (column, head) in heads.iter().enumerate() {
            let own = arranged.iter().position(|arranged| arranged.column == column);
            match own.and_then(|own| arranged.get_mut(own)) {
                Some(own) => own.is_shown |= !head.is_hideable,
                // Behind the column that the page has before it.
                None => {
                    let before = arranged.iter().position(|arranged| arranged.column + 1 == column);
                    let is_shown = column == 0 || !head.is_hidden_at_first;
                    arranged.insert(before.map_or(0, |before| before + 1), Arranged { column, is_shown });
                }
            }
        }
        arranged
    }

    /// Shows a column or hides it.
    pub fn show(&mut self, heads: &[Head], column: usize, is_shown: bool) {
        let mut arranged = self.arranged(heads);
        if let Some(own) = arranged.iter_mut().find(|own| own.column == column) {
            own.is_shown = is_shown;
        }
        self.take(heads, &arranged);
    }

    /// Where a column would go, one step on or back; `None` at the ends.
    pub fn next_place(&self, heads: &[Head], column: usize, forward: bool, among: Among) -> Option<usize> {
        let arranged = self.arranged(heads);
        let here = arranged.iter().position(|own| own.column == column)?;
        let counts = |place: &usize| {
            arranged.get(*place).is_some_and(|other| other.column > 0 && (other.is_shown || among == Among::All))
        };
        match forward {
            true => (here + 1..arranged.len()).find(counts),
            false => (1..here).rev().find(counts),
        }
    }

    /// Moves a column one step on or back.
    pub fn shift(&mut self, heads: &[Head], column: usize, forward: bool, among: Among) {
        let Some(to) = self.next_place(heads, column, forward, among) else { return };
        let mut arranged = self.arranged(heads);
        if let Some(from) = arranged.iter().position(|own| own.column == column) {
            let own = arranged.remove(from);
            arranged.insert(to, own);
            self.take(heads, &arranged);
        }
    }

    /// Goes back to the columns as the page has them.
    pub fn reset_columns(&mut self) {
        self.columns.clear();
        self.widths.clear();
    }

    fn take(&mut self, heads: &[Head], arranged: &[Arranged]) {
        let named = |own: &Arranged| Some((heads.get(own.column)?.id.to_owned(), own.is_shown));
        self.columns = arranged.iter().filter_map(named).collect();
    }

    /// Gives a column this width, in rem.
    pub fn set_width(&mut self, id: &str, rem: f64) {
        self.forget_width(id);
        let width = crate::ui::pixels::to_count(rem.clamp(NARROWEST, WIDEST) * STEPS);
        self.widths.extend(u32::try_from(width).map(|width| (id.to_owned(), width)));
    }

    /// Gives a column the width that the page gives it.
    pub fn forget_width(&mut self, id: &str) {
        self.widths.retain(|(own, _)| own != id);
    }

    fn width(&self, id: &str) -> Option<f64> {
        self.widths.iter().find(|(own, _)| own == id).map(|(_, width)| f64::from(*width) / STEPS)
    }

    /// The widths of these columns. When none grows, the last one does, as something has to fill the frame.
    pub fn widths(&self, heads: &[Head]) -> Vec<Width> {
        let width = |head: &Head| self.width(head.id).map_or(head.width, Width::Fixed);
        let mut widths: Vec<Width> = heads.iter().map(width).collect();
        let is_fixed = |width: &Width| matches!(width, Width::Fixed(_));
        if widths.iter().all(is_fixed)
            && let Some(last) = widths.last_mut()
        {
            *last = Width::Grow(last.least());
        }
        widths
    }

    /// The choice as it is kept; nothing when there is none.
    pub fn to_json(&self) -> Value {
        if *self == Self::default() {
            return Value::Null;
        }
        let column = |(id, is_shown): &(String, bool)| match is_shown {
            true => Value::from(id.as_str()),
            false => Value::from(format!("-{id}")),
        };
        let columns: Vec<Value> = self.columns.iter().map(column).collect();
        let widths: Map<String, Value> =
            self.widths.iter().map(|(id, width)| (id.clone(), Value::from(*width))).collect();
        json!({ "columns": columns, "widths": widths, "compact": self.is_compact })
    }

    /// A choice that was kept; what cannot be read is left out.
    pub fn from_json(kept: &Value) -> Self {
        let column = |id: &Value| {
            let id = id.as_str()?;
            Some(id.strip_prefix('-').map_or((id.to_owned(), true), |id| (id.to_owned(), false)))
        };
        let width = |(id, width): (&String, &Value)| Some((id.clone(), u32::try_from(width.as_u64()?).ok()?));
        let columns = kept.get("columns").and_then(Value::as_array).into_iter().flatten();
        let widths = kept.get("widths").and_then(Value::as_object).into_iter().flatten();
        Self {
            columns: columns.filter_map(column).collect(),
            widths: widths.filter_map(width).collect(),
            is_compact: kept.get("compact").and_then(Value::as_bool).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::table::column::Column;

    fn heads() -> Vec<Head> {
        let column = |id| Column::new(id, id, |_: &()| ()).width(Width::Fixed(5.0));
        [column("name"), column("size"), column("age").hidden_at_first(), column("kind").always_shown()]
            .map(|column| column.head)
            .to_vec()
    }

    fn order(layout: &Layout) -> String {
        let heads = heads();
        let name = |own: &Arranged| format!("{}{}", if own.is_shown { "" } else { "-" }, heads[own.column].id);
        layout.arranged(&heads).iter().map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn without_a_choice_columns_stand_as_the_page_has_them() {
        assert_eq!(order(&Layout::default()), "name size -age kind");
    }

    #[test]
    fn columns_are_shown_hidden_and_moved_but_the_first_stays() {
        let mut layout = Layout::default();
        layout.show(&heads(), 2, true);
        layout.shift(&heads(), 3, false, Among::All);
        assert_eq!(order(&layout), "name size kind age");
        layout.show(&heads(), 1, false);
        layout.shift(&heads(), 2, false, Among::Shown);
        assert_eq!(order(&layout), "name -size age kind");
        layout.shift(&heads(), 1, false, Among::All);
        assert_eq!(order(&layout), "name -size age kind");
        assert_eq!(layout.next_place(&heads(), 3, true, Among::All), None);
    }

    #[test]
    fn a_choice_reads_back_and_nonsense_is_none() {
        let mut layout = Layout { is_compact: true, ..Layout::default() };
        layout.show(&heads(), 1, false);
        layout.set_width("age", 7.5);
        assert_eq!(Layout::from_json(&layout.to_json()), layout);
        assert_eq!(Layout::default().to_json(), Value::Null);
        for nonsense in [json!(3), json!({"columns": 1, "widths": []}), json!({"columns": [1, null]}), Value::Null] {
            assert_eq!(Layout::from_json(&nonsense), Layout::default());
        }
    }

    #[test]
    fn columns_that_came_or_went_since_find_their_places() {
        let layout = Layout::from_json(&json!({"columns": ["gone", "kind", "size", "kind"]}));
        assert_eq!(order(&layout), "name kind size -age");
        let hidden = Layout::from_json(&json!({"columns": ["-name", "-kind"]}));
        assert_eq!(order(&hidden), "name size -age kind");
    }

    #[test]
    fn a_column_that_nobody_made_wider_has_its_own_width_and_the_last_fills_the_frame() {
        let mut layout = Layout::default();
        layout.set_width("size", 900.0);
        layout.set_width("kind", 0.0);
        let widths = layout.widths(&heads());
        assert_eq!(
            widths,
            [5.0, WIDEST, 5.0].map(Width::Fixed).into_iter().chain([Width::Grow(NARROWEST)]).collect::<Vec<_>>()
        );
        layout.forget_width("size");
        assert_eq!(layout.widths(&heads())[1], Width::Fixed(5.0));
    }
}
