//! What the made-up files promise: the same each time, everything reachable, nothing from the future.

use super::*;
use proptest::prelude::*;
use std::collections::HashSet;

const NOW: UnixSeconds = UnixSeconds(1_764_000_000);
const ALL: [System; 5] = [System::Windows, System::WindowsServer, System::Mac, System::Linux, System::Synology];

fn files(system: System) -> Files<'static> {
    Files { device: "test", system, at: NOW }
}

/// Every folder that opens, with what is in it.
fn walk(files: &Files<'_>) -> Vec<(Vec<String>, Vec<Node>)> {
    let (mut found, mut open) = (Vec::new(), vec![Vec::new()]);
    while let Some(names) = open.pop() {
        let nodes = files.children(&names).unwrap();
        for node in nodes.iter().filter(|node| node.opens == Opens::Yes) {
            open.push([&names[..], std::slice::from_ref(&node.name)].concat());
        }
        found.push((names, nodes));
    }
    found
}

fn list(files: &Files<'_>, path: &str) -> Told<Vec<Node>> {
    files.children(&path::names(files.system, path)?)
}

#[test]
fn the_same_device_has_the_same_files_and_another_has_others() {
    let papers = |device| list(&Files { device, ..files(System::Mac) }, "/Users").unwrap();
    assert_eq!(papers("a"), papers("a"));
    assert!(["b", "c", "d"].iter().any(|other| papers(other) != papers("a")));
}

#[test]
fn every_folder_opens_and_no_name_is_twice_in_one() {
    for system in ALL {
        let found = walk(&files(system));
        let entries: usize = found.iter().map(|(_, nodes)| nodes.len()).sum();
        assert!((5_000..60_000).contains(&entries), "{system:?}: {entries}");
        for (names, nodes) in found {
            let distinct: HashSet<_> = nodes.iter().map(|node| node.name.to_lowercase()).collect();
            assert_eq!(distinct.len(), nodes.len(), "{system:?} {names:?}");
            assert!(nodes.iter().all(|node| node.modified <= NOW && node.size >= 0), "{system:?} {names:?}");
        }
    }
}

#[test]
fn each_system_has_a_folder_of_thousands_and_one_of_odd_names() {
    for system in ALL {
        let found = walk(&files(system));
        assert!(found.iter().any(|(_, nodes)| nodes.len() > 3_000), "{system:?}");
        let names: HashSet<_> =
            found.iter().flat_map(|(_, nodes)| nodes.iter().map(|node| node.name.as_str())).collect();
        for part in ["🎉", "قائمة", "O'Connor", "\u{202e}", "  zwei", "..zwei"] {
            assert!(names.iter().any(|name| name.contains(part)), "{system:?} {part}");
        }
        assert_eq!(names.iter().any(|name| name.contains('"')), !system.is_windows(), "{system:?}");
        assert!(names.iter().any(|name| name.len() > 200) && names.iter().all(|name| name.len() <= 255), "{system:?}");
        let forbidden: &[char] = if system.is_windows() { &['<', '>', '"', '|', '?', '*', '/'] } else { &['/'] };
        assert!(!names.iter().any(|name| name.contains(forbidden)), "{system:?}");
    }
}

#[test]
fn the_past_has_less_in_it_and_the_beginning_nothing_grown() {
    let count = |at| {
        walk(&Files { at: UnixSeconds(at), ..files(System::Synology) })
            .iter()
            .map(|(_, nodes)| nodes.len())
            .sum::<usize>()
    };
    let (first, year_ago, now) = (count(0), count(NOW.0 - 365 * 86_400), count(NOW.0));
    assert!(first < 600 && first < year_ago && year_ago < now, "{first} {year_ago} {now}");
}

#[test]
fn the_paths_that_the_seed_backs_up_are_there() {
    for path in [r"C:\Users", r"D:\Shares", r"D:\Data", r"c:\users\public\documents", r"E:\Backup"] {
        assert!(list(&files(System::WindowsServer), path).is_ok(), "{path}");
    }
    for path in ["/var/www", "/etc", "/var/www/shop/cache"] {
        assert!(!list(&files(System::Linux), path).unwrap().is_empty(), "{path}");
    }
    for path in ["/volume1/data", "/volume1/homes"] {
        assert!(!list(&files(System::Synology), path).unwrap().is_empty(), "{path}");
    }
    assert!(!list(&files(System::Mac), "/Users").unwrap().is_empty());
}

#[test]
fn what_can_not_be_opened_is_said_in_the_systems_words() {
    let said = |system, path| list(&files(system), path).unwrap_err().message;
    assert!(said(System::Windows, r"C:\System Volume Information").contains("Access is denied"));
    assert!(said(System::Windows, r"C:\pagefile.sys").contains("directory name is invalid"));
    assert!(said(System::Windows, r"Q:\x").contains("cannot find"));
    assert!(said(System::Linux, "/etc/fstab/x").contains("not a directory"));
    assert!(said(System::Linux, "/etc/../etc").contains("no such file"));
    assert!(said(System::Mac, "/System").contains("not permitted"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_path_is_answered_in_a_sentence(path in ".{0,200}", steps in prop::collection::vec("[A-Za-z:$.*/\\\\ ]{0,12}", 0..12)) {
        for system in ALL {
            for path in [path.clone(), steps.join("\\"), format!("C:\\{}", steps.join("\\")), format!("/{}", steps.join("/"))] {
                if let Err(trouble) = list(&files(system), &path) {
                    prop_assert!(!trouble.message.is_empty() && trouble.message.len() < 1_000);
                }
            }
        }
    }
}
