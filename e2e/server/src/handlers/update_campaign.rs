//! The update of the client software on many devices.

use crate::call::{Call, done};
use crate::refusal::Outcome;
use crate::registry::Registry;
use crate::state::campaigns;
use comet_api::methods::{AdminUpdateCampaignStart, AdminUpdateCampaignStatus};
use comet_api::types::CometAPIResponseMessage;

pub fn register(methods: &mut Registry) {
    methods.add(start);
    methods.add(|call: &Call<'_>, _: AdminUpdateCampaignStatus| {
        campaigns::advanced(call.db, call.server.engine.pace.speed(), call.now())
    });
}

fn start(call: &Call<'_>, ask: AdminUpdateCampaignStart) -> Outcome<CometAPIResponseMessage> {
    campaigns::start(call.db, &ask.options, call.now())?;
    call.note(if ask.options.active() { "Info: Update campaign started" } else { "Info: Update campaign ended" })?;
    Ok(done())
}
