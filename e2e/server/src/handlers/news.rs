//! News and bulletins: short texts that administrators write for their users.

use super::owned::listed;
use crate::call::{Call, done};
use crate::refusal::{Outcome, Refusal};
use crate::registry::{Registry, Stored};
use crate::seed::blank;
use crate::state::{documents, mail};
use comet_api::Dictionary;
use comet_api::methods::{AdminBulletinSubmit, AdminNewsGetAll, AdminNewsRemove, AdminNewsSubmit, UserWebNewsGetAll};
use comet_api::types::{CometAPIResponseMessage, NewsEntry};
use uuid::Uuid;

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminNewsGetAll| listed::<NewsEntry>(call, None));
    methods.add(submit);
    methods.add(remove);
    methods.add(submit_bulletin);
    methods.add(of_users_organization);
}

fn submit(call: &Call<'_>, ask: AdminNewsSubmit) -> Outcome<CometAPIResponseMessage> {
    if ask.news_content.trim().is_empty() {
        return Err(Refusal::bad("Wrong parameter NewsContent: the text is empty."));
    }
    let mut entry: NewsEntry = blank();
    entry.set_organization_id(call.organization_id()?);
    entry.set_date_time(call.now());
    entry.set_text_content(ask.news_content);
    let id = Uuid::new_v4().to_string();
    documents::put(call.db, &id, &entry)?;
    call.note(&format!("Info: News added: \"{id}\""))?;
    Ok(done())
}

fn remove(call: &Call<'_>, ask: AdminNewsRemove) -> Outcome<CometAPIResponseMessage> {
    let entry = documents::get::<NewsEntry>(call.db, &ask.news_item)?;
    let scope = call.scope()?;
    if !entry.is_some_and(|entry| scope.may_see_things_of(entry.organization_id())) {
        return Err(Refusal::not_found("news item", &ask.news_item));
    }
    documents::remove::<NewsEntry>(call.db, &ask.news_item)?;
    call.note(&format!("Info: News removed: \"{}\"", ask.news_item))?;
    Ok(done())
}

/// An e-mail to every user who has an address.
fn submit_bulletin(call: &Call<'_>, ask: AdminBulletinSubmit) -> Outcome<CometAPIResponseMessage> {
    if ask.subject.trim().is_empty() || ask.content.trim().is_empty() {
        return Err(Refusal::bad("A bulletin needs a Subject and a Content."));
    }
    let to = call.users()?.email_addresses()?;
    mail::send(call.db, &mail::options_of(call.db, call.organization_id()?)?, &to)?;
    call.note(&format!("Info: A bulletin went to {} addresses", to.len()))?;
    Ok(done())
}

fn of_users_organization(call: &Call<'_>, _: UserWebNewsGetAll) -> Outcome<Stored<Dictionary<NewsEntry>>> {
    let profile = call.users()?.profile(call.user()?)?;
    documents::stored::<NewsEntry>(call.db, Some(profile.organization_id()))
}
