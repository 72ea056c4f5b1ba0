//! The cluster, for administrators.

use crate::call::{Call, done};
use crate::refusal::Outcome;
use crate::registry::Registry;
use crate::state::constellation;
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::CometAPIResponseMessage;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminConstellationStatus| constellation::status(call.db, call.organization_id()?));
    methods.add(|call: &Call<'_>, _: AdminConstellationLastReport| {
        constellation::last_report(call.db, call.organization_id()?)
    });
    methods.add(|call: &Call<'_>, _: AdminConstellationNewReport| {
        constellation::check(call.db, call.organization_id()?, call.now())
    });
    methods.add(prune);
}

fn prune(call: &Call<'_>, _: AdminConstellationPruneNow) -> Outcome<CometAPIResponseMessage> {
    for bucket in constellation::prune(call.db, call.now())? {
        call.emit(sevt::BUCKET_REMOVED, "", &bucket)?;
    }
    Ok(done())
}
