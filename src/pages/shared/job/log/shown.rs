//! The lines of a log that are shown: numbers into the log, so that the lines never move. Pure.

use crate::account::LogRow;
use crate::format::iso_time;
use crate::i18n::*;
use crate::ui::table::fold;
use comet_api::List;
use comet_api::constants::severity;
use std::sync::{Arc, OnceLock};

/// A log as it came.
pub type Log = Arc<List<LogRow>>;

/// How grave a line must be to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    All,
    Info,
    Warning,
    Error,
}

impl Least {
    pub fn named(name: &str) -> Self {
        [Self::Info, Self::Warning, Self::Error].into_iter().find(|least| least.name() == name).unwrap_or(Self::All)
    }

    /// What an address calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// Whether a line of this severity is shown. One of a severity that nobody knows is never hidden.
    fn holds(self, line: &str) -> bool {
        match line {
            severity::DEBUG => self == Self::All,
            severity::INFO => matches!(self, Self::All | Self::Info),
            severity::WARNING => self != Self::Error,
            _ => true,
        }
    }
}

/// A log with its messages folded for searches, once somebody searches.
#[derive(Default)]
pub struct Searched {
    pub log: Log,
    folded: OnceLock<Vec<String>>,
}

impl Searched {
    pub fn new(log: Log) -> Self {
        Self { log, folded: OnceLock::new() }
    }

    fn folded(&self, line: usize) -> &str {
        let folded = self.folded.get_or_init(|| self.log.iter().map(|line| fold(&line.message)).collect());
        folded.get(line).map_or("", String::as_str)
    }
}

/// Which lines are wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Sought {
    pub least: Least,
    /// Folded.
    pub words: Vec<String>,
    /// Shows the lines around those with the words, too.
    pub around: bool,
}

impl Sought {
    pub fn new(least: Least, words: &str, around: bool) -> Self {
        Self { least, words: fold(words).split_whitespace().map(str::to_owned).collect(), around }
    }
}

/// A line with its number, which begins at 1.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownLine {
    pub number: usize,
    pub line: LogRow,
}

/// The lines that are shown.
#[derive(Clone)]
pub struct Shown {
    searched: Arc<Searched>,
    pub sought: Sought,
    index: Arc<[usize]>,
    /// The lines with the words; all without words.
    matches: Arc<[usize]>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.searched, &other.searched) && self.sought == other.sought
    }
}

impl Shown {
    /// The lines that are at least so grave and, unless those around them are wanted, hold all of the words.
    pub fn new(searched: Arc<Searched>, sought: Sought) -> Self {
        let grave = searched.log.iter().enumerate().filter(|(_, line)| sought.least.holds(&line.severity));
        let grave: Arc<[usize]> = grave.map(|(number, _)| number).collect();
        let has_words = |number: &usize| {
            let message = searched.folded(*number);
            sought.words.iter().all(|word| message.contains(word.as_str()))
        };
        let matches: Arc<[usize]> = match sought.words.is_empty() {
            true => Arc::clone(&grave),
            false => grave.iter().copied().filter(has_words).collect(),
        };
        let index = if sought.around { grave } else { Arc::clone(&matches) };
        Self { searched, sought, index, matches }
    }

    pub fn len(&self) -> usize {
        self.index.len()
    }

    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// How many lines the log has.
    pub fn all(&self) -> usize {
        self.searched.log.len()
    }

    /// Whether words are searched for.
    pub fn is_search(&self) -> bool {
        !self.sought.words.is_empty()
    }

    pub fn matches(&self) -> usize {
        self.matches.len()
    }

    /// The lines of a block of so many.
    pub fn block(&self, number: usize, size: usize) -> Vec<ShownLine> {
        let from = number.saturating_mul(size);
        let line = |place: &usize| {
            let line = self.searched.log.get(*place)?;
            Some(ShownLine { number: place + 1, line: line.clone() })
        };
        self.index.iter().skip(from).take(size).filter_map(line).collect()
    }

    /// Where a line of the log stands among those shown; where the one before it does, if it is hidden.
    pub fn place_of(&self, number: usize) -> usize {
        let place = self.index.partition_point(|line| line + 1 < number);
        place.min(self.index.len().saturating_sub(1))
    }

    /// The number of the match after a line, or before it; goes on at the other end.
    pub fn next_match(&self, from: Option<usize>, backwards: bool) -> Option<usize> {
        let from = from.unwrap_or(0);
        let found = match backwards {
            false => self.matches.get(self.matches.partition_point(|line| *line < from)).or(self.matches.first()),
            true => {
                let before = self.matches.partition_point(|line| line + 1 < from);
                before.checked_sub(1).and_then(|place| self.matches.get(place)).or(self.matches.last())
            }
        };
        found.map(|line| line + 1)
    }

    /// The place of a line among the matches, from 1.
    pub fn rank_of(&self, number: usize) -> Option<usize> {
        self.matches.binary_search(&number.checked_sub(1)?).ok().map(|place| place + 1)
    }

    /// The shown lines as text, one a line, times in UTC.
    pub fn text(&self, i18n: Texts) -> String {
        let line = |line: &LogRow| {
            let words = [iso_time(line.time.0), severity_word(i18n, &line.severity), line.message.clone()];
            words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let lines = self.index.iter().filter_map(|number| self.searched.log.get(*number));
        lines.map(line).collect::<Vec<_>>().join("\n")
    }
}

/// The severity in a word; nothing for ordinary lines.
pub fn severity_word(i18n: Texts, line: &str) -> String {
    match line {
        severity::INFO => String::new(),
        severity::DEBUG => t_string!(i18n, job.line_debug).to_owned(),
        severity::WARNING => t_string!(i18n, job.line_warning).to_owned(),
        severity::ERROR => t_string!(i18n, job.line_error).to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log() -> Log {
        let line = |severity: &str, message: &str| LogRow {
            severity: severity.into(),
            message: message.into(),
            ..LogRow::default()
        };
        Arc::new(List(vec![
            line("D", "opening vault"),
            line("I", "Opening C:\\Ärger"),
            line("W", "skipped a file"),
            line("E", "failed"),
            line("X", "new"),
        ]))
    }

    fn shown(least: Least, words: &str, around: bool) -> Shown {
        Shown::new(Arc::new(Searched::new(log())), Sought::new(least, words, around))
    }

    fn messages(least: Least, words: &str) -> Vec<String> {
        shown(least, words, false).block(0, 100).into_iter().map(|shown| shown.line.message).collect()
    }

    #[test]
    fn lines_below_the_severity_are_left_out_and_unknown_ones_never() {
        assert_eq!(messages(Least::All, "").len(), 5);
        assert_eq!(messages(Least::Info, "").len(), 4);
        assert_eq!(messages(Least::Warning, ""), ["skipped a file", "failed", "new"]);
        assert_eq!(messages(Least::Error, ""), ["failed", "new"]);
    }

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        assert_eq!(messages(Least::All, "OPENING arger"), ["Opening C:\\Ärger"]);
        assert_eq!(messages(Least::Info, "opening vault"), Vec::<String>::new());
    }

    #[test]
    fn blocks_make_up_the_whole() {
        let shown = shown(Least::Info, "", false);
        let lengths: Vec<_> = (0..4).map(|block| shown.block(block, 2).len()).collect();
        assert_eq!((lengths.as_slice(), shown.len()), ([2, 2, 0, 0].as_slice(), 4));
    }

    #[test]
    fn matches_are_gone_through_in_a_circle() {
        let shown = shown(Least::All, "opening", true);
        assert_eq!((shown.len(), shown.matches()), (5, 2));
        assert_eq!(shown.next_match(None, false), Some(1));
        assert_eq!(shown.next_match(Some(1), false), Some(2));
        assert_eq!(shown.next_match(Some(2), false), Some(1));
        assert_eq!(shown.next_match(Some(1), true), Some(2));
        assert_eq!(shown.next_match(None, true), Some(2));
        assert_eq!((shown.rank_of(2), shown.rank_of(3)), (Some(2), None));
    }

    #[test]
    fn a_line_is_found_by_its_number_even_where_others_are_hidden() {
        let shown = shown(Least::Warning, "", false);
        assert_eq!((shown.place_of(3), shown.place_of(4), shown.place_of(1), shown.place_of(99)), (0, 1, 0, 2));
    }
}
