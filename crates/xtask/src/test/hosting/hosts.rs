//! nginx and Caddy, started with the recipes of docs/hosting as they stand, but for address, folder and Comet Server.

use crate::program::{self, Background};
use crate::{project, server};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Host {
    pub name: &'static str,
    /// The recipe's folder below docs/hosting.
    folder: &'static str,
    /// The recipe's main file, and in it what stands for the address to listen on.
    recipe: &'static str,
    listen: &'static [(&'static str, &'static str)],
    command: fn(folder: &Path) -> Result<Command>,
}

pub const HOSTS: [Host; 2] = [
    Host {
        name: "nginx",
        folder: "nginx",
        recipe: "perihelion.conf",
        listen: &[("listen 80;", "listen {address};"), ("listen [::]:80;", ""), ("/etc/nginx/snippets/", "{folder}/")],
        command: nginx,
    },
    Host {
        name: "Caddy",
        folder: "caddy",
        recipe: "Caddyfile",
        listen: &[("console.example.com {", "http://{address} {")],
        command: caddy,
    },
];

const SITE_FOLDER: &str = "/var/www/perihelion";
const COMET_SERVER: &str = "127.0.0.1:8060";

pub struct Started {
    pub address: String,
    _program: Background,
}

/// The host with its recipe, in front of the app and the Comet Server at `backend`.
pub fn start(host: &Host, app: &Path, backend: &str) -> Result<Started> {
    let address = server::free_address()?;
    let folder = project::work("hosting").join(host.folder);
    fs::create_dir_all(&folder)?;
    let recipes = project::root().join("docs/hosting").join(host.folder);
    for file in project::files_below(&recipes)? {
        fs::copy(&file, folder.join(file.file_name().context("a recipe has a name")?))?;
    }

    let mut recipe = project::read(&recipes.join(host.recipe))?;
    let adapt = |text: &str| text.replace("{address}", &address).replace("{folder}", &folder.display().to_string());
    let listen = host.listen.iter().map(|(from, to)| (*from, adapt(to)));
    let places = [(SITE_FOLDER, app.display().to_string()), (COMET_SERVER, backend.to_owned())];
    for (from, to) in listen.chain(places) {
        ensure!(recipe.contains(from), "docs/hosting/{}/{} has no {from:?}", host.folder, host.recipe);
        recipe = recipe.replace(from, &to);
    }
    fs::write(folder.join(host.recipe), recipe)?;

    let mut program = Background::start(&mut (host.command)(&folder)?)?;
    server::wait_until_it_answers(&mut program, &address)?;
    Ok(Started { address, _program: program })
}

/// Debian's own nginx.conf, but in the foreground and with all that it writes in our folder.
fn nginx(folder: &Path) -> Result<Command> {
    let main = "\
        include /etc/nginx/modules-enabled/*.conf;\n\
        daemon off;\nmaster_process off;\nerror_log stderr warn;\npid {folder}/nginx.pid;\n\
        events {}\n\
        http {\n\
            include /etc/nginx/mime.types;\n\
            access_log off;\n\
            client_body_temp_path {folder}/body;\nproxy_temp_path {folder}/proxy;\n\
            fastcgi_temp_path {folder}/fastcgi;\nuwsgi_temp_path {folder}/uwsgi;\nscgi_temp_path {folder}/scgi;\n\
            include {folder}/perihelion.conf;\n\
        }\n";
    let file: PathBuf = folder.join("main.conf");
    fs::write(&file, main.replace("{folder}", &folder.display().to_string()))?;
    let mut command = program::command(program::find("nginx").context("nginx is missing: run `cargo xtask setup`")?);
    command.args(["-e", "stderr", "-c"]).arg(file);
    Ok(command)
}

/// The recipe under Caddy, without its control port, which another Caddy may have.
fn caddy(folder: &Path) -> Result<Command> {
    let file = folder.join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n\tlog {{\n\t\tlevel ERROR\n\t}}\n}}\n{}", project::read(&file)?))?;
    let mut command = program::command(program::find("caddy").context("Caddy is missing: run `cargo xtask setup`")?);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    // Its own folders, so that the test leaves the user's alone.
    command.env("XDG_CONFIG_HOME", folder).env("XDG_DATA_HOME", folder);
    Ok(command)
}
