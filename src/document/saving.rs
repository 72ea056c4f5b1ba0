//! Saving so that nothing is lost: a document that others have changed meanwhile is merged, and where both have changed
//! the same, the person decides.

use super::Doc;
use super::json::merge::{Conflict, Merged, merge, resolve};
use super::source::Version;
use super::stamp::stamp;
use super::unfinished::unfinished;
use comet_api::ApiError;
use futures_channel::oneshot;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// How often it is tried in a row: devices write into profiles all day.
const TRIES: usize = 6;

/// Why a document was not saved. The draft is as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum NotSaved {
    Failed(ApiError),
    /// The person has left the conflicts undecided.
    Undecided,
    /// What was typed at this place can't be understood.
    Unfinished(String),
}

/// Conflicts that wait for a decision.
#[derive(Clone, Copy, Default)]
pub struct Asked {
    conflicts: RwSignal<Option<Arc<[Conflict]>>>,
    answer: StoredValue<Option<oneshot::Sender<Option<Vec<bool>>>>>,
}

impl Asked {
    pub fn conflicts(self) -> Signal<Option<Arc<[Conflict]>>> {
        self.conflicts.into()
    }

    /// Decides: for each conflict, whether one's own side holds; `None` leaves them undecided.
    pub fn answer(self, is_mine: Option<Vec<bool>>) {
        self.conflicts.set(None);
        if let Some(answer) = self.answer.try_update_value(Option::take).flatten() {
            // Whoever asked may be gone.
            answer.send(is_mine).ok();
        }
    }

    async fn ask(self, conflicts: &[Conflict]) -> Option<Vec<bool>> {
        let (answer, answered) = oneshot::channel();
        self.answer.set_value(Some(answer));
        self.conflicts.set(Some(conflicts.into()));
        answered.await.ok().flatten()
    }
}

impl Doc {
    /// What waits for a decision while a save is under way; a dialog shows it.
    pub fn asked(self) -> Asked {
        self.asked
    }

    pub fn is_saving(self) -> Signal<bool> {
        self.is_saving.into()
    }

    /// Writes the draft. What others have changed meanwhile is kept.
    pub async fn save(self) -> Result<(), NotSaved> {
        if self.is_saving.get_untracked() {
            return Ok(());
        }
        let place = self.draft.with_untracked(|draft| draft.as_deref().and_then(unfinished));
        if let Some(place) = place {
            return Err(NotSaved::Unfinished(place));
        }
        self.is_saving.set(true);
        let ended = self.write().await;
        self.is_saving.set(false);
        ended
    }

    async fn write(self) -> Result<(), NotSaved> {
        let source = &self.source;
        for attempt in 1..=TRIES {
            let (Some(saved), Some(sent)) = (self.saved.get_untracked(), self.draft.get_untracked()) else { break };
            let mut value = Value::clone(&sent);
            stamp(&saved.value, &mut value, untrack(|| self.server.now()).0);
            let written = source.write(self.server, value, saved.hash.clone()).await;
            let error = match written {
                Ok(told) => {
                    let read = match told {
                        Some(version) => Some(version),
                        None => source.read(self.server).await.ok(),
                    };
                    // It is written, whether it can be read again or not.
                    self.settle(
                        &sent,
                        read.unwrap_or_else(|| Version { value: Arc::clone(&sent), hash: String::new() }),
                    );
                    source.spoil(self.server);
                    return Ok(());
                }
                Err(error @ ApiError::Refused { .. }) if attempt < TRIES => error,
                Err(error) => return Err(NotSaved::Failed(error)),
            };
            let theirs = source.read(self.server).await.map_err(NotSaved::Failed)?;
            if theirs.hash == saved.hash {
                return Err(NotSaved::Failed(error));
            }
            if let Err(merged) = self.rebase(theirs.clone()) {
                self.decide(merged, theirs).await?;
            }
            if !self.is_changed().get_untracked() {
                break;
            }
        }
        Ok(())
    }

    /// Has the person decide what is in conflict.
    async fn decide(self, merged: Merged, theirs: Version) -> Result<(), NotSaved> {
        let Some(base) = self.saved.get_untracked() else { return Ok(()) };
        let Merged { mut value, conflicts } = merged;
        let is_mine = self.asked.ask(&conflicts).await.ok_or(NotSaved::Undecided)?;
        resolve(&mut value, &conflicts, &is_mine);
        self.take_over(&base.value, value, theirs);
        Ok(())
    }

    /// The server has what was sent. What was typed meanwhile is a change of the new version.
    fn settle(self, sent: &Arc<Value>, version: Version) {
        let Some(now) = self.draft.get_untracked() else { return };
        if now == *sent {
            self.draft.set(Some(Arc::clone(&version.value)));
            self.saved.set(Some(version));
            self.history.set(Default::default());
        } else {
            let draft = merge(sent, &now, &version.value).value;
            self.take_over(sent, draft, version);
        }
    }
}
