//! Tiles that read for themselves: grey until the answer, and a tile that says what failed when there is none.

use crate::i18n::*;
use crate::server::{Read, explain};
use crate::ui::button::Button;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::loadable::ErrorText;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

/// The tiles of one read: `count` of them, called `label` where they fail.
pub fn tiles<R: Send + Sync + 'static>(
    read: Read<R>,
    count: usize,
    label: fn(Texts) -> &'static str,
    content: ViewFn,
) -> Node {
    let i18n = use_i18n();
    let error = Signal::derive(move || read.state.with(|state| state.error.as_ref().map(|error| explain(i18n, error))));
    let has_data = Signal::derive(move || read.state.with(|state| state.data.is_some()));
    let pending = Signal::derive(move || read.state.with(|state| state.refreshing));
    frame(Frame { error, has_data, pending, again: read.again, count, label }, content)
}

struct Frame {
    error: Signal<Option<ErrorText>>,
    has_data: Signal<bool>,
    pending: Signal<bool>,
    again: Callback<()>,
    count: usize,
    label: fn(Texts) -> &'static str,
}

/// The part that is the same for every type.
fn frame(frame: Frame, content: ViewFn) -> Node {
    let Frame { error, has_data, pending, again, count, label } = frame;
    let (error, has_data) = (Memo::new(move |_| error.get()), Memo::new(move |_| has_data.get()));
    let is_waiting = move || !has_data.get() && error.with(Option::is_none);
    let failed = move || error.get().map(|error| view! { <FailedTile label error pending again /> });
    view! {
        <div class="tiles__group" data-count=count.to_string()>
            {move || is_waiting().then(|| view! { <Skeleton shape=SkeletonShape::Tiles count /> })}
            {move || has_data.get().then(|| content.run())}
            {failed}
        </div>
    }
}

#[component]
fn FailedTile(
    label: fn(Texts) -> &'static str,
    error: ErrorText,
    pending: Signal<bool>,
    again: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="stat" data-tone=Tone::Danger.name() role="alert">
            <p class="stat__label">
                <Glyph icon=Tone::Danger.icon() />
                {move || label(i18n)}
            </p>
            <p>{error.title}</p>
            <p class="stat__detail">{error.body}</p>
            <div>
                <Button pending on_press=again>
                    <Glyph icon=Icon::Refresh />
                    {text!(i18n, words.retry)}
                </Button>
            </div>
        </div>
    }
}
