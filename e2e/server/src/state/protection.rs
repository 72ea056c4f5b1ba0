//! Slows down guessing: after some wrong passwords or codes an account waits (`LoginProtectionOptions`).

use crate::clock::Tick;
use crate::refusal::{Outcome, Refusal};
use comet_api::types::LoginProtectionOptions;
use parking_lot::Mutex;
use std::collections::HashMap;

#[derive(Default)]
pub struct Protection(Mutex<HashMap<String, Failures>>);

struct Failures {
    count: i64,
    last: Tick,
}

impl Protection {
    /// May somebody try to sign in to the account now?
    pub fn check(&self, account: &str, options: &LoginProtectionOptions, now: Tick) -> Outcome<()> {
        let mut accounts = self.0.lock();
        let Some(failures) = accounts.get(account) else { return Ok(()) };
        let wait = options.cooldown_seconds().saturating_sub(now.since(failures.last));
        if wait <= 0 {
            accounts.remove(account);
            return Ok(());
        }
        if options.enabled() && failures.count >= options.failure_threshold() {
            let message = format!("Too many failed sign-ins for this account. Try again in {wait} seconds.");
            return Err(Refusal::too_many(message));
        }
        Ok(())
    }

    pub fn failed(&self, account: &str, now: Tick) {
        let mut accounts = self.0.lock();
        let failures = accounts.entry(account.to_owned()).or_insert(Failures { count: 0, last: now });
        failures.count = failures.count.saturating_add(1);
        failures.last = now;
    }

    pub fn succeeded(&self, account: &str) {
        self.0.lock().remove(account);
    }

    pub fn forget_all(&self) {
        self.0.lock().clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_tries() -> LoginProtectionOptions {
        let mut options = LoginProtectionOptions::default();
        options.set_enabled(true);
        options.set_failure_threshold(2);
        options.set_cooldown_seconds(30);
        options
    }

    #[test]
    fn an_account_waits_after_the_threshold_and_only_so_long() {
        let (protection, options) = (Protection::default(), two_tries());
        protection.failed("admin", Tick(0));
        assert_eq!(protection.check("admin", &options, Tick(0)), Ok(()));
        protection.failed("admin", Tick(10));
        assert!(protection.check("admin", &options, Tick(39)).is_err());
        assert_eq!(protection.check("someone else", &options, Tick(39)), Ok(()));
        assert_eq!(protection.check("admin", &options, Tick(40)), Ok(()));
    }

    #[test]
    fn a_success_forgives() {
        let (protection, options) = (Protection::default(), two_tries());
        protection.failed("admin", Tick(0));
        protection.succeeded("admin");
        protection.failed("admin", Tick(1));
        assert_eq!(protection.check("admin", &options, Tick(1)), Ok(()));
    }
}
