//! The table of all policies.

use super::delete::{Doomed, delete_dialog};
use super::users_with;
use crate::account::{PolicyRow, use_tenant_names};
use crate::i18n::*;
use crate::pages::shared::address::keep_in_address;
use crate::pages::shared::people::{Collection, CollectionTable, Members};
use crate::pages::shared::refresh::{LISTS, RefreshButton, keep_fresh};
use crate::routes::{AdminPage, Page};
use crate::server::{Ask, Read, explain_here, use_read};
use crate::ui::button::{Button, ButtonLink, ButtonTone};
use crate::ui::empty::EmptyState;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::loadable::Loaded;
use crate::ui::page::PageHeader;
use crate::ui::panel::Sheet;
use crate::ui::table::{Bulk, Direction, Selection, TableSkeleton, TableState};
use comet_api::Dictionary;
use comet_api::methods::AdminPoliciesListFull;
use perihelion_view::prelude::*;
use std::sync::Arc;

pub fn policies() -> Node {
    let read: Read<Dictionary<PolicyRow>> =
        use_read(|| Some(Ask::new(&AdminPoliciesListFull { target_organization: None }).rows()));
    let state = RwSignal::new(TableState::sorted("name", Direction::Up));
    keep_in_address(state, &[]);
    keep_fresh(LISTS, Signal::stored(true), read.again);
    let pending = Signal::derive(move || read.state.with(|state| state.refreshing));
    let actions = move || {
        view! {
            {new_link()}
            <RefreshButton on_press=read.again pending />
        }
    };
    view! {
        <div class="page">
            <PageHeader title=key!(parts.policies) actions />
            <Sheet>
                <Loaded
                    read=read.state
                    explain=explain_here
                    on_retry=read.again
                    skeleton=|| view! { <TableSkeleton rows=6 /> }
                    let:policies
                >
                    {table(policies, state)}
                </Loaded>
            </Sheet>
        </div>
    }
}

fn new_link() -> Node {
    let href = Page::Admin(AdminPage::NewPolicy).href();
    view! { <ButtonLink href tone=ButtonTone::Primary>{key!(parts.new_policy)}</ButtonLink> }
}

fn table(policies: Signal<Arc<Dictionary<PolicyRow>>>, state: RwSignal<TableState>) -> Node {
    let tenants = use_tenant_names();
    let members = Members::follow(|user| &user.policy_id);
    let rows = Memo::new(move || {
        let (policies, tenants) = (policies.get(), tenants.get());
        let line = |(id, policy): (&String, &PolicyRow)| Collection {
            id: id.clone(),
            name: policy.description.clone(),
            tenant: tenants.get(&policy.organization_id).cloned().unwrap_or_default(),
            members: members.of(id),
            members_href: users_with(&policy.description),
            created: policy.created,
            modified: policy.modified,
            is_default: policy.is_default,
        };
        policies.iter().map(line).collect::<Arc<[Collection]>>()
    });
    let (selection, deleting) = (Selection::new(), RwSignal::new(false));
    let doomed = Signal::derive(move || {
        let keys = selection.keys();
        policies.with(|policies| {
            let doomed = |id: &String| Some(Doomed { id: id.clone(), name: policies.get(id)?.description.clone() });
            keys.iter().filter_map(doomed).collect::<Arc<[Doomed]>>()
        })
    });
    let bulk = move || {
        view! {
            <Button tone=ButtonTone::Danger on_press=move || deleting.set(true)>
                <Glyph icon=Icon::Delete />
                {key!(people.delete)}
            </Button>
        }
    };
    let none = || {
        view! {
            <EmptyState title=key!(policies.none) icon=Icon::Policy action=new_link>
                {key!(policies.none_hint)}
            </EmptyState>
        }
    };
    let table = CollectionTable {
        name: "policies",
        label: key!(parts.policies),
        title: key!(parts.policy),
        rows,
        state,
        link: |line| Page::Admin(AdminPage::Policy(line.id.clone())).href(),
        empty: ViewFn::from(none),
        bulk: Some(Bulk::new(selection, bulk)),
        has_more: true,
    };
    view! {
        {table.view()}
        {delete_dialog(doomed, deleting, Callback::new(|()| ()))}
    }
}
