//! The words of work on many things.

use crate::ui::text::Text;

/// What the dialog says by itself. In the counts `{done}`, `{all}` and `{failed}` stand for the numbers.
/// The default is plain English, for tests and the gallery.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchText {
    /// Counts while the work goes on.
    pub progress: Text,
    /// Counts when all was tried.
    pub finished: Text,
    /// Counts when the work was stopped.
    pub stopped: Text,
    /// Heads the column of what is worked on.
    pub thing: Text,
    /// Heads the column of what became of it.
    pub result: Text,
    /// Its turn has not come.
    pub waiting: Text,
    /// It is being worked on.
    pub working: Text,
    /// It went as asked.
    pub done: Text,
    /// It failed; the server's sentence follows.
    pub failed: Text,
    /// Its turn will not come, as the work was stopped.
    pub unfinished: Text,
    /// Begins nothing more.
    pub stop: Text,
    /// Begins again where it was stopped.
    pub go_on: Text,
    /// Tries the failed ones again.
    pub again: Text,
}

impl Default for BatchText {
    fn default() -> Self {
        Self {
            progress: "{done} of {all} done, {failed} failed".into(),
            finished: "Finished: {done} of {all} done, {failed} failed.".into(),
            stopped: "Stopped: {done} of {all} done, {failed} failed.".into(),
            thing: "Name".into(),
            result: "Result".into(),
            waiting: "Waiting".into(),
            working: "In progress".into(),
            done: "Done".into(),
            failed: "Failed".into(),
            unfinished: "Not tried".into(),
            stop: "Stop".into(),
            go_on: "Go on with the rest".into(),
            again: "Try the failed ones again".into(),
        }
    }
}
