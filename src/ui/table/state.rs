//! How a table is sorted and filtered, as a value that fits into the URL.

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

impl Direction {
    const fn other(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

/// One column that a table is sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortBy {
    /// The column's id.
    pub column: String,
    /// Which way.
    pub direction: Direction,
}

/// Words that a row must have in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnFilter {
    /// The column's id.
    pub column: String,
    /// The words, all of which must be there.
    pub words: String,
}

/// What a table shows and in which order. Empty means: everything, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableState {
    /// Words that a row must have, all of them.
    pub filter: String,
    /// Words that it must have in single columns; a column stands here once.
    pub columns: Vec<ColumnFilter>,
    /// The columns to sort by, the weightiest first.
    pub sort: Vec<SortBy>,
}

impl TableState {
    /// The parameter of the filter in the URL; also what the search box of the top bar sends.
    pub const FILTER: &'static str = "filter";
    /// The parameter of the order in the URL.
    pub const SORT: &'static str = "sort";
    /// Begins the parameter of a column's filter in the URL: `in.user`.
    pub const COLUMN: &'static str = "in.";

    /// A table sorted by one column.
    pub fn sorted(column: &str, direction: Direction) -> Self {
        let sort = vec![SortBy { column: column.to_owned(), direction }];
        Self { sort, ..Self::default() }
    }

    /// The parameters that restore this state, such as `filter=acme`, `in.user=anna` and `sort=-started,user`.
    pub fn to_query(&self) -> Vec<(String, String)> {
        let mut query = Vec::new();
        if !self.filter.is_empty() {
            query.push((Self::FILTER.to_owned(), self.filter.clone()));
        }
        let columns = self.columns.iter().filter(|filter| !filter.words.is_empty());
        query.extend(columns.map(|filter| (format!("{}{}", Self::COLUMN, filter.column), filter.words.clone())));
        if !self.sort.is_empty() {
            let columns: Vec<String> = self.sort.iter().map(SortBy::to_query).collect();
            query.push((Self::SORT.to_owned(), columns.join(",")));
        }
        query
    }

    /// The state in a URL with these parameters; `self` is kept where the URL says nothing.
    pub fn from_query<'a>(self, query: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut state = Self { columns: Vec::new(), ..self };
        for (name, value) in query {
            if name == Self::FILTER {
                value.clone_into(&mut state.filter);
            } else if name == Self::SORT {
                state.sort = value.split(',').filter_map(SortBy::from_query).collect();
            } else if let Some(column) = name.strip_prefix(Self::COLUMN) {
                state.filter_column(column, value);
            }
        }
        state
    }

    /// Whether a parameter of the URL is the table's.
    pub fn owns(name: &str) -> bool {
        name == Self::FILTER || name == Self::SORT || name.starts_with(Self::COLUMN)
    }

    /// Whether something is left out.
    pub fn is_filtered(&self) -> bool {
        !self.filter.trim().is_empty() || self.columns.iter().any(|filter| !filter.words.trim().is_empty())
    }

    /// Shows all rows again.
    pub fn clear_filters(&mut self) {
        self.filter.clear();
        self.columns.clear();
    }

    /// The words that a row must have in this column; empty for any.
    pub fn filter_of(&self, column: &str) -> &str {
        self.columns.iter().find(|filter| filter.column == column).map_or("", |filter| &filter.words)
    }

    /// Asks for these words in this column; for none, when they are empty.
    pub fn filter_column(&mut self, column: &str, words: &str) {
        let place = self.columns.iter().position(|filter| filter.column == column);
        match place.and_then(|place| self.columns.get_mut(place)) {
            Some(filter) => words.clone_into(&mut filter.words),
            None => self.columns.push(ColumnFilter { column: column.to_owned(), words: words.to_owned() }),
        }
        self.columns.retain(|filter| !filter.words.is_empty());
    }

    /// Sorts by this column: alone, or after those that it is sorted by already.
    pub fn sort_by(&mut self, column: &str, direction: Direction, add: bool) {
        let sort = SortBy { column: column.to_owned(), direction };
        match self.sort.iter_mut().find(|sort| sort.column == column).filter(|_| add) {
            Some(known) => *known = sort,
            None if add => self.sort.push(sort),
            None => self.sort = vec![sort],
        }
    }

    /// The state after a press on a header. The first press sorts `first` way, the second the other
    /// way, the third no more. With `add`, the other columns stay in force.
    pub fn pressed(&self, column: &str, first: Direction, add: bool) -> Self {
        let here = self.sort.iter().position(|sort| sort.column == column);
        let now = here.and_then(|here| self.sort.get(here)).map(|sort| sort.direction);
        let wanted = match now {
            None => Some(first),
            Some(direction) if direction == first => Some(first.other()),
            Some(_) => None,
        };
        let wanted = wanted.map(|direction| SortBy { column: column.to_owned(), direction });
        let mut sort = if add { self.sort.clone() } else { Vec::new() };
        match (here.filter(|_| add), wanted) {
            (Some(here), Some(wanted)) => {
                if let Some(place) = sort.get_mut(here) {
                    *place = wanted;
                }
            }
            (Some(here), None) => {
                sort.remove(here);
            }
            (None, wanted) => sort.extend(wanted),
        }
        Self { sort, ..self.clone() }
    }

    /// How `column` is sorted, and its weight: 0 for the first.
    pub(super) fn sort_of(&self, column: &str) -> Option<(usize, Direction)> {
        self.sort
            .iter()
            .enumerate()
            .find(|(_, sort)| sort.column == column)
            .map(|(weight, sort)| (weight, sort.direction))
    }
}

impl SortBy {
    fn to_query(&self) -> String {
        match self.direction {
            Direction::Up => self.column.clone(),
            Direction::Down => format!("-{}", self.column),
        }
    }

    fn from_query(text: &str) -> Option<Self> {
        let (column, direction) = match text.strip_prefix('-') {
            Some(column) => (column, Direction::Down),
            None => (text, Direction::Up),
        };
        (!column.is_empty()).then(|| Self { column: column.to_owned(), direction })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reload(state: &TableState) -> TableState {
        let query = state.to_query();
        TableState::default().from_query(query.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    #[test]
    fn a_reload_keeps_filter_and_order() {
        let state = TableState {
            filter: "acme & co, 7".into(),
            columns: vec![ColumnFilter { column: "device".into(), words: "srv = 1".into() }],
            sort: vec![
                SortBy { column: "started".into(), direction: Direction::Down },
                SortBy { column: "user".into(), direction: Direction::Up },
            ],
        };
        assert_eq!(reload(&state), state);
        assert_eq!(
            state.to_query()[1..],
            [("in.device".into(), "srv = 1".into()), ("sort".into(), "-started,user".into()),]
        );
        assert!(state.to_query().iter().all(|(name, _)| TableState::owns(name)));
    }

    #[test]
    fn a_plain_table_leaves_the_url_alone() {
        assert!(TableState::default().to_query().is_empty());
    }

    #[test]
    fn a_url_that_says_nothing_keeps_the_page_s_own_order() {
        let own = TableState::sorted("started", Direction::Down);
        assert_eq!(own.clone().from_query([]), own);
    }

    #[test]
    fn a_broken_url_is_no_order() {
        let state = TableState::default().from_query([("sort", "-,,"), ("in.user", ""), ("input", "x")]);
        assert_eq!(state, TableState::default());
    }

    #[test]
    fn a_column_has_one_filter_and_none_when_it_is_empty() {
        let mut state = TableState::default();
        state.filter_column("user", "an");
        state.filter_column("user", "anna");
        assert_eq!((state.filter_of("user"), state.columns.len(), state.is_filtered()), ("anna", 1, true));
        state.filter_column("user", "");
        assert_eq!((state.filter_of("user"), state.is_filtered()), ("", false));
    }

    #[test]
    fn a_column_is_sorted_by_alone_or_after_the_others() {
        let mut state = TableState::sorted("user", Direction::Up);
        state.sort_by("size", Direction::Down, true);
        state.sort_by("user", Direction::Down, true);
        assert_eq!(
            (state.sort_of("user"), state.sort_of("size")),
            (Some((0, Direction::Down)), Some((1, Direction::Down)))
        );
        state.sort_by("size", Direction::Up, false);
        assert_eq!((state.sort_of("size"), state.sort.len()), (Some((0, Direction::Up)), 1));
    }

    #[test]
    fn pressing_a_header_goes_first_way_other_way_off() {
        let once = TableState::default().pressed("size", Direction::Down, false);
        let twice = once.pressed("size", Direction::Down, false);
        let thrice = twice.pressed("size", Direction::Down, false);
        assert_eq!(once.sort_of("size"), Some((0, Direction::Down)));
        assert_eq!(twice.sort_of("size"), Some((0, Direction::Up)));
        assert_eq!(thrice.sort_of("size"), None);
    }

    #[test]
    fn shift_adds_a_column_and_a_plain_press_replaces_all() {
        let two = TableState::sorted("user", Direction::Up).pressed("size", Direction::Down, true);
        assert_eq!(two.sort_of("user"), Some((0, Direction::Up)));
        assert_eq!(two.sort_of("size"), Some((1, Direction::Down)));
        let turned = two.pressed("user", Direction::Up, true);
        assert_eq!(turned.sort_of("user"), Some((0, Direction::Down)));
        let one = two.pressed("status", Direction::Up, false);
        assert_eq!(one.sort.len(), 1);
    }
}
