//! What vaults hold, through a device: listed, opened, searched, read and deleted.

use crate::support::devices::{Online, filled, online, with_item};
use crate::support::{TestServer, refusal};
use comet_api::methods::*;
use comet_api::twins::*;
use comet_api::types::*;
use comet_api::{List, Twin, UnixSeconds, Username};
use std::collections::HashSet;

/// A vault of the owner's that has snapshots made with the engine, newest first.
fn vault_with(server: &TestServer, device: &Online, engine: &str) -> (String, Vec<VaultSnapshot>) {
    for (vault, _) in device.owner.destinations().iter() {
        let made: Vec<_> =
            snapshots(server, device, vault).into_iter().filter(|made| made.engine_type() == engine).collect();
        if !made.is_empty() {
            return (vault.to_owned(), made);
        }
    }
    panic!("no vault with {engine}");
}

fn snapshots(server: &TestServer, device: &Online, vault: &str) -> Vec<VaultSnapshot> {
    let ask = DispatcherRequestVaultSnapshots { target_id: device.target.clone(), destination: vault.into() };
    device.ask(server, ask).snapshots().iter().cloned().collect()
}

/// A snapshot that a test looks into.
struct Look<'a> {
    server: &'a TestServer,
    device: Online,
    vault: String,
    snapshot: String,
}

impl<'a> Look<'a> {
    fn into(server: &'a TestServer, engine: &str) -> Self {
        let device = with_item(server, engine);
        let (vault, made) = vault_with(server, &device, engine);
        Self { server, device, vault, snapshot: made[0].snapshot().to_owned() }
    }

    fn ask(&self, tree: Option<&str>, options: Option<VMDKSnapshotViewOptions>) -> DispatcherRequestStoredObjects {
        DispatcherRequestStoredObjects {
            target_id: self.device.target.clone(),
            destination: self.vault.clone(),
            snapshot_id: self.snapshot.clone(),
            tree_id: tree.map(str::to_owned),
            options,
        }
    }

    fn open(&self, tree: Option<&str>) -> Vec<StoredObject> {
        self.device.ask(self.server, self.ask(tree, None)).stored_objects().iter().cloned().collect()
    }

    fn preview(&self, path: &str) -> Result<EmailReportGeneratedPreview, comet_api::ApiError> {
        let (snapshot, destination) = (self.snapshot.clone(), self.vault.clone());
        let target_id = self.device.target.clone();
        self.server.call(
            AdminDispatcherEmailPreview { target_id, snapshot, destination, path: path.into() },
            &self.device.admin,
        )
    }
}

#[test]
fn a_vault_has_a_snapshot_for_each_backup_that_was_kept() {
    let server = TestServer::shared();
    let device = with_item(server, "engine1/file");
    let jobs = server.call(AdminGetJobsForUser { target_user: device.owner.username().into() }, &device.admin).unwrap();
    for (vault, _) in device.owner.destinations().iter() {
        let kept: HashSet<(String, UnixSeconds)> = jobs
            .iter()
            .filter(|job| job.destination_guid() == vault && !job.snapshot_id().is_empty())
            .map(|job| (job.snapshot_id().to_owned(), job.start_time()))
            .collect();
        let listed = snapshots(server, &device, vault);
        assert!(listed.is_sorted_by_key(|snapshot| std::cmp::Reverse(snapshot.create_time())));
        let listed: HashSet<_> =
            listed.iter().map(|snapshot| (snapshot.snapshot().to_owned(), snapshot.create_time())).collect();
        assert_eq!(listed, kept);
    }
    let unknown = DispatcherRequestVaultSnapshots { target_id: device.target.clone(), destination: "nothing".into() };
    assert_eq!(refusal(server.call(unknown.for_admin(&Username::default()), &device.admin)).0, 404);
}

#[test]
fn a_snapshot_opens_folder_by_folder() {
    let server = TestServer::shared();
    for engine in [
        "engine1/file",
        "engine1/mssql",
        "engine1/hyperv",
        "engine1/mysql",
        "engine1/windisk",
        "engine1/winmsofficemail",
    ] {
        let look = Look::into(server, engine);
        let mut objects = look.open(None);
        let mut depth = 0;
        while let Some(folder) = objects.iter().find(|object| !object.subtree().is_empty()) {
            objects = look.open(Some(folder.subtree()));
            depth += 1;
        }
        assert!(depth > 0 || matches!(engine, "engine1/mssql" | "engine1/mysql"), "{engine}");
        assert!(depth < 30, "{engine}");
    }
}

#[test]
fn a_folder_that_is_not_in_the_snapshot_is_missed_in_words() {
    let server = TestServer::shared();
    let look = Look::into(server, "engine1/file");
    for tree in ["nonsense", "////", "YWJj"] {
        assert_eq!(look.device.trouble(server, look.ask(Some(tree), None)).0, 404);
    }
    let unknown = DispatcherRequestStoredObjects { snapshot_id: "0".repeat(64), ..look.ask(None, None) };
    assert_eq!(refusal(server.call(unknown.for_user(), &look.device.user)).0, 404);
    let options = filled(|options: &mut VMDKSnapshotViewOptions| options.set_enabled(true));
    assert_eq!(look.device.trouble(server, look.ask(None, Some(options))).0, 400);
}

#[test]
fn without_consent_a_snapshot_stays_closed_and_is_still_listed() {
    let server = TestServer::shared();
    let closed = online(server, |connection, owner| !connection.allows_filenames() && !owner.destinations().is_empty());
    let vault = closed.owner.destinations().keys().next().unwrap().to_owned();
    let made = snapshots(server, &closed, &vault);
    let look = Look { server, vault, snapshot: made[0].snapshot().to_owned(), device: closed };
    let ask = look.ask(None, None);
    let refused = [
        refusal(server.call(ask.clone().for_admin(&Username::default()), &look.device.admin)),
        refusal(server.call(ask.for_user(), &look.device.user)),
        refusal(look.preview("x")),
    ];
    for (status, message) in refused {
        assert!(status == 403 && message.contains("AllowsFilenames"), "{message}");
    }
}

#[test]
fn disks_and_machines_are_described() {
    let server = TestServer::shared();
    let look = Look::into(server, "engine1/windisk");
    let (target_id, vault, snapshot_id) = (look.device.target.clone(), look.vault.clone(), look.snapshot.clone());
    let disks = DispatcherRequestWindiskSnapshot {
        target_id: target_id.clone(),
        destination: vault.clone(),
        snapshot_id: snapshot_id.clone(),
    };
    assert!(!look.device.ask(server, disks).windisk_snapshot().is_empty());
    let machines = DispatcherBrowseVirtualMachines { target_id, destination_id: vault, snapshot_id };
    assert_eq!(look.device.trouble(server, machines).0, 400);

    let look = Look::into(server, "engine1/hyperv");
    let machines = DispatcherBrowseVirtualMachines {
        target_id: look.device.target.clone(),
        destination_id: look.vault.clone(),
        snapshot_id: look.snapshot.clone(),
    };
    let machines = look.device.ask(server, machines);
    let folders: HashSet<_> = look.open(None).iter().map(|object| object.name().to_owned()).collect();
    assert!(machines.vms().iter().all(|machine| folders.contains(machine.name()) && !machine.disks().is_empty()));
}

#[test]
fn a_search_looks_through_all_the_snapshots_that_it_names() {
    let server = TestServer::shared();
    let device = with_item(server, "engine1/file");
    let (vault, made) = vault_with(server, &device, "engine1/file");
    let ids: Vec<String> = made.iter().take(2).map(|snapshot| snapshot.snapshot().to_owned()).collect();
    let ask = |ids: Vec<String>, filter| DispatcherSearchSnapshots {
        target_id: device.target.clone(),
        destination_id: vault.clone(),
        snapshot_ids: List(ids),
        filter,
    };
    let found = device.ask(server, ask(ids.clone(), SearchClause::rule("name", "str_endswith_ci", ".PDF")));
    assert_eq!(found.snapshot_files().len(), 2);
    for (id, entries) in found.snapshot_files().iter() {
        assert!(ids.iter().any(|wanted| wanted == id));
        assert!(!entries.is_empty() && entries.iter().all(|entry| entry.name().ends_with(".pdf")));
    }
    let none = device.ask(server, ask(ids.clone(), SearchClause::rule("name", "str_eq", "no file is called this")));
    assert!(none.snapshot_files().is_empty());
    for (ids, clause) in [
        (vec![], SearchClause::default()),
        (ids.clone(), SearchClause::rule("owner", "str_eq", "x")),
        (ids, SearchClause::rule("name", "str_regexmatch", "(")),
    ] {
        let refused = refusal(server.call(ask(ids, clause).for_admin(&Username::default()), &device.admin));
        assert_eq!(refused.0, 400);
    }
    let unknown = ask(vec!["unknown".into()], SearchClause::default());
    assert_eq!(refusal(server.call(unknown.for_user(), &device.user)).0, 404);
}

#[test]
fn a_letter_is_read_by_its_path() {
    let server = TestServer::shared();
    let look = Look::into(server, "engine1/winmsofficemail");
    let accounts = look.open(None);
    let person = accounts.iter().find(|object| object.type_field() == "dir").unwrap();
    let folders = look.open(Some(person.subtree()));
    let inbox = folders.iter().find(|folder| folder.name() == "Inbox").unwrap();
    let letters = look.open(Some(inbox.subtree()));
    let letter = letters.iter().find(|object| object.type_field() == "emailmessage").unwrap();
    let preview = look.preview(&format!("{}/Inbox/{}", person.name(), letter.name())).unwrap();
    assert_eq!(preview.email_subject(), letter.dname());
    assert_eq!(preview.from(), letter.from());
    for path in
        ["", "/", "nobody/Inbox/x", &format!("{}/Inbox", person.name()), &format!("{}/Inbox/none", person.name())]
    {
        assert!((400..500).contains(&refusal(look.preview(path)).0), "{path}");
    }
    let files = Look::into(server, "engine1/file");
    assert_eq!(refusal(files.preview("a/b")).0, 400);
}

#[test]
fn deleted_snapshots_are_gone_and_the_others_stay() {
    let server = TestServer::demo();
    let device = with_item(&server, "engine1/file");
    let (vault, made) = vault_with(&server, &device, "engine1/file");
    let all = snapshots(&server, &device, &vault);
    let ids: Vec<String> = made.iter().take(4).map(|snapshot| snapshot.snapshot().to_owned()).collect();
    let began = server.call(AdminMetaVersion {}, &device.admin).unwrap().current_time();
    let target_id = device.target.clone();
    let one = |id: &str| DispatcherDeleteSnapshot {
        target_id: target_id.clone(),
        destination_id: vault.clone(),
        snapshot_id: id.into(),
    };
    let many = |ids: &[String]| DispatcherDeleteSnapshots {
        target_id: target_id.clone(),
        destination_id: vault.clone(),
        snapshot_ids: List(ids.to_vec()),
    };
    let nobody = Username::default();
    server.call(one(&ids[0]).for_admin(&nobody), &device.admin).unwrap();
    assert_eq!(refusal(server.call(one(&ids[0]).for_user(), &device.user)).0, 404);
    server.call(one(&ids[1]).for_user(), &device.user).unwrap();
    // One that is gone keeps the others from going.
    assert_eq!(refusal(server.call(many(&ids).for_admin(&nobody), &device.admin)).0, 404);
    assert_eq!(refusal(server.call(many(&[]).for_admin(&nobody), &device.admin)).0, 400);
    assert_eq!(snapshots(&server, &device, &vault).len(), all.len() - 2);
    server.call(many(&[ids[2].clone(), ids[3].clone(), ids[2].clone()]).for_user(), &device.user).unwrap();
    let jobs = server.call(AdminGetJobsForUser { target_user: device.owner.username().into() }, &device.admin).unwrap();
    let deletions = jobs.iter().filter(|job| job.classification() == 4005 && job.destination_guid() == vault);
    assert_eq!(deletions.filter(|job| job.start_time() >= began).count(), 3);
    let left: Vec<_> =
        snapshots(&server, &device, &vault).iter().map(|snapshot| snapshot.snapshot().to_owned()).collect();
    assert_eq!(left.len(), all.len() - 4);
    assert!(!left.iter().any(|id| ids.contains(id)));
}

#[test]
fn a_policy_can_keep_users_and_not_administrators_from_deleting() {
    let server = TestServer::demo();
    let device = with_item(&server, "engine1/file");
    let (vault, made) = vault_with(&server, &device, "engine1/file");
    let patch = serde_json::json!({ "Policy": { "PreventDeleteSingleSnapshots": true } });
    server.control("profile", serde_json::json!({ "name": device.owner.username(), "patch": patch }));
    let ask = DispatcherDeleteSnapshot {
        target_id: device.target.clone(),
        destination_id: vault,
        snapshot_id: made[0].snapshot().into(),
    };
    let (status, message) = refusal(server.call(ask.clone().for_user(), &device.user));
    assert!(status == 403 && message.contains("policy"), "{message}");
    server.call(ask.for_admin(&Username::default()), &device.admin).unwrap();
}
