//! Passwords: hashed here, compared here. The hashing is as cheap as it may be: this server guards nothing real.

use crate::refusal::{Outcome, Refusal};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use comet_api::constants::password_format::PLAINTEXT as PLAIN;
use comet_api::types::UserProfileConfig;

/// The format of what [`hash`] makes. Only the number of plain text is published; this one is our own.
pub const HASHED: i64 = 3;

/// The shortest password that a user may have; administrators have no limit.
const SHORTEST: usize = 8;

pub fn hash(password: &str) -> Outcome<String> {
    let failed = |_| Refusal::unavailable("the password could not be hashed");
    let hash: PasswordHash = cheap()?.hash_password(password.as_bytes()).map_err(failed)?;
    Ok(hash.to_string())
}

/// Is this the password that was stored in this format?
pub fn is_right(format: i64, stored: &str, given: &str) -> bool {
    if format == PLAIN {
        return !stored.is_empty() && stored == given;
    }
    let Ok(hash) = PasswordHash::new(stored) else { return false };
    Argon2::default().verify_password(given.as_bytes(), &hash).is_ok()
}

/// What users' passwords must be like.
pub fn check_users(password: &str) -> Outcome<()> {
    if password.chars().count() < SHORTEST {
        return Err(Refusal::bad(format!("The new password is too short: it needs {SHORTEST} characters.")));
    }
    if password.contains(['\r', '\n']) {
        return Err(Refusal::bad("The new password has more than one line."));
    }
    Ok(())
}

/// Gives the profile a new password.
pub fn set_in_profile(profile: &mut UserProfileConfig, hash: String) {
    profile.set_password_format(HASHED);
    profile.set_password_hash(hash);
    profile.set_require_password_change(false);
}

/// A password that came as plain text in a profile is kept hashed.
pub fn settle_profile(profile: &mut UserProfileConfig) -> Outcome<()> {
    if profile.password_format() == PLAIN && !profile.password_hash().is_empty() {
        let hash = hash(profile.password_hash())?;
        profile.set_password_format(HASHED);
        profile.set_password_hash(hash);
    }
    Ok(())
}

fn cheap() -> Outcome<Argon2<'static>> {
    let params = Params::new(Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST, None);
    let params = params.map_err(|_| Refusal::unavailable("the password could not be hashed"))?;
    Ok(Argon2::new(Algorithm::default(), Version::default(), params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_is_right() {
        let stored = hash("open sesame ☂").unwrap();
        assert!(is_right(HASHED, &stored, "open sesame ☂"));
        assert!(!is_right(HASHED, &stored, "open sesame"));
        assert!(!is_right(HASHED, "", ""));
        assert!(!is_right(PLAIN, "", ""));
    }
}
