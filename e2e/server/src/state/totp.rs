//! One-time codes: made, shown once, checked, and each good for one use.

use super::sessions::Account;
use crate::refusal::{Outcome, Refusal};
use comet_api::UnixSeconds;
use comet_api::types::TotpRegeneratedResponse;
use rusqlite::{Connection, OptionalExtension, params};
use totp_rs::{Builder, Secret, Totp};

/// Stands in documents where the real server has the secret, encrypted.
pub const KEPT_ELSEWHERE: &str = "kept by the server";
/// Of [`KEPT_ELSEWHERE`]; the vendor publishes only the number of "not encrypted".
pub const KEPT_FORMAT: i64 = 1;

/// Seconds that a code is meant for; a clock may be off by as much.
const STEP: u64 = 30;

/// A new secret, in force at once. The answer shows it for the only time.
pub fn regenerate(db: &Connection, account: &Account, issuer: &str) -> Outcome<TotpRegeneratedResponse> {
    let secret = Secret::generate();
    set(db, account, &secret.to_base32())?;
    // A colon parts the issuer from the account in the URL; neither may have one.
    let plain = |text: &str| text.replace(':', " ");
    let totp = builder(secret).with_account_name(plain(account.name.as_str())).with_issuer(Some(plain(issuer)));
    let totp = totp.build().map_err(|error| Refusal::bad(format!("This name can't have TOTP: {error}.")))?;
    let failed = |error| Refusal::unavailable(&format!("the picture could not be drawn ({error})"));
    let mut answer = TotpRegeneratedResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_image(format!("data:image/png;base64,{}", totp.to_qr_base64().map_err(failed)?));
    answer.set_url(totp.to_url().map_err(failed)?);
    answer.set_profile_hash("");
    Ok(answer)
}

/// Takes over a secret that is known, as from the seed.
pub fn set(db: &Connection, account: &Account, secret: &str) -> Outcome<()> {
    let mut insert = db.prepare_cached("INSERT OR REPLACE INTO totp (account, secret, last_step) VALUES (?, ?, 0)")?;
    insert.execute(params![account.id(), secret])?;
    Ok(())
}

pub fn remove(db: &Connection, account: &Account) -> Outcome<()> {
    db.execute("DELETE FROM totp WHERE account = ?", [account.id()])?;
    Ok(())
}

pub fn exists(db: &Connection, account: &Account) -> Outcome<bool> {
    Ok(find(db, account)?.is_some())
}

/// Is this the code of now, or of half a minute before or after, and not used yet? If so, it is used from here on.
pub fn use_up(db: &Connection, account: &Account, code: &str, now: UnixSeconds) -> Outcome<bool> {
    let Some((totp, last_step)) = find(db, account)? else { return Ok(false) };
    let step = totp.check(code.trim(), whole(now)).and_then(|step| i64::try_from(step).ok());
    let Some(step) = step.filter(|step| *step > last_step) else { return Ok(false) };
    db.execute("UPDATE totp SET last_step = ? WHERE account = ?", params![step, account.id()])?;
    Ok(true)
}

/// A code that [`use_up`] would take now: of this half minute, or of the next when this one's is used.
pub fn fresh_code(db: &Connection, account: &Account, now: UnixSeconds) -> Outcome<Option<String>> {
    let Some((totp, last_step)) = find(db, account)? else { return Ok(None) };
    let used = u64::try_from(last_step).unwrap_or_default();
    let step = (whole(now) / STEP).max(used.saturating_add(1));
    let code = totp.generate(step.saturating_mul(STEP)).to_string();
    Ok(totp.check(&code, whole(now)).map(|_| code))
}

fn find(db: &Connection, account: &Account) -> Outcome<Option<(Totp, i64)>> {
    let mut query = db.prepare_cached("SELECT secret, last_step FROM totp WHERE account = ?")?;
    let row: Option<(String, i64)> =
        query.query_row([account.id()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((secret, last_step)) = row else { return Ok(None) };
    let secret = Secret::try_from_base32(&secret);
    let secret = secret.map_err(|_| Refusal::unavailable("a stored TOTP secret can't be read"))?;
    Ok(Some((builder(secret).build_noncompliant(), last_step)))
}

fn builder(secret: Secret) -> Builder {
    Builder::new().with_secret(secret).with_step_duration(STEP).with_skew(1)
}

fn whole(time: UnixSeconds) -> u64 {
    u64::try_from(time.0).unwrap_or_default()
}
