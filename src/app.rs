//! The app: what everything below shares, and which page stands in which frame.

mod words;

use crate::account::Activity;
use crate::document::Documents;
use crate::format::provide_formats;
use crate::i18n::*;
use crate::pages;
use crate::preferences::{Theme, first_language};
use crate::routes::{Page, safe_return};
use crate::server::{Branding, Config, Live, Server, use_branding};
use crate::session::{Person, Session, embed};
use crate::ui::back::StepsBack;
use crate::ui::batch::{BatchHost, Batches};
use crate::ui::brand::Brand;
use crate::ui::confirm::{ConfirmHost, Confirms};
use crate::ui::text::provide_ui_text;
use crate::ui::time::provide_clock;
use crate::ui::toast::{ToastHost, Toasts};
use leptos::task::spawn_local_scoped;
use leptos_router::NavigateOptions;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::location::{BrowserUrl, LocationProvider};
use perihelion_view::prelude::*;

#[component]
pub fn App() -> impl IntoView {
    let i18n = Texts::provide(first_language());
    provide_formats(Signal::derive(move || i18n.get_locale().as_str().to_owned()));
    provide_ui_text(Signal::derive(move || words::ui_text(i18n)));
    Theme::provide();
    let session = Session::provide();
    let server = Server::provide(session);
    Documents::provide(session);
    StepsBack::provide();
    let activity = Activity::provide(server);
    Live::provide(server, Callback::new(move |news| activity.take_in(news)));
    provide_clock(server.clock_ahead());
    follow_brand(Branding::provide());
    // What has opened the tab of a visit is no host.
    if session.visitor().is_none() {
        // The host's answer comes when it comes; nothing waits for it.
        spawn_local_scoped(async move { embed::listen(session, Config::load().await.embed_origins.0) });
    }
    let (toasts, confirms, batches) = (Toasts::provide(), Confirms::provide(), Batches::provide());
    view! {
        <Router>
            <Door />
            <BatchHost batches />
            <ConfirmHost confirms />
            <ToastHost toasts />
        </Router>
    }
}

/// What stands on the screen around the page.
#[derive(Clone, Debug, PartialEq)]
enum Around {
    /// Before the door: nobody is signed in.
    SignIn,
    /// In a person's portal.
    Portal(Person),
    /// On the way to another page.
    Nothing,
}

/// Lets people in, and leads them to where they wanted to go.
#[component]
fn Door() -> impl IntoView {
    let session = Session::here();
    let location = use_location();
    let query = use_query_map();
    let navigate = use_navigate();
    let page = Memo::new(move || Page::at(&location.pathname.get()));
    let person = Memo::new(move || session.person());
    let address = move || address_of(&location.pathname.get(), &location.search.get_untracked());
    let elsewhere = Memo::new(move || match (page.get(), person.get()) {
        (Page::SignIn | Page::Home, Some(person)) => {
            let next = query.read().get("next").and_then(|next| safe_return(&next).map(str::to_owned));
            Some(next.unwrap_or_else(|| Page::first(person.portal).href()))
        }
        (Page::Home, None) => Some(Page::SignIn.href()),
        (Page::Admin(_) | Page::Account(_), None) if session.has_left() => Some(Page::SignIn.href()),
        (Page::Admin(_) | Page::Account(_), None) => {
            Some(format!("{}?next={}", Page::SignIn.href(), crate::routes::encode(&address())))
        }
        _ => None,
    });
    Effect::new(move |_| {
        if let Some(address) = elsewhere.get() {
            navigate(&address, NavigateOptions { replace: true, ..Default::default() });
        }
    });
    let around = Memo::new(move || match (elsewhere.get(), person.get()) {
        (Some(_), _) => Around::Nothing,
        (None, Some(person)) => Around::Portal(person),
        (None, None) => Around::SignIn,
    });
    follow_title(page);
    complete_navigations();
    (move || match around.get() {
        Around::SignIn if page.get() == Page::NotFound => view! { <pages::alone::NotFoundAlone /> },
        Around::SignIn => view! { <pages::login::SignInPage /> },
        Around::Portal(person) => view! { <pages::frame::PortalFrame person page /> },
        Around::Nothing => Node::NOTHING,
    })
    .into_node()
}

/// A path with its query, which comes without the question mark.
fn address_of(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Lets the router write the address of a followed link into the history. It waits for its own `Routes` to be ready;
/// our pages always are.
fn complete_navigations() {
    let location = use_location();
    let browser: BrowserUrl = expect_context();
    Effect::new(move |_| {
        location.pathname.track();
        location.search.track();
        location.hash.track();
        browser.ready_to_complete();
    });
}

/// The server's own colours, once they are known.
fn follow_brand(branding: Branding) {
    Effect::new(move |_| {
        // A colour that can't be read is none.
        let brand = branding
            .with(|props| Brand { accent: props.accent_color().parse().ok(), bar: props.top_color().parse().ok() });
        brand.unwrap_or_default().apply();
    });
}

/// The window's title: the page, then the server.
fn follow_title(page: Memo<Page>) {
    let i18n = use_i18n();
    let name = use_branding().name();
    Effect::new(move |_| {
        document().set_title(&format!("{} · {}", pages::title(i18n, &page.get()), name.get()));
    });
}
