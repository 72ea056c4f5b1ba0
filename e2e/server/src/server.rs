//! The server: its state, its methods and its time in one place, shared by every connection.

use crate::call::{Call, Origin};
use crate::clock::Clock;
use crate::engine::{self, Engine};
use crate::faults::Faults;
use crate::handlers;
use crate::options::{ChallengeForm, Options};
use crate::record::Record;
use crate::refusal::{Outcome, Refusal};
use crate::registry::{Registry, Reply};
use crate::seed::DemoAccount;
use crate::seeding;
use crate::state::logs;
use crate::state::protection::Protection;
use crate::state::security_keys::Challenges;
use crate::state::sessions::Sessions;
use crate::state::sign_in::Attempt;
use crate::store::Store;
use comet_api::constants::sevt;
use comet_api::methods::AdminAccountSessionUpgrade;
use comet_api::wire::field::Fields;
use comet_api::{Credentials, Method, MethodInfo, Secret, UnixSeconds};
use parking_lot::Mutex;
use rusqlite::Connection;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use uuid::Uuid;

pub struct Server {
    pub options: Options,
    pub clock: Clock,
    pub store: Store,
    pub sessions: Sessions,
    pub protection: Protection,
    pub challenges: Challenges,
    pub faults: Faults,
    pub record: Record,
    pub registry: Registry,
    pub engine: Engine,
    /// Whom the seed invites to sign in.
    pub accounts: Vec<DemoAccount>,
    challenge: Mutex<ChallengeForm>,
    life: Mutex<Life>,
    /// Until when nobody is let in.
    down_until: Mutex<Option<Instant>>,
    shut_down: watch::Sender<bool>,
}

const FOREVER: Duration = Duration::from_secs(365 * 86_400);

/// From one start to the next.
#[derive(Clone)]
pub struct Life {
    pub started: UnixSeconds,
    pub hash: String,
}

impl Server {
    pub fn new(options: Options) -> Outcome<Self> {
        let clock = Clock::default();
        let mut accounts = Vec::new();
        let mut is_new = false;
        let store = Store::open(options.data.as_deref(), |db| {
            accounts = seeding::lay(db, options.seed, clock.now())?;
            is_new = true;
            Ok(())
        })?;
        let mut registry = Registry::new();
        handlers::register_all(&mut registry);
        let server = Self {
            challenge: Mutex::new(options.challenge),
            life: Mutex::new(Life::begin(clock.now())),
            engine: Engine::new(options.speed),
            down_until: Mutex::new(None),
            shut_down: watch::Sender::new(false),
            options,
            clock,
            store,
            sessions: Sessions::default(),
            protection: Protection::default(),
            challenges: Challenges::default(),
            faults: Faults::default(),
            record: Record::default(),
            registry,
            accounts,
        };
        engine::wake(&server, !is_new)?;
        Ok(server)
    }

    /// Answers one call: all of it, or nothing of it.
    pub fn answer(
        &self,
        info: &'static MethodInfo,
        credentials: &Credentials,
        fields: &Fields,
        origin: &Origin,
    ) -> Outcome<Reply> {
        let upgrading = (info.name == AdminAccountSessionUpgrade::INFO.name).then(|| fields.text("SessionKey"));
        let upgrading = upgrading.flatten().map(Secret::from);
        // On its own: a code that was used stays used when the call fails.
        let caller = self
            .store
            .transaction(|db| Attempt::new(self, db, credentials, origin, upgrading.clone())?.identify(info))?;
        self.store.transaction(|db| {
            let call = Call { server: self, db, info, caller, origin };
            self.registry.answer(info, &call, fields)
        })
    }

    /// Says what happened, in the log and to whoever listens.
    pub fn emit(&self, db: &Connection, kind: i64, actor: &str, organization: &str, resource: &str) -> Outcome<()> {
        // Of jobs the log tells by itself.
        match kind {
            sevt::JOB_NEW | sevt::JOB_COMPLETED => Ok(()),
            kind => logs::note(db, self.clock.now(), &logs::sentence(kind, actor, organization, resource)),
        }
    }

    pub fn life(&self) -> Life {
        self.life.lock().clone()
    }

    pub fn challenge_form(&self) -> ChallengeForm {
        *self.challenge.lock()
    }

    pub fn set_challenge_form(&self, form: ChallengeForm) {
        *self.challenge.lock() = form;
    }

    /// A second of refusals, and then another life.
    pub fn restart(&self) {
        *self.down_until.lock() = Instant::now().checked_add(Duration::from_secs(1));
        self.shut_down.send_replace(false);
        self.begin_new_life();
    }

    /// Refusals from now on, until a test starts the server again; the program ends.
    pub fn shut_down(&self) {
        *self.down_until.lock() = Instant::now().checked_add(FOREVER);
        self.begin_new_life();
        self.shut_down.send_replace(true);
    }

    /// Returns when the server is shut down.
    pub async fn is_shut_down(&self) {
        let mut watch = self.shut_down.subscribe();
        // The sender is this server's own, and outlives the wait.
        watch.wait_for(|down| *down).await.ok();
    }

    pub fn is_down(&self) -> bool {
        self.down_until.lock().is_some_and(|until| Instant::now() < until)
    }

    /// As after a restart of the program: the documents stay, the sessions go.
    fn begin_new_life(&self) {
        self.sessions.end_all();
        self.protection.forget_all();
        self.challenges.forget_all();
        *self.life.lock() = Life::begin(self.clock.now());
    }

    /// As when the server was new.
    pub fn reset(&self) -> Result<(), Refusal> {
        // Or jobs would go on from the start with the time of the end.
        let _standing = self.engine.passing.lock();
        self.store.reset()?;
        self.clock.reset();
        self.engine.fates.set(Vec::new())?;
        engine::wake(self, false)?;
        self.faults.lift_all();
        *self.down_until.lock() = None;
        self.shut_down.send_replace(false);
        *self.challenge.lock() = self.options.challenge;
        self.begin_new_life();
        Ok(())
    }
}

impl Life {
    fn begin(now: UnixSeconds) -> Self {
        Self { started: now, hash: Uuid::new_v4().simple().to_string() }
    }
}
