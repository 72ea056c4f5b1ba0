//! Browser tasks that end when nobody waits for them: a dropped future aborts its request.

use web_sys::{AbortController, AbortSignal};

/// Aborts its task when it is dropped; after the task's end that does nothing.
pub struct AbortOnDrop(Option<AbortController>);

impl AbortOnDrop {
    /// For a task that is about to begin.
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// What the browser's call takes to know when to stop.
    pub fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
