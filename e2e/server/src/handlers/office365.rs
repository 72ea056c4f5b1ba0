//! Microsoft 365 through a device: an application of its own, and who is in the tenant.

use crate::call::Call;
use crate::devices::says::told;
use crate::devices::{connected, office365};
use crate::registry::Registry;
use comet_api::twins::*;

pub fn register(methods: &mut Registry) {
    methods.add_both(|call: &Call<'_>, ask: DispatcherRegisterOfficeApplicationBegin| {
        office365::begin(&connected(call, &ask.target_id)?, &ask.email_address)
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRegisterOfficeApplicationCheck| {
        office365::check(&connected(call, &ask.target_id)?, &ask.continuation)
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherOffice365ListVirtualAccounts| {
        connected(call, &ask.target_id)?;
        Ok(told(office365::virtual_accounts(&ask.credentials)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestOffice365Accounts| {
        connected(call, &ask.target_id)?;
        Ok(told(office365::accounts(&ask.credentials)))
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherRequestOffice365Sites| {
        connected(call, &ask.target_id)?;
        Ok(told(office365::sites(&ask.credentials)))
    });
}
