//! Data on its way: what is known, what went wrong, whether more is coming.
//! Knows no error type; the caller says how an error reads.

use perihelion_view::component;
use perihelion_view::prelude::*;

use super::{
    button::Button,
    icon::{Glyph, Icon},
    notice::Notice,
    skeleton::Skeleton,
    text::word,
    tone::Tone,
};

/// What a read has brought so far. An error never hides data that is already there.
#[derive(Clone, Debug, PartialEq)]
pub struct Loadable<T, E> {
    /// The newest good answer.
    pub data: Option<T>,
    /// Why the newest try failed; `None` after a good answer.
    pub error: Option<E>,
    /// True while a request is on its way.
    pub refreshing: bool,
}

impl<T, E> Default for Loadable<T, E> {
    fn default() -> Self {
        Self { data: None, error: None, refreshing: true }
    }
}

impl<T, E> Loadable<T, E> {
    /// A good answer.
    pub const fn ready(data: T) -> Self {
        Self { data: Some(data), error: None, refreshing: false }
    }

    /// The same state for a part or another form of the data.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Loadable<U, E> {
        Loadable { data: self.data.map(change), error: self.error, refreshing: self.refreshing }
    }
}

/// An error in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorText {
    /// What happened, to what.
    pub title: String,
    /// What to do next, or details such as a reference number.
    pub body: Option<String>,
}

/// Draws a read: a skeleton at first, then the content, with any error in its place above it.
/// The content is built once and then follows its signal, so a refresh keeps focus and scrolling.
#[component]
pub fn Loaded<T, E, F, V>(
    /// The state of the read.
    #[prop(into)]
    read: Signal<Loadable<T, E>>,
    /// How an error reads.
    explain: fn(&E) -> ErrorText,
    /// Asks again.
    #[prop(into)]
    on_retry: Callback<()>,
    /// What stands there until the first answer; lines of text unless said.
    #[prop(optional, into)]
    skeleton: Option<ViewFn>,
    /// Draws the data.
    children: F,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    E: Clone + Send + Sync + 'static,
    F: Fn(Signal<T>) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let state = LoadedState::of(Memo::new(move || {
        read.with(|read| {
            let error = read.error.as_ref().map(explain);
            Arrived { error, refreshing: read.refreshing, has_data: read.data.is_some() }
        })
    }));
    let content = move || {
        state.has_data.get();
        let first = read.with_untracked(|read| read.data.clone())?;
        let data = Signal::derive(move || read.with(|read| read.data.clone()).unwrap_or_else(|| first.clone()));
        Some(component(children(data)))
    };
    loaded_frame(state, on_retry, skeleton, ViewFn::from(content))
}

/// A [`Loadable`] without its data.
#[derive(PartialEq)]
struct Arrived {
    error: Option<ErrorText>,
    refreshing: bool,
    has_data: bool,
}

#[derive(Clone, Copy)]
struct LoadedState {
    error: Memo<Option<ErrorText>>,
    refreshing: Memo<bool>,
    has_data: Memo<bool>,
}

impl LoadedState {
    fn of(arrived: Memo<Arrived>) -> Self {
        Self {
            error: Memo::new(move || arrived.with(|arrived| arrived.error.clone())),
            refreshing: Memo::new(move || arrived.with(|arrived| arrived.refreshing)),
            has_data: Memo::new(move || arrived.with(|arrived| arrived.has_data)),
        }
    }
}

/// The part of `Loaded` that is the same for every type, so it is compiled once.
fn loaded_frame(state: LoadedState, on_retry: Callback<()>, skeleton: Option<ViewFn>, content: ViewFn) -> Node {
    let skeleton = skeleton.unwrap_or_else(|| ViewFn::from(|| view! { <Skeleton /> }));
    let is_waiting = move || !state.has_data.get() && state.error.with(Option::is_none);
    let is_refreshing = move || (state.has_data.get() && state.refreshing.get()).then_some("true");
    view! {
        <div class="loaded" aria-busy=is_refreshing>
            {move || state.error.get().map(|error| failed(error, state.refreshing, on_retry))}
            {move || is_waiting().then(|| skeleton.run())}
            {move || content.run()}
        </div>
    }
}

fn failed(error: ErrorText, pending: Memo<bool>, on_retry: Callback<()>) -> Node {
    let retry = word(|t| &t.retry);
    let action = move || {
        let retry = retry.clone();
        view! {
            <Button pending=pending on_press=on_retry>
                <Glyph icon=Icon::Refresh />
                {retry}
            </Button>
        }
    };
    let body = error.body;
    view! {
        <Notice tone=Tone::Danger title=error.title action=action>
            {body}
        </Notice>
    }
}
