//! The account itself: names, addresses, quotas, ways of signing in, devices.

mod devices;
mod forms;
mod place;
mod recovery;
mod ways;

use super::part_head;
use crate::account::Account;
use crate::document::Doc;
use crate::form::{Form, Terms, form_view};
use crate::i18n::*;
use crate::pages::shared::document::opened;
use crate::pages::shared::terms::terms_of;
use crate::routes::{Page, Part};
use crate::session::Portal;
use crate::ui::button::ButtonLink;
use crate::ui::facts::{Fact, Facts};
use crate::ui::panel::Panel;
use crate::ui::time::ExactTime;
use perihelion_view::prelude::*;

pub use forms::FORMS;

/// The forms of a device.
pub const DEVICE_FORMS: &[&Form] = &[&forms::DEVICE];

pub fn profile(account: Account) -> Node {
    let doc = Doc::of_account(&account);
    let terms = place::with_choices(&account, doc, terms_of(&account, doc));
    // The summary of a save says what is chosen by its name.
    provide_context(terms);
    let title = TextProp::from(key!(parts.profile));
    let head = part_head(&account, &Part::Profile, title, None, ViewFn::default());
    view! {
        <div class="page">
            {head}
            {opened(doc, move || panels(&account, doc, terms))}
        </div>
    }
}

fn panels(account: &Account, doc: Doc, terms: Terms) -> Node {
    let form = |form| form_view(doc, "", form, terms);
    if let Account::AsAdmin { user } = account {
        view! {
            <div class="columns">
                <div class="stack" data-gap="large">
                    {identity(account, doc)}
                    {form(&forms::PERSON)}
                    {form(&forms::LIMITS)}
                    {form(&forms::RUNNING)}
                </div>
                <div class="stack" data-gap="large">
                    {place::place(doc, terms)}
                    {form(&forms::ACCESS)}
                    {ways::ways(doc, user.clone())}
                    {recovery::recovery(doc, terms)}
                    {devices::devices(doc, user.clone(), terms)}
                </div>
            </div>
        }
    } else {
        view! {
            <div class="stack" data-gap="large">
                {identity(account, doc)}
                {form(&forms::PERSON)}
            </div>
        }
    }
}

/// What can't be changed, and the ways to what is changed elsewhere.
fn identity(account: &Account, doc: Doc) -> Node {
    let text = move |path: &str| {
        let value = doc.at(path);
        move || value.with(|value| value.as_str().unwrap_or_default().to_owned())
    };
    let created = doc.at("/CreateTime");
    let created = Signal::derive(move || created.with(|time| time.as_i64().unwrap_or_default()));
    let (href, label, says) = match account {
        Account::AsAdmin { user } => {
            (Page::user(user.clone()).href(), keys::profile::to_user, keys::profile::username_help)
        }
        Account::AsUser => (Page::security(Portal::User).href(), keys::profile::to_security, keys::profile::own_rest),
    };
    let reports = Page::part(account, Part::Reports).href();
    view! {
        <Panel title=key!(profile.identity)>
            <Facts>
                <Fact label=key!(users.username)>{text("/Username")}</Fact>
                <Fact label=key!(users.created)>
                    {move || (created.get() > 0).then(|| view! { <ExactTime at=created /> })}
                </Fact>
            </Facts>
            <div class="stack">
                <p class="muted">{says}</p>
                <div class="row">
                    <ButtonLink href>
                        {label}
                    </ButtonLink>
                    <ButtonLink href=reports>
                        {key!(profile.to_reports)}
                    </ButtonLink>
                </div>
            </div>
        </Panel>
    }
}
