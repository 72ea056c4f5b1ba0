//! How the server is: what needs a look first, then what there is to know.

mod concern;
mod concerns;
mod facts;

use super::fleet::Fleet;
use crate::account::ServerRights;
use crate::i18n::*;
use crate::pages::shared::refresh::{PROFILES, keep_fresh};
use crate::server::{Ask, Read, explain_here, use_read};
use crate::ui::loadable::Loaded;
use crate::ui::panel::Panel;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use comet_api::methods::{AdminMetaSoftwareUpdateNews, AdminStorageFreeSpace};
use comet_api::types::{ServerMetaVersionInfo, SoftwareUpdateNewsResponse, StorageFreeSpaceInfo};
use concerns::Concerns;
use facts::ServerFacts;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// For how long it is believed what the maker's site said of newer versions, in seconds.
const NEWS: f64 = 3600.0;

/// What is known of the server.
#[derive(Clone, Copy)]
pub struct Health {
    pub server: Signal<Arc<ServerMetaVersionInfo>>,
    /// Newer versions; the server asks elsewhere for them, so that an answer may fail while all is well.
    pub news: Read<SoftwareUpdateNewsResponse>,
    pub storage: Read<StorageFreeSpaceInfo>,
    pub rights: Memo<ServerRights>,
}

#[component]
pub fn ServerPanel(fleet: Fleet, rights: Memo<ServerRights>) -> impl IntoView {
    let read = fleet.server;
    let news = use_read(move || rights.get().state.then(|| Ask::new(&AdminMetaSoftwareUpdateNews {}).good_for(NEWS)));
    let storage = use_read(move || rights.get().storage.then(|| Ask::new(&AdminStorageFreeSpace { bucket_id: None })));
    keep_fresh(PROFILES, Signal::stored(true), storage.again);
    let skeleton = || view! { <Skeleton shape=SkeletonShape::Facts count=6 /> };
    view! {
        <Panel title=key!(overview.server)>
            <Loaded read=read.state explain=explain_here on_retry=read.again skeleton let:server>
                <div class="stack">
                    <Concerns health=Health { server, news, storage, rights } />
                    <ServerFacts health=Health { server, news, storage, rights } />
                </div>
            </Loaded>
        </Panel>
    }
}
