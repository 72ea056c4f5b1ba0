//! The large seed: a provider with ten thousand customers, whose last hundred thousand jobs are kept.
//! The demo accounts are among them.

use super::devices::{self, Machine, Place};
use super::dice::Dice;
use super::people::{Device, Item, Person, Rule, Story, Vault, Window};
use super::schedule::Plan;
use super::tenants::Tenant;
use super::vaults::Kind;
use super::{SeedData, assembly, cast, casting, items, names, vaults};
use comet_api::UnixSeconds;
use jiff::civil::Weekday;
use std::rc::Rc;

const DAYS: i64 = 30;
const USERS: usize = 10_000;
const JOBS: usize = 100_000;

/// So many of the scheduled jobs may still run.
const RUNNING: usize = 60;

/// Out of a thousand items, so many are backed up daily and the others weekly: that makes the number of jobs.
const DAILY: i64 = 165;

const MACHINES: [Machine; 12] = [
    Machine::Windows11,
    Machine::Windows11,
    Machine::Windows11,
    Machine::Windows11,
    Machine::Windows10,
    Machine::Windows10,
    Machine::Mac,
    Machine::SqlServer,
    Machine::FileServer,
    Machine::Synology,
    Machine::Web,
    Machine::HyperV,
];

pub fn build(now: UnixSeconds) -> SeedData {
    with_users(USERS, now)
}

/// The same with another number of users.
pub fn with_users(users: usize, now: UnixSeconds) -> SeedData {
    let window = Window::of_days(DAYS, now);
    let known = cast::DEMO_USERS.iter().map(|role| casting::person(role, window));
    let others = (1..).map(|number| person(number, window));
    let people: Vec<Person> = known.chain(others).take(users).collect();
    let mut data = assembly::assemble(&people, window, RUNNING);
    // The server prunes what is old, so the oldest go.
    data.jobs.drain(..data.jobs.len().saturating_sub(JOBS));
    data
}

fn person(number: i64, window: Window) -> Person {
    let mut dice = Dice::at(&["large"], number);
    let (username, account) = names::customer(number, &mut dice);
    let tenant = dice.pick(&Tenant::ALL);
    let zone = tenant.zone();
    let created = window.days_ago(dice.between(60, 1500));
    // One in five has a second device.
    let machines = 1 + i64::from(number % 5 == 0);
    let devices: Vec<Rc<Device>> = (1..=machines)
        .map(|copy| {
            let machine = dice.pick(&MACHINES);
            let name = names::host(machine.is_server(), number, copy);
            let place = Place { owner: &username, name: &name, zone, registered: created.plus(600 * copy) };
            Rc::new(devices::device(machine, &place, window.now))
        })
        .collect();
    let items: Vec<_> = devices.iter().filter_map(items::main_item).collect();
    let kind = if dice.chance(700) { Kind::Server } else { Kind::Wasabi };
    let vaults = vec![vaults::vault(&username, kind, created)];
    let rules = items.iter().zip(vaults.iter().cycle()).map(|(item, vault)| rule(item, vault, &mut dice)).collect();
    Person {
        username,
        account,
        tenant,
        zone,
        created,
        story: if dice.chance(30) { Story::Flaky } else { Story::Ordinary },
        policy: None,
        group: None,
        devices,
        items,
        vaults,
        rules,
        former_rules: Vec::new(),
        is_tended: number % 6 == 0,
    }
}

fn rule(item: &Rc<Item>, vault: &Rc<Vault>, dice: &mut Dice) -> Rule {
    let at = dice.below(96) * 15;
    if dice.chance(DAILY) {
        return casting::rule(item, vault, "Every day", Plan::Daily { at }, false);
    }
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday];
    let day = dice.choose(&days).copied().unwrap_or(Weekday::Friday);
    casting::rule(item, vault, "Each week", Plan::Weekly { day, at }, false)
}
