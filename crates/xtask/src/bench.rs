//! `cargo xtask bench`: the app measured beside a peer in one browser, and the reports of it. What is measured is
//! in e2e/bench.

use crate::stage::Stage;
use crate::{dist, program, project, setup};
use anyhow::{Result, bail};

/// What is measured unless told otherwise.
const ROWS: &str = "100000";
const RUNS: &str = "5";
/// Fewer rows, to see how the cost grows.
const GROWTH: &str = "1000,10000";
/// So many that only what is read while it arrives can be shown at all.
const MOST: &str = "1000000";

pub fn run(options: &[&str]) -> Result<()> {
    let (rows, runs) = read_options(options)?;
    setup::ensure(setup::Purpose::Test)?;
    let stage = Stage::build()?;
    let bare = project::work("bench/bare");
    dist::build_beside(&project::e2e().join("bench/bare"), "/bare/assets/", &bare)?;
    let mut playwright = program::command(setup::npm_programs().join("playwright"));
    playwright.args(["test", "--config", "bench.config.ts"]).current_dir(project::e2e());
    playwright.envs(stage.variables());
    playwright.env("BENCH_ROWS", rows).env("BENCH_RUNS", runs).env("BENCH_GROWTH", GROWTH).env("BENCH_MOST", MOST);
    playwright.env("BENCH_BARE", &bare);
    program::run(&mut playwright)?;
    println!("\nwasm, JavaScript and CSS after brotli, in bytes:");
    println!("  Perihelion {:>7}\n  bare Leptos app {:>7}", dist::weight(&stage.app)?, dist::weight(&bare)?);
    println!("The reports are in {}.", project::relative(&project::work("bench")));
    Ok(())
}

fn read_options<'a>(options: &[&'a str]) -> Result<(&'a str, &'a str)> {
    match options {
        [] => Ok((ROWS, RUNS)),
        ["--rows", rows] => Ok((rows, RUNS)),
        ["--runs", runs] => Ok((ROWS, runs)),
        ["--rows", rows, "--runs", runs] | ["--runs", runs, "--rows", rows] => Ok((rows, runs)),
        _ => bail!("bench has no option {}; it has --rows N and --runs N", options.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_stand_in_any_order_and_unknown_ones_are_refused() {
        assert_eq!(read_options(&[]).unwrap(), (ROWS, RUNS));
        assert_eq!(read_options(&["--runs", "1", "--rows", "7"]).unwrap(), ("7", "1"));
        assert!(read_options(&["--fast"]).is_err());
        assert!(read_options(&["--rows"]).is_err());
    }
}
