//! One number that matters, large.

use perihelion_view::prelude::*;

use super::{icon::Glyph, tone::Tone};

/// A tile with a number. With a link, the whole tile leads there.
#[component]
pub fn Stat(
    /// What is counted.
    #[prop(into)]
    label: TextProp,
    /// The number, formatted.
    #[prop(into)]
    value: TextProp,
    /// What the number means; anything but `Neutral` shows its icon.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// More about it: a share, a comparison.
    #[prop(optional, into)]
    detail: Option<TextProp>,
    /// Where the things counted are listed.
    #[prop(optional, into)]
    href: Option<TextProp>,
) -> impl IntoView {
    let mark = move || {
        let tone = tone.get();
        (tone != Tone::Neutral).then(|| view! { <Glyph icon=tone.icon() /> })
    };
    let name = match href {
        Some(href) => view! {
            <a class="stat__link" href=href>
                {label}
            </a>
        },
        None => label.into_node(),
    };
    view! {
        <div class="stat" data-tone=move || tone.get().name()>
            <p class="stat__label">{mark} {name}</p>
            <p class="stat__value">{value}</p>
            {detail.map(|detail| view! { <p class="stat__detail">{detail}</p> })}
        </div>
    }
}

/// A row of tiles.
#[component]
pub fn Stats(
    /// The tiles.
    children: Children,
) -> impl IntoView {
    view! { <div class="stats">{children()}</div> }
}
