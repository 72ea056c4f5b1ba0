use super::*;
use comet_api::types::{BackupJobProgress, SizeMeasurement};
use comet_api::{ByteCount, List, UnixSeconds};
use proptest::prelude::*;
use serde_json::json;

fn job() -> BackupJobDetail {
    let mut progress = BackupJobProgress::default();
    progress.set_items_done(17);
    let mut size = SizeMeasurement::default();
    size.set_size(ByteCount(1 << 40));
    let mut job = BackupJobDetail::default();
    job.set_guid("0b2c");
    job.set_username("Müller.Jörg");
    job.set_status(7002_u64);
    job.set_start_time(UnixSeconds(1_750_000_000));
    job.set_total_files(120);
    job.set_client_version("25.9.6");
    job.set_progress(progress);
    job.set_destination_size_start(size);
    job
}

fn rule(field: &str, operator: &str, value: &str) -> SearchClause {
    SearchClause::rule(&format!("BackupJobDetail.{field}"), operator, value)
}

fn join(kind: &str, children: Vec<SearchClause>) -> SearchClause {
    let mut clause = SearchClause::default();
    clause.set_clause_type(kind);
    clause.set_clause_children(List(children));
    clause
}

#[test]
fn each_operator_compares_as_its_name_says() {
    let table = [
        ("Username", "str_eq", "Müller.Jörg", true),
        ("Username", "str_eq", "müller.jörg", false),
        ("Username", "str_neq", "müller.jörg", true),
        ("Username", "str_neq", "Müller.Jörg", false),
        ("Username", "str_contains", "ller.J", true),
        ("Username", "str_contains", "LLER", false),
        ("Username", "str_ncontains", "LLER", true),
        ("Username", "str_ncontains", "ller", false),
        ("Username", "str_startswith", "Mü", true),
        ("Username", "str_startswith", "mü", false),
        ("Username", "str_nstartswith", "mü", true),
        ("Username", "str_nstartswith", "Mü", false),
        ("Username", "str_endswith", "Jörg", true),
        ("Username", "str_endswith", "jörg", false),
        ("Username", "str_nendswith", "jörg", true),
        ("Username", "str_nendswith", "Jörg", false),
        ("Username", "str_eq_ci", "MÜLLER.JÖRG", true),
        ("Username", "str_eq_ci", "MÜLLER", false),
        ("Username", "str_neq_ci", "MÜLLER", true),
        ("Username", "str_neq_ci", "MÜLLER.JÖRG", false),
        ("Username", "str_contains_ci", "LLER.j", true),
        ("Username", "str_contains_ci", "xyz", false),
        ("Username", "str_ncontains_ci", "xyz", true),
        ("Username", "str_ncontains_ci", "LLER", false),
        ("Username", "str_startswith_ci", "MÜ", true),
        ("Username", "str_startswith_ci", "jö", false),
        ("Username", "str_nstartswith_ci", "jö", true),
        ("Username", "str_nstartswith_ci", "MÜ", false),
        ("Username", "str_endswith_ci", "JÖRG", true),
        ("Username", "str_endswith_ci", "MÜ", false),
        ("Username", "str_nendswith_ci", "MÜ", true),
        ("Username", "str_nendswith_ci", "JÖRG", false),
        ("ClientVersion", "str_regexmatch", r"^25\.\d+\.", true),
        ("ClientVersion", "str_regexmatch", r"^9", false),
        ("ClientVersion", "str_nregexmatch", r"^9", true),
        ("ClientVersion", "str_nregexmatch", r"9\.6$", false),
        ("Status", "int_eq", "7002", true),
        ("Status", "int_eq", "7001", false),
        ("Status", "int_neq", "7001", true),
        ("Status", "int_neq", "7002", false),
        ("Status", "int_gt", "7001", true),
        ("Status", "int_gt", "7002", false),
        ("Status", "int_gte", "7002", true),
        ("Status", "int_gte", "7003", false),
        ("Status", "int_lt", "7003", true),
        ("Status", "int_lt", "7002", false),
        ("Status", "int_lte", "7002", true),
        ("Status", "int_lte", "7001", false),
        ("Progress.ItemsDone", "int_eq", "17", true),
        ("DestinationSizeStart.Size", "int_gte", "1099511627776", true),
        ("DestinationSizeStart.Size", "int_gt", "1099511627776", false),
    ];
    for (field, operator, value, expected) in table {
        assert_eq!(matches(&rule(field, operator, value), &job()), Ok(expected), "{field} {operator} {value}");
    }
}

#[test]
fn a_field_that_the_job_leaves_out_reads_as_its_zero_value() {
    assert_eq!(matches(&rule("ConflictingJobID", "str_eq", ""), &job()), Ok(true));
    assert_eq!(matches(&rule("TotalVmCount", "int_lt", "1"), &job()), Ok(true));
    assert_eq!(matches(&rule("DestinationSizeEnd.Size", "int_eq", "0"), &job()), Ok(true));
}

#[test]
fn every_field_of_a_job_can_be_searched() {
    for (field, _) in shape::field_types("BackupJobDetail") {
        let texts = matches(&rule(field, "str_contains", ""), &job());
        let numbers = matches(&rule(field, "int_gte", "0"), &job());
        let nested = ["Progress", "DestinationSizeStart", "DestinationSizeEnd"].contains(&field);
        assert_eq!(texts.is_ok() || numbers.is_ok(), !nested, "{field}");
    }
}

#[test]
fn trees_join_their_children() {
    let (yes, no) = (rule("Status", "int_eq", "7002"), rule("Status", "int_eq", "1"));
    let table = [
        ("and", vec![yes.clone(), yes.clone()], true),
        ("and", vec![yes.clone(), no.clone()], false),
        ("or", vec![no.clone(), yes.clone()], true),
        ("or", vec![no.clone(), no.clone()], false),
        ("not_and", vec![yes.clone(), no.clone()], true),
        ("not_and", vec![yes.clone(), yes.clone()], false),
        ("not_or", vec![no.clone(), no.clone()], true),
        ("not_or", vec![no.clone(), yes.clone()], false),
        ("and", vec![], true),
        ("or", vec![], false),
        ("not_and", vec![], false),
        ("not_or", vec![], true),
    ];
    for (kind, children, expected) in table {
        let clause = join(kind, children);
        assert_eq!(matches(&clause, &job()), Ok(expected), "{kind} {}", clause.value());
    }
}

#[test]
fn a_filter_that_was_never_set_restricts_nothing() {
    assert_eq!(matches(&SearchClause::default(), &job()), Ok(true));
}

#[test]
fn a_search_that_can_not_be_made_says_why() {
    let problem = |clause: SearchClause| matches(&clause, &job()).unwrap_err().to_string();
    let table = [
        (rule("Colour", "str_eq", "x"), "the field \"BackupJobDetail.Colour\""),
        (SearchClause::rule("Username", "str_eq", "x"), "the field \"Username\""),
        (rule("Progress", "int_eq", "1"), "the field \"BackupJobDetail.Progress\""),
        (rule("Progress.ItemsDone.More", "int_eq", "1"), "BackupJobDetail.Progress.ItemsDone.More"),
        (rule("Username", "str_sounds_like", "x"), "operator \"str_sounds_like\""),
        (rule("Status", "str_eq", "7002"), "does not fit"),
        (rule("Username", "int_eq", "7002"), "does not fit"),
        (rule("Username", "bool_is", "true"), "does not fit"),
        (rule("Status", "int_eq", "many"), "\"many\", which is no whole number"),
        (rule("Status", "int_eq", "99999999999999999999"), "no whole number"),
        (rule("Username", "bool_nis", "perhaps"), "neither true nor false"),
        (rule("Username", "str_regexmatch", "(anna"), "unclosed group"),
        (rule("Username", "str_regexmatch", "(?:a{1000}){1000}"), "can't be used"),
        (join("xor", vec![]), "unknown type \"xor\""),
        (join("and", vec![rule("Colour", "str_eq", "x")]), "BackupJobDetail.Colour"),
    ];
    for (clause, expected) in table {
        let said = problem(clause);
        assert!(said.contains(expected), "{said} should contain {expected}");
    }
}

#[test]
fn a_tree_of_any_depth_is_answered_or_refused() {
    let nest = |levels: usize| (1..levels).fold(SearchClause::default(), |inner, _| join("and", vec![inner]));
    assert_eq!(matches(&nest(MAX_DEPTH), &job()), Ok(true));
    assert_eq!(matches(&nest(MAX_DEPTH + 1), &job()), Err(SearchProblem::TooDeep { most: MAX_DEPTH }));
}

/// Trees that can be searched for: rules over text and numbers, joined up to four levels deep.
fn sound_clause() -> impl Strategy<Value = SearchClause> {
    let fields =
        prop::sample::select(vec![("Username", "str_contains"), ("Status", "int_gt"), ("TotalFiles", "int_lte")]);
    let leaf =
        (fields, prop::sample::select(vec!["120", "7001", "7", "", "9"])).prop_map(|((field, operator), value)| {
            let value = if operator.starts_with("int") && value.is_empty() { "0" } else { value };
            rule(field, operator, value)
        });
    leaf.prop_recursive(4, 32, 4, |inner| {
        let kinds = prop::sample::select(vec!["and", "or", "not_and", "not_or"]);
        (kinds, prop::collection::vec(inner, 0..4)).prop_map(|(kind, children)| join(kind, children))
    })
}

/// Anything at all under the names that a clause has.
fn any_clause() -> impl Strategy<Value = SearchClause> {
    let word = prop_oneof![
        prop::sample::select(vec!["", "and", "or", "not_and", "not_or", "str_regexmatch", "int_gt", "bool_is"])
            .prop_map(|word| json!(word)),
        prop::sample::select(vec!["BackupJobDetail.Username", "BackupJobDetail.Status", "BackupJobDetail.", "."])
            .prop_map(|word| json!(word)),
        ".*".prop_map(|text| json!(text)),
        any::<i64>().prop_map(|number| json!(number)),
        Just(json!(null)),
        Just(json!([[]])),
    ];
    let names = (word.clone(), word.clone(), word.clone(), word);
    let node = |(kind, field, operator, value): (Value, Value, Value, Value), children: Value| json!({"ClauseType": kind, "RuleField": field, "RuleOperator": operator, "RuleValue": value, "ClauseChildren": children});
    let leaf = names.clone().prop_map(move |names| node(names, json!(null)));
    leaf.prop_recursive(5, 40, 4, move |inner| {
        (names.clone(), prop::collection::vec(inner, 0..4)).prop_map(move |(names, inner)| node(names, json!(inner)))
    })
    .prop_map(|value| SearchClause::of(&value).clone())
}

proptest! {
    #[test]
    fn de_morgan_holds(children in prop::collection::vec(sound_clause(), 0..5)) {
        let not = |clause: &SearchClause| join("not_and", vec![clause.clone()]);
        let ask = |clause: SearchClause| matches(&clause, &job()).unwrap();
        let negated: Vec<SearchClause> = children.iter().map(not).collect();
        prop_assert_eq!(ask(join("not_and", children.clone())), ask(join("or", negated.clone())));
        prop_assert_eq!(ask(join("not_or", children.clone())), ask(join("and", negated)));
        prop_assert_eq!(ask(join("not_and", children.clone())), !ask(join("and", children.clone())));
        prop_assert_eq!(ask(join("not_or", children.clone())), !ask(join("or", children)));
    }

    #[test]
    fn no_tree_panics(clause in any_clause()) {
        let _ = matches(&clause, &job()).map_err(|problem| problem.to_string());
    }
}
