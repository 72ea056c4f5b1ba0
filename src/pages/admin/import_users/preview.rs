//! The list as it was understood, a line a row, with what is wrong in its own words.

use super::plan::{Line, Plan};
use super::words::all_wrong;
use crate::i18n::*;
use crate::pages::shared::amounts::number_of;
use crate::pages::shared::language::per_language;
use crate::ui::badge::Badge;
use crate::ui::empty::EmptyState;
use crate::ui::field::Checkbox;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::notice::Notice;
use crate::ui::panel::{Panel, PanelFill};
use crate::ui::table::{Align, Column, Extent, SortKey, Table, TableState, Width};
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn Preview(plan: Memo<Plan>) -> impl IntoView {
    let i18n = use_i18n();
    let only_wrong = RwSignal::new(false);
    let rows = Memo::new(move || {
        let only_wrong = only_wrong.get();
        plan.with(|plan| match only_wrong {
            true => plan.lines.iter().filter(|line| !line.is_good()).cloned().collect(),
            false => Arc::clone(&plan.lines),
        })
    });
    let good = move || plan.with(|plan| plan.lines.iter().filter(|line| line.is_good()).count());
    let bad = move || plan.with(|plan| plan.lines.iter().filter(|line| !line.is_good()).count());
    let state = RwSignal::new(TableState::default());
    let none = move || view! { <EmptyState title=key!(people.preview_all_good) /> };
    view! {
        {move || notices(i18n, &plan.get())}
        <Panel title=key!(people.preview) fill=PanelFill::Flush>
            <div class="preview-summary" role="status">
                <Badge tone=Tone::Success label=move || t_string!(i18n, people.preview_good, count = good()) />
                <Show when=move || { bad() > 0 }>
                    <Badge tone=Tone::Danger label=move || t_string!(i18n, people.preview_bad, count = bad()) />
                </Show>
            </div>
            {per_language(move || {
                view! {
                    <Table
                        label=key!(people.preview)
                        name="import"
                        key=|line: &Line| line.number.to_string()
                        columns=columns(i18n)
                        rows
                        state
                        extent=Extent::Part
                        empty=none
                    >
                        <Checkbox checked=only_wrong label=key!(people.preview_only_bad) />
                    </Table>
                }
            })}
        </Panel>
    }
}

fn notices(i18n: Texts, plan: &Plan) -> Node {
    let warning = |title: String| view! { <Notice tone=Tone::Warning title /> };
    let unknown = plan.unknown_columns.join(", ");
    let repeated = plan.repeated_columns.join(", ");
    let notices = [
        plan.open_quote.map(|line| t_string!(i18n, people.open_quote, line = line.to_string())),
        (!unknown.is_empty()).then(|| t_string!(i18n, people.unknown_columns, names = unknown)),
        (!repeated.is_empty()).then(|| t_string!(i18n, people.repeated_columns, names = repeated)),
    ];
    notices.into_iter().flatten().map(warning).collect()
}

fn columns(i18n: Texts) -> Vec<Column<Line>> {
    let number = Column::new("line", key!(people.line), |line: &Line| line.number.to_string())
        .sorted_by(|line| SortKey::Number(number_of(line.number)))
        .align(Align::End)
        .width(Width::Fixed(5.0))
        .always_shown();
    let verdict = move |line: &Line| match line.is_good() {
        true => view! { <Badge tone=Tone::Success label=t_string!(i18n, people.good) /> },
        false => {
            let all = all_wrong(i18n, &line.wrong);
            view! {
                <span class="preview-wrong" title=all.clone()>
                    <Glyph icon=Icon::Error />
                    <span class="preview-wrong__text">{all}</span>
                </span>
            }
        }
    };
    let verdict = Column::new("verdict", key!(people.verdict), verdict)
        .sorted_by(move |line| SortKey::text(&all_wrong(i18n, &line.wrong)))
        .searched_by(move |line| all_wrong(i18n, &line.wrong))
        .width(Width::Grow(18.0));
    let password = move |line: &Line| match line.password {
        Some(_) => t_string!(i18n, people.password_given),
        None => t_string!(i18n, people.password_made),
    };
    let password = Column::new("password", key!(sign_in.password), password).width(Width::Fixed(8.0));
    vec![
        number,
        text("user", move || t_string!(i18n, users.username).into(), |line| line.account.username.to_string()),
        verdict,
        text("account", move || t_string!(i18n, people.account_name).into(), |line| line.account.account_name.clone()),
        text("emails", move || t_string!(i18n, people.emails).into(), |line| line.account.emails.join(", ")),
        password,
    ]
}

fn text(
    id: &'static str,
    title: impl Fn() -> Oco<'static, str> + Send + Sync + 'static,
    words: fn(&Line) -> String,
) -> Column<Line> {
    Column::new(id, title, words)
        .sorted_by(move |line| SortKey::text(&words(line)))
        .searched_by(words)
        .width(Width::Fixed(9.5))
}
