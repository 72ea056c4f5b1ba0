//! What is in vaults, seen through a device: snapshots, what is inside them, searches, and their deletion.

use crate::call::{Call, Caller, done};
use crate::devices::says::{Told, Trouble, ok, told};
use crate::devices::{Device, connected};
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::snapshots::{self, Accounts, DiskImage, Finder, Machines, Snapshot};
use comet_api::constants::engine_builtin as engine;
use comet_api::methods::{AdminDispatcherEmailPreview, UserDispatcherEmailPreview};
use comet_api::twins::*;
use comet_api::types::*;
use comet_api::{ConnectionId, Dictionary, List};

pub fn register(methods: &mut Registry) {
    methods.add_both(of_vault);
    methods.add_both(stored_objects);
    methods.add_both(disks);
    methods.add_both(machines);
    methods.add_both(search);
    methods.add_both(|call: &Call<'_>, ask: DispatcherDeleteSnapshot| {
        delete(call, &ask.target_id, &ask.destination_id, &[&ask.snapshot_id])
    });
    methods.add_both(|call: &Call<'_>, ask: DispatcherDeleteSnapshots| {
        let ids: Vec<&str> = ask.snapshot_ids.iter().map(String::as_str).collect();
        delete(call, &ask.target_id, &ask.destination_id, &ids)
    });
    methods.add(|call: &Call<'_>, ask: AdminDispatcherEmailPreview| {
        preview(call, &ask.target_id, &ask.destination, &ask.snapshot, &ask.path)
    });
    methods.add(|call: &Call<'_>, ask: UserDispatcherEmailPreview| {
        preview(call, &ask.target_id, &ask.destination, &ask.snapshot, &ask.path)
    });
}

fn of_vault(call: &Call<'_>, ask: DispatcherRequestVaultSnapshots) -> Outcome<DispatcherVaultSnapshotsResponse> {
    let device = connected(call, &ask.target_id)?;
    device.vault(&ask.destination)?;
    let found = snapshots::of_vault(call.db, &device.owner_name(), &ask.destination)?;
    let mut answer: DispatcherVaultSnapshotsResponse = ok();
    answer.set_snapshots(List(found.iter().map(describe).collect()));
    Ok(answer)
}

fn describe(snapshot: &Snapshot) -> VaultSnapshot {
    let mut described: VaultSnapshot = blank();
    described.set_snapshot(snapshot.id.as_str());
    described.set_engine_type(snapshot.engine.as_str());
    described.set_source(snapshot.item.as_str());
    described.set_create_time(snapshot.made);
    described.set_has_original_path_info(snapshot.engine == engine::FILE);
    let tags = snapshot.tags.split(',').map(str::trim).filter(|tag| !tag.is_empty());
    let tags: Vec<String> = tags.map(str::to_owned).collect();
    if !tags.is_empty() {
        described.set_tags(List(tags));
    }
    described
}

/// The snapshot of a vault that the device can open: one of its owner's.
fn find(call: &Call<'_>, target: &ConnectionId, vault: &str, id: &str) -> Outcome<(Device, Snapshot)> {
    let device = connected(call, target)?;
    device.vault(vault)?;
    let snapshot = snapshots::find(call.db, &device.owner_name(), vault, id)?;
    Ok((device, snapshot))
}

fn stored_objects(call: &Call<'_>, ask: DispatcherRequestStoredObjects) -> Outcome<DispatcherStoredObjectsResponse> {
    let (device, snapshot) = find(call, &ask.target_id, &ask.destination, &ask.snapshot_id)?;
    let tree = snapshots::tree(&snapshot, &device.owner);
    let objects = snapshots::list(&*tree, ask.tree_id.as_deref().unwrap_or_default(), ask.options.as_ref());
    Ok(told(objects.map(|objects| {
        let mut answer: DispatcherStoredObjectsResponse = ok();
        answer.set_stored_objects(List(objects));
        answer
    })))
}

fn disks(call: &Call<'_>, ask: DispatcherRequestWindiskSnapshot) -> Outcome<DispatcherWindiskSnapshotResponse> {
    let (device, snapshot) = find(call, &ask.target_id, &ask.destination, &ask.snapshot_id)?;
    let disks = match snapshot.engine.as_str() {
        engine::WINDISK => DiskImage::of(&snapshot, &device.owner).disks(),
        _ => Err(Trouble::wrong("This snapshot is not one of disks.")),
    };
    Ok(told(disks.map(|disks| {
        let mut answer: DispatcherWindiskSnapshotResponse = ok();
        answer.set_windisk_snapshot(List(disks));
        answer
    })))
}

fn machines(
    call: &Call<'_>,
    ask: DispatcherBrowseVirtualMachines,
) -> Outcome<DispatcherListSnapshotVirtualMachinesResponse> {
    let (_, snapshot) = find(call, &ask.target_id, &ask.destination_id, &ask.snapshot_id)?;
    let machines = match snapshot.engine.as_str() {
        engine::HYPERV | engine::VMWARE | engine::PROXMOX => Ok(Machines::of(&snapshot).describe()),
        _ => Err(Trouble::wrong("This snapshot is not one of virtual machines.")),
    };
    Ok(told(machines.map(|machines| {
        let mut answer: DispatcherListSnapshotVirtualMachinesResponse = ok();
        answer.set_vms(List(machines));
        answer
    })))
}

fn search(call: &Call<'_>, ask: DispatcherSearchSnapshots) -> Outcome<SearchSnapshotsResponse> {
    let search = snapshots::prepare_search(&ask.filter);
    let search = search.map_err(|why| Refusal::bad(format!("Wrong parameter Filter: {why}")))?;
    if ask.snapshot_ids.is_empty() {
        return Err(Refusal::bad("Wrong parameter SnapshotIDs: there is no snapshot to search."));
    }
    let mut finder = Finder::new(&search);
    let mut found = Dictionary::default();
    for id in ask.snapshot_ids.iter() {
        let (device, snapshot) = find(call, &ask.target_id, &ask.destination_id, id)?;
        let tree = snapshots::tree(&snapshot, &device.owner);
        let entries = finder.find(&*tree);
        if !entries.is_empty() {
            found.insert(id.clone(), List(entries));
        }
    }
    let mut answer: SearchSnapshotsResponse = ok();
    if finder.is_cut {
        answer.set_message("There is too much to list all of it. Search for less.");
    }
    answer.set_snapshot_files(found);
    Ok(answer)
}

fn delete(call: &Call<'_>, target: &ConnectionId, vault: &str, ids: &[&str]) -> Outcome<CometAPIResponseMessage> {
    let device = connected(call, target)?;
    device.vault(vault)?;
    let is_users_call = matches!(call.caller, Caller::User { .. });
    if is_users_call && device.owner.policy().prevent_delete_single_snapshots() {
        return Err(Refusal::forbidden("The policy of this account does not allow to delete snapshots."));
    }
    if ids.is_empty() {
        return Err(Refusal::bad("Wrong parameter SnapshotIDs: there is no snapshot to delete."));
    }
    snapshots::delete(call, &device, vault, ids)?;
    Ok(done())
}

/// A letter of a mailbox. The path is that of its names in the snapshot: the account, the folders, the letter.
fn preview(
    call: &Call<'_>,
    target: &ConnectionId,
    vault: &str,
    id: &str,
    path: &str,
) -> Outcome<EmailReportGeneratedPreview> {
    let (_, snapshot) = find(call, target, vault, id)?;
    Ok(told(letter(&snapshot, path)))
}

fn letter(snapshot: &Snapshot, path: &str) -> Told<EmailReportGeneratedPreview> {
    if snapshot.engine != engine::MSOFFICE {
        return Err(Trouble::wrong("This snapshot holds no mail."));
    }
    let names: Vec<String> = path.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let Some((account, below)) = names.split_first() else {
        return Err(Trouble::wrong("The path of a letter is its account, its folders and itself, with / between."));
    };
    Ok(Accounts::of(snapshot).mailbox(account)?.letter(below)?.preview())
}
