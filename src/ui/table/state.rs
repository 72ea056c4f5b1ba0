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

/// What a table shows and in which order. Empty means: everything, as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableState {
    /// Words that a row must have, all of them.
    pub filter: String,
    /// The columns to sort by, the weightiest first.
    pub sort: Vec<SortBy>,
}

impl TableState {
    /// The parameter of the filter in the URL; also what the search box of the top bar sends.
    pub const FILTER: &'static str = "filter";
    /// The parameter of the order in the URL.
    pub const SORT: &'static str = "sort";

    /// A table sorted by one column.
    pub fn sorted(column: &str, direction: Direction) -> Self {
        let sort = vec![SortBy { column: column.to_owned(), direction }];
        Self { sort, ..Self::default() }
    }

    /// The parameters that restore this state, such as `filter=acme` and `sort=-started,user`.
    pub fn to_query(&self) -> Vec<(&'static str, String)> {
        let mut query = Vec::new();
        if !self.filter.is_empty() {
            query.push((Self::FILTER, self.filter.clone()));
        }
        if !self.sort.is_empty() {
            let columns: Vec<String> = self.sort.iter().map(SortBy::to_query).collect();
            query.push((Self::SORT, columns.join(",")));
        }
        query
    }

    /// The state in a URL whose parameters `get` finds; `self` is kept where the URL says nothing.
    pub fn from_query(self, get: impl Fn(&str) -> Option<String>) -> Self {
        let sort = get(Self::SORT).map(|sort| sort.split(',').filter_map(SortBy::from_query).collect());
        Self { filter: get(Self::FILTER).unwrap_or(self.filter), sort: sort.unwrap_or(self.sort) }
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
        Self { filter: self.filter.clone(), sort }
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
        TableState::default()
            .from_query(|name| query.iter().find(|(own, _)| *own == name).map(|(_, value)| value.clone()))
    }

    #[test]
    fn a_reload_keeps_filter_and_order() {
        let state = TableState {
            filter: "acme & co, 7".into(),
            sort: vec![
                SortBy { column: "started".into(), direction: Direction::Down },
                SortBy { column: "user".into(), direction: Direction::Up },
            ],
        };
        assert_eq!(reload(&state), state);
        assert_eq!(state.to_query().get(1), Some(&("sort", String::from("-started,user"))));
    }

    #[test]
    fn a_plain_table_leaves_the_url_alone() {
        assert!(TableState::default().to_query().is_empty());
    }

    #[test]
    fn a_url_that_says_nothing_keeps_the_page_s_own_order() {
        let own = TableState::sorted("started", Direction::Down);
        assert_eq!(own.clone().from_query(|_| None), own);
    }

    #[test]
    fn a_broken_url_is_no_order() {
        let state = TableState::default().from_query(|_| Some("-,,".into()));
        assert!(state.sort.is_empty());
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
