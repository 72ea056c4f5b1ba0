//! The methods that this server answers, a module a group of the API. Each handler asks the state for its answer.

mod account;
mod admins;
mod backups;
mod branding;
mod browse;
mod constellation;
mod device_work;
mod devices;
mod dispatcher;
mod downloads;
mod installation;
mod jobs;
mod meta;
mod news;
mod office365;
mod organizations;
mod owned;
mod policies;
mod protected_items;
mod second_factors;
mod server;
mod settings;
mod snapshots;
mod storage;
mod storage_vaults;
mod u2f;
mod update_campaign;
mod user_administration;
mod user_groups;
mod users;

use crate::registry::Registry;

pub fn register_all(methods: &mut Registry) {
    account::register(methods);
    admins::register(methods);
    backups::register(methods);
    branding::register(methods);
    constellation::register(methods);
    browse::register(methods);
    device_work::register(methods);
    devices::register(methods);
    dispatcher::register(methods);
    downloads::register(methods);
    installation::register(methods);
    jobs::register(methods);
    meta::register(methods);
    news::register(methods);
    office365::register(methods);
    organizations::register(methods);
    policies::register(methods);
    protected_items::register(methods);
    second_factors::register(methods);
    server::register(methods);
    settings::register(methods);
    snapshots::register(methods);
    storage::register(methods);
    storage_vaults::register(methods);
    u2f::register(methods);
    update_campaign::register(methods);
    user_administration::register(methods);
    user_groups::register(methods);
    users::register(methods);
}
