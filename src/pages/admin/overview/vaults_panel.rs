//! Which vaults are full or nearly so, the fullest first.

use super::brief::{Brief, MOST, Nothing, panel_of};
use super::fleet::Fleet;
use crate::account::{UserRow, VaultRow};
use crate::format::{Formats, use_formats};
use crate::i18n::*;
use crate::order::in_order;
use crate::pages::shared::amounts::{length, size};
use crate::pages::shared::vaults::{Room, room, share, vault_name};
use crate::routes::Page;
use crate::ui::brief::{Bar, Line, LineState};
use crate::ui::chart::MeterKind;
use crate::ui::figure::{Figure, Figures};
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::tone::Tone;
use perihelion_view::prelude::*;

#[component]
pub fn VaultsPanel(fleet: Fleet) -> impl IntoView {
    view! {
        <Panel
            title=key!(overview.vaults)
            description=key!(overview.vaults_hint)
        >
            {panel_of(fleet.users, move || view! { <Vaults fleet /> })}
        </Panel>
    }
}

/// A vault with little room left.
#[derive(Clone, Debug, PartialEq)]
struct Tight {
    username: String,
    account: String,
    id: String,
    vault: VaultRow,
    share: f64,
}

/// The vaults with little room, the fullest first, and how many vaults have a limit at all.
fn tight<'a>(users: impl Iterator<Item = &'a UserRow>) -> (Vec<Tight>, usize) {
    let mut tight = Vec::new();
    let mut limited = 0;
    for user in users {
        for (id, vault) in user.vaults.iter() {
            limited += usize::from(vault.limit().is_some());
            let Some(share) = share(vault).filter(|_| room(vault) != Room::Enough) else { continue };
            let (username, account) = (user.username.clone(), user.shown_name().to_owned());
            tight.push(Tight { username, account, id: id.clone(), vault: vault.clone(), share });
        }
    }
    (
        in_order(tight, |a: &Tight, b: &Tight| b.share.total_cmp(&a.share).then_with(|| a.account.cmp(&b.account))),
        limited,
    )
}

#[component]
fn Vaults(fleet: Fleet) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let vaults = Memo::new(move || {
        let users = fleet.users.state.with(|state| state.data.clone());
        users.map(|users| tight(users.values())).unwrap_or_default()
    });
    let lines = Memo::new(move || {
        vaults.with(|(tight, _)| tight.iter().take(MOST).map(|tight| line(i18n, formats, tight)).collect::<Vec<_>>())
    });
    let all = Signal::derive(move || vaults.with(|(tight, _)| tight.len()));
    let count =
        move |wanted: Room| vaults.with(|(tight, _)| tight.iter().filter(|tight| room(&tight.vault) == wanted).count());
    let toned =
        move |wanted: Room, tone: Tone| Signal::derive(move || if count(wanted) == 0 { Tone::Neutral } else { tone });
    let nothing = Nothing { icon: Icon::Vault, title: key!(overview.all_room), hint: key!(overview.all_room_hint) };
    view! {
        <Figures>
            <Figure
                value=move || length(formats, count(Room::Full))
                label=key!(overview.full)
                tone=toned(Room::Full, Tone::Danger)
            />
            <Figure
                value=move || length(formats, count(Room::NearlyFull))
                label=key!(overview.nearly_full)
                tone=toned(Room::NearlyFull, Tone::Warning)
            />
            <Figure
                value=move || length(formats, vaults.with(|(_, limited)| *limited))
                label=key!(overview.limited)
            />
        </Figures>
        <Brief label=key!(overview.vaults) lines all nothing />
    }
}

fn line(i18n: Texts, formats: Formats, tight: &Tight) -> Line {
    let vault = &tight.vault;
    let (used, limit) =
        (size(formats, vault.used().unwrap_or_default()), size(formats, vault.limit().unwrap_or_default()));
    let text = t_string!(i18n, vaults.used_of, used = used, limit = limit);
    let name = vault_name(i18n, vault);
    Line {
        key: format!("{}/{}", tight.username, tight.id),
        tone: if room(vault) == Room::Full { Tone::Danger } else { Tone::Warning },
        icon: Some(Icon::Vault),
        href: Page::user(tight.username.clone()).href(),
        detail: tight.account.clone(),
        state: LineState::Word(formats.percent(tight.share)),
        amount: text.clone(),
        bar: Some(Bar {
            label: t_string!(i18n, vaults.quota_of, vault = name.clone()),
            share: tight.share,
            text,
            kind: MeterKind::Limit,
        }),
        name,
        is_gone: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comet_api::Dictionary;

    #[test]
    fn the_fullest_vault_comes_first_and_those_with_room_are_left_out() {
        let vault = |name: &str, size: i64| {
            format!(
                r#""{name}":{{"Description":"{name}","StorageLimitEnabled":true,"StorageLimitBytes":100,
                    "Statistics":{{"ClientProvidedSize":{{"Size":{size},"MeasureCompleted":1}}}}}}"#
            )
        };
        let vaults = [vault("near", 93), vault("over", 140), vault("room", 20)].join(",");
        let users: Dictionary<UserRow> =
            comet_api::rows::of_text(format!(r#"{{"u":{{"Destinations":{{{vaults},"free":{{}}}}}}}}"#)).unwrap();
        let (tight, limited) = tight(users.values());
        let ids: Vec<_> = tight.iter().map(|tight| tight.id.as_str()).collect();
        assert_eq!((ids, limited), (vec!["over", "near"], 3));
    }
}
