//! A search as the API has it (`SearchClause`), both ways. Names for several statuses become ranges. Pure.

use super::clause::{Clause, Join, Rule, Value};
use super::field::{Field, Kind, Named, Numbers, Operator, Subject};
use comet_api::constants::{searchclause as kind, searchoperator as operator};
use comet_api::types::SearchClause;
use comet_api::{List, UnixSeconds};

impl Join {
    fn wire(self) -> &'static str {
        match self {
            Self::All => kind::AND,
            Self::Any => kind::OR,
            Self::NotAll => kind::NOT_AND,
            Self::None => kind::NOT_OR,
        }
    }

    fn of_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|join| join.wire() == name)
    }
}

/// What to ask a server at this moment.
pub fn to_wire(clause: &Clause, now: UnixSeconds) -> SearchClause {
    match clause {
        Clause::Group(join, parts) => join_wire(*join, parts.iter().map(|part| to_wire(part, now)).collect()),
        Clause::Raw { field, operator, value } => SearchClause::rule(field, operator, value),
        Clause::Rule(rule) => match &rule.value {
            Value::Name(named) => named_wire(rule, named),
            Value::Text(text) => SearchClause::rule(rule.field.path, rule.operator.wire, text),
            Value::Number(number) => SearchClause::rule(rule.field.path, rule.operator.wire, number),
            Value::Ago(seconds) => {
                SearchClause::rule(rule.field.path, rule.operator.wire, now.0.saturating_sub(*seconds))
            }
            Value::Truth(truth) => SearchClause::rule(rule.field.path, rule.operator.wire, u8::from(*truth)),
        },
    }
}

fn join_wire(join: Join, parts: Vec<SearchClause>) -> SearchClause {
    let mut clause = SearchClause::default();
    clause.set_clause_type(join.wire());
    clause.set_clause_children(List(parts));
    clause
}

fn named_wire(rule: &Rule, named: &Named) -> SearchClause {
    let path = rule.field.path;
    match named.numbers {
        Numbers::One(number) => SearchClause::rule(path, rule.operator.wire, number),
        Numbers::Span(from, to, except) => {
            let ends = [(operator::INT_GTE, from), (operator::INT_LTE, to)];
            let holes = except.iter().map(|number| (operator::INT_NEQ, *number));
            let rules = ends.into_iter().chain(holes).map(|(test, number)| SearchClause::rule(path, test, number));
            let join = if rule.operator.wire == operator::INT_NEQ { Join::NotAll } else { Join::All };
            join_wire(join, rules.collect())
        }
    }
}

/// The search that a clause of a server means. What is not known here stays as it is.
pub fn of_wire(clause: &SearchClause, subject: &'static Subject) -> Clause {
    match Join::of_wire(clause.clause_type()) {
        None if clause.rule_field().is_empty() && clause.rule_operator().is_empty() => Clause::everything(),
        None => rule_of_wire(clause, subject),
        Some(join) => {
            let parts: Vec<Clause> = clause.clause_children().iter().map(|part| of_wire(part, subject)).collect();
            name_of(join, &parts, subject).unwrap_or(Clause::Group(join, parts))
        }
    }
}

fn rule_of_wire(clause: &SearchClause, subject: &'static Subject) -> Clause {
    let known = subject.at(clause.rule_field()).and_then(|field| {
        let is_it = |operator: &&'static Operator| operator.wire == clause.rule_operator();
        let operator = field.kind.operators().iter().find(is_it)?;
        Some(Rule { field, operator, value: value_of_wire(clause.rule_value(), field)? })
    });
    known.map_or_else(
        || Clause::Raw {
            field: clause.rule_field().to_owned(),
            operator: clause.rule_operator().to_owned(),
            value: clause.rule_value().to_owned(),
        },
        Clause::Rule,
    )
}

fn value_of_wire(text: &str, field: &Field) -> Option<Value> {
    match (field.kind, text) {
        (Kind::Text, text) => Some(Value::Text(text.to_owned())),
        (Kind::Truth, "1" | "true") => Some(Value::Truth(true)),
        (Kind::Truth, "0" | "false" | "") => Some(Value::Truth(false)),
        (Kind::Truth, _) => None,
        (kind, text) => {
            let number = text.parse().ok()?;
            Some(kind.name_of(number).map_or(Value::Number(number), Value::Name))
        }
    }
}

/// The one rule that these parts came from, where they came from a name.
fn name_of(join: Join, parts: &[Clause], subject: &'static Subject) -> Option<Clause> {
    let test = match join {
        Join::All => operator::INT_EQ,
        Join::NotAll => operator::INT_NEQ,
        _ => return None,
    };
    let Some(Clause::Rule(Rule { field, .. })) = parts.first() else { return None };
    let operator = field.kind.operators().iter().find(|operator| operator.wire == test)?;
    let rules = field.kind.names().iter().filter(|named| named.is_span());
    let mut rules = rules.map(|named| Rule { field, operator, value: Value::Name(named) });
    rules.find(|rule| came_from(rule, parts, subject)).map(Clause::Rule)
}

fn came_from(rule: &Rule, parts: &[Clause], subject: &'static Subject) -> bool {
    let Value::Name(named) = rule.value else { return false };
    let written = named_wire(rule, named);
    let children = written.clause_children();
    children.len() == parts.len()
        && children.iter().zip(parts).all(|(child, part)| rule_of_wire(child, subject) == *part)
}

#[cfg(test)]
mod tests {
    use super::super::job::JOB;
    use super::super::parse::parse;
    use super::super::print::print;
    use super::*;
    use crate::format::Zone;

    const NOW: UnixSeconds = UnixSeconds(1_000_000);

    fn through_the_wire(text: &str) -> String {
        let clause = parse(text, &JOB, Zone::Utc).unwrap();
        print(&of_wire(&to_wire(&clause, NOW), &JOB), Zone::Utc)
    }

    #[test]
    fn a_server_gives_back_what_it_was_given() {
        for text in [
            "status = failed and (user ~ \"anna b\" or not uploaded > 10GiB) and started > 2026-11-01",
            "status != running or not (status = succeeded and kind != backup)",
            "not (user = a or user = b) and raw(\"BackupJobDetail.New\", \"int_gt\", \"5\")",
            "nothing",
            "",
        ] {
            assert_eq!(through_the_wire(text), text);
        }
    }

    #[test]
    fn what_has_passed_is_counted_from_the_moment_of_asking() {
        let clause = parse("started > 1h ago", &JOB, Zone::Utc).unwrap();
        assert_eq!(to_wire(&clause, NOW).rule_value(), "996400");
        assert_eq!(through_the_wire("started > 1h ago"), "started > 1970-01-12T12:46:40");
    }

    #[test]
    fn failed_means_the_range_without_warnings_and_missed_ones() {
        let clause = to_wire(&parse("status = failed", &JOB, Zone::Utc).unwrap(), NOW);
        let tests: Vec<_> =
            clause.clause_children().iter().map(|rule| (rule.rule_operator(), rule.rule_value())).collect();
        assert_eq!(tests, [("int_gte", "7000"), ("int_lte", "7999"), ("int_neq", "7001"), ("int_neq", "7004")]);
    }

    #[test]
    fn what_was_never_set_restricts_nothing() {
        assert_eq!(of_wire(&SearchClause::default(), &JOB), Clause::everything());
    }
}
