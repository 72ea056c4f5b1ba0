//! Where an administrator may come from (`IPWhitelist`): addresses and networks, between them commas, blanks or lines.
//! An empty list is open to everywhere.

use crate::refusal::{Outcome, Refusal};
use ipnet::IpNet;
use std::net::IpAddr;

/// Refused when something in the list is neither an address nor a network.
pub fn check(list: &str) -> Outcome<()> {
    match entries(list).find(|entry| network(entry).is_none()) {
        Some(entry) => Err(Refusal::bad(format!(
            "Wrong IPWhitelist: \"{entry}\" is neither an address nor a network such as 192.0.2.0/24."
        ))),
        None => Ok(()),
    }
}

/// Whether one who comes from there is let in. From nowhere known, only an empty list lets in.
pub fn allows(list: &str, from: Option<IpAddr>) -> bool {
    let mut all = entries(list).peekable();
    let Some(from) = from else { return all.peek().is_none() };
    // A socket for both kinds of address shows the old kind inside the new.
    let from = from.to_canonical();
    all.peek().is_none() || all.any(|entry| network(entry).is_some_and(|network| network.contains(&from)))
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.split(|c: char| c == ',' || c == ';' || c.is_whitespace()).filter(|entry| !entry.is_empty())
}

fn network(entry: &str) -> Option<IpNet> {
    entry.parse().ok().or_else(|| Some(entry.parse::<IpAddr>().ok()?.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_open_to_what_is_in_it() {
        let from = |text: &str| Some(text.parse::<IpAddr>().unwrap());
        let list = "192.0.2.7, 10.0.0.0/8\n2001:db8::/32";
        for address in ["192.0.2.7", "10.9.8.7", "2001:db8:1::1", "::ffff:10.0.0.1"] {
            assert!(allows(list, from(address)), "{address}");
        }
        for address in ["192.0.2.8", "11.0.0.1", "2001:db9::1"] {
            assert!(!allows(list, from(address)), "{address}");
        }
        assert!(!allows(list, None) && allows(" ,\n", None) && allows("", from("203.0.113.1")));
    }

    #[test]
    fn nonsense_is_refused_and_lets_nobody_in() {
        assert_eq!(check("192.0.2.7, 10.0.0.0/8 ::1"), Ok(()));
        for list in ["office", "10.0.0.0/33", "10.0.0", "10.0.0.1-10.0.0.9"] {
            assert!(check(list).is_err(), "{list}");
            assert!(!allows(list, Some(IpAddr::from([10, 0, 0, 1]))), "{list}");
        }
    }
}
