//! Whom a campaign would reach: its filter held against the devices that are known here. Pure.

use super::super::line::DeviceLine;
use super::super::version::compare;
use crate::account::{Platform, UserRow};
use crate::pages::shared::search::{Clause, Join, Rule, Value};
use comet_api::constants::searchoperator as operator;
use std::cmp::Ordering;

/// Which versions a campaign replaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    pub older: bool,
    pub same: bool,
    pub newer: bool,
}

impl Versions {
    pub fn is_none(self) -> bool {
        !(self.older || self.same || self.newer)
    }

    fn holds(self, version: &str, target: &str) -> bool {
        match compare(version, target) {
            Some(Ordering::Less) => self.older,
            Some(Ordering::Equal) => self.same,
            Some(Ordering::Greater) => self.newer,
            // Nobody knows; the server decides.
            None => false,
        }
    }
}

/// Whether every rule says something: one without a value would hold for all devices, or for none.
pub fn is_complete(filter: &Clause) -> bool {
    match filter {
        Clause::Raw { .. } => true,
        Clause::Rule(rule) => !matches!(&rule.value, Value::Text(text) if text.trim().is_empty()),
        Clause::Group(_, parts) => !parts.is_empty() && parts.iter().all(is_complete),
    }
}

/// How many devices a campaign would reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    pub online: usize,
    pub offline: usize,
    /// Devices of which only the server can say whether the filter holds.
    pub unsure: usize,
}

impl Reach {
    /// Counts the devices whose version and facts fit.
    pub fn of<'a>(
        devices: impl Iterator<Item = (&'a DeviceLine, &'a Platform)>,
        versions: Versions,
        filter: Option<&Clause>,
        target: &str,
    ) -> Self {
        let mut reach = Self::default();
        for (line, platform) in devices.filter(|(line, _)| versions.holds(&line.version, target)) {
            match filter.map_or(Some(true), |filter| holds(filter, line, platform)) {
                Some(false) => {}
                None => reach.unsure += 1,
                Some(true) if line.is_online() => reach.online += 1,
                Some(true) => reach.offline += 1,
            }
        }
        reach
    }
}

/// The platform of a device in its owner's profile.
pub fn platform_of<'a>(user: Option<&'a UserRow>, device: &str, none: &'a Platform) -> &'a Platform {
    user.and_then(|user| user.devices.get(device)).map_or(none, |device| &device.platform_version)
}

/// Whether a filter holds; `None` where that can't be said here.
fn holds(filter: &Clause, line: &DeviceLine, platform: &Platform) -> Option<bool> {
    match filter {
        Clause::Raw { .. } => None,
        Clause::Rule(rule) => rule_holds(rule, line, platform),
        Clause::Group(join, parts) => {
            let mut each = parts.iter().map(|part| holds(part, line, platform));
            match join {
                Join::All => all(&mut each),
                Join::NotAll => all(&mut each).map(|all| !all),
                Join::Any => any(&mut each),
                Join::None => any(&mut each).map(|any| !any),
            }
        }
    }
}

/// One that does not hold decides, whatever the others are.
fn all(each: &mut dyn Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut is_sure = true;
    for one in each {
        match one {
            Some(false) => return Some(false),
            Some(true) => {}
            None => is_sure = false,
        }
    }
    is_sure.then_some(true)
}

/// One that holds decides.
fn any(each: &mut dyn Iterator<Item = Option<bool>>) -> Option<bool> {
    all(&mut each.map(|one| one.map(|one| !one))).map(|none| !none)
}

fn rule_holds(rule: &Rule, line: &DeviceLine, platform: &Platform) -> Option<bool> {
    let Value::Text(value) = &rule.value else { return None };
    let online = line.connected();
    let known = match rule.field.name {
        "user" => &line.username,
        "device" => &line.id,
        "version" => &line.version,
        "distribution" => &platform.distribution,
        "os" => &platform.os,
        "os_version" => &platform.version,
        "os_build" => &platform.build,
        "processor" => &platform.arch,
        "time_zone" => &line.time_zone,
        // Only what is connected has these.
        "platform" => &online?.platform,
        "address" => &online?.address,
        _ => return None,
    };
    text_holds(rule.operator.wire, known, value)
}

fn text_holds(test: &str, text: &str, value: &str) -> Option<bool> {
    let (low, wanted) = (text.to_lowercase(), value.to_lowercase());
    Some(match test {
        operator::STRING_EQ => text == value,
        operator::STRING_NEQ => text != value,
        operator::STRING_CONTAINS => text.contains(value),
        operator::STRING_NCONTAINS => !text.contains(value),
        operator::STRING_STARTSWITH => text.starts_with(value),
        operator::STRING_NSTARTSWITH => !text.starts_with(value),
        operator::STRING_ENDSWITH => text.ends_with(value),
        operator::STRING_NENDSWITH => !text.ends_with(value),
        operator::STRING_EQ_CI => low == wanted,
        operator::STRING_NEQ_CI => low != wanted,
        operator::STRING_CONTAINS_CI => low.contains(&wanted),
        operator::STRING_NCONTAINS_CI => !low.contains(&wanted),
        operator::STRING_STARTSWITH_CI => low.starts_with(&wanted),
        operator::STRING_NSTARTSWITH_CI => !low.starts_with(&wanted),
        operator::STRING_ENDSWITH_CI => low.ends_with(&wanted),
        operator::STRING_NENDSWITH_CI => !low.ends_with(&wanted),
        // The server's patterns are not the browser's.
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Zone;
    use crate::pages::shared::devices::Presence;
    use crate::pages::shared::search::{DEVICE, parse};

    fn line(version: &str, time_zone: &str) -> DeviceLine {
        DeviceLine {
            id: "d".into(),
            name: "PC".into(),
            username: "anna".into(),
            account: "Anna".into(),
            organization: String::new(),
            tenant: String::new(),
            platform: String::new(),
            version: version.into(),
            is_behind: false,
            time_zone: time_zone.into(),
            registered: None,
            items: 0,
            last: None,
            presence: Presence::Offline,
        }
    }

    fn reach(filter: &str) -> Reach {
        let lines = [line("25.6.1", "Europe/London"), line("25.9.6", "Europe/Berlin"), line("24.9.8", "Asia/Tokyo")];
        let platform = Platform::default();
        let clause = (!filter.is_empty()).then(|| parse(filter, &DEVICE, Zone::Here).unwrap());
        let versions = Versions { older: true, ..Versions::default() };
        Reach::of(lines.iter().map(|line| (line, &platform)), versions, clause.as_ref(), "25.9.6")
    }

    #[test]
    fn only_the_wanted_versions_are_reached() {
        assert_eq!(reach(""), Reach { offline: 2, ..Reach::default() });
    }

    #[test]
    fn a_filter_leaves_out_what_it_does_not_hold_for() {
        assert_eq!(reach("time_zone starts europe").offline, 1);
        assert_eq!(reach("not (time_zone starts europe or user = nobody)").offline, 1);
        assert_eq!(reach("user = anna").offline, 2);
    }

    #[test]
    fn a_rule_without_a_value_is_not_complete() {
        let is_complete = |text: &str| is_complete(&parse(text, &DEVICE, Zone::Here).unwrap());
        assert!(is_complete("user = anna or os ~ win"));
        assert!(!is_complete("user = anna or os ~ \"\""));
        assert!(!is_complete(""));
    }

    #[test]
    fn what_cannot_be_said_here_is_said_to_be_unsure() {
        assert_eq!(reach("user matches \"^a\""), Reach { unsure: 2, ..Reach::default() });
        assert_eq!(reach("user matches \"^a\" and version = 25.6.1"), Reach { unsure: 1, ..Reach::default() });
    }
}
