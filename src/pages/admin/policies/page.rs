//! One policy: everything in it, whom it touches, and what its changes do to them.

use super::changes::{changes, effects_list};
use super::crumbs;
use super::delete::{Doomed, delete_dialog};
use super::given::given;
use super::new::LIKE;
use super::who::who;
use crate::document::Doc;
use crate::form::{Terms, fields_view, form_view};
use crate::format::Zone;
use crate::i18n::*;
use crate::pages::shared::document::{AlsoTold, opened};
use crate::pages::shared::policy::{ABOUT, FORMS, REPORTS};
use crate::pages::shared::query::Query;
use crate::pages::shared::reports::{Around, reports_view};
use crate::pages::shared::retention::retention_editor;
use crate::routes::{AdminPage, Page};
use crate::server::{Ask, Read, use_read};
use crate::ui::button::{ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::field::Choice;
use crate::ui::icon::Icon;
use crate::ui::menu::{Menu, MenuAction, MenuFace};
use crate::ui::page::PageHeader;
use crate::ui::panel::Panel;
use comet_api::methods::AdminRequestStorageVaultProviders;
use comet_api::{ApiError, Dictionary};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use serde_json::Value;
use std::sync::Arc;

pub fn policy(id: String) -> Node {
    let i18n = use_i18n();
    let doc = Doc::of_policy(&id);
    let name = doc.at("/Description");
    let title = move || match name.get() {
        Value::String(name) if !name.is_empty() => name,
        _ => t_string!(i18n, parts.policy).to_owned(),
    };
    let (of_actions, of_body) = (id.clone(), id);
    let of_effects = of_body.clone();
    provide_context(AlsoTold(ViewFn::from(move || effects_list(doc, of_effects.clone()))));
    let body = ViewFn::from(move || body(doc, &of_body, name));
    let problem = doc.problem();
    let is_missing = Memo::new(move || problem.with(|problem| problem.as_ref().is_some_and(ApiError::is_not_found)));
    view! {
        <div class="page">
            <PageHeader title breadcrumb=crumbs() actions=move || actions(doc, of_actions.clone()) />
            {move || match is_missing.get() {
                true => no_such(),
                false => opened(doc, body.clone()),
            }}
        </div>
    }
}

fn no_such() -> Node {
    let list = || {
        let href = Page::Admin(AdminPage::Policies).href();
        view! { <ButtonLink href>{key!(policies.to_policies)}</ButtonLink> }
    };
    view! { <EmptyState title=key!(policies.no_such) icon=Icon::Policy action=list /> }
}

fn body(doc: Doc, id: &str, name: Memo<Value>) -> Node {
    let terms = Terms::open().with_list("templates", templates());
    let forms: Node = FORMS.iter().map(|form| form_view(doc, "/Policy", form, terms)).collect();
    let around =
        Around { doc, terms, zone: Signal::stored(Zone::Here), suggestions: Signal::stored(Vec::new()), preview: None };
    let reports = view! {
        {fields_view(doc, "/Policy", REPORTS.fields, terms)}
        {reports_view(around, "/Policy/DefaultEmailReports/Reports")}
    };
    let retention = retention_editor(doc, "/Policy/DefaultStorageVaultRetention", terms);
    view! {
        <div class="stack" data-gap="large">
            {changes(doc, id)} {form_view(doc, "", &ABOUT, terms)} {forms}
            <Panel title=key!(policies.retention_rule)>{retention}</Panel>
            <Panel title=key!(parts.reports)><div class="stack">{reports}</div></Panel> {given(doc, terms)}
            {who(id.to_owned(), name)}
        </div>
    }
}

/// What the first vault of a new user can be made from.
fn templates() -> Signal<Vec<Choice>> {
    let read: Read<Dictionary<String>> =
        use_read(|| Some(Ask::new(&AdminRequestStorageVaultProviders { target_organization: None }).rows()));
    Signal::derive(move || {
        let known = read.state.with(|state| state.data.clone()).unwrap_or_default();
        let none = Choice::new("", key!(policies.new_vault_none));
        std::iter::once(none).chain(known.iter().map(|(id, name)| Choice::new(id.clone(), name.clone()))).collect()
    })
}

fn actions(doc: Doc, id: String) -> Node {
    let navigate = use_navigate();
    let copy = Query::default().with(LIKE, &id).after(&Page::Admin(AdminPage::NewPolicy).href());
    let deleting = RwSignal::new(false);
    let saved = doc.saved();
    let is_known = Memo::new(move || saved.with(Option::is_some));
    let doomed = Signal::derive(move || {
        let name = saved.with(|saved| Some(saved.as_ref()?.get("Description")?.as_str()?.to_owned()));
        Arc::from([Doomed { id: id.clone(), name: name.unwrap_or_default() }])
    });
    let gone = Callback::new(move |()| {
        doc.discard();
        navigate(&Page::Admin(AdminPage::Policies).href(), NavigateOptions::default());
    });
    view! {
        <Show when=move || is_known.get()>
            <ButtonLink href=copy.clone()>{key!(policies.duplicate)}</ButtonLink>
            <Menu label=key!(policies.actions) face=MenuFace::Label tone=ButtonTone::Secondary>
                <MenuAction tone=ButtonTone::Danger icon=Icon::Delete on_choose=move || deleting.set(true)>
                    {key!(policies.delete)}
                </MenuAction>
            </Menu>
        </Show>
        {delete_dialog(doomed, deleting, gone)}
    }
}
