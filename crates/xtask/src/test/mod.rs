//! `cargo xtask test`: every test there is, all of them run even when one fails, one count at the end.

mod bench;
mod browser;
mod conformance;
mod hosting;
mod playwright;
mod rust;
mod tally;

use crate::{dist, lint, setup};
use anyhow::{Result, bail};
use std::process::ExitCode;
use std::time::Instant;
use tally::Tally;

struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(&mut Tally) -> Result<()>,
}

/// Cheap first, so that a slip is told early.
const STEPS: [Step; 8] = [
    Step { name: "lint", what: "format, clippy and the project's own rules", run: lints },
    Step { name: "native", what: "Rust tests", run: rust::native },
    Step { name: "conformance", what: "every method of the reference server", run: conformance::run },
    Step { name: "wasm", what: "Rust tests in the browser", run: rust::wasm },
    Step { name: "dist", what: "release build within its budget", run: release },
    Step { name: "hosting", what: "the recipes for hosts", run: hosting::run },
    Step { name: "browser", what: "journeys through the app", run: browser::run },
    Step { name: "bench", what: "the measurement still works", run: bench::run },
];

/// All steps, or those named.
pub fn run(names: &[&str]) -> Result<ExitCode> {
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        bail!("no such step: {unknown}; there are {}", STEPS.map(|step| step.name).join(", "));
    }
    setup::ensure(setup::Purpose::Test)?;
    let mut total = Tally::default();
    let mut report = Vec::new();
    for step in STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name)) {
        println!("\n── {}: {}", step.name, step.what);
        let (start, mut tally) = (Instant::now(), Tally::default());
        if let Err(error) = (step.run)(&mut tally) {
            tally.fail(step.what, &format!("{error:#}"));
        }
        report.push(format!("{:<11} {:>6} s  {tally}", step.name, start.elapsed().as_secs()));
        total.add(tally);
    }
    println!("\n── Summary");
    report.iter().for_each(|line| println!("{line}"));
    total.failures().for_each(|failure| println!("FAILED   {failure}"));
    println!("{total}");
    Ok(if total.is_success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn lints(tally: &mut Tally) -> Result<()> {
    rust::format_and_clippy(tally);
    for lint in lint::LINTS {
        tally.check(lint.name, || {
            let findings = (lint.findings)()?;
            findings.iter().for_each(|finding| println!("  {}: {}", finding.place, finding.message));
            if findings.is_empty() {
                Ok(())
            } else {
                bail!("{} places break this rule; they are listed above", findings.len())
            }
        });
    }
    Ok(())
}

fn release(tally: &mut Tally) -> Result<()> {
    let folder = dist::build(dist::Build::Release)?;
    tally.pass("the release builds");
    tally.check("the release is within its budget", || dist::within_budget(&folder));
    Ok(())
}
