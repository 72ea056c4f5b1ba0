//! How a list holds still. Pure.

use super::line::Line;

/// The lines as they were, in their order, with the newest that is known of each. What has gone stays, marked so, and
/// what is new waits: nothing moves under the hand of who is about to choose.
pub fn held(before: &[Line], fresh: &[Line]) -> Vec<Line> {
    let newest = |old: &Line| {
        let known = fresh.iter().find(|line| line.key == old.key).cloned();
        known.unwrap_or_else(|| Line { is_gone: true, ..old.clone() })
    };
    before.iter().map(newest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(key: &str, name: &str) -> Line {
        Line { key: key.into(), name: name.into(), ..Line::default() }
    }

    #[test]
    fn a_held_list_keeps_its_order_and_shows_the_newest_of_each_line() {
        let before = [line("a", "A"), line("b", "B"), line("c", "C")];
        let fresh = [line("new", "N"), line("c", "C2"), line("a", "A")];
        let held = held(&before, &fresh);
        let shown: Vec<_> = held.iter().map(|line| (line.name.as_str(), line.is_gone)).collect();
        assert_eq!(shown, [("A", false), ("B", true), ("C2", false)]);
    }
}
