//! The server: its state, its methods and its time in one place, shared by every connection.

use crate::call::{Call, Origin};
use crate::clock::Clock;
use crate::engine::{self, Engine};
use crate::events::{self, Aftermath, End, Event, Events, Happening, Listening};
use crate::faults::Faults;
use crate::handlers;
use crate::options::{ChallengeForm, Options};
use crate::record::Record;
use crate::refusal::{Outcome, Refusal};
use crate::registry::{Registry, Reply};
use crate::seed::DemoAccount;
use crate::seeding;
use crate::state::protection::Protection;
use crate::state::security_keys::Challenges;
use crate::state::sessions::{Account, Kind, Sessions};
use crate::state::sign_in::Attempt;
use crate::state::standing::{Look, Standing};
use crate::state::{jobs, logs};
use crate::store::Store;
use comet_api::constants::sevt;
use comet_api::methods::AdminAccountSessionUpgrade;
use comet_api::wire::field::Fields;
use comet_api::{Credentials, Method, MethodInfo, Secret, UnixSeconds};
use parking_lot::Mutex;
use rusqlite::Connection;
use std::cell::RefCell;
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
    pub events: Events,
    aftermath: Aftermath,
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

/// How much of a name is told of somebody who could not sign in.
const LONGEST_NAME: usize = 255;

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
        let store = Store::open(options.data.as_deref(), options.control.is_some(), |db| {
            accounts = seeding::lay(db, options.seed, clock.now())?;
            is_new = true;
            Ok(())
        })?;
        let mut registry = Registry::new();
        handlers::register_all(&mut registry);
        let server = Self {
            events: Events::new(&options),
            aftermath: Aftermath::default(),
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
        let failed = RefCell::default();
        let caller = self
            .store
            .transaction(|db| Attempt::new(self, db, credentials, origin, upgrading.clone(), &failed)?.identify(info));
        self.tell_failed(failed.take())?;
        let caller = caller?;
        self.carry_out(|db| {
            let call = Call { server: self, db, info, caller, origin };
            self.registry.answer(info, &call, fields)
        })
    }

    /// Does the work, all of it or nothing, and then what follows from it: who listens is told, in the order in which
    /// things are stored. Whatever emits is done through this.
    pub fn carry_out<T>(&self, work: impl FnOnce(&Connection) -> Outcome<T>) -> Outcome<T> {
        let mut acts = Vec::new();
        let done = self.store.transaction_then(
            |db| {
                self.aftermath.take();
                work(db)
            },
            |db| {
                let follows = self.aftermath.take();
                acts = follows.acts;
                self.events.publish(&self.look(db), follows.events);
            },
        )?;
        acts.into_iter().for_each(|act| act(self));
        Ok(done)
    }

    /// Says what happened, in the log and, when it is stored, to whoever listens.
    pub fn emit(&self, db: &Connection, kind: i64, actor: &str, organization: &str, resource: &str) -> Outcome<()> {
        let is_of_job = matches!(kind, sevt::JOB_NEW | sevt::JOB_COMPLETED);
        let job = if is_of_job { jobs::document(db, resource)? } else { None };
        if !is_of_job {
            // Of jobs the log tells by itself.
            logs::note(db, self.clock.now(), &logs::sentence(kind, actor, organization, resource))?;
        }
        let what = Happening { kind, actor, organization, resource };
        self.aftermath.tell(Event::new(&what, self.clock.now(), job));
        Ok(())
    }

    /// Has this done when the work that is under way is stored.
    pub fn afterwards(&self, act: fn(&Self)) {
        self.aftermath.act(act);
    }

    /// Says of an account that somebody tried to sign in to it in vain.
    fn tell_failed(&self, account: Option<Account>) -> Outcome<()> {
        let Some(account) = account else { return Ok(()) };
        let kind = match account.kind {
            Kind::Admin => sevt::ACCOUNT_ADMIN_LOGIN_FAILED,
            Kind::User => sevt::ACCOUNT_LOGIN_FAILED,
        };
        self.carry_out(|db| self.emit_of(db, kind, &account))
    }

    /// Something that an account did, or that befell it.
    fn emit_of(&self, db: &Connection, kind: i64, account: &Account) -> Outcome<()> {
        // It may be no account's name at all, and as long as a request can be.
        let name: String = account.name.as_str().chars().take(LONGEST_NAME).collect();
        self.emit(db, kind, &name, &account.organization(db)?, &name)
    }

    fn look<'a>(&'a self, db: &'a Connection) -> Look<'a> {
        Look { db, sessions: &self.sessions, now: self.clock.now(), tick: self.clock.tick() }
    }

    /// Lets an administrator listen to what happens from now on.
    pub fn listen(&self, credentials: &Credentials, origin: &Origin) -> Outcome<(Standing, Listening, String)> {
        let failed = RefCell::default();
        let listening = self.store.transaction(|db| {
            let admin = Attempt::new(self, db, credentials, origin, None, &failed)?.administrator()?;
            let standing = Standing::of(&admin, &self.look(db));
            let standing = standing.ok_or_else(|| Refusal::forbidden("Only administrators may listen."))?;
            let hello = events::hello(&admin.organization, self.clock.now()).full;
            Ok((standing.clone(), self.events.listen(standing), hello))
        });
        self.tell_failed(failed.take())?;
        listening
    }

    /// Once a second: what time brings about, and what was found out meanwhile.
    pub fn tick(&self) -> Outcome<()> {
        let expired = self.sessions.sweep(self.clock.tick());
        let failures = self.events.failures();
        if expired.is_empty() && failures.is_empty() {
            return Ok(());
        }
        self.carry_out(|db| {
            for account in &expired {
                let kind = match account.kind {
                    Kind::Admin => sevt::ACCOUNT_ADMIN_SESSION_EXPIRE,
                    Kind::User => sevt::ACCOUNT_SESSION_EXPIRE,
                };
                self.emit_of(db, kind, account)?;
            }
            failures.iter().try_for_each(|line| logs::note(db, self.clock.now(), line))
        })
    }

    /// Greets whoever is told of events: the server has started.
    pub fn begin(&self) -> Outcome<()> {
        self.store.transaction(|db| self.events.begin(db, self.clock.now()))?;
        self.carry_out(|db| self.emit(db, sevt::SERVER_STARTED, "", "", ""))
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
        // Without the store there is nothing to tell of; the next call says what is wrong with it.
        self.begin().ok();
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
        // First, so that they hear why.
        self.events.end_streams(End::Restart);
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
        self.begin()
    }
}

impl Life {
    fn begin(now: UnixSeconds) -> Self {
        Self { started: now, hash: Uuid::new_v4().simple().to_string() }
    }
}
