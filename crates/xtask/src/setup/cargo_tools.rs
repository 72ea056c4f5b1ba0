//! Tools that Cargo builds from source, kept per user and version, so that another clone finds them again.

use crate::{program, project};
use anyhow::{Context, Result};
use std::path::PathBuf;

struct CargoTool {
    name: &'static str,
    version: String,
    /// With the versions of the tool's own Cargo.lock.
    locked: bool,
    minutes: u8,
}

/// Trunk 0.22 needs a newer Rust than the one that the project builds with.
const TRUNK: &str = "0.21.14";

/// Where tools are kept: `$PERIHELION_TOOLS`, else the user's cache folder.
pub fn folder() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("PERIHELION_TOOLS")
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join("perihelion/tools")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/perihelion/tools")))
        .context("there is no HOME to keep tools in: set PERIHELION_TOOLS to a folder")
}

/// The folders that the tools' programs are in.
pub fn folders() -> Result<Vec<PathBuf>> {
    let kept = folder()?;
    Ok(tools()?.iter().map(|tool| kept.join(tool.folder()).join("bin")).collect())
}

/// Runs wasm tests in a browser; comes with wasm-bindgen-cli.
pub fn wasm_bindgen_test_runner() -> Result<PathBuf> {
    Ok(folder()?.join(wasm_bindgen_cli()?.folder()).join("bin/wasm-bindgen-test-runner"))
}

pub fn ensure() -> Result<()> {
    for tool in tools()? {
        tool.ensure()?;
    }
    Ok(())
}

fn tools() -> Result<[CargoTool; 2]> {
    Ok([trunk(), wasm_bindgen_cli()?])
}

fn trunk() -> CargoTool {
    CargoTool { name: "trunk", version: TRUNK.to_owned(), locked: true, minutes: 8 }
}

/// Exactly the version of the library in Cargo.lock: the two talk a private format.
/// Without `--locked`, with which this version does not install.
fn wasm_bindgen_cli() -> Result<CargoTool> {
    let lock = project::read(&project::root().join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    Ok(CargoTool { name: "wasm-bindgen-cli", version: version.to_owned(), locked: false, minutes: 5 })
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

impl CargoTool {
    fn folder(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    /// A program of the package; the package is there when it is.
    fn program(&self) -> &'static str {
        if self.name == "wasm-bindgen-cli" { "wasm-bindgen" } else { self.name }
    }

    fn ensure(&self) -> Result<()> {
        let home = folder()?.join(self.folder());
        if home.join("bin").join(self.program()).is_file() {
            return Ok(());
        }
        println!("Installing {} {} with Cargo (about {} minutes on two cores)", self.name, self.version, self.minutes);
        let mut install = program::cargo();
        install.arg("install").arg("--root").arg(&home).args(self.locked.then_some("--locked"));
        install.arg(format!("{}@{}", self.name, self.version));
        program::run(&mut install).with_context(|| {
            let locked = if self.locked { " --locked" } else { "" };
            format!(
                "{name} could not be installed; by hand: cargo install --root {} {name}@{}{locked}",
                home.display(),
                self.version,
                name = self.name,
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.7\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.7"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
