//! Short news in the corner of the screen, about something the person just did.

use std::time::Duration;

use perihelion_view::prelude::*;

use super::{
    button::IconButton,
    icon::{Glyph, Icon},
    text::word,
    tone::Tone,
};

/// How long good news stays when nobody points at it.
const STAY: Duration = Duration::from_secs(6);

/// One piece of news.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Toast {
    id: u64,
    tone: Tone,
    text: String,
}

/// The news on screen, oldest first. Each has its own id, so none can wipe another's.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next_id: StoredValue<u64>,
}

impl Toasts {
    /// Makes the news of everything below appear in the `ToastHost`.
    pub fn provide() -> Self {
        let toasts = Self { shown: RwSignal::default(), next_id: StoredValue::new(0) };
        provide_context(toasts);
        toasts
    }

    /// Something went as asked.
    pub fn success(self, text: impl Into<String>) {
        self.show(Tone::Success, text.into());
    }

    /// Something to know.
    pub fn info(self, text: impl Into<String>) {
        self.show(Tone::Info, text.into());
    }

    /// Something failed. Stays until it is closed.
    pub fn error(self, text: impl Into<String>) {
        self.show(Tone::Danger, text.into());
    }

    fn show(self, tone: Tone, text: String) {
        let id = self.next_id.get_value();
        self.next_id.set_value(id.wrapping_add(1));
        self.shown.update(|shown| shown.push(Toast { id, tone, text }));
    }

    fn close(self, id: u64) {
        // The host may be gone when a timer ends.
        self.shown.try_update(|shown| shown.retain(|toast| toast.id != id));
    }
}

/// Shows the news; stands once near the root of the app.
#[component]
pub fn ToastHost(
    /// The news to show.
    toasts: Toasts,
) -> impl IntoView {
    view! {
        <div class="toasts" role="status" aria-live="polite" aria-relevant="additions">
            <For each=move || toasts.shown.get() key=|toast| toast.id let:toast>
                <ToastCard toasts toast />
            </For>
        </div>
    }
}

#[component]
fn ToastCard(toasts: Toasts, toast: Toast) -> impl IntoView {
    let Toast { id, tone, text } = toast;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let start = move || {
        stop();
        if tone != Tone::Danger {
            timer.set_value(set_timeout_with_handle(move || toasts.close(id), STAY).ok());
        }
    };
    start();
    on_cleanup(stop);
    view! {
        <div
            class="toast"
            data-tone=tone.name()
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| start()
            on:focusin=move |_| stop()
            on:focusout=move |_| start()
        >
            <Glyph icon=tone.icon() />
            <p class="toast__text">{text}</p>
            <IconButton
                icon=Icon::Close
                label=word(|t| &t.close)
                on_press=move || toasts.close(id)
            />
        </div>
    }
}
