//! Jobs that are cancelled or abandoned, and what becomes of those whose device is gone.

use crate::support::work::*;
use crate::support::{TestServer, refusal};
use comet_api::constants::{engine_builtin as engine, job_status as status};
use comet_api::methods::*;
use comet_api::{JobId, Lens};

fn cancel(place: &Place, id: &JobId) -> AdminJobCancel {
    AdminJobCancel { target_user: place.user.as_str().into(), job_id: id.clone() }
}

fn abandon(place: &Place, id: &JobId) -> AdminJobAbandon {
    AdminJobAbandon { target_user: place.user.as_str().into(), job_id: id.clone() }
}

fn begin(server: &TestServer, place: &Place) -> JobId {
    id_of(&server.call(place.long_backup(), &by_password()).unwrap())
}

#[test]
fn a_cancelled_job_ends_in_a_moment() {
    let server = at_speed(20);
    let admin = server.admin();
    let place = files_place(&server, &admin);
    let snapshots = place.snapshots(&server, &admin).len();
    fates(&server, &[5000, 5000]);
    let id = begin(&server, &place);
    let running = until(|| Some(job(&server, &admin, &id)).filter(|job| job.progress().counter() > 0));
    server.call(cancel(&place, &id), &admin).unwrap();
    let done = ended(&server, &admin, &id);
    assert_eq!(done.status(), status::FAILED_CANCELLED);
    assert!(done.total_size() >= running.total_size() && done.snapshot_id().is_empty());
    let said = log(&server, &admin, &id);
    assert_eq!(said.last().unwrap().message(), "The job was cancelled.");
    assert!(!says(&said, "complete"));
    assert_eq!(place.snapshots(&server, &admin).len(), snapshots);
    let (again, _) = refusal(server.call(cancel(&place, &id), &admin));
    assert_eq!(again, 409, "it has ended");

    let second = begin(&server, &place);
    let user = place.sign_in(&server, &admin);
    server.call(UserWebJobCancel { job_id: second.clone() }, &user).unwrap();
    assert_eq!(ended(&server, &admin, &second).status(), status::FAILED_CANCELLED);
}

#[test]
fn an_abandoned_job_is_only_relabelled() {
    let server = at_speed(1);
    let admin = by_password();
    let place = files_place(&server, &admin);
    let id = begin(&server, &place);
    server.call(abandon(&place, &id), &admin).unwrap();
    let done = job(&server, &admin, &id);
    assert_eq!(done.status(), status::FAILED_ABANDONED);
    assert!(done.end_time() >= done.start_time() && done.raw("CancellationID").is_none());
    assert!(says(&log(&server, &admin, &id), "abandoned"));
    assert_eq!(refusal(server.call(abandon(&place, &id), &admin)).0, 409);
    server.skip(24 * 3600);
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(job(&server, &admin, &id), done, "it stays so");
}

#[test]
fn only_who_may_see_a_job_may_stop_it() {
    let server = at_speed(1);
    let (admin, tenant) = (server.admin(), server.tenant_admin());
    let theirs = server.call(AdminListUsers {}, &tenant).unwrap().0;
    let all = places(&server, &admin, engine::FILE);
    let own = all.iter().find(|place| theirs.contains(&place.user)).unwrap();
    let foreign = all.iter().find(|place| !theirs.contains(&place.user)).unwrap();
    let (mine, not_mine) = (begin(&server, own), begin(&server, foreign));
    assert_eq!(refusal(server.call(cancel(foreign, &not_mine), &tenant)).0, 404);
    assert_eq!(refusal(server.call(abandon(foreign, &not_mine), &tenant)).0, 404);
    assert_eq!(refusal(server.call(cancel(own, &not_mine), &admin)).0, 404, "a job of another user");
    let user = own.sign_in(&server, &admin);
    assert_eq!(refusal(server.call(UserWebJobCancel { job_id: not_mine.clone() }, &user)).0, 404);
    assert_eq!(refusal(server.call(cancel(own, &JobId::from("none")), &admin)).0, 404);
    server.call(cancel(own, &mine), &tenant).unwrap();
    assert_eq!(ended(&server, &admin, &mine).status(), status::FAILED_CANCELLED);
    assert_eq!(job(&server, &admin, &not_mine).end_time().0, 0);
}

#[test]
fn the_jobs_of_the_seed_go_on_and_can_be_stopped() {
    let server = at_speed(1);
    let admin = by_password();
    let running = || server.call(AdminGetJobsForDateRange { start: 0, end: 0 }, &admin).unwrap().0;
    let live = server.call(AdminDispatcherListActive { user_name_filter: None }, &admin).unwrap();
    let before = running();
    let is_there = |user: &str, device: &str| {
        live.values().any(|connection| connection.username() == user && connection.device_id() == device)
    };
    let active = before
        .iter()
        .find(|job| job.status() == status::RUNNING_ACTIVE && is_there(job.username(), job.device_id()))
        .unwrap();
    let id = JobId::from(active.guid());
    let told = log(&server, &admin, &id).len();
    let later =
        until(|| Some(job(&server, &admin, &id)).filter(|job| job.progress().counter() > active.progress().counter()));
    assert!(later.total_size() >= active.total_size());
    let ask = AdminJobCancel { target_user: active.username().into(), job_id: id.clone() };
    server.call(ask, &admin).unwrap();
    assert_eq!(ended(&server, &admin, &id).status(), status::FAILED_CANCELLED);
    assert!(log(&server, &admin, &id).len() > told);
    server.skip(30 * 3600);
    until(|| running().is_empty().then_some(()));
    let ends = before.iter().map(|before| job(&server, &admin, &JobId::from(before.guid())).status());
    assert!(ends.into_iter().filter(|end| *end == status::STOP_SUCCESS).count() >= 3);
}

#[test]
fn a_job_stands_still_while_its_device_is_away_and_is_given_up_in_the_end() {
    let server = at_speed(1);
    let admin = by_password();
    let place = files_place(&server, &admin);
    let id = begin(&server, &place);
    server.call(AdminDispatcherKillProcess { target_id: place.target.clone() }, &admin).unwrap();
    assert_eq!(refusal(server.call(cancel(&place, &id), &admin)).0, 404, "nobody hears it");
    server.skip(300);
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(job(&server, &admin, &id).end_time().0, 0);
    server.skip(3600);
    let lost = ended(&server, &admin, &id);
    assert_eq!(lost.status(), status::FAILED_TIMEOUT);
    assert!(says(&log(&server, &admin, &id), "not heard of"));
}

#[test]
fn a_device_that_reconnects_goes_on_with_its_job() {
    let server = at_speed(10);
    let admin = by_password();
    let place = files_place(&server, &admin);
    let id = begin(&server, &place);
    server.call(AdminDispatcherDropConnection { target_id: place.target.clone() }, &admin).unwrap();
    let revived = until(|| {
        Some(job(&server, &admin, &id)).filter(|job| job.status() == status::RUNNING_REVIVED || job.end_time().0 > 0)
    });
    assert_eq!(revived.status(), status::RUNNING_REVIVED);
    server.skip(24 * 3600);
    assert!(ended(&server, &admin, &id).end_time().0 > 0);
}

#[test]
fn at_speed_nought_devices_stand_still() {
    let server = at_speed(0);
    let admin = by_password();
    let place = files_place(&server, &admin);
    let id = begin(&server, &place);
    let begun = job(&server, &admin, &id);
    server.skip(24 * 3600);
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert_eq!(job(&server, &admin, &id), begun);
}
