//! How the server is.

use crate::format::{Moment, use_formats};
use crate::i18n::*;
use crate::pages::shared::amounts::count;
use crate::pages::shared::refresh::{LISTS, keep_fresh};
use crate::server::{Ask, Server, explain_here, use_read};
use crate::ui::badge::Badge;
use crate::ui::facts::{Fact, Facts};
use crate::ui::loadable::Loaded;
use crate::ui::notice::Notice;
use crate::ui::panel::Panel;
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use crate::ui::time::ExactTime;
use crate::ui::tone::Tone;
use comet_api::UnixSeconds;
use comet_api::methods::AdminMetaVersion;
use comet_api::types::ServerMetaVersionInfo;
use perihelion_view::prelude::*;
use std::sync::Arc;

/// A licence that ends within this time is worth a word.
const SOON: i64 = 30 * 86_400;
/// Clocks that differ by less do no harm, in seconds.
const TOLERATED: u64 = 120;

#[component]
pub fn ServerPanel() -> impl IntoView {
    let i18n = use_i18n();
    let read = use_read(|| Some(Ask::new(&AdminMetaVersion {})));
    keep_fresh(LISTS, Signal::stored(true), read.again);
    let skeleton = || view! { <Skeleton shape=SkeletonShape::Facts count=5 /> };
    view! {
        <Panel title=move || t_string!(i18n, overview.server)>
            <Loaded read=read.state explain=explain_here on_retry=read.again skeleton let:server>
                <ServerFacts server />
            </Loaded>
        </Panel>
    }
}

#[component]
fn ServerFacts(server: Signal<Arc<ServerMetaVersionInfo>>) -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let version =
        move || server.with(|server| [server.version(), server.version_codename()].join(" ").trim().to_owned());
    let up = move || {
        let seconds = server.with(|server| server.current_time() - server.server_start_time());
        formats.duration(u64::try_from(seconds).unwrap_or(0))
    };
    let number = move |of: fn(&ServerMetaVersionInfo) -> i64| move || count(formats, server.with(|server| of(server)));
    let failed = move || server.with(|server| server.emails_sent_errors() > 0);
    view! {
        <div class="stack">
            <ClockNotice />
            <Facts>
                <Fact label=move || t_string!(i18n, overview.version)>{version}</Fact>
                <Fact label=move || t_string!(i18n, overview.up_since)>{up}</Fact>
                <Fact label=move || t_string!(i18n, overview.licence)>
                    {move || view! { <Licence until=server.with(|server| server.license_valid_until()) /> }}
                </Fact>
                <Fact label=move || t_string!(i18n, overview.mail_queue)>
                    {number(ServerMetaVersionInfo::emails_waiting_in_queue)}
                </Fact>
                <Fact label=move || t_string!(i18n, overview.mail_sent)>
                    {number(ServerMetaVersionInfo::emails_sent_successfully)}
                </Fact>
                <Show when=failed>
                    <Fact label=move || t_string!(i18n, overview.mail_errors)>
                        {number(ServerMetaVersionInfo::emails_sent_errors)}
                    </Fact>
                </Show>
            </Facts>
        </div>
    }
}

#[component]
fn Licence(until: UnixSeconds) -> impl IntoView {
    let i18n = use_i18n();
    let left = until - untrack(|| Server::here().now());
    let Some(until) = until.known() else { return text!(i18n, words.unknown).into_node() };
    let warning = (left < SOON).then(|| {
        let (tone, label): (Tone, fn(Texts) -> &'static str) = match left <= 0 {
            true => (Tone::Danger, |i18n| t_string!(i18n, overview.licence_over)),
            false => (Tone::Warning, |i18n| t_string!(i18n, overview.licence_soon)),
        };
        view! { <Badge tone label=move || label(i18n) /> }
    });
    view! {
        <span class="row"><ExactTime at=until.0 how=Moment::Date /> {warning}</span>
    }
}

/// Times on this page would mislead if the two clocks differed and nobody said so.
#[component]
fn ClockNotice() -> impl IntoView {
    let i18n = use_i18n();
    let formats = use_formats();
    let ahead = Server::here().clock_ahead();
    let off = Memo::new(move |_| Some(ahead.get().unsigned_abs()).filter(|off| *off > TOLERATED));
    (move || {
        let off = off.get()?;
        let title = move || t_string!(i18n, overview.clock_off, amount = formats.duration(off));
        Some(view! { <Notice tone=Tone::Warning title /> })
    })
    .into_node()
}
