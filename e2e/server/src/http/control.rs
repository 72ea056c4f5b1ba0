//! The control port: tests make the server misbehave, move its time and look at what was called. Loopback only.
//! docs/reference-server.md lists what it understands.

use crate::call::Scope;
use crate::engine;
use crate::events::End;
use crate::faults::Rule;
use crate::merge::merge_patch;
use crate::options::ChallengeForm;
use crate::refusal::{Outcome, Refusal};
use crate::server::Server;
use crate::state::sessions::{Account, Stage};
use crate::state::users::Users;
use crate::state::{administrators, jobs, totp};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use clap::ValueEnum;
use comet_api::constants::sevt;
use comet_api::{Lens, Username};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::Arc;

pub fn app(server: Arc<Server>) -> Router {
    Router::new()
        .route("/control/calls", get(calls).delete(forget_calls))
        .route("/control/faults", get(faults).post(add_faults).delete(lift_faults))
        .route("/control/drop-streams", post(drop_streams))
        .route("/control/reset", post(reset))
        .route("/control/restart", post(restart))
        .route("/control/up", get(up))
        .route("/control/time", post(move_time))
        .route("/control/fates", post(set_fates))
        .route("/control/log", post(write_log))
        .route("/control/challenge", post(set_challenge))
        .route("/control/now-code", post(now_code))
        .route("/control/pending-session", post(pending_session))
        .route("/control/profile", post(change_profile))
        .route("/control/administrator", post(change_administrator))
        .with_state(server)
}

type At = State<Arc<Server>>;

/// The answer of every path: JSON, or what is wrong in words.
struct Said(Outcome<Value>);

impl IntoResponse for Said {
    fn into_response(self) -> Response {
        match self.0 {
            Ok(value) => (StatusCode::OK, value.to_string()).into_response(),
            Err(Refusal::Because { status, message }) => {
                (StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST), message).into_response()
            }
            Err(Refusal::SecondFactor(_)) => StatusCode::FORBIDDEN.into_response(),
        }
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Outcome<T> {
    serde_json::from_slice(body).map_err(|error| Refusal::bad(format!("Not understood: {error}.")))
}

async fn calls(State(server): At) -> Said {
    Said(Ok(json!(server.record.counts())))
}

async fn forget_calls(State(server): At) -> Said {
    server.record.forget_all();
    Said(Ok(json!({})))
}

async fn faults(State(server): At) -> Said {
    Said(Ok(json!(server.faults.all())))
}

/// One rule, or a list of them.
async fn add_faults(State(server): At, body: Bytes) -> Said {
    let rules = match body.trim_ascii_start().first() {
        Some(b'[') => read::<Vec<Rule>>(&body),
        _ => read::<Rule>(&body).map(|rule| vec![rule]),
    };
    Said(rules.map(|rules| {
        if let Some(offset) = rules.iter().find_map(|rule| rule.clock_offset_seconds) {
            server.clock.set_wrong_by(offset);
        }
        server.faults.add(rules);
        json!(server.faults.all())
    }))
}

async fn lift_faults(State(server): At) -> Said {
    server.faults.lift_all();
    server.clock.set_wrong_by(0);
    Said(Ok(json!([])))
}

async fn reset(State(server): At) -> Said {
    let done = tokio::task::spawn_blocking(move || server.reset()).await;
    Said(done.unwrap_or_else(|_| Err(Refusal::unavailable("the reset ended early"))).map(|()| json!({})))
}

/// As when the network between fails: all event streams end at once.
async fn drop_streams(State(server): At) -> Said {
    server.events.end_streams(End::Cut);
    Said(Ok(json!({})))
}

async fn restart(State(server): At) -> Said {
    server.restart();
    Said(Ok(json!({ "serverStartHash": server.life().hash })))
}

/// Is the server past its last restart?
async fn up(State(server): At) -> Said {
    Said(Ok(json!({ "up": !server.is_down() })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct TimeMove {
    skip_seconds: i64,
}

async fn move_time(State(server): At, body: Bytes) -> Said {
    Said(read::<TimeMove>(&body).map(|time| {
        server.clock.skip(time.skip_seconds);
        json!({ "now": server.clock.now() })
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NextFates {
    /// `JOB_STATUS_*`
    next: Vec<u64>,
}

async fn set_fates(State(server): At, body: Bytes) -> Said {
    Said(read::<NextFates>(&body).and_then(|fates| {
        server.engine.fates.set(fates.next)?;
        Ok(json!({}))
    }))
}

/// A job that is to have a log of so many lines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LongLog {
    job: String,
    lines: i64,
}

async fn write_log(State(server): At, body: Bytes) -> Said {
    Said(read::<LongLog>(&body).and_then(|log| {
        server.carry_out(|db| {
            let job = jobs::document(db, &log.job)?.ok_or_else(|| Refusal::not_found("job", &log.job))?;
            engine::tell_at_length(db, job.guid(), job.start_time(), log.lines)
        })?;
        Ok(json!({}))
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    form: String,
}

async fn set_challenge(State(server): At, body: Bytes) -> Said {
    let form = read::<Form>(&body).and_then(|form| ChallengeForm::from_str(&form.form, true).map_err(Refusal::bad));
    Said(form.map(|form| {
        server.set_challenge_form(form);
        json!({})
    }))
}

/// An account; `kind` is admin or user.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    #[serde(default)]
    kind: Kind,
    name: Username,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    #[default]
    Admin,
    User,
}

impl Named {
    fn account(&self) -> Account {
        match self.kind {
            Kind::Admin => Account::admin(&self.name),
            Kind::User => Account::user(&self.name),
        }
    }
}

async fn now_code(State(server): At, body: Bytes) -> Said {
    Said(read::<Named>(&body).and_then(|named| {
        let now = server.clock.now();
        let code = server.store.transaction(|db| totp::fresh_code(db, &named.account(), now))?;
        let code = code.ok_or_else(|| Refusal::new(409, "No code would be accepted now: skip 30 seconds."))?;
        Ok(json!({ "code": code }))
    }))
}

/// As an external sign-in leaves it: the second factor is still to come.
async fn pending_session(State(server): At, body: Bytes) -> Said {
    Said(read::<Named>(&body).map(|named| {
        let key = server.sessions.start(named.account(), Stage::Pending, server.clock.tick());
        json!({ "sessionKey": key.reveal() })
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    name: Username,
    /// A merge patch (RFC 7396): what is null goes, objects merge, all else is replaced.
    patch: Value,
}

/// As a device changes a profile while someone edits it.
async fn change_profile(State(server): At, body: Bytes) -> Said {
    Said(read::<Change>(&body).and_then(|change| {
        let hash = server.carry_out(|db| {
            let users = Users::new(db, Scope::Everyone);
            let hash = users.change(&change.name, None, |profile| merge_patch(profile.value_mut(), change.patch))?;
            let profile = users.profile(&change.name)?;
            let name = change.name.as_str();
            server.emit(db, sevt::ACCOUNT_UPDATED, name, profile.organization_id(), name)?;
            Ok(hash)
        })?;
        Ok(json!({ "profileHash": hash }))
    }))
}

/// As another administrator changes one: what they may do, how they may sign in.
async fn change_administrator(State(server): At, body: Bytes) -> Said {
    Said(read::<Change>(&body).and_then(|change| {
        server.carry_out(|db| {
            let mut admin = administrators::get(db, &change.name)?;
            merge_patch(admin.value_mut(), change.patch);
            administrators::write(db, &admin)?;
            server.emit(db, sevt::ACCOUNT_ADMIN_UPDATED, "", admin.organization_id(), change.name.as_str())
        })?;
        Ok(json!({}))
    }))
}
