//! Long lists: sent in pieces, compressed when asked, and the same in every form.

use crate::support::TestServer;
use comet_api::wire::answer::RawAnswer;
use comet_api::{Credentials, Secret};
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use std::io::Read;
use std::time::{Duration, Instant};

const JOBS: &str = "/api/v1/admin/get-jobs-all";
const PROFILES: &str = "/api/v1/admin/list-users-full";

fn form(credentials: &Credentials) -> String {
    let Credentials::SessionKey { username, key } = credentials else { panic!("no session") };
    format!("Username={username}&AuthType=SessionKey&SessionKey={}", Secret::reveal(key))
}

fn header<'a>(answer: &'a RawAnswer, name: &str) -> Option<&'a str> {
    answer.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

#[test]
fn a_long_list_is_the_same_in_every_coding() {
    let server = TestServer::shared();
    let form = form(&server.admin());
    for path in [JOBS, PROFILES] {
        let ask = |coding: &str| server.post_with(path, form.as_bytes(), &[("Accept-Encoding", coding)]);
        let plain = ask("identity");
        assert_eq!((plain.status, header(&plain, "content-encoding")), (200, None));
        assert_eq!(header(&plain, "content-length"), None, "it is sent in pieces");
        assert!(plain.body.len() > 300_000, "{}", plain.body.len());
        let zipped = ask("gzip, deflate");
        assert_eq!(header(&zipped, "content-encoding"), Some("gzip"));
        assert!(zipped.body.len() < plain.body.len() / 2, "{} of {}", zipped.body.len(), plain.body.len());
        let mut text = Vec::new();
        GzDecoder::new(&zipped.body[..]).read_to_end(&mut text).unwrap();
        assert!(text == plain.body, "gzip tells something else");
        let brotli = ask("br;q=1.0, gzip;q=0.5");
        assert_eq!(header(&brotli, "content-encoding"), Some("br"));
        let mut text = Vec::new();
        brotli_decompressor::Decompressor::new(&brotli.body[..], 1 << 16).read_to_end(&mut text).unwrap();
        assert!(text == plain.body, "brotli tells something else");
        assert!(header(&brotli, "vary").is_some_and(|vary| vary.contains("accept-encoding")));
        serde_json::from_slice::<Value>(&plain.body).unwrap();
    }
}

#[test]
fn a_short_list_says_how_long_it_is() {
    let server = TestServer::shared();
    let answer =
        server.post("/api/v1/user/web/get-jobs", "application/x-www-form-urlencoded", form(&server.anna()).as_bytes());
    assert_eq!(header(&answer, "content-length"), Some(answer.body.len().to_string().as_str()));
}

#[test]
fn a_list_spoiled_on_request_is_spoiled_to_its_end() {
    let server = TestServer::demo();
    let form = form(&server.admin());
    server.control("faults", json!({ "match": "AdminGetJobsAll", "times": 1, "unknownField": true }));
    let spoiled: Value = serde_json::from_slice(&server.post_with(JOBS, form.as_bytes(), &[]).body).unwrap();
    let jobs = spoiled.as_array().unwrap();
    assert!(jobs.len() > 1000 && jobs.iter().all(|job| job["PerihelionUnknown"] == "kept"));
    server.control("faults", json!({ "match": "AdminGetJobsAll", "times": 1, "cutBody": 500_000 }));
    assert_eq!(server.post_with(JOBS, form.as_bytes(), &[]).body.len(), 500_000);
    let whole: Value = serde_json::from_slice(&server.post_with(JOBS, form.as_bytes(), &[]).body).unwrap();
    assert_eq!(whole.as_array().unwrap().len(), jobs.len());
}

#[test]
fn who_reads_slowly_holds_nobody_up() {
    use std::io::Write;
    let server = TestServer::demo();
    let form = form(&server.admin());
    let request = format!(
        "POST {JOBS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    let sleepers: Vec<_> = (0..40)
        .map(|_| {
            let mut tcp = std::net::TcpStream::connect(server.running.address).unwrap();
            tcp.write_all(request.as_bytes()).unwrap();
            tcp
        })
        .collect();
    let begun = Instant::now();
    for number in 0..5 {
        let group = comet_api::methods::AdminUserGroupsNew { name: format!("g{number}"), target_organization: None };
        server.call(group, &server.admin()).unwrap();
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    drop(sleepers);
}
