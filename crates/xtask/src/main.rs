//! `cargo xtask`: the project's own commands. Each command is a module; this file only picks one.

mod bench;
mod codegen;
mod demo;
mod dist;
mod headers;
mod lint;
mod program;
mod project;
mod server;
mod setup;
mod stage;
mod test;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <command>

  setup               install what the other commands need, or say what is missing
  demo                build the app and serve it with demo data until Ctrl-C
    --listen ADDRESS  where to serve it (127.0.0.1:8060)
    --dev             a quick build instead of the release build
  test [STEP…]        run every test, or only the steps named:
                      lint native conformance wasm dist hosting browser bench
  bench               measure the app beside a peer: docs/performance.md
    --rows N          so many rows instead of 100,000
    --runs N          so many alternating runs instead of 5
  dist                build the release into dist/ and check its size
    --dev             a quick build into dist-dev/ instead
  codegen             write the API crate's generated code anew from its spec
  texts               write the texts of each language for `trunk serve`, which calls this itself
  headers             write the hosting recipes' headers anew from public/_headers
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match dispatch(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[&str]) -> Result<ExitCode> {
    match args {
        ["setup"] => setup::run()?,
        ["demo", options @ ..] => demo::run(options)?,
        ["test", steps @ ..] => return test::run(steps),
        ["bench", options @ ..] => bench::run(options)?,
        ["dist"] => dist::run(dist::Build::Release)?,
        ["dist", "--dev"] => dist::run(dist::Build::Dev)?,
        ["codegen"] => codegen::run(&project::root())?,
        ["texts"] => dist::write_texts()?,
        ["headers"] => headers::write_recipes()?,
        [] | ["help" | "--help" | "-h"] => print!("{HELP}"),
        _ => bail!("no such command: {}\n\n{HELP}", args.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}
