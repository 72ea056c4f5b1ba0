//! The kit's words, out of `locales/`.

use crate::i18n::*;
use crate::ui::batch::BatchText;
use crate::ui::table::TableText;
use crate::ui::text::UiText;

/// The kit's own words in the language of the day.
pub fn ui_text(i18n: Texts) -> UiText {
    UiText {
        close: t_string!(i18n, words.close).into(),
        retry: t_string!(i18n, words.retry).into(),
        cancel: t_string!(i18n, words.cancel).into(),
        clear: t_string!(i18n, words.clear).into(),
        loading: t_string!(i18n, words.loading).into(),
        show_password: t_string!(i18n, words.show_password).into(),
        hide_password: t_string!(i18n, words.hide_password).into(),
        copy: t_string!(i18n, words.copy).into(),
        copied: t_string!(i18n, words.copied).into(),
        copy_failed: t_string!(i18n, words.copy_failed).into(),
        skip_to_content: t_string!(i18n, words.skip_to_content).into(),
        open_navigation: t_string!(i18n, words.open_navigation).into(),
        breadcrumb: t_string!(i18n, words.breadcrumb).into(),
        type_to_confirm: t_string!(i18n, words.type_to_confirm).into(),
        filter: t_string!(i18n, words.filter).into(),
        shown_of_all: t_string!(i18n, words.shown_of_all).into(),
        nothing_matches: t_string!(i18n, words.nothing_matches).into(),
        nothing_matches_hint: t_string!(i18n, words.nothing_matches_hint).into(),
        table: table_text(i18n),
        batch: batch_text(i18n),
    }
}

fn table_text(i18n: Texts) -> TableText {
    TableText {
        select: t_string!(i18n, table.select).into(),
        select_all: t_string!(i18n, table.select_all).into(),
        selected: t_string!(i18n, table.selected).into(),
        not_shown: t_string!(i18n, table.not_shown).into(),
        select_matching: t_string!(i18n, table.select_matching).into(),
        unselect: t_string!(i18n, table.unselect).into(),
        options: t_string!(i18n, table.options).into(),
        columns: t_string!(i18n, table.columns).into(),
        move_up: t_string!(i18n, table.move_up).into(),
        move_down: t_string!(i18n, table.move_down).into(),
        reset: t_string!(i18n, table.reset).into(),
        done: t_string!(i18n, table.done).into(),
        comfortable: t_string!(i18n, table.comfortable).into(),
        compact: t_string!(i18n, table.compact).into(),
        export_csv: t_string!(i18n, table.export_csv).into(),
        export_json: t_string!(i18n, table.export_json).into(),
        export_chosen_csv: t_string!(i18n, table.export_chosen_csv).into(),
        export_chosen_json: t_string!(i18n, table.export_chosen_json).into(),
        export_failed: t_string!(i18n, table.export_failed).into(),
        column_options: t_string!(i18n, table.column_options).into(),
        filter_column: t_string!(i18n, table.filter_column).into(),
        sort_up: t_string!(i18n, table.sort_up).into(),
        sort_down: t_string!(i18n, table.sort_down).into(),
        then_up: t_string!(i18n, table.then_up).into(),
        then_down: t_string!(i18n, table.then_down).into(),
        unsort: t_string!(i18n, table.unsort).into(),
        sort_hint: t_string!(i18n, table.sort_hint).into(),
        move_back: t_string!(i18n, table.move_back).into(),
        move_on: t_string!(i18n, table.move_on).into(),
        narrower: t_string!(i18n, table.narrower).into(),
        wider: t_string!(i18n, table.wider).into(),
        hide: t_string!(i18n, table.hide).into(),
        unfilter: t_string!(i18n, table.unfilter).into(),
        views: t_string!(i18n, table.views).into(),
        save_view: t_string!(i18n, table.save_view).into(),
        save: t_string!(i18n, table.save).into(),
        view_name: t_string!(i18n, table.view_name).into(),
        view_hint: t_string!(i18n, table.view_hint).into(),
        view_needs_name: t_string!(i18n, table.view_needs_name).into(),
        copy_link: t_string!(i18n, table.copy_link).into(),
        manage_views: t_string!(i18n, table.manage_views).into(),
        no_views: t_string!(i18n, table.no_views).into(),
        name_of_view: t_string!(i18n, table.name_of_view).into(),
        copy_view: t_string!(i18n, table.copy_view).into(),
        delete_view: t_string!(i18n, table.delete_view).into(),
    }
}

fn batch_text(i18n: Texts) -> BatchText {
    BatchText {
        progress: t_string!(i18n, table.batch_progress).into(),
        finished: t_string!(i18n, table.batch_finished).into(),
        stopped: t_string!(i18n, table.batch_stopped).into(),
        thing: t_string!(i18n, table.batch_thing).into(),
        result: t_string!(i18n, table.batch_result).into(),
        waiting: t_string!(i18n, table.batch_waiting).into(),
        working: t_string!(i18n, table.batch_working).into(),
        done: t_string!(i18n, table.batch_done).into(),
        failed: t_string!(i18n, table.batch_failed).into(),
        unfinished: t_string!(i18n, table.batch_unfinished).into(),
        stop: t_string!(i18n, table.batch_stop).into(),
        go_on: t_string!(i18n, table.batch_go_on).into(),
        again: t_string!(i18n, table.batch_again).into(),
    }
}
