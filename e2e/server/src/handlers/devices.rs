//! A device's files, the places it can reach, and the addresses that devices sign in at.

use crate::call::Call;
use crate::devices::files::path;
use crate::devices::node::Node;
use crate::devices::says::{Told, ok, told};
use crate::devices::{Device, connected, destination, imports};
use crate::engine;
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::{documents, settings};
use comet_api::List;
use comet_api::methods::*;
use comet_api::twins::{DispatcherPingDestination, DispatcherTestSmbAuth};
use comet_api::types::{DispatcherStoredObjectsResponse, Organization, OrganizationLoginURLResponse};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, ask: AdminDispatcherRequestFilesystemObjects| {
        files(call, &connected(call, &ask.target_id)?, ask.path.as_deref()).map(told)
    });
    methods.add(|call: &Call<'_>, ask: UserWebRequestFilesystemObjects| {
        files(call, &connected(call, &ask.target_id)?, ask.path.as_deref()).map(told)
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherPingDestination| {
        let device = connected(call, &ask.target_id)?;
        Ok(told(destination::ping(&ask.extra_data, Some(device.files(call.now())))))
    });
    methods.add(|_: &Call<'_>, ask: AdminStoragePingDestination| Ok(told(destination::ping(&ask.extra_data, None))));
    methods.add_both(|call: &Call<'_>, ask: DispatcherTestSmbAuth| {
        Ok(told(imports::test_share(&connected(call, &ask.target_id)?, &ask.wsa)))
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherRequestImportSources| {
        Ok(imports::sources(&connected(call, &ask.target_id)?))
    });
    methods.add(login_url);
}

fn files(call: &Call<'_>, device: &Device, path: Option<&str>) -> Outcome<Told<DispatcherStoredObjectsResponse>> {
    let files = device.files(call.now());
    let names = match path::names(files.system, path.unwrap_or_default()) {
        Ok(names) => names,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let nodes = engine::add_restored(call.db, device, &names, files.children(&names))?;
    Ok(nodes.map(|nodes| {
        let full = |node: &Node| path::text(files.system, &[&names[..], std::slice::from_ref(&node.name)].concat());
        let mut answer: DispatcherStoredObjectsResponse = ok();
        answer.set_stored_objects(List(nodes.iter().map(|node| node.object(|| full(node))).collect()));
        answer
    }))
}

/// Where the devices of a tenant sign in: at its first host, else at the server's own address.
fn login_url(call: &Call<'_>, ask: AdminDispatcherGetDefaultLoginUrl) -> Outcome<OrganizationLoginURLResponse> {
    let id = ask.organization_id.as_str();
    let hosts = match id {
        "" => None,
        id => {
            let organization = documents::get::<Organization>(call.db, id)?;
            let organization = organization.ok_or_else(|| Refusal::not_found("organization", id))?;
            organization.hosts().iter().next().map(|host| format!("https://{host}/"))
        }
    };
    let branded = settings::get(call.db)?.branding().default_login_server_url().to_owned();
    let own = || call.origin.address.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut answer: OrganizationLoginURLResponse = blank();
    answer.set_login_url(hosts.or(Some(branded)).filter(|url| !url.is_empty()).unwrap_or_else(own));
    Ok(answer)
}
