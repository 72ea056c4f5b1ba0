//! The form of an action: on what, what it does, what it needs to know, and what went wrong.

use super::perform::{Order, perform};
use super::{Act, Target, bulk, name_of};
use crate::i18n::*;
use crate::server::Server;
use crate::ui::attempt::Attempt;
use crate::ui::batch::Batches;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::form::{Form, FormActions};
use crate::ui::toast::Toasts;
use perihelion_view::prelude::*;
use std::sync::Arc;

#[component]
pub fn ActForm(
    act: Act,
    targets: Arc<[Target]>,
    /// What is to be done; `None` while something is missing.
    order: Signal<Option<Order>>,
    on_close: Callback<()>,
    /// What it needs to know.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (server, toasts, batches) = (Server::here(), expect_context::<Toasts>(), Batches::here());
    let attempt = Attempt::new();
    let on_what = on_what(i18n, &targets);
    let begin = move || {
        let Some(order) = order.get_untracked() else { return };
        let [target] = &*targets else {
            on_close.run(());
            bulk::run(i18n, server, batches, act, &order, &targets);
            return;
        };
        let (target, name) = (target.clone(), target.name.clone());
        let sending = async move { perform(server, i18n, &order, &target).await };
        attempt.start(Box::pin(sending), move || {
            toasts.success(done_words(i18n, act, &name));
            on_close.run(());
        });
    };
    let disabled = Signal::derive(move || order.with(Option::is_none));
    view! {
        <Form on_submit=begin pending=attempt.pending error=attempt.failed>
            <p class="muted">{on_what}</p>
            <p class="dialog__lead">{move || act.hint(i18n)}</p>
            {children.map(|children| children())}
            <FormActions>
                <Button tone=act.tone() kind=ButtonKind::Submit pending=attempt.pending disabled>
                    {move || act.label(i18n)}
                </Button>
                <Button on_press=on_close>{key!(words.cancel)}</Button>
            </FormActions>
        </Form>
    }
}

/// One device by its name, several by their number.
fn on_what(i18n: Texts, targets: &[Target]) -> Node {
    match targets {
        [_] => name_of(targets).into_node(),
        several => {
            let count = several.len();
            text!(i18n, fleet.on_devices, count = count)
        }
    }
}

/// What is known to have happened once the server has said yes.
fn done_words(i18n: Texts, act: Act, name: &str) -> String {
    let name = name.to_owned();
    match act {
        Act::RunBackup => tu_string!(i18n, fleet.run_done, name = name),
        Act::UpdateSoftware => tu_string!(i18n, fleet.update_done, name = name),
        Act::RefetchProfile => tu_string!(i18n, fleet.refetch_done, name = name),
        Act::DropConnection => tu_string!(i18n, fleet.drop_done, name = name),
        Act::UpdateLoginUrl => tu_string!(i18n, fleet.login_url_done, name = name),
        Act::KillProcess => tu_string!(i18n, fleet.kill_done, name = name),
        Act::Uninstall => tu_string!(i18n, fleet.uninstall_done, name = name),
    }
}
