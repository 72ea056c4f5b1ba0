//! What forms about accounts offer: whether it is there yet, and what became of asking.

use crate::account::{GroupRow, PolicyRow, use_groups};
use crate::server::{Ask, Read, use_read};
use crate::ui::loadable::Loadable;
use comet_api::methods::{AdminListUsers, AdminPoliciesListFull};
use comet_api::{ApiError, Dictionary, List};
use perihelion_view::prelude::*;

/// Follows the asking for names, policies and groups. A failure is said, and keeps nobody from filling in a form: the
/// data is there once all is answered, one way or the other.
pub fn use_offers() -> (Signal<Loadable<(), ApiError>>, Callback<()>) {
    let names: Read<List<String>> = use_read(|| Some(Ask::new(&AdminListUsers {})));
    let policies: Read<Dictionary<PolicyRow>> =
        use_read(|| Some(Ask::new(&AdminPoliciesListFull { target_organization: None }).rows()));
    let groups: Read<Dictionary<GroupRow>> = use_groups();
    let state = Signal::derive(move || {
        let parts = [part(&names), part(&policies), part(&groups)];
        let is_settled = parts.iter().all(|(is_there, error, _)| *is_there || error.is_some());
        let refreshing = parts.iter().any(|(_, _, refreshing)| *refreshing);
        let error = parts.into_iter().find_map(|(_, error, _)| error);
        Loadable { data: is_settled.then_some(()), error, refreshing }
    });
    let again = Callback::new(move |()| {
        names.again.run(());
        policies.again.run(());
        groups.again.run(());
    });
    (state, again)
}

fn part<R: Send + Sync>(read: &Read<R>) -> (bool, Option<ApiError>, bool) {
    read.state.with(|state| (state.data.is_some(), state.error.clone(), state.refreshing))
}
