//! The real program, killed in the middle of many writes: what it acknowledged is there.

use crate::durable::File;
use crate::support::work::*;
use comet_api::Lens;
use comet_api::constants::job_status;
use comet_api::methods::AdminListUsersFull;
use comet_api::types::{BackupJobDetail, DispatchWithJobIDResponse, UserProfileConfig};
use reference_server::seed::SeedKind;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;

const USERS: [&str; 3] = ["anna", "ben", "carla"];

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let file = File::new("kill");
    file.open(SeedKind::Demo).running.stop();
    let mut program = Program::start(&file, 1);
    let acknowledged: [AtomicI64; 3] = Default::default();
    thread::scope(|scope| {
        for (user, acknowledged) in USERS.iter().zip(&acknowledged) {
            let server = program.address.clone();
            scope.spawn(move || count_up(&server, user, acknowledged));
        }
        while acknowledged.iter().any(|number| number.load(Ordering::SeqCst) < 20) {
            thread::yield_now();
        }
        program.kill();
    });
    let after = file.open(SeedKind::Demo);
    let users = after.call(AdminListUsersFull {}, &after.admin()).unwrap();
    for (user, last) in USERS.iter().zip(&acknowledged) {
        let last = last.load(Ordering::SeqCst);
        let found = users.get(user).unwrap().maximum_devices();
        assert!(found == last || found == last + 1, "{user}: {last} was acknowledged, {found} is there");
    }
}

#[test]
fn a_job_that_runs_when_the_server_is_killed_goes_on_afterwards() {
    let file = File::new("kill-job");
    let first = file.open(SeedKind::Demo);
    let place = files_place(&first, &first.admin());
    first.running.stop();
    let mut program = Program::start(&file, 20);
    let post = |path: &str, fields: &[(&str, &str)]| {
        let who = [("Username", "admin"), ("AuthType", "Password"), ("Password", "demo-admin")];
        let url = format!("http://{}/api/v1/admin/{path}", program.address);
        let mut answer = ureq::post(url).send_form(who.iter().chain(fields).copied()).unwrap();
        answer.body_mut().read_to_string().unwrap()
    };
    let options = place.long_backup().options.unwrap().value().to_string();
    let target = [
        ("TargetID", place.target.as_str()),
        ("Source", place.item.as_str()),
        ("Destination", place.vault.as_str()),
        ("Options", options.as_str()),
    ];
    let begun: DispatchWithJobIDResponse =
        serde_json::from_str(&post("dispatcher/run-backup-custom", &target)).unwrap();
    let id = id_of(&begun);
    let seen = until(|| {
        let job = post("get-job-properties", &[("JobID", id.as_str())]);
        let job: BackupJobDetail = serde_json::from_str(&job).unwrap();
        assert_eq!(job.end_time().0, 0, "it is to be killed in the middle");
        (job.progress().counter() > 0).then_some(job)
    });
    program.kill();

    let after = file.open(SeedKind::Demo);
    let admin = by_password();
    let found = job(&after, &admin, &id);
    assert_eq!((found.end_time().0, found.status()), (0, job_status::RUNNING_REVIVED));
    assert!(found.progress().counter() >= seen.progress().counter() && found.total_size() >= seen.total_size());
    after.skip(24 * 3600);
    let done = ended(&after, &admin, &id);
    let is_well = matches!(done.status(), job_status::STOP_SUCCESS | job_status::FAILED_WARNING);
    assert_eq!(is_well, !done.snapshot_id().is_empty());
    let snapshots = place.snapshots(&after, &admin);
    assert_eq!(is_well, snapshots.iter().any(|snapshot| snapshot.snapshot() == done.snapshot_id()));
    assert!(log(&after, &admin, &id).len() > 3);
}

/// Counts a field of the user up, a write at a time, until the server is gone.
fn count_up(server: &str, user: &str, acknowledged: &AtomicI64) {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let post = |path: &str, fields: &[(&str, &str)]| {
        let who = [("Username", "admin"), ("AuthType", "Password"), ("Password", "demo-admin"), ("TargetUser", user)];
        let url = format!("http://{server}/api/v1/admin/{path}");
        let mut answer = agent.post(url).send_form(who.iter().chain(fields).copied()).ok()?;
        let body = answer.body_mut().read_to_string().ok()?;
        assert_eq!(answer.status(), 200, "{body}");
        Some(body)
    };
    let profile = post("get-user-profile", &[]).unwrap();
    let mut profile: UserProfileConfig = serde_json::from_str(&profile).unwrap();
    for number in 1.. {
        profile.set_maximum_devices(number);
        if post("set-user-profile", &[("ProfileData", &profile.value().to_string())]).is_none() {
            return;
        }
        acknowledged.store(number, Ordering::SeqCst);
    }
}

/// The program itself, on a file, with jobs that run so many times faster.
pub struct Program {
    child: Child,
    pub address: String,
}

impl Program {
    pub fn start(file: &File, speed: u32) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_reference-server"));
        command.args(["--listen", "127.0.0.1:0", "--quiet", "--data"]).arg(&file.0);
        command.arg("--speed").arg(speed.to_string());
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit_once("http://").unwrap().1.to_owned();
        Self { child, address }
    }

    /// At once, without a word: SIGKILL.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.child.kill().ok();
    }
}
