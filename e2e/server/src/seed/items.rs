//! Protected items with their owners: sizes by lot, and their documents.

use super::dice::Dice;
use super::models::{Model, models};
use super::people::{Bulk, Device, GIB, Item, Person};
use super::policies;
use super::shape::blank;
use comet_api::types::{SourceBasicInfo, SourceConfig};
use comet_api::{ByteCount, Dictionary, UnixSeconds};
use std::rc::Rc;

/// The items of a device: the first of its kind always, further ones often.
pub fn items(device: &Rc<Device>, is_from_policy: bool) -> Vec<Rc<Item>> {
    let mut dice = Dice::of(&["items", &device.id]);
    let further = if device.machine.is_server() { 850 } else { 130 };
    let kept = models(device.machine).iter().enumerate().filter(|(number, _)| *number == 0 || dice.chance(further));
    kept.map(|(number, model)| Rc::new(item(device, model, is_from_policy && number == 0))).collect()
}

/// The first item of a device, for seeds that must stay small.
pub fn main_item(device: &Rc<Device>) -> Option<Rc<Item>> {
    models(device.machine).first().map(|model| Rc::new(item(device, model, false)))
}

fn item(device: &Rc<Device>, model: &Model, is_from_policy: bool) -> Item {
    let mut dice = Dice::of(&["item", &device.id, model.description]);
    let scale = dice.between(350, 1900);
    let scaled = |number: i64| super::dice::permille(number, scale).max(number.min(1));
    let bulk = Bulk {
        bytes: scaled(model.bulk.bytes) + dice.below(GIB),
        files: scaled(model.bulk.files),
        directories: scaled(model.bulk.directories),
        growth: dice.about(model.bulk.growth),
        change: dice.about(model.bulk.change),
        stored: dice.about(model.bulk.stored).min(960),
        machines: scaled(model.bulk.machines),
        mailboxes: scaled(model.bulk.mailboxes),
        sites: scaled(model.bulk.sites),
        is_image: model.bulk.is_image,
    };
    Item {
        guid: dice.guid(),
        engine: model.engine,
        description: model.description.to_owned(),
        device: Rc::clone(device),
        created: device.registered.plus(dice.between(300, 7200)),
        bulk,
        engine_props: model.props.iter().map(|(key, value)| (*key, (*value).to_owned())).collect(),
        is_from_policy,
    }
}

/// The item as a profile has it (`SourceConfig`), without its statistics.
pub fn config(item: &Item, person: &Person) -> SourceConfig {
    let mut config: SourceConfig = blank();
    config.set_engine(item.engine);
    config.set_description(item.description.as_str());
    config.set_owner_device(item.device.id.as_str());
    config.set_create_time(item.created);
    config.set_modify_time(item.created.plus(90));
    let props = item.engine_props.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
    config.set_engine_props(props.collect::<Dictionary<_>>());
    if let (true, Some(policy)) = (item.is_from_policy, person.policy) {
        config.set_policy_source_id(policies::source_id(policy));
        config.set_existing_user_update(true);
    }
    config
}

/// What the device's entry in the profile repeats about the item (`SourceBasicInfo`).
pub fn basic_info(item: &Item) -> SourceBasicInfo {
    let mut info: SourceBasicInfo = blank();
    info.set_engine(item.engine);
    info.set_description(item.description.as_str());
    info.set_o365_account_count(item.bulk.mailboxes);
    info.set_total_vm_count(item.bulk.machines);
    info.set_size(ByteCount(item.bulk.bytes));
    info
}

/// The item's size at an earlier moment: it grew evenly.
pub fn bytes_at(item: &Item, time: UnixSeconds, now: UnixSeconds) -> i64 {
    let days = ((now - time) / super::people::DAY).clamp(0, 900);
    let smaller = item.bulk.growth * days / 90;
    super::dice::permille(item.bulk.bytes, 1000 - smaller.min(800))
}
