//! The connections of a device that has more than one: each can be ended by itself.

use super::super::act::{Act, Acts, Target};
use crate::account::Link;
use crate::i18n::*;
use crate::pages::shared::ago::Ago;
use crate::pages::shared::devices::Presence;
use crate::pages::shared::things::{Thing, Things};
use crate::ui::button::{Button, ButtonTone};
use crate::ui::icon::Icon;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

#[component]
pub fn ConnectionsPanel(presence: Memo<Presence>, target: Signal<Target>, acts: Acts) -> impl IntoView {
    let links = Memo::new(move || match presence.get() {
        Presence::Online(connected) if connected.links.len() > 1 => connected.links,
        _ => Vec::new(),
    });
    view! {
        <Show when=move || links.with(|links| !links.is_empty())>
            <Panel title=key!(fleet.connections)>
                <div class="stack">
                    <Notice tone=Tone::Warning title=key!(fleet.connected_twice)>
                        {key!(fleet.connected_twice_hint)}
                    </Notice>
                    <Things>
                        <For each=move || links.get() key=Clone::clone let:link>
                            <ConnectionThing link target acts />
                        </For>
                    </Things>
                </div>
            </Panel>
        </Show>
    }
}

#[component]
fn ConnectionThing(link: Link, target: Signal<Target>, acts: Acts) -> impl IntoView {
    let i18n = use_i18n();
    let since = link.since;
    let name = if link.address.is_empty() { link.id.to_string() } else { link.address.clone() };
    let (id, shown) = (link.id.to_string(), name.clone());
    let prepare = move |act: Act| {
        acts.prepare(act, vec![Target { links: vec![link.clone()], ..target.get_untracked() }]);
    };
    let button = move |act: Act| {
        let (prepare, name) = (prepare.clone(), shown.clone());
        view! {
            <Button tone=ButtonTone::Quiet on_press=move || prepare(act)>
                <span aria-hidden="true">{move || act.label(i18n)}</span>
                <span class="visually-hidden">{move || format!("{}: {name}", act.label(i18n))}</span>
            </Button>
        }
    };
    view! {
        <Thing icon=Icon::Globe name state=move || view! { <Ago at=since /> }>
            <p class="break">{id}</p>
            <div class="quiet-actions">{button(Act::DropConnection)} {button(Act::KillProcess)}</div>
        </Thing>
    }
}
