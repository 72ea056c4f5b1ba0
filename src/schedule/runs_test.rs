//! Schedules with the moments at which they run, worked out by hand and by the zones' published rules.

use super::*;
use crate::format::iso_time;
use comet_api::Lens;
use comet_api::types::EmailReportConfig;

const BERLIN: Zone = Zone::Table(&[(0, 3_600), (1_774_746_000, 7_200), (1_792_890_000, 3_600)]);
const NEW_YORK: Zone = Zone::Table(&[(0, -18_000), (1_772_953_200, -14_400), (1_793_512_800, -18_000)]);
/// Goes half an hour ahead in summer.
const LORD_HOWE: Zone = Zone::Table(&[(0, 39_600), (1_775_314_800, 37_800), (1_791_041_400, 39_600)]);
const KATHMANDU: Zone = Zone::Table(&[(0, 20_700)]);

const WORKDAYS: &str =
    r#""RestrictDays":true,"DaysSelect":{"Monday":true,"Tuesday":true,"Wednesday":true,"Thursday":true,"Friday":true}"#;

/// Name, zone, fields of the schedule, a moment, and the runs after it. All moments are in UTC.
type Case = (&'static str, Zone, &'static str, &'static str, &'static [&'static str]);

#[rustfmt::skip]
const CASES: &[Case] = &[
    ("once, still to come", Zone::Utc, r#""FrequencyType":8010,"SecondsPast":1795502520"#, "2026-11-24T06:41:59", &["2026-11-24T06:42:00"]),
    ("once, gone by", Zone::Utc, r#""FrequencyType":8010,"SecondsPast":1795502520"#, "2026-11-24T06:42:00", &[]),
    ("once, whatever is restricted", Zone::Utc, r#""FrequencyType":8010,"SecondsPast":1795502520,"RestrictDays":true"#, "2026-01-01T00:00:00", &["2026-11-24T06:42:00"]),
    ("daily", Zone::Utc, r#""FrequencyType":8011,"SecondsPast":7200"#, "2026-11-24T01:00:00", &["2026-11-24T02:00:00", "2026-11-25T02:00:00", "2026-11-26T02:00:00"]),
    ("daily, at the very moment", Zone::Utc, r#""FrequencyType":8011,"SecondsPast":7200"#, "2026-11-24T02:00:00", &["2026-11-25T02:00:00"]),
    ("daily at midnight, over the new year", Zone::Utc, r#""FrequencyType":8011"#, "2026-12-31T12:00:00", &["2027-01-01T00:00:00", "2027-01-02T00:00:00"]),
    ("daily in Berlin", BERLIN, r#""FrequencyType":8011,"SecondsPast":1800"#, "2026-11-24T12:00:00", &["2026-11-24T23:30:00"]),
    ("daily in the gap of spring", BERLIN, r#""FrequencyType":8011,"SecondsPast":9000"#, "2026-03-27T12:00:00", &["2026-03-28T01:30:00", "2026-03-29T01:30:00", "2026-03-30T00:30:00"]),
    ("daily in the hour that comes twice", BERLIN, r#""FrequencyType":8011,"SecondsPast":9000"#, "2026-10-24T12:00:00", &["2026-10-25T00:30:00", "2026-10-26T01:30:00"]),
    ("daily, between the two of the doubled hour", BERLIN, r#""FrequencyType":8011,"SecondsPast":9000"#, "2026-10-25T00:45:00", &["2026-10-26T01:30:00"]),
    ("daily in the gap, west of Greenwich", NEW_YORK, r#""FrequencyType":8011,"SecondsPast":9000"#, "2026-03-07T12:00:00", &["2026-03-08T07:30:00", "2026-03-09T06:30:00"]),
    ("daily in the doubled hour, west of Greenwich", NEW_YORK, r#""FrequencyType":8011,"SecondsPast":5400"#, "2026-10-31T12:00:00", &["2026-11-01T05:30:00", "2026-11-02T06:30:00"]),
    ("daily where clocks go by half an hour", LORD_HOWE, r#""FrequencyType":8011,"SecondsPast":10800"#, "2026-04-03T17:00:00", &["2026-04-04T16:30:00", "2026-04-05T16:30:00"]),
    ("daily on workdays", Zone::Utc, "8011/7200/WORKDAYS", "2026-11-27T03:00:00", &["2026-11-30T02:00:00", "2026-12-01T02:00:00"]),
    ("daily on no day at all", Zone::Utc, r#""FrequencyType":8011,"RestrictDays":true,"DaysSelect":{}"#, "2026-11-27T03:00:00", &[]),
    ("daily outside of its hours", Zone::Utc, r#""FrequencyType":8011,"SecondsPast":7200,"RestrictRuntime":true,"FromTime":{"Hour":8},"ToTime":{"Hour":9}"#, "2026-11-27T03:00:00", &[]),
    ("daily, more seconds than a day has", Zone::Utc, r#""FrequencyType":8011,"SecondsPast":93600"#, "2026-11-24T01:00:00", &["2026-11-24T02:00:00"]),
    ("hourly on the hour", Zone::Utc, r#""FrequencyType":8012"#, "2026-11-24T06:42:00", &["2026-11-24T07:00:00", "2026-11-24T08:00:00"]),
    ("hourly at a quarter past", Zone::Utc, r#""FrequencyType":8012,"SecondsPast":900"#, "2026-11-24T06:15:00", &["2026-11-24T07:15:00"]),
    ("hourly through the gap", BERLIN, r#""FrequencyType":8012,"SecondsPast":1800"#, "2026-03-29T00:00:00", &["2026-03-29T00:30:00", "2026-03-29T01:30:00", "2026-03-29T02:30:00"]),
    ("hourly through the doubled hour", BERLIN, r#""FrequencyType":8012,"SecondsPast":1800"#, "2026-10-25T00:00:00", &["2026-10-25T00:30:00", "2026-10-25T01:30:00", "2026-10-25T02:30:00"]),
    ("hourly where the zone has three quarters of an hour", KATHMANDU, r#""FrequencyType":8012"#, "2026-11-24T06:42:00", &["2026-11-24T07:15:00", "2026-11-24T08:15:00"]),
    ("hourly where clocks go back by half an hour", LORD_HOWE, r#""FrequencyType":8012"#, "2026-04-04T13:30:00", &["2026-04-04T14:00:00", "2026-04-04T15:30:00", "2026-04-04T16:30:00"]),
    ("hourly from eight to ten, both ends included", Zone::Utc, r#""FrequencyType":8012,"RestrictRuntime":true,"FromTime":{"Hour":8},"ToTime":{"Hour":10}"#, "2026-11-24T08:30:00", &["2026-11-24T09:00:00", "2026-11-24T10:00:00", "2026-11-25T08:00:00"]),
    ("hourly through the night", Zone::Utc, r#""FrequencyType":8012,"RestrictRuntime":true,"FromTime":{"Hour":22,"Minutes":30},"ToTime":{"Hour":1,"Minutes":30}"#, "2026-11-24T12:00:00", &["2026-11-24T23:00:00", "2026-11-25T00:00:00", "2026-11-25T01:00:00", "2026-11-25T23:00:00"]),
    ("hourly, hours that begin where they end", Zone::Utc, r#""FrequencyType":8012,"RestrictRuntime":true"#, "2026-11-24T12:00:00", &["2026-11-24T13:00:00"]),
    ("hourly on Sundays after church", BERLIN, r#""FrequencyType":8012,"RestrictDays":true,"DaysSelect":{"Sunday":true},"RestrictRuntime":true,"FromTime":{"Hour":11},"ToTime":{"Hour":12}"#, "2026-03-23T00:00:00", &["2026-03-29T09:00:00", "2026-03-29T10:00:00", "2026-04-05T09:00:00"]),
    ("hourly from three in the morning, after the gap", BERLIN, r#""FrequencyType":8012,"RestrictRuntime":true,"FromTime":{"Hour":3},"ToTime":{"Hour":4}"#, "2026-03-28T20:00:00", &["2026-03-29T01:00:00", "2026-03-29T02:00:00", "2026-03-30T01:00:00"]),
    ("weekly, on Sunday", Zone::Utc, r#""FrequencyType":8013,"SecondsPast":10800"#, "2026-11-24T06:42:00", &["2026-11-29T03:00:00", "2026-12-06T03:00:00"]),
    ("weekly, on Saturday night", Zone::Utc, r#""FrequencyType":8013,"SecondsPast":602100"#, "2026-11-28T23:15:00", &["2026-12-05T23:15:00"]),
    ("weekly, earlier in this week", Zone::Utc, r#""FrequencyType":8013,"SecondsPast":97200"#, "2026-11-24T06:42:00", &["2026-11-30T03:00:00"]),
    ("weekly over the change of clocks", BERLIN, r#""FrequencyType":8013,"SecondsPast":14400"#, "2026-03-22T04:00:00", &["2026-03-29T02:00:00", "2026-04-05T02:00:00"]),
    ("weekly on a day that is shut out", Zone::Utc, "8013/97200/SUNDAYS", "2026-11-24T06:42:00", &[]),
    ("monthly, on the first", Zone::Utc, r#""FrequencyType":8014,"SecondsPast":3600"#, "2026-11-24T06:42:00", &["2026-12-01T01:00:00", "2027-01-01T01:00:00"]),
    ("monthly, on the 15th", BERLIN, r#""FrequencyType":8014,"SecondsPast":1213200"#, "2026-03-10T00:00:00", &["2026-03-15T00:00:00", "2026-04-14T23:00:00"]),
    ("monthly, on the 31st: shorter months count on", Zone::Utc, r#""FrequencyType":8014,"SecondsPast":2592000"#, "2027-01-30T00:00:00", &["2027-01-31T00:00:00", "2027-03-03T00:00:00", "2027-03-31T00:00:00", "2027-05-01T00:00:00"]),
    ("monthly, on the 29th in a leap year", Zone::Utc, r#""FrequencyType":8014,"SecondsPast":2419200"#, "2028-02-01T00:00:00", &["2028-02-29T00:00:00", "2028-03-29T00:00:00"]),
    ("yearly", Zone::Utc, r#""FrequencyType":8016,"SecondsPast":43200,"SelectedMonth":12,"SelectedDay":24"#, "2026-12-24T12:00:00", &["2027-12-24T12:00:00", "2028-12-24T12:00:00"]),
    ("yearly, on the 29th of February", Zone::Utc, r#""FrequencyType":8016,"SelectedMonth":2,"SelectedDay":29"#, "2026-11-24T00:00:00", &["2028-02-29T00:00:00", "2032-02-29T00:00:00"]),
    ("yearly, on the 29th of February, over a century", Zone::Utc, r#""FrequencyType":8016,"SelectedMonth":2,"SelectedDay":29"#, "2096-03-01T00:00:00", &["2104-02-29T00:00:00"]),
    ("yearly, with nothing chosen", Zone::Utc, r#""FrequencyType":8016"#, "2026-11-24T00:00:00", &["2027-01-01T00:00:00"]),
    ("yearly, on a day that no month has", Zone::Utc, r#""FrequencyType":8016,"SelectedMonth":4,"SelectedDay":31"#, "2026-11-24T00:00:00", &[]),
    ("every six hours", Zone::Utc, r#""FrequencyType":8015,"SecondsPast":21600"#, "2026-11-24T06:42:00", &["2026-11-24T12:00:00", "2026-11-24T18:00:00", "2026-11-25T00:00:00"]),
    ("every six hours, moved by one", BERLIN, r#""FrequencyType":8015,"SecondsPast":21600,"Offset":3600"#, "2026-11-24T06:42:00", &["2026-11-24T07:00:00", "2026-11-24T13:00:00"]),
    ("every two days, moved back", Zone::Utc, r#""FrequencyType":8015,"SecondsPast":172800,"Offset":-3600"#, "2026-11-24T06:42:00", &["2026-11-24T23:00:00", "2026-11-26T23:00:00"]),
    ("every six hours does not heed the clock", BERLIN, r#""FrequencyType":8015,"SecondsPast":21600"#, "2026-03-28T20:00:00", &["2026-03-29T00:00:00", "2026-03-29T06:00:00"]),
    ("every minute in a quarter of an hour", Zone::Utc, r#""FrequencyType":8015,"SecondsPast":60,"RestrictRuntime":true,"FromTime":{"Hour":3,"Minutes":59},"ToTime":{"Hour":4}"#, "2026-11-24T06:42:00", &["2026-11-25T03:59:00", "2026-11-25T04:00:00", "2026-11-26T03:59:00"]),
    ("every no seconds", Zone::Utc, r#""FrequencyType":8015"#, "2026-11-24T06:42:00", &[]),
    ("a frequency of a later version", Zone::Utc, r#""FrequencyType":8017,"SecondsPast":60"#, "2026-11-24T06:42:00", &[]),
    ("numbers that make no sense", Zone::Utc, r#""FrequencyType":8015,"SecondsPast":18446744073709551615,"Offset":-9223372036854775808"#, "9999-01-01T00:00:00", &[]),
];

/// The moment that a text without a zone gives, in UTC.
fn moment(text: &str) -> i64 {
    let number = |from: usize, to: usize| text[from..to].parse::<i64>().unwrap();
    let day = moment_of_day(number(0, 4), number(5, 7), number(8, 10)).unwrap();
    day + number(11, 13) * 3_600 + number(14, 16) * 60 + number(17, 19)
}

fn document(fields: &str) -> serde_json::Value {
    let short: Vec<&str> = fields.split('/').collect();
    let text = match short.as_slice() {
        [kind, past, "WORKDAYS"] => format!(r#"{{"FrequencyType":{kind},"SecondsPast":{past},{WORKDAYS}}}"#),
        [kind, past, "SUNDAYS"] => format!(
            r#"{{"FrequencyType":{kind},"SecondsPast":{past},"RestrictDays":true,"DaysSelect":{{"Sunday":true}}}}"#
        ),
        _ => format!("{{{fields}}}"),
    };
    serde_json::from_str(&text).unwrap()
}

#[test]
fn schedules_run_when_they_say() {
    assert!(CASES.len() >= 30);
    for (name, zone, fields, after, expected) in CASES {
        let schedule = document(fields);
        let mut at = moment(after);
        for expected in *expected {
            at = next_run(ScheduleConfig::of(&schedule), *zone, at).unwrap_or_default();
            assert_eq!(iso_time(at), format!("{expected}Z"), "{name}");
        }
        if expected.is_empty() {
            let next = next_run(ScheduleConfig::of(&schedule), *zone, at);
            let is_writable = next.map(iso_time).filter(|text| !text.is_empty());
            assert_eq!(is_writable, None, "{name}");
        }
    }
}

#[test]
fn every_frequency_that_there_is_has_its_cases() {
    for kind in frequency::LOWEST..=frequency::HIGHEST {
        let has = |fields: &&str| fields.contains(&kind.to_string());
        assert!(CASES.iter().filter(|(_, _, fields, _, _)| has(fields)).count() >= 2, "{kind}");
    }
}

#[test]
fn runs_of_several_schedules_come_in_order_and_once() {
    let report = serde_json::from_str(
        r#"{"SummaryFrequency":[{"FrequencyType":8011,"SecondsPast":7200},{"FrequencyType":8012},{"FrequencyType":8010}]}"#,
    );
    let report: serde_json::Value = report.unwrap();
    let schedules = EmailReportConfig::of(&report).summary_frequency();
    let after = moment("2026-11-24T00:30:00");
    let runs: Vec<String> = runs_of(&schedules, Zone::Utc, after, after + DAY, 3).into_iter().map(iso_time).collect();
    assert_eq!(runs, ["2026-11-24T01:00:00Z", "2026-11-24T02:00:00Z", "2026-11-24T03:00:00Z"]);
    assert_eq!(runs_of(&schedules, Zone::Utc, after, after + HOUR, 99).len(), 1);
}
