//! Many new users out of a list: dropped, chosen or pasted, judged line by line, and made only where nothing is wrong.

mod columns;
mod create;
mod plan;
mod preview;
mod reader;
mod words;

use crate::account::people::{use_offers, use_usernames};
use crate::account::{use_groups, use_home, use_policies, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::people::{Handout, HandoutDialog};
use crate::routes::{AdminPage, Page};
use crate::server::explain_here;
use crate::ui::button::{Button, ButtonTone};
use crate::ui::field::{Field, TextArea};
use crate::ui::file::{FileDrop, TextFile};
use crate::ui::icon::{Glyph, Icon};
use crate::ui::loadable::Loaded;
use crate::ui::notice::Notice;
use crate::ui::page::{Crumb, PageHeader};
use crate::ui::panel::Panel;
use crate::ui::save;
use crate::ui::table::csv;
use crate::ui::toast::Toasts;
use crate::ui::tone::Tone;
use create::CreateForm;
use perihelion_view::prelude::*;
use plan::{Known, NoNames, Plan, plan};
use preview::Preview;

#[component]
pub fn ImportPage() -> impl IntoView {
    let (offers, again) = use_offers();
    let breadcrumb = vec![Crumb::new(key!(shell.users), Page::Admin(AdminPage::Users).href())];
    view! {
        <div class="page">
            <PageHeader title=key!(people.import) breadcrumb />
            <Loaded read=offers explain=explain_here on_retry=again let:_offers>
                <Import />
            </Loaded>
        </div>
    }
}

#[component]
fn Import() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let handout = Handout::provide();
    let known = use_known();
    let planned = Memo::new(move || {
        let sheet = text.with(|text| reader::parse(text));
        known.with(|known| plan(&sheet, known))
    });
    let found = Memo::new(move || planned.with(|planned| planned.clone().unwrap_or_default()));
    let has_lines = Memo::new(move || found.with(|found| !found.lines.is_empty()));
    let has_no_names = move || planned.with(|planned| *planned == Err(NoNames));
    let is_only_head =
        move || !text.with(|text| text.trim().is_empty()) && planned.with(|planned| *planned == Ok(empty(planned)));
    view! {
        <div class="stack" data-gap="large">
            <Panel
                title=key!(people.import_list)
                description=key!(people.import_hint)
                actions=template_button
            >
                <ListInput text />
            </Panel>
            <Show when=has_no_names>
                <Notice tone=Tone::Danger title=key!(people.import_no_names)>
                    {key!(people.import_columns)}
                </Notice>
            </Show>
            <Show when=is_only_head>
                <Notice tone=Tone::Warning title=key!(people.import_no_lines) />
            </Show>
            <Show when=move || has_lines.get()>
                <Preview plan=found />
                <CreateForm plan=found handout on_all_done=move || text.set(String::new()) />
            </Show>
            <HandoutDialog handout />
        </div>
    }
}

/// The same plan without a line.
fn empty(planned: &Result<Plan, NoNames>) -> Plan {
    let plan = planned.clone().unwrap_or_default();
    Plan { lines: std::sync::Arc::default(), ..plan }
}

/// Follows what the lines of a list may speak of.
fn use_known() -> Memo<Known> {
    let (users, policies, groups) = (use_usernames(), use_policies(), use_groups());
    let (tenants, home) = (use_tenant_names(), use_home());
    Memo::new(move || Known {
        users: users.get(),
        policies: policies.get(),
        groups: groups.state.with(|state| state.data.clone()).unwrap_or_default(),
        tenants: tenants.get(),
        home: home.get(),
    })
}

#[component]
fn ListInput(text: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let take = move |file: TextFile| match file.text {
        Some(content) => text.set(content),
        None => toasts.error(tu_string!(i18n, people.import_unreadable, name = file.name)),
    };
    view! {
        <div class="stack">
            <FileDrop
                label=key!(people.import_file)
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                on_file=Callback::new(take)
            />
            <Field label=key!(people.import_paste) hint=key!(people.import_columns)>
                <TextArea value=text rows=6 />
            </Field>
        </div>
    }
}

fn template_button() -> Node {
    let i18n = use_i18n();
    let toasts: Toasts = expect_context();
    let save = move || {
        if save::text("users.csv", &template()).is_err() {
            toasts.error(tu_string!(i18n, people.download_failed));
        }
    };
    view! {
        <Button tone=ButtonTone::Quiet on_press=save>
            <Glyph icon=Icon::Download />
            {key!(people.import_template)}
        </Button>
    }
}

/// A list with all columns and one user, to be written over.
fn template() -> String {
    let heads = [
        "User name",
        "Password",
        "Account name",
        "E-mail",
        "Tenant",
        "Policy",
        "Group",
        "Require password change",
        "Recovery code",
    ];
    let user = ["jane.doe", "", "Jane Doe Ltd", "jane@example.com", "", "", "", "yes", "yes"];
    csv(&heads, &[user.map(str::to_owned).to_vec()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_a_list_that_is_taken() {
        let plan = plan(&reader::parse(&template()), &Known::default()).unwrap();
        assert!(plan.unknown_columns.is_empty() && plan.lines.iter().all(plan::Line::is_good));
        assert_eq!(plan.lines[0].account.username.as_str(), "jane.doe");
    }
}
