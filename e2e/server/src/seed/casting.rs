//! Turns a line of the cast into a customer with devices, items, vaults and schedules.

use super::cast::Role;
use super::devices::{self, Machine, Place};
use super::dice::Dice;
use super::items;
use super::people::{DAY, Device, Item, Person, Rule, Story, Vault, Window};
use super::policies;
use super::schedule::Plan;
use super::vaults;
use comet_api::UnixSeconds;
use comet_api::constants::engine_builtin;
use jiff::civil::Weekday;
use std::rc::Rc;

pub fn person(role: &Role, window: Window) -> Person {
    let mut dice = Dice::of(&["person", role.username]);
    let days = role.joined.unwrap_or_else(|| dice.between(120, 1400));
    let created = window.days_ago(days).plus(-dice.between(3600, 7200));
    let devices: Vec<Rc<Device>> =
        role.devices.iter().map(|(machine, name)| device(role, *machine, name, created, window)).collect();
    let is_managed = role.policy == Some(policies::MANAGED);
    let items: Vec<Rc<Item>> = devices.iter().flat_map(|device| items::items(device, is_managed)).collect();
    let vaults: Vec<Rc<Vault>> = role.vaults.iter().map(|kind| vaults::vault(role.username, *kind, created)).collect();
    let rules = items.iter().flat_map(|item| rules(item, &vaults, role.story, is_managed)).collect();
    Person {
        username: role.username.to_owned(),
        account: role.account.to_owned(),
        tenant: role.tenant,
        zone: role.zone,
        created,
        story: role.story,
        policy: role.policy,
        group: role.group,
        former_rules: former_rules(role, created, &vaults, window),
        devices,
        items,
        vaults,
        rules,
        is_tended: true,
    }
}

/// Registered within the hour after the account was made.
fn device(role: &Role, machine: Machine, name: &str, created: UnixSeconds, window: Window) -> Rc<Device> {
    let later = Dice::of(&["registered", role.username, name]).between(300, 3000);
    let zone = away(role, Dice::of(&["zone", name]));
    let place = Place { owner: role.username, name, zone, registered: created.plus(later) };
    Rc::new(devices::device(machine, &place, window.now))
}

/// The owner's zone; a few devices are on the road.
fn away(role: &Role, mut dice: Dice) -> &'static str {
    if dice.chance(25) { "America/New_York" } else { role.zone }
}

/// What a removed device once did: its jobs are still listed, it and its item are gone.
fn former_rules(role: &Role, created: UnixSeconds, vaults: &[Rc<Vault>], window: Window) -> Vec<Rule> {
    if !matches!(role.story, Story::LostDevice(_)) {
        return Vec::new();
    }
    let device = device(role, Machine::Windows10, "OLD-PC", created, window);
    items::main_item(&device).into_iter().flat_map(|item| rules(&item, vaults, role.story, false)).collect()
}

/// The schedules of an item: the first vault daily, further ones less often, databases hourly by day for some.
fn rules(item: &Rc<Item>, vaults: &[Rc<Vault>], story: Story, retries: bool) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (number, vault) in vaults.iter().enumerate() {
        let mut dice = Dice::of(&["rule", &item.guid, &vault.guid]);
        let (description, plan) =
            if number == 0 { first_plan(item, story, &mut dice) } else { further_plan(item, &mut dice) };
        rules.push(rule(item, vault, description, plan, retries));
        if number == 0 && item.engine == engine_builtin::MSSQL && dice.chance(350) {
            let plan = Plan::Hourly { past: dice.between(1, 55), from: 8, to: 17 };
            rules.push(rule(item, vault, "Each hour by day", plan, retries));
        }
    }
    rules
}

fn first_plan(item: &Item, story: Story, dice: &mut Dice) -> (&'static str, Plan) {
    let quarter = |dice: &mut Dice, low: i64, high: i64| dice.between(low * 4, high * 4) * 15;
    if item.device.machine.is_server() {
        let evening = quarter(dice, 20, 23);
        let night = quarter(dice, 0, 4);
        return ("Every night", Plan::Daily { at: if dice.chance(500) { evening } else { night } });
    }
    match dice.below(6) {
        // A day without a plan could not fail.
        _ if story == Story::FailedYesterday => ("Every day", Plan::Daily { at: quarter(dice, 17, 20) }),
        0 => ("On workdays", Plan::Weekdays { at: quarter(dice, 17, 19) }),
        1 => ("Twice a day", Plan::Every { hours: 12 }),
        _ => ("Every day", Plan::Daily { at: quarter(dice, 11, 22) }),
    }
}

fn further_plan(item: &Item, dice: &mut Dice) -> (&'static str, Plan) {
    let at = dice.between(60, 300);
    if item.device.machine.is_server() && dice.chance(400) {
        ("Nightly copy", Plan::Daily { at })
    } else if dice.chance(200) {
        ("Monthly copy", Plan::Monthly { day: 1, at })
    } else {
        ("Weekly copy", Plan::Weekly { day: Weekday::Saturday, at })
    }
}

pub fn rule(item: &Rc<Item>, vault: &Rc<Vault>, description: &str, plan: Plan, retries: bool) -> Rule {
    Rule {
        guid: Dice::of(&["rule guid", &item.guid, &vault.guid, description]).guid(),
        description: description.to_owned(),
        item: Rc::clone(item),
        vault: Rc::clone(vault),
        plan,
        retries,
    }
}

/// Whether an account is younger than the time told of, so that its first backup is in it.
pub fn is_young(person: &Person, window: Window) -> bool {
    window.now - person.created < (window.now - window.from) + DAY
}
