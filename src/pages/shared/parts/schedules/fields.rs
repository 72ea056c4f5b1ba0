//! The forms of a rule (`BackupRuleConfig`), as tables.

use crate::form::{Field, Form, Kind, Unit};
use crate::i18n::keys::{fleet, schedule as text};
use comet_api::constants::{backupjobautoretention as retention, severity};
use serde_json::Value;

/// The lists to choose from.
pub const ITEMS: &str = "items";
pub const VAULTS: &str = "vaults";

pub static WHAT: Form = Form {
    title: text::what,
    fields: &[
        Field::new("/Description", text::name, Kind::Text).help(text::name_help),
        Field::new("/Source", text::item, Kind::Listed(ITEMS)),
        Field::new("/Destination", text::vault, Kind::Listed(VAULTS)),
    ],
};

fn retries(rule: &Value) -> bool {
    rule.pointer("/EventTriggers/OnLastJobFailDoRetry") == Some(&Value::Bool(true))
}

pub static BEGINS: Form = Form {
    title: text::begins,
    fields: &[
        Field::new("/EventTriggers/OnPCBoot", text::on_boot, Kind::Flag).help(text::on_boot_help),
        Field::new("/EventTriggers/OnPCBootIfLastJobMissed", text::on_boot_missed, Kind::Flag),
        Field::new("/EventTriggers/OnLastJobFailDoRetry", text::retry, Kind::Flag)
            .policy("ModeScheduleLastJobFailDoRetry"),
        Field::new("/EventTriggers/LastJobFailDoRetryCount", text::retry_count, whole(1_000))
            .when(retries)
            .policy("ModeScheduleLastJobFailDoRetry"),
        Field::new("/EventTriggers/LastJobFailDoRetryTime", text::retry_time, Kind::Minutes)
            .when(retries)
            .policy("ModeScheduleLastJobFailDoRetry"),
    ],
};

const fn whole(max: i64) -> Kind {
    Kind::Whole { unit: Unit::None, min: 0, max }
}

pub static RUN: Form = Form {
    title: fleet::group_run,
    fields: &[
        Field::new("/SkipAlreadyRunning", fleet::skip_running, Kind::Flag)
            .help(fleet::skip_running_hint)
            .policy("ModeScheduleSkipAlreadyRunning"),
        Field::new("/StopAfter", text::stop_after, Kind::Seconds).help(text::stop_after_help),
    ],
};

pub static LOAD: Form = Form {
    title: fleet::group_load,
    fields: &[
        Field::new("/LimitVaultSpeedBps", text::speed, Kind::Bytes).help(text::speed_help),
        Field::new("/ConcurrencyCount", fleet::concurrency, whole(1_000)).help(text::concurrency_help),
        Field::new("/ReduceDiskConcurrency", fleet::one_reader, Kind::Flag).help(fleet::one_reader_hint),
        Field::new("/UseOnDiskIndexes", fleet::disk_index, Kind::Flag).help(fleet::disk_index_hint),
    ],
};

pub static RESULT: Form = Form {
    title: fleet::group_result,
    fields: &[
        Field::new("/AllowZeroFilesSuccess", fleet::zero_files, Kind::Flag).help(fleet::zero_files_hint),
        Field::new(
            "/AutoRetentionLevel",
            fleet::retention,
            Kind::Choice(&[
                (retention::AUTOMATIC, fleet::retention_automatic),
                (retention::IMMEDIATE, fleet::retention_immediate),
                (retention::MORE_OFTEN, fleet::retention_more),
                (retention::LESS_OFTEN, fleet::retention_less),
            ]),
        )
        .help(fleet::retention_hint),
    ],
};

pub static LOG: Form = Form {
    title: fleet::group_log,
    fields: &[
        Field::new(
            "/LogLevel",
            fleet::log_level,
            Kind::Word(&[
                ("", fleet::log_usual),
                (severity::DEBUG, fleet::log_debug),
                (severity::INFO, fleet::log_info),
                (severity::WARNING, fleet::log_warning),
                (severity::ERROR, fleet::log_error),
            ]),
        )
        .help(fleet::log_level_hint),
        Field::new("/Tags", fleet::tags, Kind::Text).help(fleet::tags_hint),
    ],
};

pub static COMMANDS: Form = Form {
    title: text::commands,
    fields: &[
        Field::new("/PreExec", text::pre, Kind::Lines).help(text::commands_help),
        Field::new("/ThawExec", text::thaw, Kind::Lines),
        Field::new("/PostExec", text::post, Kind::Lines),
    ],
};

/// All of them, in the order of the page; the times stand after the first.
pub const FORMS: &[&Form] = &[&WHAT, &BEGINS, &RUN, &LOAD, &RESULT, &LOG, &COMMANDS];
