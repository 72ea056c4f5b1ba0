//! Lets the page draw and listen in the middle of long work.

use std::time::Duration;

use futures_channel::oneshot;
use leptos::prelude::set_timeout;

/// Goes on in the browser's next turn.
pub async fn next_turn() {
    let (sender, receiver) = oneshot::channel();
    set_timeout(move || sender.send(()).unwrap_or_default(), Duration::ZERO);
    // Never dropped unsent.
    receiver.await.unwrap_or_default();
}
