//! What the overview knows: each question asked once, kept fresh, and shared by all its panels.

use super::PORTAL;
use crate::account::{Account, ConnectionRow, JobRow, Online, Profiles, UserRow, use_online};
use crate::pages::shared::jobs::{Span, use_jobs_of, use_running};
use crate::pages::shared::refresh::{LISTS, PROFILES, RUNNING, keep_fresh};
use crate::server::{Ask, Read, use_read};
use comet_api::methods::AdminMetaVersion;
use comet_api::types::ServerMetaVersionInfo;
use comet_api::{Dictionary, List};
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The answers that several panels are made of.
#[derive(Clone, Copy)]
pub struct Fleet {
    pub users: Read<Dictionary<UserRow>>,
    /// The jobs of the last 24 hours.
    pub day: Read<List<JobRow>>,
    pub running: Read<List<JobRow>>,
    /// Which devices are connected; `None` until it is known.
    pub online: Signal<Option<Arc<Online>>>,
    pub connections: Read<Dictionary<ConnectionRow>>,
    pub server: Read<ServerMetaVersionInfo>,
    /// What the ids in jobs are called.
    pub profiles: Memo<Profiles>,
}

impl Fleet {
    /// Asks, and asks again every so often while somebody looks.
    pub fn follow() -> Self {
        let everyone = Signal::stored(Account::of_portal(PORTAL));
        let users = use_read(|| Some(Account::everyones_profiles()));
        let day = use_jobs_of(everyone, Signal::stored(Span::Day));
        let running = use_running(everyone);
        let (online, connections) = use_online(everyone);
        let server = use_read(|| Some(Ask::new(&AdminMetaVersion {})));
        let always = Signal::stored(true);
        keep_fresh(PROFILES, always, users.again);
        keep_fresh(LISTS, always, day.again);
        keep_fresh(LISTS, always, running.again);
        keep_fresh(LISTS, always, connections.again);
        keep_fresh(LISTS, always, server.again);
        // Progress moves while something runs; an idle server is left alone.
        let runs = move || running.state.with(|state| state.data.as_ref().is_some_and(|jobs| !jobs.is_empty()));
        keep_fresh(RUNNING, Signal::derive(runs), running.again);
        let profiles =
            Memo::new(move || users.state.with(|users| users.data.clone()).map_or(Profiles::Unknown, Profiles::All));
        Self { users, day, running, online, connections, server, profiles }
    }
}
