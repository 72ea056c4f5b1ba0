//! Text as a machine wrote it: logs with a severity a line, and plain blocks.

use std::hash::{DefaultHasher, Hash, Hasher};

use perihelion_view::prelude::*;

use super::tone::Tone;

/// One line of a log.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LogLine {
    /// When, formatted; empty when the line does not say.
    pub time: String,
    /// How grave it is.
    pub tone: Tone,
    /// The severity in a word, so that colour is not alone; empty for ordinary lines.
    pub severity: String,
    /// What it says.
    pub message: String,
}

/// A log, newest line last. Scrolls inside its own frame.
#[component]
pub fn Log(
    /// Names the frame.
    #[prop(into)]
    label: TextProp,
    /// The lines.
    #[prop(into)]
    lines: Signal<Vec<LogLine>>,
) -> impl IntoView {
    // A log that grows keeps the lines that are drawn already.
    let numbered = move || lines.get().into_iter().enumerate();
    view! {
        <div class="code" role="region" tabindex="0" aria-label=label>
            <ol class="log">
                <For each=numbered key=line_key let((_, line))>
                    {log_row(line)}
                </For>
            </ol>
        </div>
    }
}

/// The place and the content: a line is drawn anew only when either changed.
fn line_key(line: &(usize, LogLine)) -> u64 {
    let mut hasher = DefaultHasher::new();
    line.hash(&mut hasher);
    hasher.finish()
}

fn log_row(line: LogLine) -> Node {
    let LogLine { time, tone, severity, message } = line;
    view! {
        <li class="log__line" data-tone=tone.name()>
            {(!time.is_empty()).then(|| view! { <span class="log__time">{time}</span> })}
            {(!severity.is_empty()).then(|| view! { <span class="log__severity">{severity}</span> })}
            <span class="log__message">{message}</span>
        </li>
    }
}

/// A block of text that keeps its line breaks: JSON, a key, a command.
#[component]
pub fn CodeBlock(
    /// Names the frame.
    #[prop(into)]
    label: TextProp,
    /// The text.
    #[prop(into)]
    text: TextProp,
) -> impl IntoView {
    view! {
        <pre class="code" role="region" tabindex="0" aria-label=label>
            <code>{text}</code>
        </pre>
    }
}
