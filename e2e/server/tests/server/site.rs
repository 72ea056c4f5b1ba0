//! The app's files beside the API.

use crate::support::TestServer;
use comet_api::Credentials;
use comet_api::methods::{AdminOrganizationList, BrandingProps};
use comet_api::types::ServerMetaBrandingProperties;
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
fn the_logo_is_a_picture_that_can_do_nothing() {
    let server = TestServer::shared();
    let props = server.call(BrandingProps {}, &Credentials::Nobody).unwrap();
    assert!(props.has_image() && !props.image_etag().is_empty());
    let logo = server.get("/gen/logo?etag=1", &[]);
    assert_eq!((logo.status, logo.header("content-type")), (200, Some("image/svg+xml")));
    assert!(logo.header("content-security-policy").unwrap().contains("sandbox"));
    assert!(logo.body.starts_with(b"<svg"));
}

#[test]
fn each_external_source_has_a_place_to_start() {
    let server = TestServer::shared();
    let props = server.call(BrandingProps {}, &Credentials::Nobody).unwrap();
    let source = props.external_authentication_sources().iter().next().unwrap();
    let page = server.get(source.login_start_url(), &[]);
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    let none = TestServer::empty().call(BrandingProps {}, &Credentials::Nobody).unwrap();
    assert!(none.external_authentication_sources().is_empty());
}

#[test]
fn a_tenants_host_name_shows_the_tenants_look() {
    let server = TestServer::shared();
    let tenants = server.call(AdminOrganizationList {}, &server.admin()).unwrap();
    let tenant = tenants.values().next().unwrap();
    let answer = server.get("/gen/branding.props", &[("Host", tenant.hosts().iter().next().unwrap())]);
    let props: ServerMetaBrandingProperties = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(props.brand_name(), tenant.branding().brand_name());
    assert_ne!(props.brand_name(), "Harbour Backup");
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
