//! The log of a job: filtered by severity and words, copied, downloaded, and smooth however long it is.

mod lines;
mod near;
mod shown;

use crate::account::Account;
use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::amounts::length;
use crate::pages::shared::filter::Filter;
use crate::pages::shared::refresh::{RUNNING, keep_fresh};
use crate::server::{Server, explain, explain_here, use_read};
use crate::session::Portal;
use crate::ui::button::Button;
use crate::ui::copy::CopyButton;
use crate::ui::empty::EmptyState;
use crate::ui::field::Choice;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::loadable::Loaded;
use crate::ui::panel::{Panel, PanelFill};
use crate::ui::search::SearchInput;
use crate::ui::table::TableState;
use crate::ui::toast::Toasts;
use comet_api::JobId;
use comet_api::twins::GetJobLog;
use leptos::task::spawn_local;
use lines::LogLines;
use perihelion_view::prelude::*;
use shown::{Least, Log, Shown};

/// The parameter of the severity in addresses.
const SEVERITY: &str = "severity";

/// Which lines are wanted: the severity and the words, both in the address.
#[derive(Clone, Copy)]
struct LogChoice {
    least: RwSignal<String>,
    words: RwSignal<String>,
}

impl LogChoice {
    fn in_address() -> Self {
        let choice = Self { least: RwSignal::new(String::new()), words: RwSignal::new(String::new()) };
        keep_in_address(RwSignal::new(TableState::default()), &[(SEVERITY, choice.least), (WORDS, choice.words)]);
        choice
    }

    fn clear(self) {
        self.least.set(String::new());
        self.words.set(String::new());
    }
}

/// The parameter of the words in addresses.
const WORDS: &str = "search";

#[component]
pub fn LogPanel(
    portal: Portal,
    id: JobId,
    /// Whether more lines may come.
    is_running: Memo<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let read = {
        let id = id.clone();
        use_read(move || Some(Account::of_portal(portal).log(id.clone())))
    };
    keep_fresh(RUNNING * 2, is_running.into(), read.again);
    // The last lines come with the end.
    Effect::new(move |before: Option<bool>| {
        let running = is_running.get();
        if before == Some(true) && !running {
            read.again.run(());
        }
        running
    });
    let choice = LogChoice::in_address();
    let has_lines = Memo::new(move |_| read.state.with(|state| state.data.as_ref().is_some_and(|log| !log.is_empty())));
    let actions = move || {
        let id = id.clone();
        view! { {move || has_lines.get().then(|| view! { <DownloadButton portal id=id.clone() /> })} }
    };
    view! {
        <Panel title=move || t_string!(i18n, job.log) fill=PanelFill::Flush actions>
            <div class="job-log">
                <Loaded read=read.state explain=explain_here on_retry=read.again let:log>
                    <LogView log choice />
                </Loaded>
            </div>
        </Panel>
    }
}

#[component]
fn LogView(log: Signal<Log>, choice: LogChoice) -> impl IntoView {
    let i18n = use_i18n();
    let least = Memo::new(move |_| choice.least.with(|name| Least::named(name)));
    let shown = Memo::new(move |_| choice.words.with(|words| Shown::new(log.get(), least.get(), words)));
    let state = Memo::new(move |_| (log.with(|log| log.is_empty()), shown.with(Shown::is_empty)));
    let body = move || match state.get() {
        (true, _) => view! {
            <EmptyState title=move || t_string!(i18n, job.log_empty) icon=Icon::Jobs>
                {text!(i18n, job.log_empty_hint)}
            </EmptyState>
        },
        (false, true) => view! { <NothingMatches choice /> },
        (false, false) => view! { <LogLines shown /> },
    };
    view! {
        <Show when=move || !state.get().0>
            <LogTools shown choice />
        </Show>
        {body}
    }
}

#[component]
fn LogTools(shown: Memo<Shown>, choice: LogChoice) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let count = move || {
        let (lines, all) = shown.with(|shown| (shown.len(), shown.all()));
        match lines == all {
            true => t_string!(i18n, job.lines, count = all, number = length(formats, all)),
            false => t_string!(i18n, job.lines_of, shown = length(formats, lines), all = length(formats, all)),
        }
    };
    view! {
        <div class="job-log__tools">
            <SearchInput value=choice.words label=move || t_string!(i18n, job.log_search) />
            <Filter
                label=move || t_string!(i18n, job.severity)
                value=choice.least
                choices=Signal::derive(move || severity_choices(i18n))
            />
            <p class="job-log__count" role="status">{count}</p>
            <CopyButton
                value=move || shown.with(|shown| shown.text(i18n))
                label=move || t_string!(i18n, job.copy_log)
            />
        </div>
    }
}

fn severity_choices(i18n: Texts) -> Vec<Choice> {
    vec![
        Choice::new(Least::All.name(), t_string!(i18n, job.severity_all)),
        Choice::new(Least::Info.name(), t_string!(i18n, job.severity_info)),
        Choice::new(Least::Warning.name(), t_string!(i18n, job.severity_warning)),
        Choice::new(Least::Error.name(), t_string!(i18n, job.severity_error)),
    ]
}

#[component]
fn NothingMatches(choice: LogChoice) -> impl IntoView {
    let i18n = use_i18n();
    let all = move || view! { <Button on_press=move || choice.clear()>{text!(i18n, job.log_all)}</Button> };
    view! {
        <EmptyState title=move || t_string!(i18n, job.log_nothing) icon=Icon::Search action=all>
            {text!(i18n, job.log_nothing_hint)}
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
            {text!(i18n, job.download)}
        </Button>
    }
}
