//! The short lists of the overview: their words, and how a panel waits for what a list is made of.

use crate::format::use_formats;
use crate::i18n::*;
use crate::pages::shared::amounts::length;
use crate::server::{Read, explain_here};
use crate::ui::brief::{BriefList, BriefWords, Line, brief_height};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::loadable::Loaded;
use crate::ui::skeleton::Skeleton;
use perihelion_view::prelude::*;

/// How many lines each list has room for: so many that three lists and the chart fit on a small screen.
pub const ROWS: usize = 4;
/// How many lines a list has when it is opened; the page that it leads to has them all.
pub const MOST: usize = 100;

/// What stands in the place of an empty list.
#[derive(Clone, Copy)]
pub struct Nothing {
    pub icon: Icon,
    pub title: Plain,
    pub hint: Plain,
}

#[component]
pub fn Brief(
    /// What it is a list of.
    #[prop(into)]
    label: TextProp,
    #[prop(into)] lines: Signal<Vec<Line>>,
    /// How many there are; the lines are the first [`MOST`] of them.
    #[prop(into)]
    all: Signal<usize>,
    nothing: Nothing,
) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let more = move |hidden: usize| match all.get() {
        all if all > MOST => {
            t_string!(i18n, overview.first_of, shown = length(formats, MOST), all = length(formats, all))
        }
        _ => t_string!(i18n, overview.more, count = hidden),
    };
    let words = BriefWords {
        more: Callback::new(more),
        fewer: Callback::new(move |()| t_string!(i18n, overview.fewer).to_owned()),
    };
    let Nothing { icon, title, hint } = nothing;
    let empty = move || {
        view! { <EmptyState title=title icon>{hint}</EmptyState> }
    };
    view! { <BriefList label lines rows=ROWS words empty /> }
}

/// What a panel shows of an answer: grey lines of the same height first, then the content, the error over it.
pub fn panel_of<R: Send + Sync + 'static>(read: Read<R>, content: impl Fn() -> Node + Send + Sync + 'static) -> Node {
    let known = Signal::derive(move || read.state.get().map(|_| ()));
    let skeleton = || brief_room(view! { <Skeleton count=ROWS /> });
    view! {
        <Loaded read=known explain=explain_here on_retry=read.again skeleton let:_known>
            {content()}
        </Loaded>
    }
}

/// The room of a list, for what stands in its place.
pub fn brief_room(content: Node) -> Node {
    view! {
        <div class="brief" style:min-block-size=brief_height(ROWS)>
            {content}
        </div>
    }
}
