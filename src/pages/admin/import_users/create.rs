//! Making the users of a list: those lines alone that nothing is wrong with.

use super::plan::{Line, Plan};
use crate::account::people::{NotCreated, Password, People};
use crate::i18n::*;
use crate::pages::shared::people::{Handout, made_password};
use crate::server::reason;
use crate::ui::batch::{Batch, Batches, Step};
use crate::ui::button::{Button, ButtonKind, ButtonTone};
use crate::ui::field::Checkbox;
use crate::ui::form::{Form, FormActions};
use crate::ui::panel::Panel;
use comet_api::Secret;
use perihelion_view::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// What counts where a line says nothing.
#[derive(Clone, Copy)]
struct Usual {
    must_change: bool,
    is_recoverable: bool,
}

#[component]
pub fn CreateForm(
    plan: Memo<Plan>,
    handout: Handout,
    /// Every user of the list is there.
    #[prop(into)]
    on_all_done: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (people, batches) = (People::here(), Batches::here());
    let (must_change, is_recoverable) = (RwSignal::new(true), RwSignal::new(true));
    let good = Memo::new(move || plan.with(|plan| plan.lines.iter().filter(|line| line.is_good()).count()));
    let create = move || {
        let usual = Usual { must_change: must_change.get_untracked(), is_recoverable: is_recoverable.get_untracked() };
        let lines: Vec<Line> =
            plan.with_untracked(|plan| plan.lines.iter().filter(|it| it.is_good()).cloned().collect());
        let all = plan.with_untracked(|plan| plan.lines.len());
        let made = StoredValue::new(0_usize);
        handout.begin();
        let steps = lines.into_iter().map(|line| step(i18n, people, line, usual, handout, made)).collect();
        let done = Callback::new(move |()| {
            people.have_changed();
            handout.offer();
            if made.try_with_value(|made| *made == all) == Some(true) {
                on_all_done.try_run(());
            }
        });
        batches.run(Batch { title: tu_string!(i18n, people.creating, count = good.get_untracked()), steps, done });
    };
    view! {
        <Panel title=key!(people.import_create)>
            <Form on_submit=create>
                <Checkbox
                    checked=must_change
                    label=key!(people.must_change)
                    hint=key!(people.import_usual)
                />
                <Checkbox
                    checked=is_recoverable
                    label=key!(people.recoverable)
                    hint=key!(people.import_usual)
                />
                <FormActions>
                    <Button
                        tone=ButtonTone::Primary
                        kind=ButtonKind::Submit
                        disabled=Signal::derive(move || good.get() == 0)
                    >
                        {text!(i18n, people.create_many, count = good.get())}
                    </Button>
                </FormActions>
            </Form>
        </Panel>
    }
}

fn step(i18n: Texts, people: People, line: Line, usual: Usual, handout: Handout, made: StoredValue<usize>) -> Step {
    let label = line.account.username.to_string();
    // A user who is there, but not as wanted, is not made twice when the step is tried again.
    let is_there = Rc::new(Cell::new(false));
    let run = move || {
        let (line, is_there) = (line.clone(), Rc::clone(&is_there));
        async move {
            if is_there.get() {
                people.finish(&line.account).await.map_err(|error| reason(i18n, &error))?;
            } else {
                create(people, &line, usual, handout, &is_there).await.map_err(|problem| told(i18n, &problem))?;
            }
            made.try_update_value(|made| *made += 1);
            Ok(())
        }
    };
    Step::new(label, run)
}

async fn create(
    people: People,
    line: &Line,
    usual: Usual,
    handout: Handout,
    is_there: &Cell<bool>,
) -> Result<(), NotCreated> {
    let secret = line.password.clone().unwrap_or_else(|| Secret::from(made_password()));
    let password = Password {
        secret: secret.clone(),
        must_change: line.must_change.unwrap_or(usual.must_change),
        is_recoverable: line.is_recoverable.unwrap_or(usual.is_recoverable),
    };
    let ended = people.create(&line.account, password).await;
    if !matches!(ended, Err(NotCreated::Refused(_))) {
        is_there.set(true);
        if line.password.is_none() {
            let account = &line.account;
            handout.add(account.username.as_str(), &account.account_name, secret.reveal().to_owned());
        }
    }
    ended
}

fn told(i18n: Texts, problem: &NotCreated) -> String {
    match problem {
        NotCreated::Refused(error) => reason(i18n, error),
        NotCreated::Unfinished(error) => tu_string!(i18n, people.unfinished_row, reason = reason(i18n, error)),
    }
}
