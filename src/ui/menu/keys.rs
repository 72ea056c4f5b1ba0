//! Which item a key leads to. Pure, so that it is tested without a browser.

/// Where a key wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    First,
    Last,
    Next,
    Previous,
    /// To the next item that begins with this letter.
    Letter(char),
}

impl Move {
    /// What `KeyboardEvent.key` asks for; `None` for keys that are not ours.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            "ArrowDown" => Some(Self::Next),
            "ArrowUp" => Some(Self::Previous),
            _ => {
                let mut letters = key.chars();
                let letter = letters.next().filter(|letter| letter.is_alphanumeric())?;
                letters.next().is_none().then_some(Self::Letter(letter))
            }
        }
    }
}

/// The item to focus among `labels`; going past an end comes round to the other.
pub fn next_item(labels: &[String], current: Option<usize>, wanted: Move) -> Option<usize> {
    let last = labels.len().checked_sub(1)?;
    match (wanted, current) {
        (Move::First, _) | (Move::Next, None) => Some(0),
        (Move::Last, _) | (Move::Previous, None) => Some(last),
        (Move::Next, Some(current)) => Some(if current >= last { 0 } else { current + 1 }),
        (Move::Previous, Some(current)) => Some(current.checked_sub(1).unwrap_or(last)),
        (Move::Letter(letter), current) => {
            let start = current.map_or(0, |current| current + 1);
            (start..labels.len())
                .chain(0..start.min(labels.len()))
                .find(|index| labels.get(*index).is_some_and(|label| begins_with(label, letter)))
        }
    }
}

fn begins_with(label: &str, letter: char) -> bool {
    label.trim_start().chars().next().is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Vec<String> {
        ["Run", "Edit", "Rename", "Delete"].map(String::from).to_vec()
    }

    #[test]
    fn arrows_come_round_at_the_ends() {
        assert_eq!(next_item(&labels(), Some(3), Move::Next), Some(0));
        assert_eq!(next_item(&labels(), Some(0), Move::Previous), Some(3));
        assert_eq!(next_item(&labels(), None, Move::Previous), Some(3));
    }

    #[test]
    fn a_letter_goes_to_the_next_item_that_begins_with_it() {
        assert_eq!(next_item(&labels(), None, Move::Letter('r')), Some(0));
        assert_eq!(next_item(&labels(), Some(0), Move::Letter('R')), Some(2));
        assert_eq!(next_item(&labels(), Some(2), Move::Letter('r')), Some(0));
        assert_eq!(next_item(&labels(), Some(0), Move::Letter('x')), None);
    }

    #[test]
    fn an_empty_menu_has_nowhere_to_go() {
        assert_eq!(next_item(&[], None, Move::First), None);
        assert_eq!(next_item(&[], None, Move::Letter('a')), None);
    }

    #[test]
    fn only_known_keys_and_single_letters_move() {
        assert_eq!(Move::of_key("ArrowDown"), Some(Move::Next));
        assert_eq!(Move::of_key("ü"), Some(Move::Letter('ü')));
        assert_eq!(Move::of_key("Shift"), None);
        assert_eq!(Move::of_key("Enter"), None);
        assert_eq!(Move::of_key(" "), None);
    }
}
