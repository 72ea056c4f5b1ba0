//! Packages of Debian and its kin: C libraries that the reference server links, and the servers and browser of the tests.

use super::Purpose;
use crate::program;
use anyhow::{Context, Result, bail};
use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, Stdio};

struct Package {
    name: &'static str,
    probe: Probe,
    purpose: Purpose,
}

/// How to see that the package, or something as good, is there.
enum Probe {
    Program(&'static str),
    File(&'static str),
    /// A library with headers, as pkg-config knows it.
    Library(&'static str),
}

const PACKAGES: [Package; 8] = [
    Package { name: "gcc", probe: Probe::Program("cc"), purpose: Purpose::Build },
    Package { name: "pkg-config", probe: Probe::Program("pkg-config"), purpose: Purpose::Build },
    Package { name: "libssl-dev", probe: Probe::Library("openssl"), purpose: Purpose::Build },
    Package { name: "chromium", probe: Probe::Program("chromium"), purpose: Purpose::Test },
    Package { name: "chromium-driver", probe: Probe::Program("chromedriver"), purpose: Purpose::Test },
    Package { name: "nginx-light", probe: Probe::Program("nginx"), purpose: Purpose::Test },
    Package {
        name: "libnginx-mod-http-brotli-static",
        probe: Probe::File("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
        purpose: Purpose::Test,
    },
    Package { name: "caddy", probe: Probe::Program("caddy"), purpose: Purpose::Test },
];

/// Servers that Debian starts as soon as they are installed; the tests start their own.
const SERVICES: [&str; 2] = ["nginx", "caddy"];

pub fn ensure(purpose: Purpose) -> Result<()> {
    let missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|package| package.purpose == Purpose::Build || purpose == Purpose::Test)
        .filter(|package| !package.probe.is_there())
        .map(|package| package.name)
        .collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

impl Probe {
    fn is_there(&self) -> bool {
        match self {
            Self::Program(name) => program::find(name).is_some(),
            Self::File(path) => Path::new(path).is_file(),
            Self::Library(name) => program::output(program::command("pkg-config").args(["--exists", name])).is_ok(),
        }
    }
}

fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("by hand: sudo apt-get install --no-install-recommends {}", packages.join(" "));
    if program::find("apt-get").is_none() {
        bail!("missing: {}. Install what your system calls these Debian packages", packages.join(", "));
    }
    let Some(root) = as_root() else { bail!("missing: {}; {by_hand}", packages.join(", ")) };
    println!("Installing from Debian: {}", packages.join(", "));
    let idle_before: Vec<&&str> = SERVICES.iter().filter(|name| program::find(name).is_none()).collect();
    program::run(root().args(["apt-get", "update", "-q"])).context(by_hand.clone())?;
    program::run(root().args(["apt-get", "install", "-q", "-y", "--no-install-recommends"]).args(packages))
        .context(by_hand)?;
    if Path::new("/run/systemd/system").is_dir() {
        for service in idle_before.iter().filter(|name| program::find(name).is_some()) {
            program::run(root().args(["systemctl", "disable", "--now", service]))?;
        }
    }
    Ok(())
}

/// How to become root: nothing when we are, `sudo` when it asks for nothing or there is someone to ask.
fn as_root() -> Option<impl Fn() -> Command> {
    let quiet = |command: &mut Command| {
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    let is_root = program::output(program::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let may_ask = std::io::stdin().is_terminal() && program::find("sudo").is_some();
    let may_sudo = may_ask || quiet(program::command("sudo").args(["-n", "true"]));
    (is_root || may_sudo).then_some(move || {
        // `env` stands for no change of user, so that both ways read alike.
        let mut command = program::command(if is_root { "env" } else { "sudo" });
        command.arg("DEBIAN_FRONTEND=noninteractive");
        command
    })
}
