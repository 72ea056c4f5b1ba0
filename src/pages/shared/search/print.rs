//! Writes a search as text that reads the same again. Pure.

use super::clause::{Clause, Join, Rule, Value};
use super::field::{EXACT, Kind};
use super::lex::{is_plain, quoted};
use super::parse::{EVERYTHING, NOTHING, RAW};
use super::value::write;
use crate::format::Zone;

/// The text of a search; empty where nothing is restricted.
pub fn print(clause: &Clause, zone: Zone) -> String {
    let clause = clause.clone().normal();
    if clause.is_everything() { String::new() } else { text(&clause, zone, Around::Nothing) }
}

/// What a part stands in; brackets depend on it.
#[derive(Clone, Copy, PartialEq)]
enum Around {
    Nothing,
    Part,
}

fn text(clause: &Clause, zone: Zone, around: Around) -> String {
    match clause {
        Clause::Rule(rule) => rule_text(rule, zone),
        Clause::Raw { field, operator, value } => {
            format!("{RAW}({}, {}, {})", quoted(field), quoted(operator), quoted(value))
        }
        Clause::Group(join, parts) => group(*join, parts, zone, around),
    }
}

fn group(join: Join, parts: &[Clause], zone: Zone, around: Around) -> String {
    let (plain, is_negated) = join.split();
    if is_negated {
        let inner = match parts {
            [only] if plain == Join::All => text(only, zone, Around::Part),
            parts => group(plain, parts, zone, Around::Part),
        };
        return format!("not {inner}");
    }
    let (word, empty) = if plain == Join::All { (" and ", EVERYTHING) } else { (" or ", NOTHING) };
    if parts.is_empty() {
        return empty.to_owned();
    }
    let joined = parts.iter().map(|part| text(part, zone, Around::Part)).collect::<Vec<_>>().join(word);
    if around == Around::Part { format!("({joined})") } else { joined }
}

fn rule_text(rule: &Rule, zone: Zone) -> String {
    let Rule { field, operator, value } = rule;
    let exact = if operator.exact { format!(" {EXACT}") } else { String::new() };
    let written = write(value, field, zone);
    let shown = match (value, field.kind) {
        // The word would be taken for the mark of case.
        (Value::Text(text), Kind::Text) if !is_plain(text) || text.eq_ignore_ascii_case(EXACT) => quoted(&written),
        _ => written,
    };
    format!("{} {}{exact} {shown}", field.name, operator.word)
}

#[cfg(test)]
mod tests {
    use super::super::field::Named;
    use super::super::job::JOB;
    use super::super::parse::parse;
    use super::*;

    #[test]
    fn searches_are_written_as_people_write_them() {
        for text in [
            "status = failed and (user ~ \"anna b\" or not uploaded > 10GiB) and started > 2026-11-01",
            "not (kind = backup or kind = restore)",
            "user starts exact A and device !matches ^x and version = 25.9.6",
            "started >= 2026-11-01T14:30 or ended < 90min ago",
            "not not (files > 1 and files < 3)",
            "raw(\"BackupJobDetail.New\", \"int_gt\", \"5\") and tags = \"\"",
            "",
            "nothing",
            "not everything and files > 1",
        ] {
            assert_eq!(print(&parse(text, &JOB, Zone::Utc).unwrap(), Zone::Utc), text);
        }
    }

    /// Numbers that look thrown, the same in every run.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, most: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap() % most
        }

        fn value(&mut self, kind: Kind, is_equality: bool) -> Value {
            const TEXTS: [&str; 9] = ["", "anna", "a b", "\"q\" \\", "exact", "and", "Ärger!", "x!=y", "(1)"];
            const NUMBERS: [i64; 8] = [0, 1, 1_024, 10 << 30, 1_795_502_520, -7, i64::MAX, 7_777];
            let number = NUMBERS[self.below(NUMBERS.len())];
            match kind {
                Kind::Text => Value::Text(TEXTS[self.below(TEXTS.len())].to_owned()),
                Kind::Truth => Value::Truth(self.below(2) == 0),
                Kind::Time if self.below(2) == 0 => Value::Ago(number.max(0)),
                Kind::Choice(names) => {
                    let named: &'static Named = &names[self.below(names.len())];
                    if is_equality || !named.is_span() { Value::Name(named) } else { Value::Number(number) }
                }
                _ => Value::Number(number),
            }
        }

        fn clause(&mut self, depth: usize) -> Clause {
            if depth == 0 || self.below(3) == 0 {
                let field = &JOB.fields[self.below(JOB.fields.len())];
                let operators = field.kind.operators();
                let operator = &operators[self.below(operators.len())];
                let value = self.value(field.kind, operator.is_equality());
                return Clause::Rule(Rule { field, operator, value });
            }
            let join = Join::ALL[self.below(4)];
            let count = self.below(4);
            Clause::Group(join, (0..count).map(|_| self.clause(depth - 1)).collect())
        }
    }

    #[test]
    fn any_search_reads_the_same_when_its_text_is_read() {
        let mut dice = Dice(42);
        for _ in 0..3_000 {
            let clause = dice.clause(4).normal();
            for zone in [Zone::Utc, Zone::ahead_by_two_hours()] {
                let text = print(&clause, zone);
                assert_eq!(parse(&text, &JOB, zone).as_ref(), Ok(&clause), "{text}");
            }
        }
    }
}
