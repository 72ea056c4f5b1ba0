//! The table of methods in the guide: one row a method, and sums that add up.

use comet_api::methods::METHODS;
use std::collections::BTreeMap;

const TABLE: &str = include_str!("../../../../docs/reference-server-methods.md");

/// What each row says: the method, what it is, the remark.
fn rows() -> Vec<(&'static str, &'static str, &'static str)> {
    let lines = TABLE.lines().filter(|line| line.starts_with("| ") && *line != "| method | is | remark |");
    let cells = lines.map(|line| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>());
    cells.map(|cells| (cells[0], cells[1], cells.get(2).copied().unwrap_or_default())).collect()
}

#[test]
fn every_method_has_its_row() {
    let mut counts: BTreeMap<_, i32> = METHODS.iter().map(|info| (info.name, 0)).collect();
    rows().iter().for_each(|(method, ..)| *counts.entry(*method).or_insert(10) += 1);
    counts.retain(|_, count| *count != 1);
    assert!(counts.is_empty(), "rows: none is 0, several are more than 1, no such method is 11: {counts:?}");
}

#[test]
fn the_tables_sums_are_right() {
    let count = |fits: &dyn Fn(&str, &str) -> bool| rows().iter().filter(|(_, is, remark)| fits(is, remark)).count();
    let (real, simulated) = (count(&|is, _| is == "real"), count(&|is, _| is == "simulated"));
    let assumed = count(&|_, remark| remark.contains("Assumed:"));
    assert_eq!(real + simulated, METHODS.len());
    let text = TABLE.replace('\n', " ");
    let sums = format!("{real} are real, {simulated} are simulated; {assumed} rest on an assumption");
    assert!(text.contains(&sums), "the table's first sentence should say: {sums}");
}
