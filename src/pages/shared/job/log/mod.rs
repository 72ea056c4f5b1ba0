//! The log of a job: filtered by severity and words, copied, downloaded, and smooth however long it is.

mod asked;
mod heights;
mod lines;
mod marks;
mod shown;
mod tools;

use crate::account::Account;
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::server::{Server, explain, explain_here};
use crate::session::Portal;
use crate::ui::button::Button;
use crate::ui::empty::EmptyState;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::loadable::Loaded;
use crate::ui::panel::{Panel, PanelFill};
use crate::ui::table::TableState;
use crate::ui::toast::Toasts;
use asked::use_log;
use comet_api::JobId;
use comet_api::twins::GetJobLog;
use leptos::task::spawn_local;
use lines::LogLines;
use perihelion_view::prelude::*;
use shown::{Least, Log, Searched, Shown, Sought};
use std::sync::Arc;
use tools::LogTools;

/// The parameter of the severity in addresses.
const SEVERITY: &str = "severity";

/// The parameter of the words in addresses.
const WORDS: &str = "search";
/// The parameter that shows the lines around those with the words.
const AROUND: &str = "around";
/// The parameter of the line that a link leads to.
const LINE: &str = "line";

/// Which lines are wanted, and which one is looked at: all in the address.
#[derive(Clone, Copy)]
struct LogChoice {
    least: RwSignal<String>,
    words: RwSignal<String>,
    around: RwSignal<String>,
    line: RwSignal<String>,
}

impl LogChoice {
    fn in_address() -> Self {
        let text = || RwSignal::new(String::new());
        let choice = Self { least: text(), words: text(), around: text(), line: text() };
        let params = [(SEVERITY, choice.least), (WORDS, choice.words), (AROUND, choice.around), (LINE, choice.line)];
        keep_in_address(RwSignal::new(TableState::default()), &params);
        choice
    }

    fn clear(self) {
        self.least.set(String::new());
        self.words.set(String::new());
    }

    fn shows_around(self) -> bool {
        self.around.with(|around| !around.is_empty())
    }

    /// The number of the line that is looked at.
    fn current(self) -> Option<usize> {
        self.line.with(|line| line.parse().ok())
    }

    fn sought(self) -> Sought {
        let least = self.least.with(|name| Least::named(name));
        self.words.with(|words| Sought::new(least, words, self.shows_around()))
    }

    /// Goes to the next match, or to the one before.
    fn go(self, shown: Memo<Shown>, backwards: bool) {
        let from = untrack(|| self.current());
        if let Some(number) = shown.with_untracked(|shown| shown.next_match(from, backwards)) {
            self.line.set(number.to_string());
        }
    }
}

#[component]
pub fn LogPanel(
    portal: Portal,
    id: JobId,
    /// Whether more lines may come.
    is_running: Memo<bool>,
) -> impl IntoView {
    let read = use_log(portal, id.clone(), is_running);
    let choice = LogChoice::in_address();
    let has_lines = Memo::new(move || read.state.with(|state| state.data.as_ref().is_some_and(|log| !log.is_empty())));
    let actions = move || {
        let id = id.clone();
        view! { {move || has_lines.get().then(|| view! { <DownloadButton portal id=id.clone() /> })} }
    };
    view! {
        <Panel title=key!(job.log) fill=PanelFill::Flush actions>
            <div class="job-log">
                <Loaded read=read.state explain=explain_here on_retry=read.again let:log>
                    <LogView log choice />
                </Loaded>
            </div>
        </Panel>
    }
}

/// A log is another one when its lines are; asking again often brings the same.
#[derive(Clone)]
struct SameLog(Arc<Searched>);

impl PartialEq for SameLog {
    fn eq(&self, other: &Self) -> bool {
        self.0.log == other.0.log
    }
}

#[component]
fn LogView(log: Signal<Log>, choice: LogChoice) -> impl IntoView {
    let searched = Memo::new(move || SameLog(Arc::new(Searched::new(log.get()))));
    let sought = Memo::new(move || choice.sought());
    let shown = Memo::new(move || Shown::new(searched.get().0, sought.get()));
    let state = Memo::new(move || (log.with(|log| log.is_empty()), shown.with(Shown::is_empty)));
    let body = move || match state.get() {
        (true, _) => view! {
            <EmptyState title=key!(job.log_empty) icon=Icon::Jobs>
                {key!(job.log_empty_hint)}
            </EmptyState>
        },
        (false, true) => view! { <NothingMatches choice /> },
        (false, false) => view! { <LogLines shown choice /> },
    };
    view! {
        <Show when=move || !state.get().0>
            <LogTools shown choice />
        </Show>
        {body}
    }
}

#[component]
fn NothingMatches(choice: LogChoice) -> impl IntoView {
    let all = move || view! { <Button on_press=move || choice.clear()>{key!(job.log_all)}</Button> };
    view! {
        <EmptyState title=key!(job.log_nothing) icon=Icon::Search action=all>
            {key!(job.log_nothing_hint)}
        </EmptyState>
    }
}

/// Saves the whole log as the server writes it, whatever is shown of it here.
#[component]
fn DownloadButton(portal: Portal, id: JobId) -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    let toasts: Toasts = expect_context();
    let pending = RwSignal::new(false);
    let download = move || {
        let ask = Account::of_portal(portal).ask(GetJobLog { job_id: id.clone() });
        let file = format!("job-{id}.txt");
        pending.set(true);
        spawn_local(async move {
            let saved = match server.ask(&ask).await {
                Ok(log) => {
                    crate::ui::save::text(&file, &log.0).map_err(|_| t_string!(i18n, job.download_failed).to_owned())
                }
                Err(error) => Err(explain(i18n, &error).title),
            };
            if let Err(problem) = saved {
                toasts.error(problem);
            }
            pending.try_set(false);
        });
    };
    view! {
        <Button pending on_press=download>
            <Glyph icon=Icon::Download />
            {key!(job.download)}
        </Button>
    }
}
