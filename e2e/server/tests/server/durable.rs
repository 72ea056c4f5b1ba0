//! What was acknowledged is in the file.

use crate::support::{TestServer, password, refusal};
use comet_api::methods::*;
use comet_api::{Credentials, Lens};
use reference_server::Options;
use reference_server::seed::SeedKind;
use std::path::PathBuf;

pub struct File(pub PathBuf);

impl File {
    pub fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("reference-server-{name}-{}.db", std::process::id())))
    }
    pub fn open(&self, seed: SeedKind) -> TestServer {
        TestServer::with(Options { data: Some(self.0.clone()), ..Options::for_tests(seed) })
    }
}

impl Drop for File {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let mut path = self.0.clone().into_os_string();
            path.push(end);
            std::fs::remove_file(path).ok();
        }
    }
}

#[test]
fn a_second_start_finds_what_the_first_one_wrote() {
    let file = File::new("second-start");
    let first = file.open(SeedKind::Empty);
    let ada = AdminAddFirstAdminUser { target_user: "ada".into(), target_password: "lovelace".into() };
    first.call(ada, &Credentials::Nobody).unwrap();
    let admin = first.session(&password("ada", "lovelace"));
    first.call(AdminAccountRegenerateTotp {}, &admin).unwrap();
    let used = first.code("admin", "ada");
    first.call(AdminAccountValidateTotp { totp_code: used.clone() }, &admin).unwrap();
    // Not stopped: as after a crash, nothing is written on the way out.
    let second = file.open(SeedKind::Demo);
    assert!(second.running.accounts().is_empty(), "a file from before is not seeded again");
    assert!(second.call(AdminMetaVersion {}, &admin).is_err(), "sessions do not outlive the server");
    let admin = second.session(&password("ada", "lovelace"));
    assert_eq!(second.call(AdminListUsers {}, &admin).unwrap().len(), 0);
    assert_eq!(refusal(second.call(AdminAccountValidateTotp { totp_code: used }, &admin)).0, 400);
    drop(first);
}

#[test]
fn unknown_fields_are_in_the_file_too() {
    let file = File::new("unknown-fields");
    let first = file.open(SeedKind::Demo);
    let admin = first.admin();
    let mut profile = first.call(AdminGetUserProfile { target_user: "anna".into() }, &admin).unwrap();
    profile.value_mut()["FutureField"] = "kept".into();
    first.call(AdminSetUserProfile { target_user: "anna".into(), profile_data: profile.clone() }, &admin).unwrap();
    let second = file.open(SeedKind::Demo);
    let read = second.call(AdminGetUserProfile { target_user: "anna".into() }, &second.admin()).unwrap();
    assert_eq!(read, profile);
    drop(first);
}
