//! Tenants.

use crate::call::Call;
use crate::registry::Registry;
use crate::state::documents;
use comet_api::methods::AdminOrganizationList;
use comet_api::types::Organization;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminOrganizationList| documents::stored::<Organization>(call.db, None));
}
