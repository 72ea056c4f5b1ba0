//! News: short texts that administrators write for their users.

use crate::call::Call;
use crate::refusal::Outcome;
use crate::registry::{Registry, Stored};
use crate::state::documents;
use comet_api::Dictionary;
use comet_api::methods::{AdminNewsGetAll, UserWebNewsGetAll};
use comet_api::types::NewsEntry;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminNewsGetAll| {
        documents::stored::<NewsEntry>(call.db, call.organization(None)?.as_deref())
    });
    methods.add(of_users_organization);
}

fn of_users_organization(call: &Call<'_>, _: UserWebNewsGetAll) -> Outcome<Stored<Dictionary<NewsEntry>>> {
    let profile = call.users()?.profile(call.user()?)?;
    documents::stored::<NewsEntry>(call.db, Some(profile.organization_id()))
}
