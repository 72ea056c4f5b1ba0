//! What snapshots hold, engine by engine, and that no client's parameters upset them.

use super::{Accounts, Finder, Snapshot, list, prepare_search, tree, tree_id};
use crate::devices::says::Told;
use crate::seed::blank;
use comet_api::constants::{engine_builtin as engine, err};
use comet_api::types::*;
use comet_api::{Dictionary, UnixSeconds};
use proptest::prelude::*;
use std::collections::HashSet;

const MADE: UnixSeconds = UnixSeconds(1_764_000_000);

const ENGINES: [&str; 14] = [
    engine::EXCHANGEEDB,
    engine::FILE,
    engine::HYPERV,
    engine::MONGODB,
    engine::MSOFFICE,
    engine::MSSQL,
    engine::MYSQL,
    engine::PROXMOX,
    engine::STDOUT,
    engine::SYSTEMSTATE,
    engine::VMWARE,
    engine::VSSWRITER,
    engine::WINDISK,
    engine::WINDOWSSYSTEM,
];

fn snapshot(engine: &str) -> Snapshot {
    Snapshot {
        id: "s".into(),
        owner: "anna".into(),
        vault: "v".into(),
        item: "item".into(),
        device: "device".into(),
        engine: engine.into(),
        made: MADE,
        bytes: 10_000_000_000,
        files: 0,
        directories: 0,
        tags: String::new(),
    }
}

/// A user with one Windows server and one item on it.
fn owner(engine: &str, props: &[(&str, &str)]) -> UserProfileConfig {
    let mut system: OSInfo = blank();
    system.set_os("windows");
    system.set_distribution("Windows Server 2022 Standard");
    let mut device: DeviceConfig = blank();
    device.set_platform_version(system);
    let mut item: SourceConfig = blank();
    item.set_engine(engine);
    item.set_engine_props(props.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect::<Dictionary<_>>());
    let mut owner: UserProfileConfig = blank();
    owner.set_devices([("device".to_owned(), device)].into_iter().collect::<Dictionary<_>>());
    owner.set_sources([("item".to_owned(), item)].into_iter().collect::<Dictionary<_>>());
    owner
}

fn top(snapshot: &Snapshot, owner: &UserProfileConfig) -> Vec<StoredObject> {
    list(&*tree(snapshot, owner), "", None).unwrap()
}

/// What is behind the object.
fn open(snapshot: &Snapshot, owner: &UserProfileConfig, object: &StoredObject) -> Vec<StoredObject> {
    list(&*tree(snapshot, owner), object.subtree(), None).unwrap()
}

fn named<'a>(objects: &'a [StoredObject], name: &str) -> &'a StoredObject {
    objects.iter().find(|object| object.name() == name || object.dname() == name).unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn every_engine_has_a_top_whose_names_are_distinct_and_not_from_the_future() {
    for engine in ENGINES {
        let objects = top(&snapshot(engine), &owner(engine, &[]));
        assert!(!objects.is_empty(), "{engine}");
        let names: HashSet<_> = objects.iter().map(|object| object.name().to_owned()).collect();
        assert_eq!(names.len(), objects.len(), "{engine}");
        assert!(objects.iter().all(|object| object.mtime() <= MADE), "{engine}");
    }
}

#[test]
fn folders_that_say_how_much_they_hold_say_it_right() {
    let (snapshot, owner) = (snapshot(engine::VSSWRITER), owner(engine::VSSWRITER, &[]));
    for object in top(&snapshot, &owner) {
        let inside = open(&snapshot, &owner, &object);
        assert!(object.r(), "{}", object.name());
        assert_eq!(object.f(), u64::try_from(inside.len()).unwrap());
        assert_eq!(object.b(), inside.iter().map(|object| object.size()).sum::<u64>());
    }
}

#[test]
fn a_files_snapshot_shows_what_its_item_chose() {
    let props = [("INCLUDE0", r"C:\Users"), ("EXCLUDE0", r"**\AppData\Local\Temp\**"), ("EXCLUDE1", r"**\~$*")];
    let (snapshot, owner) = (snapshot(engine::FILE), owner(engine::FILE, &props));
    let drives = top(&snapshot, &owner);
    assert_eq!(drives.len(), 1);
    let drive = named(&drives, r"C:\");
    assert_eq!(drive.name(), "C__");
    let inside = open(&snapshot, &owner, drive);
    assert_eq!(inside.iter().map(|object| object.name()).collect::<Vec<_>>(), ["Users"]);
    let homes = open(&snapshot, &owner, named(&inside, "Users"));
    let home = open(&snapshot, &owner, named(&homes, "Public"));
    let local = open(&snapshot, &owner, named(&open(&snapshot, &owner, named(&home, "AppData")), "Local"));
    assert!(open(&snapshot, &owner, named(&local, "Temp")).is_empty());
    let windows = tree_id::encode(&["C__".into(), "Windows".into()]);
    assert_eq!(list(&*tree(&snapshot, &owner), &windows, None).unwrap_err().status, 404);
}

#[test]
fn an_older_snapshot_has_fewer_files() {
    let owner = owner(engine::FILE, &[("INCLUDE0", r"C:\Users\Public\Documents")]);
    let count = |made| {
        let snapshot = Snapshot { made: UnixSeconds(made), ..snapshot(engine::FILE) };
        let everything = prepare_search(&SearchClause::default()).unwrap();
        Finder::new(&everything).find(&*tree(&snapshot, &owner)).len()
    };
    assert!(count(MADE.0 - 300 * 86_400) < count(MADE.0));
}

fn look(
    snapshot: &Snapshot,
    owner: &UserProfileConfig,
    id: &str,
    partition: &str,
    path: &str,
) -> Told<Vec<StoredObject>> {
    let mut options: VMDKSnapshotViewOptions = blank();
    options.set_enabled(true);
    options.set_partition_guid(partition);
    options.set_list_path(path);
    list(&*tree(snapshot, owner), id, Some(&options))
}

#[test]
fn files_are_found_in_the_images_of_partitions() {
    let (snapshot, owner) = (snapshot(engine::WINDISK), owner(engine::WINDISK, &[("SELECTED_DISK0", "0")]));
    let disks = top(&snapshot, &owner);
    assert_eq!(disks.len(), 1);
    let disk = &disks[0];
    let images = open(&snapshot, &owner, disk);
    let image = |label: &str| images.iter().find(|image| image.dname().contains(label)).unwrap().name().to_owned();
    let windows = image("Windows");
    let in_windows = look(&snapshot, &owner, disk.subtree(), &windows, "").unwrap();
    let users = named(&in_windows, "Users");
    assert_eq!(users.type_field(), "vmdkdir");
    let homes = look(&snapshot, &owner, disk.subtree(), &windows, users.subtree()).unwrap();
    let public = named(&homes, "Public");
    let home = look(&snapshot, &owner, disk.subtree(), windows.trim_end_matches(".vmdk"), public.subtree()).unwrap();
    assert!(named(&home, ".gitconfig").subtree().is_empty());
    let unreadable = look(&snapshot, &owner, disk.subtree(), &image("Reserved"), "").unwrap_err();
    assert_eq!(unreadable.message, err::UNSUPPORT_VMDK_FILE_SYSTEM);
    assert_eq!(look(&snapshot, &owner, disk.subtree(), "nonsense", "").unwrap_err().status, 404);
    assert_eq!(look(&snapshot, &owner, "", &windows, "").unwrap_err().status, 400);
}

#[test]
fn a_machines_disk_opens_by_its_id_and_with_options_alike() {
    let (snapshot, owner) = (snapshot(engine::HYPERV), owner(engine::HYPERV, &[]));
    let machine = open(&snapshot, &owner, named(&top(&snapshot, &owner), "DC01"));
    let disk = machine.iter().find(|object| object.type_field() == "virtualimagedisk").unwrap();
    let partitions = open(&snapshot, &owner, disk);
    let windows = partitions.iter().find(|object| object.name().contains("Windows")).unwrap();
    let names = |objects: &[StoredObject]| objects.iter().map(|object| object.name().to_owned()).collect::<Vec<_>>();
    let by_id = open(&snapshot, &owner, windows);
    let by_options = look(&snapshot, &owner, disk.subtree(), windows.name(), "/").unwrap();
    assert!(!by_id.is_empty());
    assert_eq!(names(&by_id), names(&by_options));
    assert_eq!(names(&look(&snapshot, &owner, disk.subtree(), "", "").unwrap()), names(&partitions));
    assert_eq!(
        look(&snapshot, &owner, disk.subtree(), "9: none", "").unwrap_err().message,
        err::VHDX_PARTITON_READ_ERR_MSG
    );
}

#[test]
fn a_mailbox_has_letters_a_calendar_and_contacts_and_letters_can_be_read() {
    let (snapshot, owner) = (snapshot(engine::MSOFFICE), owner(engine::MSOFFICE, &[]));
    let accounts = top(&snapshot, &owner);
    let person = accounts.iter().find(|object| object.type_field() == "dir").unwrap();
    let mailbox = open(&snapshot, &owner, person);
    let inbox = open(&snapshot, &owner, named(&mailbox, "Inbox"));
    let letters: Vec<_> = inbox.iter().filter(|object| object.type_field() == "emailmessage").collect();
    assert!(letters.len() > 50 && letters.iter().all(|letter| letter.rtime() <= MADE && !letter.from().is_empty()));
    assert!(open(&snapshot, &owner, named(&mailbox, "Calendar")).iter().all(|event| event.etime() > event.stime()));
    assert!(!open(&snapshot, &owner, named(&mailbox, "Contacts")).is_empty());
    let accounts = Accounts::of(&snapshot);
    let texts: Vec<_> = letters
        .iter()
        .map(|letter| {
            let preview =
                accounts.mailbox(person.name()).unwrap().letter(&["Inbox".into(), letter.name().into()]).unwrap();
            assert_eq!(preview.preview().email_subject(), letter.dname());
            preview.preview().email_body_html().to_owned()
        })
        .collect();
    assert!(texts.iter().any(|text| text.contains("<script>")) && texts.iter().any(String::is_empty));
}

#[test]
fn sites_have_lists_and_documents() {
    let (snapshot, owner) = (snapshot(engine::MSOFFICE), owner(engine::MSOFFICE, &[]));
    for kind in ["mssite", "mssiteteam"] {
        let accounts = top(&snapshot, &owner);
        let site = accounts.iter().find(|object| object.type_field() == kind).unwrap();
        let lists = open(&snapshot, &owner, site);
        let documents = open(&snapshot, &owner, named(&lists, "Documents"));
        assert!(documents.iter().any(|object| object.type_field() == "dir"));
        assert!(
            !open(&snapshot, &owner, lists.iter().find(|list| list.type_field() == "mssitelistentity").unwrap())
                .is_empty()
        );
    }
}

#[test]
fn a_search_finds_by_each_name_of_a_field_and_nothing_else() {
    let (snapshot, owner) = (snapshot(engine::FILE), owner(engine::FILE, &[("INCLUDE0", r"D:\Shares\Projects")]));
    let tree = tree(&snapshot, &owner);
    let ask = |clause| {
        let search = prepare_search(&clause).unwrap();
        let mut finder = Finder::new(&search);
        let found = finder.find(&*tree);
        assert!(!finder.is_cut);
        found
    };
    let all = ask(SearchClause::default());
    let pdfs = ask(SearchClause::rule("name", "str_endswith", ".pdf"));
    assert!(pdfs.len() > 20 && pdfs.len() < all.len());
    assert_eq!(pdfs.len(), all.iter().filter(|entry| entry.name().ends_with(".pdf")).count());
    assert!(
        pdfs.iter()
            .all(|entry| entry.path().starts_with(r"D:\Shares\Projects") && entry.path().ends_with(entry.name()))
    );
    assert_eq!(ask(SearchClause::rule("SearchResultFileInfo.Name", "str_endswith", ".pdf")), pdfs);
    let large = ask(SearchClause::all(vec![
        SearchClause::rule("SearchResultFileInfo.Size", "int_gt", 1_000_000),
        SearchClause::rule("ModTime", "str_startswith", "2024"),
    ]));
    assert!(
        !large.is_empty() && large.iter().all(|entry| entry.size() > 1_000_000 && entry.mtime().starts_with("2024"))
    );
    for (field, operator) in [("Username", "str_eq"), ("name", "int_eq"), ("", "str_eq"), ("size.x", "int_eq")] {
        assert!(prepare_search(&SearchClause::rule(field, operator, "1")).is_err(), "{field}");
    }
}

#[test]
fn a_search_that_finds_too_much_says_so() {
    let (snapshot, owner) = (snapshot(engine::FILE), owner(engine::FILE, &[]));
    let everything = prepare_search(&SearchClause::default()).unwrap();
    let mut finder = Finder::new(&everything);
    let found = finder.find(&*tree(&snapshot, &owner));
    assert!(finder.is_cut && (5_000..15_000).contains(&found.len()), "{}", found.len());
}

#[test]
fn nonsense_is_answered_in_words_whatever_was_backed_up() {
    let long = "x/".repeat(30_000);
    for engine in ENGINES.into_iter().chain(["engine1/new", ""]) {
        let (snapshot, owner) = (snapshot(engine), owner(engine, &[("INCLUDE0", "no path"), ("REXCLUDE0", "(")]));
        let tree = tree(&snapshot, &owner);
        for names in [vec!["nothing"], vec!["C__", "Q", "R"], vec!["\u{202e}"], vec![""], vec!["C__", ""], vec![&long]]
        {
            let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
            if let Err(trouble) = list(&*tree, &tree_id::encode(&names), None) {
                assert!(!trouble.message.is_empty() && trouble.message.len() < 1_000, "{engine}");
            }
            for path in ["", "/", "//..//", "\\", &long] {
                let trouble = look(&snapshot, &owner, &tree_id::encode(&names), "", path).unwrap_err();
                assert!(!trouble.message.is_empty() && trouble.message.len() < 1_000, "{engine}");
            }
        }
        assert_eq!(list(&*tree, "not base64 !", None).unwrap_err().status, 404);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_id_and_any_options_are_answered(id in "[A-Za-z0-9_-]{0,40}", guid in ".{0,30}", path in "[a-zA-Z/\\\\. ]{0,60}") {
        for engine in ENGINES {
            let (snapshot, owner) = (snapshot(engine), owner(engine, &[("INCLUDE0", &path), ("EXCLUDE0", &guid), ("REXCLUDE0", &guid)]));
            let names: Vec<String> = path.split('/').map(str::to_owned).collect();
            let tree = tree(&snapshot, &owner);
            for id in [id.clone(), tree_id::encode(&names)] {
                // Only that it is answered at all.
                let _ = list(&*tree, &id, None);
                let _ = look(&snapshot, &owner, &id, &guid, &path);
            }
        }
    }
}
