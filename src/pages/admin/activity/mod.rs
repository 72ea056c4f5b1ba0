//! The server's events as they happen, to watch and to look back on.

mod columns;
mod kinds;

use crate::account::{Activity, Happening, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::filter::Filter;
use crate::pages::shared::language::per_language;
use crate::server::{Link, Live};
use crate::ui::button::Button;
use crate::ui::empty::EmptyState;
use crate::ui::field::Choice;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::panel::Sheet;
use crate::ui::table::{Table, TableState};
use crate::ui::tone::Tone;
use columns::columns;
use kinds::Area;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// The parameter of the area in addresses.
const AREA: &str = "area";

#[component]
pub fn ActivityPage() -> impl IntoView {
    let i18n = use_i18n();
    let live = Live::here();
    let recent = Activity::here().recent();
    // While the list stands still it shows what there was.
    let still = RwSignal::new(None::<Arc<[Happening]>>);
    let shown = Signal::derive(move || still.get().unwrap_or_else(|| recent.get()));
    let pause = move || still.update(|still| *still = still.is_none().then(|| recent.get_untracked()));
    let is_paused = Memo::new(move || still.with(Option::is_some));
    let waiting = move || {
        let seen = still.with(|still| still.as_ref().map(|still| newest(still)));
        recent.with(|recent| newest(recent)).saturating_sub(seen.unwrap_or_default()).to_string()
    };
    let face = move || match is_paused.get() {
        true => view! { <Glyph icon=Icon::Play /> {text!(i18n, live.resume, count = waiting())} },
        false => view! { <Glyph icon=Icon::Pause /> {key!(live.pause)} },
    };
    let pause_button = move || view! { <Button on_press=move || pause()>{face}</Button> };
    view! {
        <div class="page">
            <PageHeader title=key!(live.activity) actions=pause_button />
            <Show when=move || live.link() == Link::Polling>
                <Notice tone=Tone::Info title=key!(live.no_stream)>
                    {key!(live.no_stream_hint)}
                </Notice>
            </Show>
            <Show when=move || is_paused.get()>
                <Notice tone=Tone::Info title=key!(live.paused) />
            </Show>
            <Sheet>
                <EventTable shown />
            </Sheet>
        </div>
    }
}

/// How many things had happened when the newest of these did.
fn newest(happenings: &[Happening]) -> u64 {
    happenings.first().map_or(0, |newest| newest.number)
}

#[component]
fn EventTable(shown: Signal<Arc<[Happening]>>) -> impl IntoView {
    let i18n = use_i18n();
    let (state, area) = (RwSignal::new(TableState::default()), RwSignal::new(String::new()));
    keep_in_address(state, &[(AREA, area)]);
    let tenants = use_tenant_names();
    let rows = Memo::new(move || match area.with(|area| Area::named(area)) {
        Some(area) => shown.with(|all| all.iter().filter(|row| Area::of(row.event.kind) == area).cloned().collect()),
        None => shown.get(),
    });
    let none = move || match area.with(String::is_empty) {
        true => view! { <NothingYet /> },
        false => view! { <NothingOfArea area /> },
    };
    per_language(move || {
        view! {
            <Table
                name="activity"
                label=key!(live.activity)
                columns=tenants.with(|tenants| columns(i18n, tenants))
                rows
                state
                key=|row: &Happening| row.number.to_string()
                empty=none
            >
                <Filter
                    label=key!(live.area)
                    value=area
                    choices=Signal::derive(move || area_choices(i18n))
                />
            </Table>
        }
    })
}

fn area_choices(i18n: Texts) -> Vec<Choice> {
    let all = Choice::new("", t_string!(i18n, live.any_area));
    let areas = Area::ALL.map(|area| Choice::new(area.name(), area.label(i18n)));
    std::iter::once(all).chain(areas).collect()
}

#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <EmptyState title=key!(live.none) icon=Icon::Activity>
            {key!(live.none_hint)}
        </EmptyState>
    }
}

#[component]
fn NothingOfArea(area: RwSignal<String>) -> impl IntoView {
    let all = move || view! { <Button on_press=move || area.set(String::new())>{key!(live.show_all)}</Button> };
    view! { <EmptyState title=key!(live.none_of_area) icon=Icon::Activity action=all /> }
}
