//! Reports that people usually want, to begin with.

use crate::i18n::{Plain, keys};
use crate::pages::shared::times::daily;
use crate::schedule::{DAY, HOUR, WEEK};
use comet_api::constants::{emailreporttype as kind, schedule_frequency as frequency, searchclause, searchoperator};
use serde_json::{Value, json};

pub struct Recipe {
    pub name: Plain,
    /// The reports; it is given the id of an item that they may be about.
    pub make: fn(&str) -> Vec<Value>,
}

pub static RECIPES: [Recipe; 5] = [
    Recipe { name: keys::reports::failures, make: |_| vec![failures()] },
    Recipe { name: keys::reports::digest, make: |_| vec![digest(daily(8), DAY)] },
    Recipe {
        name: keys::reports::weekly,
        make: |_| {
            let monday = json!({ "FrequencyType": frequency::WEEKLY, "SecondsPast": DAY + 8 * HOUR });
            vec![digest(monday, WEEK), failures()]
        },
    },
    Recipe {
        name: keys::reports::item,
        make: |item| vec![at_once(rule("SourceGUID", searchoperator::STRING_EQ, item))],
    },
    Recipe { name: keys::reports::empty, make: |_| vec![at_once(json!({}))] },
];

/// Each job that failed, and each that did not run.
fn failures() -> Value {
    let failed = [
        rule("Status", searchoperator::INT_GTE, "7000"),
        rule("Status", searchoperator::INT_LTE, "7999"),
        rule("Status", searchoperator::INT_NEQ, "7001"),
    ];
    at_once(
        json!({ "ClauseType": searchclause::AND, "RuleField": "", "RuleOperator": "", "RuleValue": "", "ClauseChildren": failed }),
    )
}

fn at_once(filter: Value) -> Value {
    json!({ "ReportType": kind::IMMEDIATE, "SummaryFrequency": [], "Filter": filter })
}

fn digest(time: Value, seconds: i64) -> Value {
    let frequency = time.get("FrequencyType").cloned();
    json!({
        "ReportType": kind::GROUPED_STATUS,
        "SummaryFrequency": [time],
        "TimeSpan": { "FrequencyType": frequency, "Seconds": seconds },
        "Filter": {},
    })
}

fn rule(field: &str, operator: &str, value: &str) -> Value {
    json!({
        "ClauseType": searchclause::RULE,
        "RuleField": format!("BackupJobDetail.{field}"),
        "RuleOperator": operator,
        "RuleValue": value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Zone;
    use crate::pages::shared::search::{JOB, of_wire, print};
    use comet_api::Lens;
    use comet_api::types::SearchClause;

    fn said(report: &Value) -> String {
        print(&of_wire(SearchClause::of(&report["Filter"]), &JOB), Zone::Utc)
    }

    #[test]
    fn filters_of_the_recipes_can_be_read_and_built_on() {
        assert_eq!(said(&failures()), "status >= timeout and status <= 7999 and status != warning");
        assert_eq!(said(&at_once(rule("SourceGUID", searchoperator::STRING_EQ, "an-item"))), "item = exact an-item");
        assert_eq!(said(&digest(daily(8), DAY)), "");
    }

    #[test]
    fn every_digest_has_a_time() {
        for recipe in &RECIPES {
            for report in (recipe.make)("item") {
                let is_digest = report["ReportType"] != json!(kind::IMMEDIATE);
                assert_eq!(report["SummaryFrequency"] != json!([]), is_digest);
            }
        }
    }
}
