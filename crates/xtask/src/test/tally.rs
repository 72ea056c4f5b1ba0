//! The count of what passed and failed, and the names of what failed.

use anyhow::Result;
use std::fmt;

#[derive(Default)]
pub struct Tally {
    passed: u32,
    failed: u32,
    failures: Vec<String>,
}

impl Tally {
    /// Counts the outcome of one thing and prints it.
    pub fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) {
        match check() {
            Ok(()) => self.pass(name),
            Err(error) => self.fail(name, &format!("{error:#}")),
        }
    }

    pub fn pass(&mut self, name: &str) {
        println!("  ok      {name}");
        self.passed += 1;
    }

    pub fn fail(&mut self, name: &str, why: &str) {
        println!("  FAILED  {name}: {why}");
        self.failed += 1;
        self.failures.push(format!("{name}: {}", why.lines().next().unwrap_or_default()));
    }

    /// Counts what a test runner reports of itself, under its name.
    /// A runner that fails without a failed test, or that runs no test at all, is a failure of its own.
    pub fn count_runner(&mut self, name: &str, counts: Counts, succeeded: bool) {
        self.passed += counts.passed;
        self.failed += counts.failed;
        if counts.failed > 0 {
            self.failures.push(format!("{name}: {} failed, see above", counts.failed));
            self.failures.extend(counts.failures);
        } else if !succeeded {
            self.fail(name, "the run failed; its own message is above");
        } else if counts.passed == 0 {
            self.fail(name, "no test ran");
        }
    }

    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
    }

    pub fn failures(&self) -> impl Iterator<Item = &String> {
        self.failures.iter()
    }

    pub fn is_success(&self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[derive(Default, Debug, PartialEq, Clone)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
    /// The names of what failed and why, as far as the runner's report tells them.
    pub failures: Vec<String>,
}

impl Counts {
    /// Adds what a line of libtest says: `test jobs::tests::a_job ... FAILED`,
    /// and at the end `test result: ok. 3 passed; 0 failed; …`.
    pub fn add_line(&mut self, line: &str) {
        if let Some(failed) = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED")) {
            self.failures.push(failed.to_owned());
        }
        let Some(result) = line.trim_start().strip_prefix("test result: ") else { return };
        self.passed += count_of(result, "passed");
        self.failed += count_of(result, "failed");
    }
}

/// The number before the word.
fn count_of(line: &str, word: &str) -> u32 {
    let mut before = "";
    for next in line.split([' ', ';', '.']).filter(|next| !next.is_empty()) {
        if next == word {
            return before.parse().unwrap_or_default();
        }
        before = next;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_add_up() {
        let mut counts = Counts::default();
        counts.add_line("running 3 tests");
        counts.add_line("test jobs::tests::a_job ... FAILED");
        counts
            .add_line("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        counts.add_line(
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
        );
        assert_eq!(counts, Counts { passed: 14, failed: 1, failures: vec!["jobs::tests::a_job".to_owned()] });
    }

    fn passed(passed: u32) -> Counts {
        Counts { passed, ..Counts::default() }
    }

    #[test]
    fn a_runner_that_breaks_or_runs_nothing_has_failed() {
        for (counts, succeeded) in [(passed(5), false), (Counts::default(), true)] {
            let mut tally = Tally::default();
            tally.count_runner("tests", counts, succeeded);
            assert_eq!((tally.failed, tally.is_success()), (1, false));
        }
        let mut tally = Tally::default();
        tally.count_runner("tests", passed(5), true);
        assert!(tally.is_success());
    }
}
