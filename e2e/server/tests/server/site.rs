//! The app's files beside the API.

use crate::support::TestServer;
use reference_server::Options;
use reference_server::seed::SeedKind;
use std::fs;
use std::path::PathBuf;

struct Site {
    directory: PathBuf,
    server: TestServer,
}

impl Site {
    fn of(name: &str, files: &[(&str, &str)]) -> Self {
        let directory = std::env::temp_dir().join(format!("reference-server-{name}-{}", std::process::id()));
        for (path, content) in files {
            let path = directory.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        let options = Options { site: Some(directory.clone()), ..Options::for_tests(SeedKind::Empty) };
        Self { server: TestServer::with(options), directory }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.directory).ok();
    }
}

const INDEX: &str = "<!doctype html><title>app</title>";

#[test]
fn a_place_in_the_app_is_the_app() {
    let site = Site::of("places", &[("index.html", INDEX), ("assets/app.js", "js")]);
    for path in ["/", "/admin/jobs/5f0a", "/account", "/assets", "/no/such/file.js"] {
        let answer = site.server.get(path, &[]);
        assert_eq!((answer.status, answer.body.as_slice()), (200, INDEX.as_bytes()), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
    }
    assert_eq!(site.server.get("/assets/app.js", &[]).body, b"js");
    assert_eq!(site.server.get("/api/nothing", &[]).status, 404);
    assert_eq!(site.server.get("/gen/nothing", &[]).status, 404);
}

#[test]
fn nothing_outside_the_directory_is_served() {
    let site = Site::of("outside", &[("index.html", INDEX)]);
    for path in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/_headers"] {
        let answer = site.server.get(path, &[]);
        assert!(answer.status >= 400 || answer.body == INDEX.as_bytes(), "{path}: {}", answer.status);
    }
}

#[test]
fn the_apps_own_headers_are_sent() {
    let headers = "/*\n  Content-Security-Policy: default-src 'self'\n/assets/*\n  Cache-Control: public, immutable\n";
    let site = Site::of("headers", &[("index.html", INDEX), ("_headers", headers), ("assets/a.css", "a{}")]);
    let file = site.server.get("/assets/a.css", &[]);
    assert_eq!(file.header("cache-control"), Some("public, immutable"));
    assert_eq!(file.header("content-security-policy"), Some("default-src 'self'"));
    let gone = site.server.get("/assets/gone.css", &[]);
    assert_eq!(gone.header("cache-control"), Some("no-cache"));
    assert_eq!(site.server.get("/_headers", &[]).body, INDEX.as_bytes());
}

#[test]
fn a_file_made_smaller_is_preferred_where_it_is_understood() {
    let site =
        Site::of("small", &[("index.html", INDEX), ("app.wasm", "raw"), ("app.wasm.br", "br"), ("app.wasm.gz", "gz")]);
    let get = |encoding: &str| site.server.get("/app.wasm", &[("Accept-Encoding", encoding)]);
    let brotli = get("gzip, br");
    assert_eq!(brotli.header("content-encoding"), Some("br"));
    assert_eq!(brotli.header("content-type"), Some("application/wasm"));
    assert_eq!(get("identity").body, b"raw");
}
