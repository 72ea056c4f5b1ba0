//! Where a key moves the current row. Pure.

/// The row that `key` leads to among `count`, from `current`, when a page has `page` rows.
/// `None` for keys that are not ours, and for an empty table.
pub fn next_row(key: &str, current: Option<usize>, count: usize, page: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let here = current.map(|current| current.min(last));
    let row = match key {
        "ArrowDown" => here.map_or(0, |here| here + 1),
        "ArrowUp" => here.map_or(last, |here| here.saturating_sub(1)),
        "PageDown" => here.unwrap_or(0) + page,
        "PageUp" => here.unwrap_or(0).saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(row.min(last))
}

#[cfg(test)]
mod tests {
    use super::next_row;

    #[test]
    fn arrows_stop_at_the_ends() {
        assert_eq!(next_row("ArrowDown", Some(9), 10, 5), Some(9));
        assert_eq!(next_row("ArrowUp", Some(0), 10, 5), Some(0));
        assert_eq!(next_row("ArrowDown", None, 10, 5), Some(0));
        assert_eq!(next_row("ArrowUp", None, 10, 5), Some(9));
    }

    #[test]
    fn pages_and_ends() {
        assert_eq!(next_row("PageDown", Some(2), 10, 5), Some(7));
        assert_eq!(next_row("PageDown", Some(7), 10, 5), Some(9));
        assert_eq!(next_row("PageUp", Some(2), 10, 5), Some(0));
        assert_eq!(next_row("Home", Some(7), 10, 5), Some(0));
        assert_eq!(next_row("End", None, 10, 5), Some(9));
    }

    #[test]
    fn a_row_that_a_filter_took_away_does_not_lead_outside() {
        assert_eq!(next_row("ArrowDown", Some(500), 3, 5), Some(2));
        assert_eq!(next_row("ArrowDown", Some(0), 0, 5), None);
    }

    #[test]
    fn other_keys_are_left_to_the_browser() {
        assert_eq!(next_row("a", Some(1), 10, 5), None);
        assert_eq!(next_row("Tab", Some(1), 10, 5), None);
    }
}
