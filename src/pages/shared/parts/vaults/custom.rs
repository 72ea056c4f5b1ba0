//! A new vault: from a template of the server's, or in a place of one's own.

use super::request::request_panel;
use super::rights::{forbids, types};
use crate::account::Account;
use crate::document::{Doc, path};
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::parts::part_head;
use crate::pages::shared::vaults::KINDS;
use crate::random::guid;
use crate::routes::{Page, Part};
use crate::server::Server;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::field::{Choice, Field, Select, TextInput};
use crate::ui::form::{Form, FormActions};
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use comet_api::constants::retentionmode;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use perihelion_view::prelude::*;
use serde_json::{Value, json};

pub fn new_vault(account: Account) -> Node {
    let doc = Doc::of_account(&account);
    let head =
        part_head(&account, &Part::NewVault, key!(parts.new_vault).into(), Some(Part::Vaults), ViewFn::default());
    let may = {
        let account = account.clone();
        Memo::new(move || {
            let may_bring = !forbids(&account, doc, "PreventAddCustomStorageVault") && !types(&account, doc).is_empty();
            (!forbids(&account, doc, "PreventRequestStorageVault"), may_bring)
        })
    };
    let ways = move || {
        let account = account.clone();
        (move || match may.get() {
            (false, false) => view! { <Notice title=key!(vault.may_not_add) /> },
            (may_request, may_bring) => view! {
                <div class="stack" data-gap="large">
                    {may_request.then(|| request_panel(&account, doc))}
                    {match may_bring {
                        true => custom_panel(&account, doc),
                        false => view! { <Notice title=key!(vault.custom_none) /> },
                    }}
                </div>
            },
        })
        .into_node()
    };
    view! {
        <div class="page">
            {head}
            {opened(doc, ways)}
        </div>
    }
}

/// The type and the name; the rest is filled in on the vault's own page, which the draft has from then on.
fn custom_panel(account: &Account, doc: Doc) -> Node {
    let types = untrack(|| types(account, doc));
    let kind = RwSignal::new(types.first().map(|(kind, _)| kind.to_string()).unwrap_or_default());
    let name = RwSignal::new(String::new());
    let is_limited = types.len() < KINDS.len();
    let labels = types.clone();
    let choices: Vec<Choice> = types.into_iter().map(|(kind, label)| Choice::new(kind.to_string(), label)).collect();
    let (account, navigate, server) = (account.clone(), use_navigate(), Server::here());
    let go_on = move || {
        let id = guid();
        let chosen: i64 = kind.get_untracked().parse().unwrap_or_default();
        let label = labels.iter().find(|(kind, _)| *kind == chosen);
        let label = label.map(|(_, label)| untrack(|| label.said())).unwrap_or_default();
        let typed = name.get_untracked().trim().to_owned();
        let called = if typed.is_empty() { label.to_owned() } else { typed };
        let now = untrack(|| server.now()).0;
        doc.change(|profile| {
            let vault = new_config(profile, chosen, &called, now);
            path::set(profile, &path::join(&["Destinations", &id]), vault);
        });
        navigate(&Page::part(&account, Part::Vault(id)).href(), NavigateOptions::default());
    };
    view! {
        <Panel title=key!(vault.custom) description=key!(vault.custom_about)>
            <Form on_submit=go_on>
                {is_limited.then(|| view! { <p class="muted">{key!(vault.custom_limited)}</p> })}
                <Field label=key!(vault.kind)>
                    <Select value=kind choices=Signal::stored(choices) />
                </Field>
                <Field label=key!(vault.name)>
                    <TextInput value=name />
                </Field>
                <FormActions>
                    <Button kind=ButtonKind::Submit>{key!(vault.custom_next)}</Button>
                </FormActions>
            </Form>
        </Panel>
    }
}

/// A vault of a type with what is usual there, and the retention that the policy begins with.
fn new_config(profile: &Value, kind: i64, name: &str, now: i64) -> Value {
    let given = profile.pointer("/Policy/DefaultStorageVaultRetention");
    let given = given.filter(|given| given.get("Mode").and_then(Value::as_i64).unwrap_or_default() != 0).cloned();
    let mut vault = json!({
        "Description": name,
        "CreateTime": now,
        "ModifyTime": now,
        "DestinationType": kind,
        "DefaultRetention": given.unwrap_or_else(|| json!({"Mode": retentionmode::KEEP_EVERYTHING, "Ranges": []})),
    });
    let usual = match kind {
        1000 => json!({"S3UsesTLS": true, "S3ObjectLockMode": 2}),
        1001 => json!({"SFTPAuthMode": 1}),
        1004 => json!({"FTPPort": 21, "FTPSMode": 2, "FTPBaseUseHomeDirectory": true}),
        1005 => json!({"AZBRealm": "blob.core.windows.net"}),
        _ => Value::Null,
    };
    if let (Some(vault), Value::Object(usual)) = (vault.as_object_mut(), usual) {
        vault.extend(usual);
    }
    vault
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_vault_begins_with_what_is_usual_and_with_the_policys_retention() {
        let vault = new_config(&json!({}), 1000, "Mine", 7);
        assert_eq!(
            (&vault["S3UsesTLS"], &vault["CreateTime"], &vault["ModifyTime"]),
            (&json!(true), &json!(7), &json!(7))
        );
        assert_eq!(vault["DefaultRetention"]["Mode"], 801);
        let policy = json!({"Policy": {"DefaultStorageVaultRetention": {"Mode": 802, "Ranges": [{"Type": 900}]}}});
        assert_eq!(
            new_config(&policy, 1002, "", 7)["DefaultRetention"],
            policy["Policy"]["DefaultStorageVaultRetention"]
        );
    }
}
