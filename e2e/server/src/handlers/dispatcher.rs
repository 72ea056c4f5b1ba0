//! Devices that are connected now.

use crate::call::Call;
use crate::refusal::Outcome;
use crate::registry::Registry;
use crate::state::connections;
use comet_api::methods::{AdminDispatcherListActive, UserWebDispatcherListActive};
use comet_api::types::LiveUserConnection;
use comet_api::{Dictionary, Username};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminDispatcherListActive| active(call, ask.user_name_filter.as_ref()));
    methods.add(|call: &Call<'_>, _: UserWebDispatcherListActive| active(call, None));
}

fn active(call: &Call<'_>, only: Option<&Username>) -> Outcome<Dictionary<LiveUserConnection>> {
    connections::list(call.db, &call.scope()?, only.map(Username::as_str).filter(|name| !name.is_empty()))
}
