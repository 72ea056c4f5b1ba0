//! What anyone may see before they sign in.

use crate::call::Call;
use crate::registry::Registry;
use crate::state::branding;
use comet_api::methods::BrandingProps;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: BrandingProps| branding::public(call.db, call.origin.host()));
}
