//! "Back up now": a schedule, or items of one's choice into a vault with options. Says what came of each.

mod choice;
mod options;
mod outcome;
mod rule;

use crate::account::{Account, BackupOrder, Backups};
use crate::i18n::*;
use crate::server::{Server, explain_here, reason, use_read};
use crate::session::Portal;
use crate::ui::attempt::Attempt;
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::form::{Form, FormActions};
use crate::ui::loadable::Loaded;
use crate::ui::notice::Notice;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use choice::{BackupChoice, ChoiceFields};
use comet_api::ConnectionId;
use comet_api::types::GetProfileAndHashResponseMessage;
pub use options::{BackupOptions, OptionFields};
use outcome::{Begun, Outcomes};
use perihelion_view::prelude::*;
pub use rule::RuleRun;
use std::sync::Arc;

/// A device that can be told to back up.
#[derive(Clone, PartialEq)]
pub struct Runner {
    pub account: Account,
    /// The device's id in the profile.
    pub device: String,
    pub target: ConnectionId,
    /// The item that is chosen at first; all of them without one.
    pub item: Option<String>,
}

/// What stands in the dialog: the form, and then what came of it.
#[component]
pub fn RunBackup(
    portal: Portal,
    runner: Runner,
    /// The person is done with it.
    on_close: Callback<()>,
) -> impl IntoView {
    let begun = RwSignal::new(Vec::<Begun>::new());
    let account = runner.account.clone();
    let read = use_read(move || Some(account.profile()));
    let runner = StoredValue::new(runner);
    // What there is to choose from does not change under the hand.
    let form = move |profile: Signal<Arc<GetProfileAndHashResponseMessage>>| {
        let runner = runner.get_value();
        let backups = profile.with_untracked(|answer| Backups::of(answer.profile(), &runner.device));
        view! { <RunForm runner backups begun on_close /> }
    };
    (move || match begun.with(Vec::is_empty) {
        false => view! { <Outcomes portal begun=begun.get() on_close /> },
        true => view! {
            <Loaded
                read=read.state
                explain=explain_here
                on_retry=read.again
                skeleton=|| view! { <Skeleton shape=SkeletonShape::Lines count=4 /> }
                let:profile
            >
                {form(profile)}
            </Loaded>
        },
    })
    .into_node()
}

#[component]
fn RunForm(runner: Runner, backups: Backups, begun: RwSignal<Vec<Begun>>, on_close: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let server = Server::here();
    if backups.items.is_empty() {
        return view! { <Notice title=key!(fleet.nothing_to_back_up) /> };
    }
    let choice = BackupChoice::new(&backups, runner.item.as_deref());
    let attempt = Attempt::new();
    let run = {
        let choice = choice.clone();
        move || match choice.orders() {
            Err(missing) => attempt.failed.set(Some(missing.sentence(i18n))),
            Ok(orders) => {
                let runner = runner.clone();
                let sending = async move {
                    let found = begin(server, i18n, &runner, orders).await;
                    // One that failed can be tried again from where one is.
                    if let [Begun { outcome: Err(sentence), .. }] = found.as_slice() {
                        return Err(sentence.clone());
                    }
                    begun.try_set(found);
                    Ok(())
                };
                attempt.start(Box::pin(sending), || {});
            }
        }
    };
    view! {
        <Form on_submit=run pending=attempt.pending error=attempt.failed>
            <ChoiceFields choice />
            <FormActions>
                <Button tone=ButtonTone::Primary kind=ButtonKind::Submit pending=attempt.pending>
                    {key!(fleet.run)}
                </Button>
                <Button on_press=on_close>{key!(words.cancel)}</Button>
            </FormActions>
        </Form>
    }
}

/// Begins one after the other; one that fails does not keep the others.
async fn begin(server: Server, i18n: Texts, runner: &Runner, orders: Vec<(String, BackupOrder)>) -> Vec<Begun> {
    let mut begun = Vec::new();
    for (name, order) in orders {
        let outcome = runner.account.run_backup(server, runner.target.clone(), order).await;
        begun.push(Begun { name, outcome: outcome.map_err(|error| reason(i18n, &error)) });
    }
    begun
}
