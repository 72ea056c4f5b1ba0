//! The lines of a log that are shown: numbers into the log, so that the lines never move. Pure.

use crate::account::LogRow;
use crate::format::iso_time;
use crate::i18n::*;
use crate::ui::table::fold;
use comet_api::List;
use comet_api::constants::severity;
use std::sync::Arc;

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

/// The lines that are shown.
#[derive(Clone, PartialEq)]
pub struct Shown {
    log: Log,
    index: Arc<[usize]>,
}

impl Shown {
    /// The lines that are at least so grave and hold all of the words.
    pub fn new(log: Log, least: Least, words: &str) -> Self {
        let folded = fold(words);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let holds = |line: &LogRow| {
            least.holds(&line.severity)
                && (words.is_empty() || {
                    let message = fold(&line.message);
                    words.iter().all(|word| message.contains(word))
                })
        };
        let index = log.iter().enumerate().filter(|(_, line)| holds(line)).map(|(number, _)| number).collect();
        Self { log, index }
    }

    pub fn len(&self) -> usize {
        self.index.len()
    }

    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// How many lines the log has.
    pub fn all(&self) -> usize {
        self.log.len()
    }

    /// The lines of a block of so many.
    pub fn block(&self, number: usize, size: usize) -> Vec<LogRow> {
        let from = number.saturating_mul(size);
        self.index.iter().skip(from).take(size).filter_map(|line| self.log.get(*line)).cloned().collect()
    }

    /// The shown lines as text, one a line, times in UTC.
    pub fn text(&self, i18n: Texts) -> String {
        let line = |line: &LogRow| {
            let words = [iso_time(line.time.0), severity_word(i18n, &line.severity), line.message.clone()];
            words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        };
        self.index.iter().filter_map(|number| self.log.get(*number)).map(line).collect::<Vec<_>>().join("\n")
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

    fn messages(least: Least, words: &str) -> Vec<String> {
        Shown::new(log(), least, words).block(0, 100).into_iter().map(|line| line.message).collect()
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
        let shown = Shown::new(log(), Least::Info, "");
        let lengths: Vec<_> = (0..4).map(|block| shown.block(block, 2).len()).collect();
        assert_eq!((lengths.as_slice(), shown.len()), ([2, 2, 0, 0].as_slice(), 4));
    }
}
