//! The options of a backup (`BackupJobAdvancedOptions`) as a form: grouped, each with what it means and what is usual.

use crate::format::use_formats;
use crate::i18n::*;
use crate::ui::field::{Checkbox, Choice, Field, InputKind, Select, TextInput};
use comet_api::constants::{backupjobautoretention as retention, severity};
use comet_api::types::BackupJobAdvancedOptions;
use perihelion_view::prelude::*;

/// Seconds in the unit that people give (`StopAfter` counts seconds).
const MINUTE: i64 = 60;
/// Bytes in the unit that people give (`LimitVaultSpeedBps` counts bytes a second).
const KIBIBYTE: i64 = 1_024;

/// What is chosen. Everything is as usual at first.
#[derive(Clone, Copy)]
pub struct OptionFields {
    skip_running: RwSignal<bool>,
    stop_after: RwSignal<String>,
    speed: RwSignal<String>,
    concurrency: RwSignal<String>,
    one_reader: RwSignal<bool>,
    disk_index: RwSignal<bool>,
    zero_files: RwSignal<bool>,
    retention: RwSignal<String>,
    log_level: RwSignal<String>,
    tags: RwSignal<String>,
}

impl OptionFields {
    pub fn as_usual() -> Self {
        let (flag, text) = (|| RwSignal::new(false), || RwSignal::new(String::new()));
        Self {
            skip_running: flag(),
            stop_after: text(),
            speed: text(),
            concurrency: text(),
            one_reader: flag(),
            disk_index: flag(),
            zero_files: flag(),
            retention: RwSignal::new(retention::AUTOMATIC.to_string()),
            log_level: text(),
            tags: text(),
        }
    }

    /// The options as the API wants them; `None` while a number is none.
    pub fn chosen(self) -> Option<BackupJobAdvancedOptions> {
        let number = |text: RwSignal<String>, unit| text.with(|text| amount(text, unit));
        let mut options = BackupJobAdvancedOptions::default();
        options.set_skip_already_running(self.skip_running.get());
        options.set_stop_after(number(self.stop_after, MINUTE)?);
        options.set_limit_vault_speed_bps(number(self.speed, KIBIBYTE)?);
        options.set_reduce_disk_concurrency(self.one_reader.get());
        options.set_use_on_disk_indexes(self.disk_index.get());
        options.set_allow_zero_files_success(self.zero_files.get());
        options.set_auto_retention_level(number(self.retention, 1)?);
        options.set_concurrency_count(number(self.concurrency, 1)?);
        options.set_log_level(self.log_level.get());
        options.set_tags(self.tags.with(|tags| tags.trim().to_owned()));
        Some(options)
    }
}

/// What is typed, in the unit of the API; nothing typed is 0, which means "as usual".
fn amount(text: &str, unit: i64) -> Option<i64> {
    match text.trim() {
        "" => Some(0),
        text => text.parse::<u32>().ok().map(|number| i64::from(number).saturating_mul(unit)),
    }
}

#[component]
pub fn BackupOptions(fields: OptionFields) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        {group(key!(fleet.group_run), run_fields(i18n, fields))}
        {group(key!(fleet.group_load), load_fields(i18n, fields))}
        {group(key!(fleet.group_result), result_fields(i18n, fields))}
        {group(key!(fleet.group_log), log_fields(i18n, fields))}
    }
}

fn group(title: impl Into<TextProp>, fields: Node) -> Node {
    let title = title.into();
    view! {
        <fieldset class="group">
            <legend class="group__title">{title}</legend>
            {fields}
        </fieldset>
    }
}

fn run_fields(i18n: Texts, fields: OptionFields) -> Node {
    view! {
        <Checkbox
            checked=fields.skip_running
            label=key!(fleet.skip_running)
            hint=key!(fleet.skip_running_hint)
        />
        <NumberField
            value=fields.stop_after
            label=key!(fleet.stop_after)
            hint=move || t_string!(i18n, fleet.stop_after_hint).to_owned()
        />
    }
}

fn load_fields(i18n: Texts, fields: OptionFields) -> Node {
    let formats = use_formats();
    let speed_hint = move || match fields.speed.with(|text| amount(text, KIBIBYTE)) {
        Some(bytes) if bytes > 0 => {
            t_string!(i18n, fleet.speed_is, speed = formats.bytes(u64::try_from(bytes).unwrap_or(0)))
        }
        _ => t_string!(i18n, fleet.speed_hint).to_owned(),
    };
    view! {
        <NumberField value=fields.speed label=key!(fleet.speed) hint=speed_hint />
        <NumberField
            value=fields.concurrency
            label=key!(fleet.concurrency)
            hint=move || t_string!(i18n, fleet.concurrency_hint).to_owned()
        />
        <Checkbox
            checked=fields.one_reader
            label=key!(fleet.one_reader)
            hint=key!(fleet.one_reader_hint)
        />
        <Checkbox
            checked=fields.disk_index
            label=key!(fleet.disk_index)
            hint=key!(fleet.disk_index_hint)
        />
    }
}

fn result_fields(i18n: Texts, fields: OptionFields) -> Node {
    let levels = move || {
        vec![
            Choice::new(retention::AUTOMATIC.to_string(), t_string!(i18n, fleet.retention_automatic)),
            Choice::new(retention::IMMEDIATE.to_string(), t_string!(i18n, fleet.retention_immediate)),
            Choice::new(retention::MORE_OFTEN.to_string(), t_string!(i18n, fleet.retention_more)),
            Choice::new(retention::LESS_OFTEN.to_string(), t_string!(i18n, fleet.retention_less)),
        ]
    };
    view! {
        <Checkbox
            checked=fields.zero_files
            label=key!(fleet.zero_files)
            hint=key!(fleet.zero_files_hint)
        />
        <Field label=key!(fleet.retention) hint=key!(fleet.retention_hint)>
            <Select value=fields.retention choices=Signal::derive(levels) />
        </Field>
    }
}

fn log_fields(i18n: Texts, fields: OptionFields) -> Node {
    let levels = move || {
        vec![
            Choice::new("", t_string!(i18n, fleet.log_usual)),
            Choice::new(severity::DEBUG, t_string!(i18n, fleet.log_debug)),
            Choice::new(severity::INFO, t_string!(i18n, fleet.log_info)),
            Choice::new(severity::WARNING, t_string!(i18n, fleet.log_warning)),
            Choice::new(severity::ERROR, t_string!(i18n, fleet.log_error)),
        ]
    };
    view! {
        <Field label=key!(fleet.log_level) hint=key!(fleet.log_level_hint)>
            <Select value=fields.log_level choices=Signal::derive(levels) />
        </Field>
        <Field label=key!(fleet.tags) hint=key!(fleet.tags_hint)>
            <TextInput value=fields.tags />
        </Field>
    }
}

/// A whole number, or nothing for what is usual.
#[component]
fn NumberField(value: RwSignal<String>, #[prop(into)] label: TextProp, #[prop(into)] hint: TextProp) -> impl IntoView {
    let i18n = use_i18n();
    let error = Signal::derive(move || {
        let is_wrong = value.with(|text| amount(text, 1).is_none());
        is_wrong.then(|| t_string!(i18n, fleet.not_a_number).to_owned())
    });
    view! {
        <Field label hint error>
            <TextInput value kind=InputKind::Number />
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::amount;

    #[test]
    fn an_amount_is_a_whole_number_in_its_unit_or_nothing_at_all() {
        assert_eq!((amount(" 90 ", 60), amount("", 60), amount("0", 60)), (Some(5_400), Some(0), Some(0)));
        for wrong in ["-1", "1.5", "ten", "99999999999"] {
            assert_eq!(amount(wrong, 1), None, "{wrong}");
        }
    }
}
