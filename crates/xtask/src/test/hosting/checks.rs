//! What a host of the app must do. Each check is seen to hold for every host.

use super::site::{Answer, Site};
use crate::project;
use anyhow::{Context, Result, bail, ensure};

pub struct Check {
    pub name: &'static str,
    pub run: fn(&Site) -> Result<()>,
}

pub const CHECKS: [Check; 9] = [
    Check { name: "the front page is the app's page", run: front_page },
    Check { name: "deep links reload", run: deep_links },
    Check { name: "the page comes with the headers of public/_headers, and is not kept", run: page_headers },
    Check { name: "files with a hash in their name are kept for ever", run: assets_are_kept },
    Check { name: "files come with their type", run: types },
    Check { name: "compressed files are sent as they were built", run: precompressed },
    Check { name: "config.json is not kept", run: configuration },
    Check { name: "a file that is not there is not found, and that is not kept", run: missing_asset },
    Check { name: "API calls reach the Comet Server", run: api },
];

const NOT_KEPT: &str = "no-cache";
const KEPT: &str = "public, max-age=31536000, immutable";

fn front_page(site: &Site) -> Result<()> {
    is_page(site, &site.get("/")?)
}

fn deep_links(site: &Site) -> Result<()> {
    for path in ["/admin/users/anna.berg", "/account/jobs?status=failed", "/admin/jobs/2f7b0a4e-9c11-4d3e"] {
        is_page(site, &site.get(path)?).with_context(|| path.to_owned())?;
    }
    Ok(())
}

fn page_headers(site: &Site) -> Result<()> {
    for path in ["/", "/admin/users"] {
        let answer = site.get(path)?;
        has_header(&answer, "Cache-Control", NOT_KEPT).with_context(|| path.to_owned())?;
        for (name, value) in site.headers {
            has_header(&answer, name, value).with_context(|| path.to_owned())?;
        }
    }
    Ok(())
}

fn assets_are_kept(site: &Site) -> Result<()> {
    for path in assets(site)? {
        let answer = site.get(&path)?;
        ensure!(answer.status == 200, "{path}: status {}", answer.status);
        has_header(&answer, "Cache-Control", KEPT).with_context(|| path.clone())?;
        has_header(&answer, "X-Content-Type-Options", "nosniff").with_context(|| path.clone())?;
    }
    Ok(())
}

/// A browser compiles wasm while it loads only under the right type, and runs no script under a wrong one.
fn types(site: &Site) -> Result<()> {
    for path in assets(site)? {
        let expected: &[&str] = match path.rsplit('.').next() {
            Some("wasm") => &["application/wasm"],
            Some("js") => &["text/javascript", "application/javascript"],
            Some("css") => &["text/css"],
            _ => continue,
        };
        let answer = site.get(&path)?;
        let found = answer.header("Content-Type").split(';').next().unwrap_or_default().trim().to_owned();
        ensure!(expected.contains(&found.as_str()), "{path} comes as {found:?}");
    }
    Ok(())
}

fn precompressed(site: &Site) -> Result<()> {
    let wasm = assets(site)?.into_iter().find(|path| path.ends_with(".wasm")).context("the build has no wasm")?;
    for path in [wasm.as_str(), "/index.html"] {
        let built = path.trim_start_matches('/');
        for (accepted, encoding, suffix) in [("gzip, br", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")] {
            let answer = site.get_encoded(path, accepted)?;
            has_header(&answer, "Content-Encoding", encoding).with_context(|| format!("{path}, {accepted}"))?;
            ensure!(answer.body == site.file(&format!("{built}{suffix}"))?, "{path} is not {built}{suffix}");
            // Else a cache on the way may hand brotli to a browser that reads none.
            let varies = answer.header("Vary").to_ascii_lowercase().contains("accept-encoding");
            ensure!(encoding.is_empty() || varies, "{path} comes without Vary: Accept-Encoding");
        }
    }
    Ok(())
}

fn configuration(site: &Site) -> Result<()> {
    let answer = site.get("/config.json")?;
    ensure!(answer.status == 200, "status {}", answer.status);
    has_header(&answer, "Cache-Control", NOT_KEPT)?;
    serde_json::from_slice::<serde_json::Value>(&answer.body).context("it is no JSON").map(drop)
}

/// A page in the place of a script would be run as one, and a kept 404 would outlive a repaired release.
fn missing_asset(site: &Site) -> Result<()> {
    let answer = site.get("/assets/perihelion-0000000000000000.js")?;
    ensure!(answer.status == 404, "status {}", answer.status);
    ensure!(!answer.header("Cache-Control").contains("immutable"), "the answer is kept for ever");
    Ok(())
}

/// An administrator of the demo data is answered, and what the server does not know is its own answer, not the page.
fn api(site: &Site) -> Result<()> {
    let answer = site.post("/api/v1/admin/meta/version", "Username=admin&AuthType=Password&Password=demo-admin")?;
    let text = String::from_utf8_lossy(&answer.body);
    ensure!(answer.status == 200 && text.contains("\"Version\""), "status {}, {text}", answer.status);
    for path in ["/api/v1/nothing", "/gen/nothing"] {
        let (through, direct) = (site.post(path, "")?, site.post_to_backend(path, "")?);
        ensure!(through.status == direct.status, "{path}: {} instead of {}", through.status, direct.status);
        ensure!(through.body == direct.body, "{path}: another body than the Comet Server's own");
    }
    Ok(())
}

fn is_page(site: &Site, answer: &Answer) -> Result<()> {
    ensure!(answer.status == 200, "status {}", answer.status);
    ensure!(answer.body == site.file("index.html")?, "something else than index.html came back");
    ensure!(answer.header("Content-Type").starts_with("text/html"), "type {:?}", answer.header("Content-Type"));
    Ok(())
}

fn has_header(answer: &Answer, name: &str, expected: &str) -> Result<()> {
    let found = answer.header(name);
    if found != expected {
        bail!("{name} is {found:?} instead of {expected:?}");
    }
    Ok(())
}

/// The addresses of the built files below `/assets/`, without their compressed twins.
fn assets(site: &Site) -> Result<Vec<String>> {
    let files = project::files_below(&site.app.join("assets"))?;
    let paths = files.iter().map(|file| Ok(format!("/{}", file.strip_prefix(site.app)?.display())));
    let paths = paths.collect::<Result<Vec<String>>>()?;
    ensure!(!paths.is_empty(), "the build has no files below assets/");
    Ok(paths.into_iter().filter(|path| !path.ends_with(".br") && !path.ends_with(".gz")).collect())
}
