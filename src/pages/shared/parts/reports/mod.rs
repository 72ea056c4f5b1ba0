//! The e-mail reports of an account: an address after the other, each with its own reports or the usual ones.

use crate::account::Account;
use crate::document::{Doc, path};
use crate::form::{Field, Form, Kind, form_view};
use crate::format::Zone;
use crate::i18n::keys::reports as text;
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::pages::shared::reports::{Around, Preview, report_sentence, reports_view};
use crate::pages::shared::search::Suggestion;
use crate::pages::shared::terms::terms_within;
use crate::routes::{Page, Part};
use crate::ui::button::{Button, ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use perihelion_view::prelude::*;
use serde_json::{Value, json};

pub static SENDING: Form = Form {
    title: text::sending,
    fields: &[Field::new("/SendEmailReports", text::send, Kind::Flag).help(text::send_help)],
};

pub fn reports(account: Account) -> Node {
    let doc = Doc::of_account(&account);
    let head = part_head(&account, &Part::Reports, key!(parts.reports).into(), None, ViewFn::default());
    let terms = terms_within(&account, doc, "PreventChangeEmailSettings");
    let zone_name = doc.at("/LocalTimezone");
    let zone = Signal::derive(move || zone_name.with(|name| Zone::named(name.as_str()?)).unwrap_or(Zone::Here));
    let suggestions = use_suggestions(doc);
    let around = Around { doc, terms, zone, suggestions, preview: None };
    let profile = StoredValue::new(Page::part(&account, Part::Profile).href());
    let account = StoredValue::new(account);
    let emails = doc.at("/Emails");
    let addresses = Memo::new(move || emails.with(texts_of));
    let sends = doc.at("/SendEmailReports");
    let is_locked = Memo::new(move || terms.lock(None).is_some());
    let panels = move || match addresses.get() {
        addresses if addresses.is_empty() => no_addresses(profile.get_value()),
        addresses => addresses.into_iter().map(|address| panel(&account.get_value(), around, address)).collect(),
    };
    let body = move || {
        view! {
            <div class="reports">
                <p class="muted">{key!(reports.lead)}</p>
                {move || is_locked.get().then(|| view! { <Notice title=key!(reports.locked) /> })}
                {form_view(doc, "", &SENDING, terms)}
                {move || {
                    sends.with(|sends| *sends != Value::Bool(true)).then(|| view! { <Notice title=key!(reports.off) /> })
                }}
                {panels}
                {(account.get_value() == Account::AsUser)
                    .then(|| view! { <p class="muted">{key!(reports.preview_users)}</p> })}
            </div>
        }
    };
    view! {
        <div class="page">{head} {opened(doc, move || body.into_node())}</div>
    }
}

fn no_addresses(profile: String) -> Node {
    let action = move || view! { <ButtonLink href=profile.clone()>{key!(reports.to_profile)}</ButtonLink> };
    view! {
        <EmptyState title=key!(reports.no_addresses) icon=Icon::User action>
            {key!(reports.no_addresses_hint)}
        </EmptyState>
    }
}

/// An address with its reports.
fn panel(account: &Account, around: Around, address: String) -> Node {
    let Around { doc, terms, zone, .. } = around;
    let preview = Preview::of(account, address.clone());
    let around = Around { preview, ..around };
    let place = path::join(&["OverrideEmailSettings", &address]);
    let own = doc.at(place.clone());
    let has_own = Memo::new(move || own.with(Value::is_object));
    let place = StoredValue::new(place);
    let usual = doc.at("/Policy/DefaultEmailReports");
    let choose = move || {
        // What the address gets now is what one begins with.
        let reports = usual.with_untracked(|usual| policy_reports(usual).unwrap_or_default().to_vec());
        place.with_value(|place| doc.change(|draft| path::set(draft, place, json!({ "Reports": reports }))));
    };
    let give_up = move || place.with_value(|place| doc.remove(place));
    let button = move |label: Plain, press: Callback<()>| {
        let button = move || view! { <div><Button tone=ButtonTone::Secondary on_press=press>{label}</Button></div> };
        (move || terms.lock(None).is_none().then(button)).into_node()
    };
    let body = move || match has_own.get() {
        true => {
            let list = place.with_value(|place| format!("{place}/Reports"));
            view! {
                {reports_view(around, &list)}
                {button(text::back, Callback::new(move |()| give_up()))}
            }
        }
        false => view! {
            {move || usual.with(|usual| usual_view(usual, zone.get()))}
            {button(text::own, Callback::new(move |()| choose()))}
        },
    };
    view! {
        <Panel title=address>
            <div class="times">{body}</div>
        </Panel>
        {preview.map(Preview::dialog)}
    }
}

/// The reports of the policy (`DefaultEmailReportPolicy`), where it sets any.
fn policy_reports(usual: &Value) -> Option<&[Value]> {
    let sets = usual.get("ShouldOverrideDefaultReports") == Some(&Value::Bool(true));
    let reports = usual.get("Reports").and_then(Value::as_array);
    sets.then(|| reports.map(Vec::as_slice).unwrap_or_default())
}

fn usual_view(usual: &Value, zone: Zone) -> Node {
    let Some(reports) = policy_reports(usual) else {
        return view! { <p class="muted">{key!(reports.by_default)}</p> };
    };
    let says = t_string!(use_i18n(), reports.by_policy, count = reports.len());
    let lines: Node = reports.iter().map(|report| view! { <li>{report_sentence(report, zone)}</li> }).collect();
    view! {
        <p class="muted">{says}</p>
        <ul class="clashes">{lines}</ul>
    }
}

fn texts_of(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Items, vaults, devices and schedules by their ids, as filters mean them.
fn use_suggestions(doc: Doc) -> Signal<Vec<Suggestion>> {
    const KINDS: [(&str, &str, &str); 4] = [
        ("item", "/Sources", "Description"),
        ("vault", "/Destinations", "Description"),
        ("device", "/Devices", "FriendlyName"),
        ("schedule", "/BackupRules", "Description"),
    ];
    let draft = doc.value();
    let all = Memo::new(move || {
        let draft = draft.get().unwrap_or_default();
        let mut all = Vec::new();
        for (field, place, name) in KINDS {
            for (id, entry) in path::get(&draft, place).and_then(Value::as_object).into_iter().flatten() {
                let label = entry.get(name).and_then(Value::as_str).filter(|label| !label.is_empty());
                all.push(Suggestion { field, value: id.clone(), label: label.unwrap_or(id).to_owned() });
            }
        }
        all
    });
    all.into()
}

#[cfg(test)]
mod tests {
    use super::policy_reports;
    use serde_json::json;

    #[test]
    fn the_policys_reports_count_only_where_it_sets_them() {
        let usual = |sets: bool| json!({ "ShouldOverrideDefaultReports": sets, "Reports": [{}, {}] });
        assert_eq!((policy_reports(&usual(true)).map(<[_]>::len), policy_reports(&usual(false))), (Some(2), None));
        assert!(policy_reports(&json!(null)).is_none());
    }
}
