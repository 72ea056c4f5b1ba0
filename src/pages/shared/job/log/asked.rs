//! The log as it is read: line by line, or as plain text from servers that know no lines.

use super::shown::Log;
use crate::account::{Account, LogRow};
use crate::pages::shared::refresh::{RUNNING, keep_fresh};
use crate::server::{Read, use_read};
use crate::session::Portal;
use crate::ui::loadable::Loadable;
use comet_api::twins::GetJobLog;
use comet_api::wire::answer::Text;
use comet_api::{ApiError, JobId, List};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A log that is followed.
#[derive(Clone, Copy)]
pub struct LogRead {
    pub state: Signal<Loadable<Log, ApiError>>,
    pub again: Callback<()>,
}

/// Follows the log of a job, while more may come.
pub fn use_log(portal: Portal, id: JobId, is_running: Memo<bool>) -> LogRead {
    let lines = {
        let id = id.clone();
        use_read(move || Some(Account::of_portal(portal).log(id.clone())))
    };
    // Servers from before 20.6.8 do not know the method for lines, and say so in one way or another.
    let is_refused = Memo::new(move || {
        lines.state.with(|state| state.data.is_none() && matches!(state.error, Some(ApiError::Refused { .. })))
    });
    let text: Read<Text> = use_read(move || {
        let job_id = id.clone();
        is_refused.get().then(|| Account::of_portal(portal).ask(GetJobLog { job_id }))
    });
    let of_text = Memo::new(move || text.state.with(|state| state.data.as_deref().map(|text| lines_of(&text.0))));
    keep_fresh(RUNNING * 2, is_running.into(), lines.again);
    // The last lines come with the end.
    Effect::new(move |before: Option<bool>| {
        let running = is_running.get();
        if before == Some(true) && !running {
            lines.again.run(());
        }
        running
    });
    let state = Signal::derive(move || match of_text.get().filter(|_| is_refused.get()) {
        Some(log) => Loadable::ready(log),
        None => lines.state.get(),
    });
    LogRead { state, again: lines.again }
}

/// The lines of a log that came as text, as it stands: what they say of time and severity is not taken apart.
fn lines_of(text: &str) -> Log {
    let line = |line: &str| LogRow { message: line.to_owned(), severity: "I".to_owned(), ..LogRow::default() };
    Arc::new(List(text.lines().map(line).collect()))
}

#[cfg(test)]
mod tests {
    use super::lines_of;

    #[test]
    fn lines_end_as_either_kind_of_system_ends_them() {
        let messages: Vec<_> = lines_of("a\r\nb\nc").iter().map(|line| line.message.clone()).collect();
        assert_eq!(messages, ["a", "b", "c"]);
    }
}
