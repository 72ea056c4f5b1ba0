//! The methods that this server answers, a module a group of the API. Each handler asks the state for its answer.

mod account;
mod admins;
mod branding;
mod dispatcher;
mod jobs;
mod meta;
mod news;
mod organizations;
mod policies;
mod second_factors;
mod users;

use crate::registry::Registry;

pub fn register_all(methods: &mut Registry) {
    account::register(methods);
    admins::register(methods);
    branding::register(methods);
    dispatcher::register(methods);
    jobs::register(methods);
    meta::register(methods);
    news::register(methods);
    organizations::register(methods);
    policies::register(methods);
    second_factors::register(methods);
    users::register(methods);
}
