//! Whom a security key trusts: the name in the browser's address bar, and nothing else.

use crate::refusal::{Outcome, Refusal};
use url::{Host, Url};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// A checker for keys that belong to the host of this address.
pub fn of(address: &Url, name: &str) -> Outcome<(String, Webauthn)> {
    let host = host_name(address)?;
    let refused = |_| Refusal::bad(format!("Security keys don't work at {address}."));
    let builder = WebauthnBuilder::new(&host, address).map_err(refused)?;
    // The password is the first factor: touching the key is enough, its own PIN is not asked for.
    let builder = builder.rp_name(name).danger_set_user_presence_only_security_keys(true);
    Ok((host.clone(), builder.build().map_err(refused)?))
}

/// Browsers bind keys to names; an IP address is none.
pub fn host_name(address: &Url) -> Outcome<String> {
    match address.host() {
        Some(Host::Domain(name)) => Ok(name.to_owned()),
        _ => Err(Refusal::bad(format!(
            "Security keys need a host name, and {address} has none. On this machine, use localhost instead."
        ))),
    }
}
